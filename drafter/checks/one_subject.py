"""Two subjects in one motion, where the body takes one.

Several conferences take motions on one subject only, and rule others out: a meeting
should not have to take one demand to get another. What a subject is, is for people
to judge, so this is only ever advice, and it is told only where all of this is so:
the clauses divide between two topics of the house's lists; each topic has a clause
of its own that says why and another that says what to do; the title names one of the
two; and no clause, nor the title, brings both together.

Flagged, where the body takes one subject:

    Save Example Town Hospital
    notes that the hospital is to close; notes that bus fares have doubled;
    resolves to oppose the closure of the hospital; resolves to demand lower bus fares

Not flagged:

    the same motion with: that patients cannot reach the hospital by bus
    the same motion under a title that names both, or neither: Public services
    one clause on another topic

To mend it, say in one clause how the two belong together, or make two motions of it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.checks.said import VOTED_ON
from drafter.model.finding import Severity
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "one-subject"
LISTS = "topics-"
"""How the ids of the lists begin whose words show a topic."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find the first two topics that divide the motion between them."""
    rule = matter.rule("wording.subject")
    topics = [name for name in matter.lists if name.startswith(LISTS)]
    if rule is None or matter.kind not in VOTED_ON or not topics:
        return
    title = _topics(matter, matter.printed.title)
    on = {point.printed.path: _topics(matter, point.text) for point in matter.points}
    for pair in combinations(topics, 2):
        both = frozenset(pair)
        if len(title & both) == 1 and not any(both <= some for some in on.values()):
            (other,) = both - title
            points = [
                [point for point in matter.points if on[point.printed.path] == {one}]
                for one in both
            ]
            if all(map(_whole, points)):
                (first,) = both & title
                yield _finding(matter, first, other, on)
                return


def _finding(
    matter: Matter, first: str, other: str, on: dict[str, frozenset[str]]
) -> Finding:
    rule = matter.body.wording["subject"]
    point = next(one for one in matter.points if on[one.printed.path] == {other})
    names = [matter.lists[name].name.lower() for name in (first, other)]
    message = (
        f"The motion seems to be on two subjects, {names[0]} and {names[1]} (from "
        f"{point.printed.cite} on); {matter.body.the_body} takes one. Say in a clause "
        "how they belong together, or make two motions of it."
    )
    found = matter.broken(ID, rule, message, point)
    return replace(found, severity=Severity.ADVISES)


def _whole(points: list[Point]) -> bool:
    """Return whether clauses make a motion by themselves: a reason and an action."""
    acts = [point.section is SectionKind.RESOLVES for point in points]
    return any(acts) and not all(acts)


def _topics(matter: Matter, text: str) -> frozenset[str]:
    return frozenset(
        name
        for name, one in matter.lists.items()
        if name.startswith(LISTS) and _pattern(one.words).search(text)
    )


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    listed = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    return re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])", re.IGNORECASE)


CHECK = Check(ID, "Two subjects in one motion", run, __doc__ or "")
