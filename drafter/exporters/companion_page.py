"""A companion as a page of blocks, and as text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.exporters.page import Block, Page, Role, Variant, motion_blocks
from drafter.exporters.plain_text import to_text
from drafter.language.gaps import fill_gaps, line_to_fill
from drafter.model.companion import Shape

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.exporters.page import Occasion
    from drafter.model.companion import FilledCompanion, FilledParagraph

ROLES = {
    Shape.TEXT: Role.PARAGRAPH,
    Shape.HEADING: Role.LEAD,
    Shape.ITEM: Role.ITEM,
    Shape.LINE: Role.NAME_LINE,
}
BULLET = "•"


def companion_page(made: FilledCompanion, occasion: Occasion, type_size: int) -> Page:
    """Return a companion as a page: its title, its paragraphs, the motion if wanted."""
    branch = fill_gaps(occasion.profile.branch_name, line_to_fill)
    return Page(
        blocks=(
            *_title(made),
            *(
                block
                for one in made.paragraphs
                for block in _blocks(one, made, occasion)
            ),
        ),
        title=made.subject,
        author=branch,
        header=f"{branch}: {made.name}",
        dated=occasion.dated,
        labels=occasion.style.labels,
        variant=Variant(type_size=type_size),
    )


def _title(made: FilledCompanion) -> tuple[Block, ...]:
    """Return the title; a letter has none, and the motion brings its own."""
    first = made.paragraphs[0].shape if made.paragraphs else Shape.TEXT
    if made.as_letter or first is Shape.MOTION:
        return ()
    return (Block(Role.TITLE, made.subject, keep=True),)


def companion_text(made: FilledCompanion, page: Page) -> str:
    """Return a companion as text; an e-mail begins with its line "Subject: ..."."""
    text = to_text(page)
    return f"Subject: {text}" if made.as_email else text


def _blocks(
    paragraph: FilledParagraph, made: FilledCompanion, occasion: Occasion
) -> Iterator[Block]:
    if paragraph.shape is Shape.MOTION:
        title, *rest = motion_blocks(occasion)
        told = _title(made) and made.subject == title.text
        yield from rest if told else (title, *rest)
        return
    label = BULLET if paragraph.shape is Shape.ITEM else ""
    keep = paragraph.shape is Shape.HEADING
    yield Block(ROLES[paragraph.shape], paragraph.text, label, keep=keep)
