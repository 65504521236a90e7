"""A composite as a page: the motion, and the sheet on which its movers agree."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.exporters.page import Block, Page, Role, motion_blocks
from drafter.language.gaps import LINE_TO_FILL
from drafter.model.composite import Sort

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.exporters.page import Occasion
    from drafter.model.composite import Composite, SheetBlock

ROLES = {
    Sort.HEADING: Role.LEAD,
    Sort.LINE: Role.PARAGRAPH,
    Sort.CLAUSE: Role.ITEM,
    Sort.DROPPED: Role.ITEM,
    Sort.SIGNATURE: Role.NAME_LINE,
}
BULLET = "•"
LEFT_OUT = "Left out of the composite:"


def composite_page(made: Composite, occasion: Occasion) -> Page:
    """Return the page of a composite: its motion first, then the movers' sheet.

    `occasion` is that of the motion in the composite's house style.
    """
    title, *motion = motion_blocks(replace(occasion, printed=made.motion))
    first, *sheet = made.sheet
    return Page(
        blocks=(
            Block(Role.TITLE, first.text, keep=True),
            *(one for one in motion if one.text != title.text),
            Block(Role.RECORD_HEADING, "For the movers to agree", keep=True),
            *_sheet(sheet),
        ),
        title=first.text,
        author="",
        header=first.text,
        dated=occasion.dated,
        labels=occasion.style.labels,
    )


def _sheet(sheet: Sequence[SheetBlock]) -> Iterator[Block]:
    """Yield the movers' sheet; what is left out stands under a heading of its own."""
    told = False
    for one, following in zip(sheet, (*sheet[1:], None), strict=True):
        if one.sort is Sort.DROPPED and not told:
            yield Block(Role.LEAD, LEFT_OUT, keep=True)
        told = told or one.sort is Sort.DROPPED
        yield _block(one, following)


def _block(one: SheetBlock, following: SheetBlock | None) -> Block:
    """Return a block; the lines on which the movers agree stand on one page."""
    signed = following is not None and following.sort is Sort.SIGNATURE
    role = ROLES[one.sort]
    text = f"{one.text} ({one.sources})" if one.sources else one.text
    if one.sort is Sort.SIGNATURE:
        text = f"{text}: {LINE_TO_FILL}"
    label = BULLET if role is Role.ITEM else ""
    return Block(role, text, label, keep=signed or one.sort is Sort.HEADING)
