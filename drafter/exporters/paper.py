"""The Word paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.exporters.archive import zipped
from drafter.exporters.marked_words import pieces_of
from drafter.exporters.numbering import (
    BULLETS,
    DEEPEST,
    SOURCES,
    list_numbers,
    list_shapes,
    numbering_part,
)
from drafter.exporters.page import Role
from drafter.exporters.properties import core_properties
from drafter.exporters.scaling import BASE_SIZE, scaled_styles
from drafter.exporters.wordml import (
    W,
    add,
    add_run,
    add_text,
    every,
    read_part,
    write_part,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

    from drafter.exporters.page import Block, Page

STYLES = {
    Role.EXAMPLE: "Example",
    Role.BODY: "Branch",
    Role.MEETING: "Meeting",
    Role.AGENDA_ITEM: "AgendaItem",
    Role.TITLE: "Title",
    Role.WRAPPER: "Wrapper",
    Role.LEAD: "Heading2",
    Role.PARAGRAPH: "MotionParagraph",
    Role.NAME_LINE: "NameLine",
    Role.BACKGROUND: "Heading1",
    Role.SOURCE: "Source",
    Role.ITEM: "Item",
    Role.NOTE: "Note",
    Role.RECORD_HEADING: "Heading1",
    Role.RECORD: "Record",
}
CLAUSE_STYLES = ("Clause", "Subclause", "Subsubclause")
OWN_KEEP = frozenset(
    {Role.TITLE, Role.WRAPPER, Role.LEAD, Role.BACKGROUND, Role.RECORD_HEADING}
)
"""Roles whose styles keep them with what follows."""
OWN_LISTS = {Role.SOURCE: SOURCES, Role.ITEM: BULLETS}
"""Roles whose labels are counted by a list of the base package."""
DOCUMENT, NUMBERING = "word/document.xml", "word/numbering.xml"
STYLE_SHEET, HEADER = "word/styles.xml", "word/header1.xml"
CORE = "docProps/core.xml"


def to_docx(page: Page, base: Mapping[str, bytes]) -> bytes:
    """Return `page` as a Word file, made in the package `base`.

    `base` holds the parts of `templates/paper/` by their names in the package
    ("word/styles.xml"). The same page and base give the same bytes.

    Raises:
        KeyError: `base` lacks a part.
        ValueError: a gap in the page is still open.
    """
    series = tuple(
        dict.fromkeys(block.series for block in page.blocks if block.series is not None)
    )
    shapes = list_shapes(page.blocks, page.labels)
    factor = page.variant.type_size / BASE_SIZE
    made = {
        DOCUMENT: _document(base[DOCUMENT], page, list_numbers(series)),
        NUMBERING: numbering_part(base[NUMBERING], shapes, factor),
        STYLE_SHEET: scaled_styles(base[STYLE_SHEET], page.variant.type_size),
        HEADER: with_header(base[HEADER], page.header),
        CORE: core_properties(base[CORE], page),
    }
    return zipped({**base, **made})


def _document(base: bytes, page: Page, lists: Mapping[int, str]) -> bytes:
    root = read_part(base)
    body = root[0]
    section = body[-1]
    for block in page.blocks:
        _add_block(body, block, lists)
    body.append(section)  # the section's properties come last
    if page.variant.line_numbers or page.variant.agenda_copy:
        number_lines(section)
    return write_part(root)


def _add_block(body: _Element, block: Block, lists: Mapping[int, str]) -> None:
    paragraph = add(body, "p")
    properties = add(paragraph, "pPr")
    add(properties, "pStyle", style_of(block))
    if block.keep and block.role not in OWN_KEEP:
        add(properties, "keepNext")
    text = block.text
    number = list_of(block, lists)
    if number and block.level <= DEEPEST:
        numbered = add(properties, "numPr")
        add(numbered, "ilvl", str(block.level))
        add(numbered, "numId", number)
    elif block.label:
        text = f"{block.label}\t{text}"
    if not block.marks:
        add_text(paragraph, text)
    for piece, marking in pieces_of(text, block.marks) if block.marks else ():
        add_run(paragraph, piece, marking=marking)


def style_of(block: Block) -> str:
    """Return the id of the paragraph style in which `block` is set."""
    if block.role is Role.CLAUSE:
        return CLAUSE_STYLES[min(block.level, len(CLAUSE_STYLES) - 1)]
    return STYLES[block.role]


def list_of(block: Block, lists: Mapping[int, str]) -> str:
    """Return the number of the list that counts `block`, or "" if none does."""
    if not block.label:
        return ""
    if block.series is None:
        return OWN_LISTS.get(block.role, "")
    return lists[block.series]


def with_header(base: bytes, text: str) -> bytes:
    """Return `word/header1.xml` with `text` in it."""
    root = read_part(base)
    add_text(root[0], text)
    return write_part(root)


def number_lines(section: _Element) -> None:
    """Number the lines of the motion straight through the paper."""
    margins = next(every(section, "pgMar"))
    numbers = section.makeelement(
        f"{W}lnNumType", {f"{W}countBy": "1", f"{W}restart": "continuous"}
    )
    margins.addnext(numbers)
