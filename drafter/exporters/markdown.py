"""The page as Markdown, in which everything from people shows as it was typed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.exporters.final_text import final
from drafter.exporters.marked_words import pieces_of, to_spaces
from drafter.exporters.page import Role
from drafter.model.motion import Marking

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
MARKS = {Marking.DELETED: "~~", Marking.INSERTED: "**"}
"""Around words that go, and words that come: Markdown cannot underline."""
STANDING_FOR = {Marking.DELETED: "\ufdd8", Marking.INSERTED: "\ufdd9"}
"""What holds the place of those signs while a line is escaped; no text has them."""
LINE = re.compile(r"\S(?:[^\n]*\S)?")
"""What stands in a line, without the spaces around it."""


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


def _marked(block: Block) -> str:
    """Return a text with its marked words between signs, as Markdown shows them."""
    said = "".join(
        _held(final(piece), STANDING_FOR[marking]) if marking else final(piece)
        for piece, marking in pieces_of(block.text, to_spaces(block.text, block.marks))
    )
    shown = "\\\n".join(map(_line, said.strip("\n").split("\n")))
    for marking, sign in STANDING_FOR.items():
        shown = shown.replace(sign, MARKS[marking])
    return shown


def _held(text: str, sign: str) -> str:
    """Return `text` with `sign` around what stands in each of its lines."""
    return LINE.sub(lambda found: f"{sign}{found[0]}{sign}", text)


def _shown(block: Block) -> str:
    text = _marked(block) if block.marks else escaped(block.text)
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
