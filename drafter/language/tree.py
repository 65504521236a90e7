"""The clauses of a motion as a tree: sections in their order, points, points below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.motion import SectionKind
from drafter.model.style import Layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.motion import Clause

REASONS = (SectionKind.NOTES, SectionKind.BELIEVES)
"""Sections whose clauses are "that ..." phrases."""


def place_of_section(kind: SectionKind | None) -> int:
    """Return where a section stands in a motion; what has no section comes first."""
    return -1 if kind is None else list(SectionKind).index(kind)


def below(clauses: Sequence[Clause], parent: str) -> list[Clause]:
    """Return the clauses directly below `parent`; "" gives the points themselves.

    A clause whose parent is not there is a point.
    """
    return by_parent(clauses).get(parent, [])


def by_parent(clauses: Sequence[Clause]) -> dict[str, list[Clause]]:
    """Return the clauses directly below each parent, the points themselves at "".

    For whoever goes through a whole motion: asking clause by clause would take the
    square of their number.
    """
    ids = {clause.id for clause in clauses}
    found: dict[str, list[Clause]] = {}
    for clause in clauses:
        above = clause.under if clause.under in ids else ""
        found.setdefault(above, []).append(clause)
    return found


def ends_in(clauses: Sequence[Clause], layout: Layout) -> dict[str, str]:
    """Return how the points of a motion end that is one sentence, by their ids.

    Layouts whose points are sentences by themselves give none.
    """
    if layout not in {Layout.WHEREAS, Layout.STEM}:
        return {}
    points = sorted(below(clauses, ""), key=lambda one: place_of_section(one.section))
    ends = dict.fromkeys((one.id for one in points), ";")
    if layout is Layout.WHEREAS:
        reasons = [one.id for one in points if one.section in REASONS]
        ends = dict.fromkeys(ends, "; and") | dict.fromkeys(reasons[-1:], ";")
    return ends | {one.id: "." for one in points[-1:]}
