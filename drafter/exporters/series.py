"""Which clauses of a motion are counted together: the series of its labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.style import Layout, Numbering

if TYPE_CHECKING:
    from drafter.model.motion import PrintedMotion
    from drafter.model.style import HouseStyle


def series_of(printed: PrintedMotion, style: HouseStyle) -> dict[str, int]:
    """Return the series of each clause, by the clause's path.

    One series runs through the motion where nothing starts again. A section, a
    paragraph without a label and a stem each start the labels below them again.
    Where no label stands twice every list is a series by itself.
    """
    if style.numbering is Numbering.UNIQUE:
        return _one_for_each_list(printed)
    found: dict[str, int] = {}
    series = 0
    for section in printed.sections:
        restarts = style.numbering is Numbering.RESTART
        series += restarts or (bool(section.lead) and style.layout is not Layout.LIST)
        for clause in section.clauses:
            series += not clause.label and not clause.level
            found[clause.path] = series
    return found


def _one_for_each_list(printed: PrintedMotion) -> dict[str, int]:
    numbers: dict[str, int] = {}
    found: dict[str, int] = {}
    for place, section in enumerate(printed.sections):
        for clause in section.clauses:
            above, _, _ = clause.path.rpartition(".")
            its_list = above if clause.level else f"section {place}"
            found[clause.path] = numbers.setdefault(its_list, len(numbers))
    return found
