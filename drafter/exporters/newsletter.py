"""A newsletter item as HTML that survives an e-mail newsletter.

Mail programs drop style sheets, classes and most of the head, so every style stands
on its own element, widths are plain, and nothing is fetched from anywhere.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from drafter.exporters.final_text import final
from drafter.exporters.page import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.exporters.page import Block, Page

FONT = "font-family: Arial, Helvetica, sans-serif; color: #000000;"
BODY = f'style="{FONT} font-size: 16px; line-height: 1.5; margin: 0 0 12px 0;"'
CLOSE = f'style="{FONT} font-size: 16px; line-height: 1.5; margin: 0 0 2px 0;"'
HEADINGS = {
    Role.TITLE: ("h1", "font-size: 24px; line-height: 1.25; margin: 0 0 12px 0;"),
    Role.LEAD: ("h2", "font-size: 18px; line-height: 1.3; margin: 18px 0 6px 0;"),
}


def to_newsletter(page: Page) -> str:
    """Return `page` as HTML to paste into a newsletter: a fragment, no document.

    Raises:
        ValueError: a gap in the page is still open.
    """
    return "\n".join(_parts(page.blocks)) + "\n"


def _parts(blocks: tuple[Block, ...]) -> Iterator[str]:
    items: list[str] = []
    for block in blocks:
        if block.role is Role.ITEM:
            items.append(f"<li {CLOSE}>{_shown(block)}</li>")
            continue
        yield from _list(items)
        items = []
        yield _paragraph(block)
    yield from _list(items)


def _list(items: list[str]) -> Iterator[str]:
    if items:
        style = 'style="margin: 0 0 12px 0; padding: 0 0 0 24px;"'
        yield f"<ul {style}>{''.join(items)}</ul>"


def _paragraph(block: Block) -> str:
    if block.role in HEADINGS:
        tag, style = HEADINGS[block.role]
        return f'<{tag} style="{FONT} {style}">{_shown(block)}</{tag}>'
    style = CLOSE if block.role is Role.NAME_LINE else BODY
    label = f"{escape(block.label)} " if block.label else ""
    return f"<p {style}>{label}{_shown(block)}</p>"


def _shown(block: Block) -> str:
    return escape(final(block.text)).replace("\n", "<br>")
