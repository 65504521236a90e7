"""How a motion labels its lists, as far as it can be seen in its text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.language.labels import label, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.model.motion import PrintedClause, PrintedMotion, SectionKind

COUNTED = re.compile(r"\d+|[a-z]+|[A-Z]+")
PARAGRAPH = re.compile(r"paragraph \d+")
KINDS = ("1", "a", "A", "i", "I")
ROMAN = frozenset("ivxlc")


@dataclass(frozen=True)
class Habits:
    """How the lists of a motion are labelled and named."""

    in_prose: bool
    """Amendments cite paragraphs."""
    running: bool
    """The numbers of points run through the sections."""
    patterns: Mapping[tuple[str, int], str]
    """The pattern of each clause's list, by the clause's id and level."""
    firsts: Mapping[str, int]
    """The first number of each clause's list, by the clause's id."""
    usual: Mapping[tuple[bool, int], str]
    """The pattern of a level, in sections with a lead and in those without."""
    names: Mapping[SectionKind | None, str]

    def name_of(self, kind: SectionKind | None) -> str:
        """Return how an amendment names the section `kind`: "Notes"."""
        if kind in self.names:
            return self.names[kind]
        if "part" in self.names.values():
            return "part"
        return kind.value.capitalize() if kind else "paragraph"


def habits_of(motion: PrintedMotion) -> Habits:
    """Return what can be seen in `motion`."""
    patterns: dict[tuple[str, int], str] = {}
    usual: dict[tuple[bool, int], str] = {}
    names: dict[SectionKind | None, str] = {}
    for section in motion.sections:
        for clause in section.clauses:
            pattern = _pattern(clause)
            patterns.setdefault((clause.id, clause.level), pattern)
            usual.setdefault((bool(section.lead), clause.level), pattern)
            if not clause.level and " " in clause.cite:
                names.setdefault(section.kind, clause.cite.rpartition(" ")[0])
    cites = [clause.cite for clause in motion.clauses]
    return Habits(
        in_prose=any(PARAGRAPH.match(cite) for cite in cites),
        running=_runs(motion),
        patterns=patterns,
        firsts=dict(_firsts(motion)),
        usual=usual,
        names=names,
    )


def pattern_like(said: str) -> str:
    """Return the pattern of a list whose first label is `said`, or looks like it."""
    found = COUNTED.search(said)
    if found is None:
        return ""
    counted = found[0]
    kinds = [kind for kind in KINDS if label(kind, number_of(kind, counted)) == counted]
    roman = len(counted) > 1 and set(counted.lower()) <= ROMAN
    kind = kinds[-1 if roman else 0] if kinds else "1"
    if counted in "iI":
        kind = counted
    return f"{said[: found.start()]}{kind}{said[found.end() :]}"


def _pattern(clause: PrintedClause) -> str:
    return (clause.pattern or pattern_like(clause.label)) if clause.label else ""


def _runs(motion: PrintedMotion) -> bool:
    """Return whether the points of no section but the first begin at 1 again."""
    firsts = [one.clauses[0] for one in motion.sections if one.clauses]
    starts = [
        number_of(_pattern(clause), clause.label)
        for clause in firsts
        if clause.label and not _is_point(clause)
    ]
    return all(start > 1 for start in starts[1:])


def _is_point(clause: PrintedClause) -> bool:
    """Return whether a clause is a point of a paragraph."""
    return bool(PARAGRAPH.match(clause.cite)) and not PARAGRAPH.fullmatch(clause.cite)


def _firsts(motion: PrintedMotion) -> Iterator[tuple[str, int]]:
    """Yield the first number of each clause's list, by the clause's id.

    Points that are not below a paragraph have none: their numbers may run on.
    """
    firsts: dict[str, int] = {}
    for place, section in enumerate(motion.sections):
        stem = any(map(_is_point, section.clauses[:1]))
        for clause in section.clauses:
            above = clause.path.rpartition(".")[0] if clause.level else str(place)
            if clause.label and (clause.level or stem):
                number = number_of(_pattern(clause), clause.label)
                yield clause.id, firsts.setdefault(above, number)
