"""What to leave out of a motion that is too long, the cheapest first.

The order is the one that people use who have done it often: first what the model
motion itself calls optional; then a reason that another says as well; points nested
below others; what is believed; what is welcomed, condemned or sent; facts that
nothing else relies on, then those that other clauses take up; last of all actions.
Never the last action, never the only clause of a section that the motion needs, and
never a clause that another one points to or whose quotation another takes up.

What a cut saves is worked out by printing the motion without it and counting again
as the body counts, so that a lead that falls away with its last clause is in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.checks.leaning import Leaning
from drafter.checks.said import VOTED_ON
from drafter.language.likeness import near_pairs
from drafter.language.words import count_for, count_words
from drafter.model.motion import PrintedMotion, SectionKind
from drafter.model.rulebook import Counts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from drafter.checks.check import Matter, Point
    from drafter.model.rulebook import Rule

Reprint = Callable[[frozenset[str]], PrintedMotion]
"""Prints the motion without the clauses of these paths."""

ALIKE = 0.68
"""How like two reasons are that say the same, as measured for `likeness`."""
REASONS = (SectionKind.NOTES, SectionKind.BELIEVES)
OPTIONAL, REPEATED, NESTED, BELIEF, OTHER, FACT, USED_FACT, ACTION = range(8)
"""What leaving a clause out costs, from least to most."""
KINDS: dict[SectionKind | None, int] = {
    SectionKind.BELIEVES: BELIEF,
    SectionKind.RESOLVES: ACTION,
}
WHY = {
    OPTIONAL: "the model motion calls it optional",
    NESTED: "it only adds to the point above it",
    BELIEF: "it is an opinion: the facts and the actions stay",
    OTHER: "the motion can be carried out without it",
    FACT: "no other clause relies on this fact",
    USED_FACT: "a fact that other clauses take up: read them again",
    ACTION: "an action: others are left",
}


@dataclass(frozen=True)
class Cut:
    """One clause that can be left out, after those before it in the order."""

    clause: str
    """The path of the printed clause; what is nested below it goes with it."""
    id: str
    cite: str
    words: int
    """The words it saves, as the body counts."""
    total_after: int
    """The words of the motion without it and without the cuts before it."""
    fits: bool
    """Whether the motion is then within the limit."""
    why: str
    """Why it costs least now, as the end of a sentence."""


def what_to_cut(
    matter: Matter,
    optional: frozenset[str] = frozenset(),
    reprint: Reprint | None = None,
) -> tuple[Cut, ...]:
    """Return what can be left out of a motion that is over its body's limit.

    `optional` holds the ids of clauses that the model motion calls optional, and
    `reprint` prints the motion without some clauses; without it they are taken out of
    the print as it stands. Every clause that can go is listed, the cheapest first.
    Empty: the motion is within the limit, or the body has none.
    """
    rule = matter.rule("limit.words")
    if rule is None or not isinstance(rule.value, int) or not _binds(rule, matter):
        return ()
    total = count_for(matter.printed, rule.counts)
    if total <= rule.value:
        return ()
    order = _Order(matter, optional)
    printed = reprint or (lambda gone: without(matter.printed, gone))
    return tuple(_counted(order, printed, rule, total))


def without(motion: PrintedMotion, gone: frozenset[str]) -> PrintedMotion:
    """Return `motion` without the clauses of these paths, nor leads left alone."""
    sections = (
        replace(one, clauses=tuple(c for c in one.clauses if c.path not in gone))
        for one in motion.sections
    )
    return replace(motion, sections=tuple(one for one in sections if one.clauses))


def _binds(rule: Rule, matter: Matter) -> bool:
    return matter.kind in VOTED_ON and rule.counts is not Counts.ADDED_WORDS


def _counted(order: _Order, printed: Reprint, rule: Rule, total: int) -> Iterator[Cut]:
    while (point := order.cheapest()) is not None:
        why = order.why(point)
        order.leave_out(point)
        after = count_for(printed(frozenset(order.gone)), rule.counts)
        clause, fits = point.printed, after <= int(rule.value)
        saved = total - after
        yield Cut(clause.path, clause.id, clause.cite, saved, after, fits, why)
        total = after


class _Order:
    """The clauses that are still there, and which of them costs least."""

    def __init__(self, matter: Matter, optional: frozenset[str]) -> None:
        self.left = {point.printed.path: point for point in matter.points}
        """By path, in the order of the text."""
        self.gone: set[str] = set()
        self.optional = optional
        self.leaning = Leaning(matter)
        self.needed = _needed(matter)
        self.twins = _twins(matter.points)
        self.sizes = {path: count_words(one.text) for path, one in self.left.items()}
        self.places = {path: place for place, path in enumerate(self.left)}

    def cheapest(self) -> Point | None:
        """Return the clause to leave out next; None: no other can go."""
        fit = (one for one in self.left.values() if self._may_go(one))
        return min(fit, key=self._price, default=None)

    def leave_out(self, point: Point) -> None:
        """Take a clause out, and all that is nested below it."""
        for path in self._whole(point):
            self.gone.add(path)
            del self.left[path]

    def why(self, point: Point) -> str:
        """Return why `point` costs least now."""
        rank = self._rank(point)
        if rank == REPEATED:
            return f"it says much the same as {self._twin(point)}"
        return WHY[rank]

    def _whole(self, point: Point) -> frozenset[str]:
        """Return the paths of a clause and of what is still nested below it."""
        path = point.printed.path
        below = (one for one in self.left if one.startswith(f"{path}."))
        return frozenset((path, *below))

    def _price(self, point: Point) -> tuple[int, int, int, int]:
        """Return what orders the clauses: of two alike the larger, then the later.

        Of actions the later always: the first is as a rule what the motion is for.
        """
        rank, kind = self._rank(point), self._kind(point)
        size = sum(self.sizes[path] for path in self._whole(point))
        place = self.places[point.printed.path]
        return rank, kind, 0 if kind == ACTION else -size, -place

    def _rank(self, point: Point) -> int:
        if point.printed.id and point.printed.id in self.optional:
            return OPTIONAL
        return REPEATED if self._twin(point) else self._kind(point)

    def _kind(self, point: Point) -> int:
        if point.printed.level:
            return NESTED
        if point.section is SectionKind.NOTES:
            used = self.leaning.is_used(point.printed.path, self.left.keys())
            return USED_FACT if used else FACT
        return KINDS.get(point.section, OTHER)

    def _twin(self, point: Point) -> str:
        """Return how the clause is cited that says the same and is still there."""
        twins = self.twins.get(point.printed.path, ())
        left = (one.printed.cite for one in twins if one.printed.path in self.left)
        return next(left, "")

    def _may_go(self, point: Point) -> bool:
        whole = self._whole(point)
        rest = self.left.keys() - whole
        if not rest or not self._leaves_enough(point, rest):
            return False
        return not any(self.leaning.is_pointed_to(path, rest) for path in whole)

    def _leaves_enough(self, point: Point, rest: AbstractSet[str]) -> bool:
        """Return whether what is needed beside `point` would still be there."""
        if point.printed.level:
            above = point.printed.path.rpartition(".")[0]
            return any(path.rpartition(".")[0] == above for path in rest)
        if point.section not in self.needed:
            return True
        others = (self.left[path] for path in rest)
        return any(
            one.section is point.section and not one.printed.level for one in others
        )


def _needed(matter: Matter) -> frozenset[SectionKind | None]:
    """Return the sections of which one clause has to stay.

    The actions, and the facts or, where there are none, the beliefs; and the parts
    that the body's own rule names.
    """
    kinds = {point.section for point in matter.points}
    needed = {SectionKind.RESOLVES, *[one for one in REASONS if one in kinds][:1]}
    rule = matter.rule("wording.sections")
    words = str(rule.value).lower() if rule else ""
    needed |= {one for one in SectionKind if re.search(rf"\b{one.value}\b", words)}
    return frozenset(needed)


def _twins(points: Sequence[Point]) -> dict[str, tuple[Point, ...]]:
    """Return, by path, the reasons that say much the same as that one and stay.

    Of two alike the later goes; a repeated action is left to the check for it.
    """
    reasons = [one for one in points if one.section in REASONS]
    found: dict[str, tuple[Point, ...]] = {}
    for first, second, _ in near_pairs([one.text for one in reasons], ALIKE):
        path = reasons[second].printed.path
        found[path] = (*found.get(path, ()), reasons[first])
    return found
