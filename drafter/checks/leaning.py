"""Which clauses of a motion lean on others: by citing, quoting or taking up a fact."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from drafter.language.quotations import fold, quoted_runs
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from drafter.checks.check import Matter, Point

NUMBER = re.compile(r"\d+(?:\([a-z]+\)|[a-z]\b)*$")
FACTS = re.compile(r"(?<=\w )[A-Z][\w’'-]{2,}|£?\d[\d,.]*\d|\d+")
"""Names that do not open the clause, sums and figures."""
TAKES_UP = re.compile(
    r"\b(?:these|those|that|this|their|its|his|her) (?:own )?(?:words|call|statement"
    r"|demand|promise|pledge|principles?|position|appeal|declaration)\b"
    r"|\b(?:words|call|statement|principles) (?:above|quoted)\b|\bthe above\b"
)
"""Words that take up what an earlier clause quotes."""


class Leaning:
    """What leans on what in one motion; clauses are known by their paths."""

    def __init__(self, matter: Matter) -> None:
        common = FACTS.findall(f"a {matter.printed.title}")
        self.facts: dict[str, frozenset[str]] = {}
        self.owners: dict[str, set[str]] = defaultdict(set)
        """The notes that hold a fact."""
        self.users: dict[str, set[str]] = defaultdict(set)
        """The other clauses that hold it."""
        for point in matter.points:
            path = point.printed.path
            # Of names in the title every clause may speak.
            self.facts[path] = frozenset(FACTS.findall(point.text)) - frozenset(common)
            note = point.section is SectionKind.NOTES
            for fact in self.facts[path]:
                (self.owners if note else self.users)[fact].add(path)
        self.pointed_to = _pointed_to(matter.points)

    def is_used(self, note: str, left: AbstractSet[str]) -> bool:
        """Return whether another clause of `left` takes up a fact of `note` alone."""
        return any(
            self.owners[fact] & left == {note} and self.users[fact] & left
            for fact in self.facts[note]
        )

    def is_pointed_to(self, path: str, rest: AbstractSet[str]) -> bool:
        """Return whether one of `rest` cites a clause, or takes up its quotation."""
        return not self.pointed_to[path].isdisjoint(rest)


def _pointed_to(points: Sequence[Point]) -> dict[str, frozenset[str]]:
    """Return by path which clauses cite that one, or take up its quotation."""
    runs = [tuple(map(fold, quoted_runs(point.text))) for point in points]
    taking = [bool(TAKES_UP.search(point.lowered)) for point in points]
    found: dict[str, frozenset[str]] = {}
    for place, point in enumerate(points):
        cited = _cited_as(point)
        found[point.printed.path] = frozenset(
            other.printed.path
            for where, other in enumerate(points)
            if where != place
            and (
                cited.search(other.lowered)
                or (runs[place] and where > place and taking[where])
                or _quotes_again(runs[where], runs[place])
            )
        )
    return found


def _quotes_again(own: Iterable[str], runs: Iterable[str]) -> bool:
    return any(one in run for one in own for run in runs if len(one.split()) > 1)


def _cited_as(point: Point) -> re.Pattern[str]:
    """Return what finds a mention of `point` in another clause."""
    cite = point.printed.cite.lower()
    number = NUMBER.search(cite)
    if number is None:
        return re.compile(rf"\b{re.escape(cite)}\b" if cite else r"(?!)")
    words = re.escape(cite[: number.start()].strip())
    return re.compile(
        rf"\b(?:{words}|points?|clauses?|paragraphs?) {re.escape(number[0])}(?![\w(])"
    )
