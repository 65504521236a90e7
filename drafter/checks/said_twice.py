"""Two clauses that say nearly the same.

Motions that were put together from several, or that were amended in a hurry, say
things twice. The second time costs words of the limit, and when one of the two is
amended the other contradicts it.

What it looks for: two clauses of the same part of the motion (facts and beliefs, or
actions by the same people) where one has nearly all the words of the other, whatever
their order, and adds next to nothing.

Flagged:
    that working people would be the main casualties of a war on Examplia
    that the main casualties of war on Examplia will be working people
Not flagged:
    to oppose any attack on Examplia / to oppose any attack on Sampleland
    to support hospital workers on strike / to support school workers on strike
    to instruct our secretary to write ... / to instruct our delegates to write ...
    a belief and the action that follows from it

How to mend it: keep the better of the two, and move into it what the other adds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise
from drafter.language.likeness import content_words, near_pairs
from drafter.language.phrases import capitalised
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "said-twice"
ALIKE = 0.68
"""Less alike are no two clauses that repeat each other."""
FEWEST = 4
"""Words that carry meaning; fewer of them repeat each other by chance."""
MOST_ADDED = 0.25
"""The part of its words that the longer clause may add."""
TELLING = frozenset(
    [
        *("not", "no", "never", "nor", "without", "second", "third", "fourth", "again"),
        *(
            "another",
            "other",
            "more",
            "less",
            "before",
            "after",
            "only",
            "all",
            "former",
        ),
    ]
)
"""Words that make another statement of the same words."""
STEM = re.compile(
    r"^(?:that )?this [\w ]{3,40}? (?:further )?(?:notes|believes|welcomes|condemns"
    r"|resolves|agrees|calls on|instructs|asks|urges)(?: also)?,? (?:that |to )?",
)
"""How a printed clause opens that belongs to a body's way of writing."""
FACTS = frozenset([SectionKind.NOTES, SectionKind.BELIEVES])


def run(matter: Matter) -> Iterator[Finding]:
    """Find each clause that repeats one before it."""
    groups: dict[Hashable, list[Point]] = defaultdict(list)
    for place, point in _placed(matter):
        groups[_group(point, place)].append(point)
    for points in groups.values():
        if len(points) > 1:
            yield from _repeated(points)


def _repeated(points: list[Point]) -> Iterator[Finding]:
    texts = [_said(point) for point in points]
    told = set()
    for one, other, _ in near_pairs(texts, ALIKE):
        if other not in told and _same(texts[one], texts[other]):
            told.add(other)
            yield _finding(points[one], points[other])


def _finding(one: Point, other: Point) -> Finding:
    cite = capitalised(other.printed.cite)
    message = (
        f"{cite} says nearly the same as {one.printed.cite}. "
        "Keep the better of the two, and move into it what the other adds."
    )
    return advise(ID, message, other)


def _placed(matter: Matter) -> Iterator[tuple[int, Point]]:
    """Yield each point with the number of the printed section that holds it."""
    points = iter(matter.points)
    for place, section in enumerate(matter.printed.sections):
        for _ in section.clauses:
            yield place, next(points)


def _group(point: Point, place: int) -> Hashable:
    """Return what two clauses have in common that can repeat each other."""
    parent = point.printed.path.rpartition(".")[0] if point.printed.level else ""
    if point.section in FACTS:
        return "facts", parent
    if point.phrase:
        return point.section, parent, point.phrase.who, point.phrase.whom
    return place, parent


def _said(point: Point) -> str:
    text = point.phrase.text if point.phrase else STEM.sub("", point.lowered)
    return f"{text} {point.phrase.by}" if point.phrase else text


def _same(one: str, other: str) -> bool:
    """Return whether one clause has all the words of the other, and few besides."""
    few, many = sorted((content_words(one), content_words(other)), key=len)
    if len(few) < FEWEST or not few <= many:
        return False
    added = many - few
    figures = any(map(str.isdigit, "".join(added)))
    return len(added) <= MOST_ADDED * len(many) and not figures and not added & TELLING


CHECK = Check(ID, "Said twice", run, __doc__ or "")
