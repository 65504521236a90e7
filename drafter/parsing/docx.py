"""Word files, read by our own reader: every word that is shown, in order, once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import UnreadableError
from drafter.model.reading import (
    ChangeKind,
    Comment,
    Paragraph,
    ParagraphKind,
    TrackedChange,
    WordText,
)
from drafter.parsing.docx_numbering import Numbers
from drafter.parsing.docx_styles import Styles, W, child_of, value
from drafter.parsing.docx_text import (
    CHOICES,
    PUT_IN,
    TAKEN_OUT,
    Changes,
    Reader,
    chosen,
)
from drafter.parsing.guard import (
    SAVE_AS,
    TOO_LARGE,
    FileKind,
    refuse_what_is_no_motion,
)
from drafter.parsing.package import DAMAGED, NOT_WORD, Package

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

    from drafter.parsing.docx_text import Words

PARAGRAPH, TABLE, BODY = f"{W}p", f"{W}tbl", f"{W}body"
ROW, CELL = f"{W}tr", f"{W}tc"
ELSEWHERE = frozenset({f"{W}altChunk", f"{W}subDoc"})
NO_BLOCKS = frozenset(
    f"{W}{name}"
    for name in ("sectPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr")
)
OWN_NOTES = frozenset({"separator", "continuationSeparator", "continuationNotice"})
MOST_PARAGRAPHS = 5_000
"""A motion has some tens, a conference’s agenda some thousands."""
NO_PAGES = "A header or footer of its pages is damaged and was not read."
PARTLY = (
    "Part of the file’s text lies in another file inside it and was not read. Open it "
    f"in Word, then {SAVE_AS.removeprefix('open it in Word or LibreOffice and ')}."
)


def read_docx(
    data: bytes, name: str = "", changes: Changes = Changes.ACCEPTED
) -> WordText:
    """Return what the Word file `data` (.docx, .dotx, .docm), called `name`, says.

    `changes` chooses what is read where changes were tracked. They are listed in any
    case, as are comments and notes, which are no part of the text.

    Raises:
        UnreadableError: it is no Word file, or one that is not safe or sound.
    """
    if refuse_what_is_no_motion(data, name) is not FileKind.ZIP:
        raise UnreadableError(name, NOT_WORD)
    package = Package(data, name)
    root = package.part(package.main)
    body = None if root is None else root.find(BODY)
    if body is None:
        raise UnreadableError(name, package.other_kind())
    try:
        return _Document(package, name, changes).read(body)
    except RecursionError:
        raise UnreadableError(name, DAMAGED) from None


@dataclass(frozen=True)
class _Where:
    """What a paragraph stands in."""

    kind: ParagraphKind = ParagraphKind.BODY
    cell: tuple[int, int, int] | None = None


class _Document:
    """Reads one document; counts its lists as it goes."""

    def __init__(self, package: Package, name: str, changes: Changes) -> None:
        self.package = package
        self.name = name
        self.styles = Styles(self.part("/styles"))
        self.numbers = Numbers(self.part("/numbering"), self.styles)
        self.reader = Reader(self.styles, changes)
        self.kinds: dict[str, ParagraphKind] = {}
        self.changes: list[TrackedChange] = []
        self.problems: list[str] = []
        self.index = 0
        self.tables = 0
        self.joined = ""
        """Words of a paragraph whose end was taken out: the next begins with them."""

    def part(self, kind: str) -> _Element | None:
        name = self.package.related(self.package.main, kind)
        return self.package.part(name) if name else None

    def read(self, body: _Element) -> WordText:
        paragraphs = tuple(self.blocks(body, _Where()))
        if self.joined:
            paragraphs = (*paragraphs, Paragraph(self.joined, index=self.index))
        return WordText(
            paragraphs=paragraphs,
            changes=tuple(self.changes),
            comments=tuple(self.comments()),
            notes=(*self.notes("/footnotes"), *self.notes("/endnotes")),
            headers=self.around("/header"),
            footers=self.around("/footer"),
            problems=tuple(dict.fromkeys(self.problems)),
        )

    def blocks(self, parent: _Element, where: _Where) -> Iterator[Paragraph]:
        for child in parent:
            tag = child.tag
            if tag == PARAGRAPH:
                yield from self.paragraph(child, where)
            elif tag == TABLE:
                yield from self.table(child)
            elif tag in ELSEWHERE:
                self.problems.append(PARTLY)
            elif tag == CHOICES:
                yield from self.blocks(chosen(child), where)
            elif tag in TAKEN_OUT and not self.reader.wanted(ChangeKind.DELETION):
                continue
            elif tag not in NO_BLOCKS:
                yield from self.blocks(child, where)

    def table(self, element: _Element) -> Iterator[Paragraph]:
        table = self.tables
        self.tables += 1
        for row, line in enumerate(_inner(element, ROW)):
            if self.is_gone(line.find(f"{W}trPr")):
                continue
            for column, cell in enumerate(_inner(line, CELL)):
                place = _Where(ParagraphKind.TABLE, (table, row, column))
                yield from self.blocks(cell, place)

    def is_gone(self, properties: _Element | None) -> bool:
        """Return whether a row, or the end of a paragraph, is not in the text read."""
        for mark in () if properties is None else properties:
            tag = mark.tag
            if tag in PUT_IN and not self.reader.wanted(ChangeKind.INSERTION):
                return True
            if tag in TAKEN_OUT and not self.reader.wanted(ChangeKind.DELETION):
                return True
        return False

    def paragraph(self, element: _Element, where: _Where) -> Iterator[Paragraph]:
        properties = child_of(element, "pPr")
        style = value(properties, "pStyle") or self.styles.default
        words = self.reader.read(element, style)
        self.keep_changes(words)
        index = self.index
        self.index += 1
        if index > MOST_PARAGRAPHS:
            raise UnreadableError(self.name, TOO_LARGE)
        mark = child_of(properties, "rPr")
        text = self.joined + words.text
        self.joined = ""
        if mark is not None and self.is_gone(mark):
            self.joined = text
        else:
            place = self.numbers.place(properties, style)
            yield Paragraph(
                text=text,
                label="" if place is None else self.label(place, mark),
                level=None if place is None else place[1],
                style=self.styles.name(style),
                kind=self.kind(where, style),
                index=index,
                cell=where.cell,
            )
        for box in words.boxes:
            yield from self.blocks(box, _Where(ParagraphKind.TEXT_BOX))

    def label(self, place: tuple[str, int], mark: _Element | None) -> str:
        """Return the number of a paragraph; a deleted one counts no further."""
        deleted = mark is not None and mark.find(f"{W}del") is not None
        return self.numbers.show(place) if deleted else self.numbers.count(place)

    def kind(self, where: _Where, style: str) -> ParagraphKind:
        if where.kind is ParagraphKind.TEXT_BOX:
            return where.kind
        own = self.styles.kind(style)
        return where.kind if own is ParagraphKind.BODY else own

    def keep_changes(self, words: Words) -> None:
        for one in words.changes:
            text = "".join(one.words)
            if text:
                self.changes.append(
                    TrackedChange(
                        one.kind, text, one.author, one.date, self.index, one.moved
                    )
                )

    def notes(self, kind: str) -> Iterator[str]:
        root = self.part(kind)
        for note in () if root is None else root:
            if note.get(f"{W}type", "normal") not in OWN_NOTES:
                yield from self.told(note)

    def around(self, kind: str) -> tuple[str, ...]:
        """Return the lines of all headers or footers, the same line once."""
        lines: dict[str, None] = {}
        for name in self.package.all_related(self.package.main, kind):
            try:
                root = self.package.part(name)
            except UnreadableError:  # the motion itself is sound
                self.problems.append(NO_PAGES)
                continue
            for one in self.blocks(root, _Where()) if root is not None else ():
                line = " ".join(f"{one.label} {one.text}".split())
                if line:
                    lines.setdefault(line)
        return tuple(lines)

    def comments(self) -> Iterator[Comment]:
        root = self.part("/comments")
        for one in () if root is None else root:
            text = "\n".join(self.told(one))
            yield Comment(text, one.get(f"{W}author", ""), one.get(f"{W}date", ""))

    def told(self, parent: _Element) -> Iterator[str]:
        """Yield the paragraphs of a note or comment; its changes are not kept."""
        text = "\n".join(
            self.reader.read(one, "").text for one in parent.iter(PARAGRAPH)
        )
        if text.strip():
            yield text.strip()


def _inner(parent: _Element, wanted: str) -> Iterator[_Element]:
    """Yield rows or cells, also those that content controls and changes hold."""
    for child in parent:
        if child.tag == wanted:
            yield child
        elif child.tag not in NO_BLOCKS and child.tag != PARAGRAPH:
            yield from _inner(child, wanted)
