"""The Word paper of a motion with an amendment as real tracked changes.

Accepting all gives the motion as amended, rejecting all the motion as it was. Clauses
are set against each other before words, so that nothing that stays is struck out. The
order of the marks follows what Word's readers do with them: an insertion stands before
the deletion it replaces, and a whole paragraph is marked on its end as well as on its
words. A clause that only looks different, because another list counts it now, is
marked as that.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from drafter.exporters.archive import zipped
from drafter.exporters.marks import End, Marked, Piece, Side, marked
from drafter.exporters.numbering import DEEPEST, numbering_part
from drafter.exporters.paper import (
    CORE,
    DOCUMENT,
    HEADER,
    NUMBERING,
    OWN_KEEP,
    STYLE_SHEET,
    number_lines,
    style_of,
    with_header,
)
from drafter.exporters.properties import core_properties, stamp
from drafter.exporters.scaling import BASE_SIZE, scaled_styles
from drafter.exporters.settled_marks import settled
from drafter.exporters.side_by_side import pairs_of
from drafter.exporters.tracked_lists import Lists, lists_of
from drafter.exporters.wordml import W, add, add_run, read_part, write_part

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from lxml.etree import _Element

    from drafter.exporters.page import Block, Page
    from drafter.model.amendment import Change

TAGS = {Piece.INSERTED: "ins", Piece.DELETED: "del"}
ENDS = {End.INSERTED: "ins", End.DELETED: "del"}


def to_tracked_docx(
    original: Page,
    amended: Page,
    changes: Iterable[Change],
    author: str,
    date: datetime,
    base: Mapping[str, bytes],
) -> bytes:
    """Return `original` as a Word file with what makes it `amended` as tracked changes.

    Both pages are composed from the motion as it was and as amended, and `changes`
    are those between the two. `author` and `date` stand on every mark. The same
    values give the same bytes.

    Raises:
        KeyError: `base` lacks a part.
        ValueError: a gap in a page is still open, or `changes` are not those between
            the two motions.
    """
    pairs = pairs_of(original, amended, changes)
    lists = lists_of(pairs, original, amended)
    row = settled([one for pair in pairs for one in marked(pair)])
    factor = amended.variant.type_size / BASE_SIZE
    made = {
        DOCUMENT: _Writer(lists, author, stamp(date)).document(
            base[DOCUMENT], row, lined=amended.variant.line_numbers
        ),
        NUMBERING: numbering_part(base[NUMBERING], lists.shapes, factor),
        STYLE_SHEET: scaled_styles(base[STYLE_SHEET], amended.variant.type_size),
        HEADER: with_header(base[HEADER], amended.header),
        CORE: core_properties(base[CORE], amended),
    }
    return zipped({**base, **made})


class _Writer:
    """Writes marked paragraphs; numbers the marks."""

    def __init__(self, lists: Lists, author: str, date: str) -> None:
        self.lists = lists
        self.by = {f"{W}author": author, f"{W}date": date}
        self.numbers = count(1)

    def document(self, base: bytes, row: Iterable[Marked], *, lined: bool) -> bytes:
        root = read_part(base)
        body = root[0]
        section = body[-1]
        for one in row:
            self.paragraph(body, one)
        body.append(section)  # the section's properties come last
        if lined:
            number_lines(section)
        return write_part(root)

    def paragraph(self, body: _Element, one: Marked) -> None:
        paragraph = add(body, "p")
        properties = add(paragraph, "pPr")
        self.look(properties, one.block, one.side)
        if one.end in ENDS:
            self.mark(add(properties, "rPr"), ENDS[one.end])
        if one.was and self.lists.has_changed(one.block, one.side, one.was):
            changed = self.mark(properties, "pPrChange")
            self.look(add(changed, "pPr"), one.was, Side.OLD)
        for piece, text in one.pieces:
            if piece in TAGS:
                inside = self.mark(paragraph, TAGS[piece])
                add_run(inside, text, deleted=piece is Piece.DELETED)
            else:
                add_run(paragraph, text)

    def look(self, properties: _Element, block: Block, side: Side) -> None:
        add(properties, "pStyle", style_of(block))
        if block.keep and block.role not in OWN_KEEP:
            add(properties, "keepNext")
        number = self.lists.number_of(block, side)
        if number and block.level <= DEEPEST:
            numbered = add(properties, "numPr")
            add(numbered, "ilvl", str(block.level))
            add(numbered, "numId", number)

    def mark(self, parent: _Element, name: str) -> _Element:
        made = add(parent, name)
        made.set(f"{W}id", str(next(self.numbers)))
        for key, value in self.by.items():
            made.set(key, value)
        return made
