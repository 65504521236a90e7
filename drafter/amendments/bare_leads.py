"""Leads below which an amendment leaves nothing: "This Branch believes:" alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.amendments.pages import Page, Role
from drafter.amendments.placed import Bring, Drop, Placed, Rewrite

if TYPE_CHECKING:
    from collections.abc import Sequence

GOES = "its lead goes too, as nothing is left below it"


def without_bare_leads(
    page: Page, placed: Sequence[Placed], *, repairs: bool
) -> list[Placed]:
    """Return `placed` with the leads taken out below which nothing is left.

    The instruction that takes out the last clause takes out the lead, and says so;
    without `repairs` it says that it would.
    """
    made = list(placed)
    for number, one in enumerate(page.passages):
        if one.role is not Role.LEAD:
            continue
        below = set(page.below(number)[1:])
        last = _emptied_by(made, number, below, one.part)
        if last is None:
            continue
        deeds = (*made[last].deeds, Drop(number)) if repairs else made[last].deeds
        note = GOES if repairs else f"not made: {GOES}"
        made[last] = replace(made[last], deeds=deeds, notes=(*made[last].notes, note))
    return made


def _emptied_by(
    placed: Sequence[Placed], lead: int, below: set[int], part: int
) -> int | None:
    """Return which instruction leaves nothing below a lead; None if something stays."""
    last = None
    for number, one in enumerate(placed):
        for deed in one.deeds:
            if isinstance(deed, Bring) and deed.part == part:
                return None
            if isinstance(deed, Rewrite) and deed.span.passage == lead:
                return None
            if isinstance(deed, Drop) and deed.passage == lead:
                return None
            if isinstance(deed, Drop) and deed.passage in below:
                below = below - {deed.passage}
                last = number
    return None if below else last
