"""A printed motion as one row of leads and clauses."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.language.change_order import lead_path
from drafter.model.motion import PrintedClause, PrintedMotion, PrintedSection

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.motion import SectionKind


@dataclass(frozen=True)
class Part:
    """A lead or a clause."""

    path: str
    text: str
    kind: SectionKind | None
    """Of the section that it opens or stands in."""
    clause: PrintedClause | None = None
    """None for a lead."""
    level: int = 0

    @property
    def is_lead(self) -> bool:
        """Whether it is the lead of a section."""
        return self.clause is None

    @property
    def key(self) -> tuple[object, ...]:
        """What makes it the same as another: where it moves to is no matter."""
        if self.is_lead:
            return (True, self.kind, self.text)
        return (False, self.level, self.text)


def parts_of(motion: PrintedMotion) -> tuple[Part, ...]:
    """Return every lead and clause of `motion`, in order; empty leads too."""
    return tuple(_parts(motion))


def motion_of(
    title: str, wrapper: str, parts: Sequence[Part], like: PrintedMotion
) -> PrintedMotion:
    """Return the motion that `parts` make, with `like`'s clauses where they have none.

    Clauses before any lead stand in a section without one.
    """
    sections: list[PrintedSection] = []
    for part in parts:
        if part.is_lead or not sections:
            lead = part.text if part.is_lead else ""
            sections.append(PrintedSection(part.kind, lead, ()))
        if part.clause is not None:
            clause = replace(part.clause, text=part.text, level=part.level)
            last = sections[-1]
            sections[-1] = replace(last, clauses=(*last.clauses, clause))
    return replace(like, title=title, wrapper=wrapper, sections=tuple(sections))


def shape_of(motion: PrintedMotion) -> tuple[object, ...]:
    """Return what an amendment can change: words, levels and sections, no labels."""
    keys = tuple(part.key for part in parts_of(motion))
    return (motion.title, motion.wrapper, keys)


def _parts(motion: PrintedMotion) -> Iterator[Part]:
    for number, section in enumerate(motion.sections, 1):
        yield Part(lead_path(number), section.lead, section.kind)
        for clause in section.clauses:
            yield Part(clause.path, clause.text, section.kind, clause, clause.level)
