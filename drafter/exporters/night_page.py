"""The chair's sheet once amendments were moved: what became of them, then the vote."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.exporters.page import Block, Page, Role, motion_blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.exporters.page import Occasion

BULLET = "•"
SHEET = "Chair’s sheet: "
OWN_RULES = "Your own standing orders come first."
AMENDMENTS = "Amendments, and what became of them"
NONE_MOVED = "No amendment was moved."
SUBSTANTIVE = "The substantive motion, as it is now voted on"
UNCHANGED = "The motion, which no amendment changed"
VOTE = "Reply and vote"
REPLY = "“I call on the mover to reply.” Nothing new may be brought in."
AS_AMENDED = "the motion as amended"
COUNT = "For: ________   Against: ________   Abstained: ________   Quorate: yes / no"


@dataclass(frozen=True)
class Voted:
    """An amendment, and what became of it."""

    name: str
    text: str
    """As it was moved."""
    became: str
    """In words: "carried", "lost", "not decided"."""
    goes_in: bool = False
    fell: tuple[str, ...] = ()
    """What of it could not be carried out any more, and why."""


def chair_page(occasion: Occasion, voted: Sequence[Voted]) -> Page:
    """Return the page that a chair goes by when the motion as it stands is voted on.

    `occasion` holds the motion as it now is; `voted` are in the order of the vote.
    """
    title, *motion = motion_blocks(occasion)
    heading = f"{SHEET}{title.text}"
    changed = any(one.goes_in for one in voted)
    branch = occasion.profile.branch_name
    return Page(
        blocks=(
            Block(Role.TITLE, heading, keep=True),
            Block(Role.NOTE, OWN_RULES),
            Block(Role.LEAD, AMENDMENTS, keep=True),
            *_voted(voted),
            Block(Role.LEAD, SUBSTANTIVE if changed else UNCHANGED, keep=True),
            *motion,
            Block(Role.LEAD, VOTE, keep=True),
            *_vote(AS_AMENDED if changed else "the motion"),
        ),
        title=heading,
        author=branch,
        header=f"{branch}: {heading}" if branch else heading,
        dated=occasion.dated,
        labels=occasion.style.labels,
    )


def _voted(voted: Sequence[Voted]) -> Iterator[Block]:
    if not voted:
        yield Block(Role.PARAGRAPH, NONE_MOVED)
    for one in voted:
        yield Block(Role.PARAGRAPH, f"{one.name}: {one.became}.", keep=True)
        lines = (line.strip().removeprefix(BULLET) for line in one.text.splitlines())
        yield from (Block(Role.ITEM, line.strip(), BULLET) for line in lines if line)
        for each in one.fell:
            yield from (Block(Role.NOTE, line) for line in each.splitlines())


def _vote(what: str) -> Iterator[Block]:
    yield Block(Role.PARAGRAPH, REPLY)
    asked = f"“We vote on {what}. Those in favour? Against? Abstentions?”"
    yield Block(Role.PARAGRAPH, asked)
    yield Block(Role.RECORD, COUNT)
    yield Block(Role.PARAGRAPH, f"“I declare {what} (carried / lost).”")
