"""From a motion's phrases to the motion as a body prints it.

Five layouts, each met in real motions: a numbered list under leads, prose in which
each paragraph opens with the body and its verb (TUC, UNISON), the same opening
"That this ..." (STUC, EIS), WHEREAS ... RESOLVED (the United States), and one
sentence whose points can be voted on one by one (BMA).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from drafter.language.labels import UnusedLabels, label
from drafter.language.marks import in_marks
from drafter.language.parts import parts_of
from drafter.language.phrases import capitalised, finished, third_person
from drafter.language.tree import by_parent, ends_in, place_of_section
from drafter.language.voice import Voice
from drafter.model.motion import (
    IN_PARTS,
    MotionKind,
    PrintedClause,
    PrintedMotion,
    PrintedSection,
    SectionKind,
)
from drafter.model.style import Layout, Numbering

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.motion import Clause, Motion
    from drafter.model.rulebook import Rulebook
    from drafter.model.style import HouseStyle

__all__ = ["capitalised", "dress", "finished", "third_person", "wrapper_for"]

WHAT = {
    MotionKind.MOTION: "motion",
    MotionKind.EMERGENCY: "emergency motion",
    MotionKind.STATEMENT: "statement",
    MotionKind.RULE_CHANGE: "rule change",
    MotionKind.SUBMISSION: "submission",
}
PROSE = (Layout.PROSE, Layout.THAT)


def dress(
    motion: Motion, style: HouseStyle, body: Rulebook, wrapper: str = ""
) -> PrintedMotion:
    """Return `motion` as `body` prints it in `style`.

    `wrapper` is the sentence before a motion that another body is to decide.

    Raises:
        CannotAddressError: a clause calls on someone whom `body` cannot.
    """
    printer = _Printer(motion, style, body)
    sections = in_marks(tuple(printer.sections()), style.quotes)
    return PrintedMotion(motion.title, wrapper, sections)


def wrapper_for(
    meeting: Rulebook, destination: Rulebook, kind: MotionKind = MotionKind.MOTION
) -> str:
    """Return the sentence that sends a motion of `meeting` on to `destination`.

    It is empty where the two are the same body.
    """
    if meeting.id == destination.id:
        return ""
    does = "send" if kind is MotionKind.SUBMISSION else "submit"
    return (
        f"This {meeting.noun} agrees to {does} the following {WHAT[kind]} to "
        f"{destination.the_body}:"
    )


@dataclass(frozen=True)
class _List:
    """The list that a clause stands in."""

    pattern: str
    first: int
    """The number of its first label."""
    depth: int
    """Which of the style's labels it takes; in a group one deeper than its level."""
    cite: str
    """How an amendment names what the list is below, as "Notes" or "paragraph 3"."""


@dataclass(frozen=True)
class _Place:
    """Where a clause stands in its list."""

    path: tuple[int, ...]
    number: int
    """Which label it has, from 1."""
    end: str
    """How it ends, with all that is below it."""


class _Printer:
    """Prints the clauses of one motion; counts as it goes."""

    def __init__(self, motion: Motion, style: HouseStyle, body: Rulebook) -> None:
        self.style = style
        self.kind = motion.kind
        self.under = by_parent(motion.clauses)
        kinds = frozenset(clause.section for clause in motion.clauses)
        self.voice = Voice(style, body, kinds)
        self.ends = ends_in(motion.clauses, style.layout)
        self.unused = UnusedLabels(style.labels)
        self.is_unique = style.numbering is Numbering.UNIQUE
        self.in_prose = style.layout in PROSE
        self.number = 0
        """The label of a point that was printed last."""
        self.paragraphs = 0
        self.points: Counter[SectionKind | None] = Counter()
        """How many points of each section have been printed."""

    def sections(self) -> Iterator[PrintedSection]:
        points = self.under.get("", [])
        points.sort(key=lambda one: place_of_section(one.section))
        points.sort(key=lambda one: place_of_section(self.printed_in(one)))
        for kind, here in groupby(points, self.printed_in):
            if kind is None and self.kind in IN_PARTS:
                yield from parts_of(self.kind, list(here))
            elif self.in_prose and self.style.grouped and kind is SectionKind.RESOLVES:
                yield from self.grouped(list(here))
            else:
                lead = "" if kind is None else self.voice.lead(kind)
                yield PrintedSection(kind, lead, tuple(self.printed(list(here))))

    def printed_in(self, clause: Clause) -> SectionKind | None:
        """Return the section that a clause is printed in."""
        in_list = self.style.layout is Layout.LIST
        if in_list and clause.section in self.style.resolved_too:
            return SectionKind.RESOLVES
        return clause.section

    def grouped(self, actions: list[Clause]) -> Iterator[PrintedSection]:
        """Yield actions of one addressee under one stem; a single one by itself."""
        for _, run in groupby(actions, self.voice.addressee):
            group = list(run)
            stem = self.voice.stem(group[0]) if len(group) > 1 else ""
            clauses = self.under_stem(group) if stem else self.printed(group)
            yield PrintedSection(SectionKind.RESOLVES, stem, tuple(clauses))

    def printed(self, points: list[Clause]) -> Iterator[PrintedClause]:
        """Yield points that stand by themselves, and what is below them."""
        pattern = self.pattern_of(points)
        for clause in points:
            self.number += 1
            self.paragraphs += 1
            here = _List(pattern, 1, 0, self.cite_of_top(clause))
            end = self.ends.get(clause.id, ".")
            place = _Place((self.next_point(clause),), self.number, end)
            if clause.section is None:
                yield self.one(clause, clause.text, here, place)
            else:
                yield from self.whole(clause, self.voice.point(clause), here, place)

    def under_stem(self, actions: list[Clause]) -> Iterator[PrintedClause]:
        """Yield actions that share a stem; the stem is a paragraph."""
        self.paragraphs += 1
        here = self.new_list(1, len(actions), f"paragraph {self.paragraphs}")
        for number, clause in enumerate(actions, here.first):
            end = "." if clause is actions[-1] else ";"
            place = _Place((self.next_point(clause),), number, end)
            yield from self.whole(clause, self.voice.under_stem(clause), here, place)

    def below(
        self, children: Sequence[Clause], here: _List, above: _Place
    ) -> Iterator[PrintedClause]:
        for number, child in enumerate(children, 1):
            end = above.end if child is children[-1] else ";"
            place = _Place((*above.path, number), number + here.first - 1, end)
            yield from self.whole(child, child.text, here, place)

    def whole(
        self, clause: Clause, said: str, here: _List, place: _Place
    ) -> Iterator[PrintedClause]:
        """Yield a clause, said as `said`, and all that is below it."""
        children = self.under.get(clause.id, [])
        if children:
            made = self.one(clause, f"{said.rstrip(':')}:", here, place)
            yield made
            deeper = self.new_list(here.depth + 1, len(children), made.cite)
            yield from self.below(children, deeper, place)
        else:
            yield self.one(clause, finished(said, place.end), here, place)

    def one(
        self, clause: Clause, text: str, here: _List, place: _Place
    ) -> PrintedClause:
        shown = label(here.pattern, place.number) if clause.section else ""
        bare_numbers = self.style.layout is Layout.LIST and not here.depth
        return PrintedClause(
            id=clause.id,
            path=".".join([_path(clause.section), *map(str, place.path)]),
            label=shown,
            text=text,
            level=len(place.path) - 1,
            cite=_cite(here, shown.strip(".()") if bare_numbers else shown),
            pattern=here.pattern if shown else "",
        )

    def new_list(self, depth: int, count: int, cite: str) -> _List:
        """Return the list of `count` clauses that begins here."""
        if self.is_unique:
            pattern, first = self.unused.take(count)
            return _List(pattern, first, depth, cite)
        labels = self.style.labels
        return _List(labels[min(depth, len(labels) - 1)], 1, depth, cite)

    def pattern_of(self, points: list[Clause]) -> str:
        """Return how points that stand by themselves are labelled."""
        if not self.is_unique:
            if self.style.numbering is Numbering.RESTART:
                self.number = 0
            return self.style.labels[0]
        if self.in_prose:
            return ""
        pattern, first = self.unused.take(len(points))
        self.number = first - 1
        return pattern

    def next_point(self, clause: Clause) -> int:
        self.points[clause.section] += 1
        return self.points[clause.section]

    def cite_of_top(self, clause: Clause) -> str:
        kind = self.printed_in(clause)
        if kind is None or self.style.layout in {*PROSE, Layout.WHEREAS}:
            return f"paragraph {self.paragraphs}"
        return "part" if self.style.layout is Layout.STEM else self.voice.name_of(kind)


def _cite(here: _List, said: str) -> str:
    """Return how an amendment names the clause labelled `said` in the list `here`."""
    bare = said if said.startswith("(") else said.strip(".()")
    if not here.depth:
        return here.cite if here.cite.startswith("paragraph") else f"{here.cite} {bare}"
    if here.cite.endswith(")") or bare.startswith("("):
        return f"{here.cite}{bare}"
    joint = ", point " if here.cite[-1].isdigit() else ", "
    return f"{here.cite}{joint}{bare}"


def _path(kind: SectionKind | None) -> str:
    return "paragraph" if kind is None else kind.value
