"""The page as Markdown, in which everything from people shows as it was typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.exporters.final_text import final
from drafter.exporters.page import Role

if TYPE_CHECKING:
    from drafter.exporters.page import Block, Page

ALWAYS = re.compile(
    r"([\\`*_{}\[\]<>|~^$@#&\"'])"
    r"|(-)(?=-)|(?<=-)(-)"  # dashes that would run together
    r"|(\.)(?=\.)|(?<=\.)(\.)"  # dots that would
    r"|(:)(?=[\w+-]+:)"  # names of emoji
)
AT_START = re.compile(r"(\s*)([-+=%:(]|[0-9a-zA-Z]{1,9}(?=[.)]))")
"""What would open a list, a rule, a title block or a definition."""
REAL_LABEL = re.compile(r"\d{1,9}[.)]")
"""Labels that every reader of Markdown counts as we do."""
ITEM = 4
"""How far the text of a numbered item is indented, in characters."""
HEADINGS = {Role.TITLE: "# ", Role.LEAD: "## "} | dict.fromkeys(
    (Role.BACKGROUND, Role.RECORD_HEADING), "## "
)
BOLD = frozenset({Role.BODY, Role.EXAMPLE})


def to_markdown(page: Page) -> str:
    """Return `page` as Markdown, with numbers that stay right in every reader.

    Whole numbers are real lists that begin where they should; other labels, such as
    (a) and i., are typed, since most readers would renumber or drop them.

    Raises:
        ValueError: a gap in the page is still open.
    """
    parts: list[str] = []
    inside = 0
    for block in page.blocks:
        real = not block.level and REAL_LABEL.fullmatch(block.label)
        if real:
            inside = max(ITEM, len(block.label) + 1)
        elif not (block.label and block.level):
            inside = 0
        parts.append(_item(block, inside) if real else _indented(_shown(block), inside))
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Return `text` so that Markdown shows it letter for letter."""
    lines = (_line(line) for line in final(text).strip("\n").split("\n"))
    return "\\\n".join(lines)


def _line(line: str) -> str:
    shown = ALWAYS.sub(lambda found: f"\\{found[0]}", line.strip())
    if not (opened := AT_START.match(shown)):
        return shown
    rest = shown[opened.end() :]
    if opened[2].isalnum():
        return f"{opened[2]}\\{rest}"
    return f"\\{opened[2]}{rest}"


def _shown(block: Block) -> str:
    text = escaped(block.text)
    if block.role in HEADINGS:
        return HEADINGS[block.role] + text.replace("\\\n", " ")
    if block.role in BOLD and text:
        return f"**{text}**"
    return f"{escaped(block.label)} {text}" if block.label else text


def _item(block: Block, inside: int) -> str:
    text = _indented(escaped(block.text), inside)
    return block.label.ljust(inside) + text[inside:]


def _indented(text: str, by: int) -> str:
    return "\n".join(" " * by + line for line in text.split("\n"))
