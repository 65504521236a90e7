"""The words of a paragraph of a Word file, as they are shown.

What python-docx leaves out silently is read here: tracked insertions and moved words,
content controls, fields, smart tags, text boxes, symbols. Left out is what nobody
sees: deleted and hidden words, the codes of fields, a text box's second copy.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from drafter.model.reading import ChangeKind
from drafter.parsing.docx_labels import SYMBOLS
from drafter.parsing.docx_styles import W, child_of, is_on, value

if TYPE_CHECKING:
    from lxml.etree import _Element

    from drafter.parsing.docx_styles import Styles

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
SHOWN = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
}
WORDS = frozenset({f"{W}t", f"{W}delText", MATHS})
SKIPPED = frozenset(
    f"{W}{name}"
    for name in (
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "delInstrText", "softHyphen"),
        *("annotationRef", "footnoteRef", "endnoteRef", "rt", "smartTagPr"),
        *("customXmlPr", "fldData", "proofErr", "bookmarkStart", "bookmarkEnd"),
        *("lastRenderedPageBreak", "commentReference", "tblPr", "trPr", "tcPr"),
    )
)
PUT_IN = frozenset({f"{W}ins", f"{W}moveTo"})
TAKEN_OUT = frozenset({f"{W}del", f"{W}moveFrom"})
NOTES = frozenset({f"{W}footnoteReference", f"{W}endnoteReference"})
RUN, FIELD, SYMBOL = f"{W}r", f"{W}fldChar", f"{W}sym"
BOX, CHOICES = f"{W}txbxContent", f"{MC}AlternateContent"
UNKNOWN = "\ufffd"
SYMBOL_FONT = range(0xF000, 0xF100)
SIZE_OF_FONT = 0x100
SURROGATES = range(0xD800, 0xE000)


class Changes(Enum):
    """Which text of a file with tracked changes is read."""

    ACCEPTED = "accepted"
    """As if every change were accepted: what the file is meant to say."""
    ORIGINAL = "original"
    """As if every change were rejected."""
    BOTH = "both"


@dataclass
class Change:
    """A tracked change while it is read."""

    kind: ChangeKind
    author: str
    date: str
    moved: bool
    words: list[str] = field(default_factory=list)


@dataclass
class Words:
    """What has been read of one paragraph."""

    pieces: list[str] = field(default_factory=list)
    boxes: list[_Element] = field(default_factory=list)
    """Text boxes that hang on it."""
    changes: list[Change] = field(default_factory=list)
    open_change: Change | None = None

    @property
    def text(self) -> str:
        """The words in order."""
        return "".join(self.pieces)


class Reader:
    """Reads paragraphs in the order of the file; fields may go on in the next."""

    def __init__(self, styles: Styles, changes: Changes) -> None:
        self._styles = styles
        self._changes = changes
        self._fields: list[bool] = []
        """For each field that is open, whether its result has begun."""

    def read(self, paragraph: _Element, style: str) -> Words:
        """Return the words of a paragraph."""
        words = Words()
        if self._styles.hides(style):
            return words
        self._inside(paragraph, words)
        while self._fields and not self._fields[-1]:
            self._fields.pop()  # a code that never ends would hide the rest
        return words

    def wanted(self, kind: ChangeKind) -> bool:
        """Return whether words under a change of that kind are read."""
        if self._changes is Changes.BOTH:
            return True
        return (kind is ChangeKind.INSERTION) == (self._changes is Changes.ACCEPTED)

    def _inside(self, parent: _Element, words: Words) -> None:
        for child in parent:
            tag = child.tag
            if tag == RUN:
                if not self._is_hidden(child):
                    self._run(child, words)
            elif tag in SKIPPED:
                continue
            elif tag in PUT_IN or tag in TAKEN_OUT:
                self._change(child, words)
            else:
                self._one(child, words)

    def _run(self, run: _Element, words: Words) -> None:
        for child in run:
            tag = child.tag
            if tag in WORDS:
                self._say(child.text or "", words)
            elif tag not in SKIPPED:
                self._one(child, words)

    def _one(self, child: _Element, words: Words) -> None:
        """Read one element that is neither a run nor plain words."""
        tag = str(child.tag)
        if tag in SHOWN:
            self._say(SHOWN[tag], words)
        elif tag in WORDS:
            self._say(child.text or "", words)
        elif tag == FIELD:
            self._field(child.get(f"{W}fldCharType", ""))
        elif tag == SYMBOL:
            self._say(_symbol(child), words)
        elif tag == BOX:
            words.boxes.append(child)
        elif tag == CHOICES:
            self._inside(chosen(child), words)
        else:
            self._inside(child, words)

    def _say(self, text: str, words: Words) -> None:
        if not all(self._fields):
            return
        if words.open_change is not None:
            words.open_change.words.append(text)
            if not self.wanted(words.open_change.kind):
                return
        words.pieces.append(text)

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _change(self, element: _Element, words: Words) -> None:
        """Read what was put in or taken out; a deleted insertion is deleted."""
        before = words.open_change
        change = change_of(element)
        words.changes.append(change)
        hidden = before is not None and not self.wanted(before.kind)
        if not hidden:
            words.open_change = change
        self._inside(element, words)
        words.open_change = before

    def _is_hidden(self, run: _Element) -> bool:
        properties = child_of(run, "rPr")
        if properties is None:
            return False
        said = is_on(properties, "vanish")
        if said is not None:
            return said
        style = value(properties, "rStyle")
        return style is not None and self._styles.hides(style)


def change_of(element: _Element) -> Change:
    """Return who changed what when, with no words yet."""
    name = str(element.tag).removeprefix(W)
    put_in = name in {"ins", "moveTo"}
    return Change(
        kind=ChangeKind.INSERTION if put_in else ChangeKind.DELETION,
        author=element.get(f"{W}author", ""),
        date=element.get(f"{W}date", ""),
        moved=name.startswith("move"),
    )


def chosen(element: _Element) -> _Element:
    """Return the one of several forms of a drawing that is read."""
    fallback = element.find(f"{MC}Fallback")
    for choice in element.findall(f"{MC}Choice"):
        if fallback is None or next(choice.iter(BOX, f"{W}t"), None) is not None:
            return choice
    return element if fallback is None else fallback


def _symbol(element: _Element) -> str:
    """Return a character of a symbol font as everybody's fonts have it."""
    try:
        code = int(element.get(f"{W}char", ""), 16)
    except ValueError:
        return UNKNOWN
    if code < SIZE_OF_FONT:
        code += SYMBOL_FONT.start
    if code in SYMBOL_FONT:
        return SYMBOLS.get(chr(code), UNKNOWN)
    sound = code <= sys.maxunicode and code not in SURROGATES
    return chr(code) if sound else UNKNOWN
