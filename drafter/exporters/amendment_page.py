"""Papers around an amendment: the sheet, what is read out, the order of several."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from drafter.exporters.page import Block, Page, Role, Variant
from drafter.language.gaps import LINE_TO_FILL
from drafter.language.ordinals import ordinal
from drafter.language.sheet_words import (
    ADDED,
    AS_PRINTED,
    BY_MOVER,
    MOVED_BY,
    OUTCOME,
    REASON,
    SECONDED_BY,
)
from drafter.model.amendment import Op

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from drafter.model.amendment import Amendment, Instruction
    from drafter.model.wording import Wording

BULLET = "•"
SUBSTANTIVE = "Substantive motion: "


@dataclass(frozen=True)
class Moved:
    """An amendment and what is known about it before the meeting."""

    amendment: Amendment
    motion: str
    """The title of the motion that it amends."""
    number: str = ""
    """The motion's number or letter on the agenda."""
    name: str = ""
    """Of the amendment, where there are several: "A", "1.2"."""
    mover: str = ""
    seconder: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Placed:
    """An amendment in the order in which the meeting takes several."""

    moved: Moved
    reason: str
    """Why it comes there."""


@dataclass(frozen=True)
class Meeting:
    """Whose paper it is and of what day."""

    branch: str
    dated: datetime
    variant: Variant = field(default_factory=Variant)


def amendment_sheet(moved: Moved, wording: Wording, meeting: Meeting) -> Page:
    """Return the sheet on which an amendment is handed in.

    One instruction a line, lines for who moves and seconds it, whether the mover of
    the motion accepts it, and what became of it. Where the wording asks for them, the
    count of the words added and the reason.
    """
    heading = f"{_called(moved)} to {_motion(moved)}"
    blocks = (
        Block(Role.BODY, meeting.branch),
        Block(Role.TITLE, heading, keep=True),
        *_instructions(moved.amendment.instructions),
        Block(Role.NOTE, AS_PRINTED),
        *_facts(moved, wording),
        *_lines(moved),
    )
    return _page(blocks, heading, meeting)


def spoken_page(moved: Moved, meeting: Meeting) -> Page:
    """Return the changes as the chair or the mover reads them out."""
    heading = f"{_called(moved)} to {_motion(moved)}, to be read out"
    blocks = (
        Block(Role.BODY, meeting.branch),
        Block(Role.TITLE, heading, keep=True),
        *(
            Block(Role.ITEM, spoken(one), BULLET)
            for one in moved.amendment.instructions
        ),
    )
    return _page(blocks, heading, meeting)


def order_page(placed: Sequence[Placed], meeting: Meeting) -> Page:
    """Return the amendments to one motion in the order they are taken, and why."""
    heading = f"Order of the amendments to {_motion(placed[0].moved)}"
    blocks = [
        Block(Role.BODY, meeting.branch),
        Block(Role.TITLE, heading, keep=True),
    ]
    for one in placed:
        blocks += [
            Block(Role.LEAD, _called(one.moved), keep=True),
            Block(Role.NOTE, one.reason, keep=True),
            *_instructions(one.moved.amendment.instructions),
            Block(Role.RECORD, f"{OUTCOME}: {LINE_TO_FILL}"),
        ]
    return _page(tuple(blocks), heading, meeting)


def substantive_page(amended: Page) -> Page:
    """Return the page of the motion as amended as the one the meeting now votes on."""
    blocks = tuple(
        replace(block, text=f"{SUBSTANTIVE}{block.text}")
        if block.role is Role.TITLE
        else block
        for block in amended.blocks
    )
    return replace(amended, blocks=blocks)


def spoken(instruction: Instruction) -> str:
    """Return an instruction as it is said aloud, without marks that nobody hears."""
    if len(instruction.changes) == 1 and not instruction.changes[0].whole:
        return _spoken_words(instruction)
    where = instruction.location
    if instruction.op is Op.DELETE:
        return f"{where}: take it out."
    if instruction.op is Op.REPLACE:
        return f"{where}: put in its place ... {instruction.new}"
    return f"{where}: put in ... {instruction.new}"


def _spoken_words(instruction: Instruction) -> str:
    where, new = instruction.location, instruction.new
    named = instruction.old or instruction.anchor
    words = f"the words ... {named}"
    if instruction.nth:
        words = f"the words ... {named} ..., the {ordinal(instruction.nth)} time,"
    elif instruction.op is not Op.DELETE:
        words = f"{words} ..."
    if instruction.op is Op.DELETE:
        return f"{where}: take out {words.rstrip(',')}"
    if instruction.op is Op.REPLACE:
        return f"{where}: take out {words} and put in ... {new}"
    if not named:
        return f"{where}: put in ... {new}"
    return f"{where}: {instruction.side} {words} put in ... {new}"


def _called(moved: Moved) -> str:
    return f"Amendment {moved.name}".rstrip()


def _motion(moved: Moved) -> str:
    number = f"motion {moved.number}" if moved.number else "the motion"
    return f"{number}: {moved.motion}" if moved.motion else number


def _instructions(instructions: Sequence[Instruction]) -> Iterator[Block]:
    for one in instructions:
        first, *others = one.wording.split("\n")
        yield Block(Role.ITEM, first, BULLET, keep=bool(others))
        yield from (Block(Role.PARAGRAPH, line) for line in others)


def _facts(moved: Moved, wording: Wording) -> Iterator[Block]:
    if wording.shows_added:
        count = moved.amendment.added_words
        yield Block(Role.NAME_LINE, f"{ADDED}: {count}")
    if wording.wants_reason:
        reason = moved.reason or LINE_TO_FILL
        yield Block(Role.PARAGRAPH, f"{REASON}: {reason}")


def _lines(moved: Moved) -> Iterator[Block]:
    yield Block(Role.NAME_LINE, f"{MOVED_BY}: {moved.mover or LINE_TO_FILL}")
    yield Block(Role.NAME_LINE, f"{SECONDED_BY}: {moved.seconder or LINE_TO_FILL}")
    yield Block(Role.RECORD, f"{BY_MOVER}: {LINE_TO_FILL}")
    yield Block(Role.RECORD, f"{OUTCOME}: {LINE_TO_FILL}")


def _page(blocks: tuple[Block, ...], heading: str, meeting: Meeting) -> Page:
    return Page(
        blocks=blocks,
        title=heading,
        author=meeting.branch,
        header=f"{meeting.branch}: {heading}",
        dated=meeting.dated,
        variant=meeting.variant,
    )
