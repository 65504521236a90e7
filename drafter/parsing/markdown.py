"""Markdown as people write it, and as we do: what a page shows of it.

Not all of the language: headings, lists, quotations, breaks, emphasis, links, escapes
and entities. Everything else shows as it was typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from string import punctuation
from typing import TYPE_CHECKING

from drafter.model.reading import ParagraphKind
from drafter.parsing.invisible import folded
from drafter.parsing.plain_text import bullets_apart
from drafter.parsing.source import Line, SourceText, Traced, joined, let_in

if TYPE_CHECKING:
    from collections.abc import Iterator

ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*+]|\d{1,9}[.)])(?:[ \t]+|$)")
HEADING = re.compile(r"[ ]{0,3}(?P<marks>#{1,6})(?:[ \t]+|$)")
RULE = re.compile(r"[ ]{0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*$")
QUOTE = re.compile(r"[ ]{0,3}>[ \t]?")
FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
BREAKS = re.compile(r"(?:\\| {2,})\n[ \t]*")
"""Line ends that show."""
BROKEN = "\ue0ff"
"""A break that shows, while the others are read."""
SHOWN_BREAK = re.compile(BROKEN)
WRAPS = re.compile(r"(?<=[^\\\n ])[ \t]?\n[ \t]*(?=\S)")
"""Line ends that do not."""
TRAILING_MARKS = re.compile(r"[ \t]+#+[ \t]*$")
ESCAPE = re.compile(rf"\\([{re.escape(punctuation)}])")
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
IMAGE_OR_LINK = re.compile(
    r"!?\[(?P<said>[^][\n]{0,300})\]\([^()\s]{0,500}(?: \"[^\"\n]{0,200}\")?\)"
)
AUTOLINK = re.compile(r"<(?P<said>(?:https?://|mailto:)[^<>\s]{1,500})>")
PAIRS = (
    re.compile(
        r"(?<![\\*\w])\*\*\*(?=[^\s*])(?P<said>[^*\n]{1,2000}?)(?<=[^\s*])"
        r"\*\*\*(?![*\w])"
    ),
    re.compile(
        r"(?<![\\*])\*\*(?=[^\s*])(?P<said>[^\n]{1,2000}?)(?<=[^\s*\\])\*\*(?!\*)"
    ),
    re.compile(
        r"(?<![\\_\w])__(?=[^\s_])(?P<said>[^_\n]{1,2000}?)(?<=[^\s_\\])__(?![_\w])"
    ),
    re.compile(
        r"(?<![\\*\w])\*(?=[^\s*])(?P<said>[^*\n]{1,2000}?)(?<=[^\s*\\])\*(?![*\w])"
    ),
    re.compile(
        r"(?<![\\_\w])_(?=[^\s_])(?P<said>[^_\n]{1,2000}?)(?<=[^\s_\\])_(?![_\w])"
    ),
    re.compile(r"(?<![\\~])~~(?=[^\s~])(?P<said>[^~\n]{1,2000}?)(?<=[^\s~])~~(?!~)"),
    re.compile(r"(?<![\\`])`(?P<said>[^`\n]{1,500})`(?!`)"),
)
"""Marks that only change how words look."""
HIDDEN = {mark: chr(0xE100 + ord(mark)) for mark in punctuation}
"""Escaped marks, while the others are read."""
SHOWN = re.compile("[\ue100-\ue17f]")


@dataclass
class _Block:
    """A paragraph while it is gathered."""

    lines: list[Traced]
    label: str = ""
    indent: int = 0
    kind: ParagraphKind = ParagraphKind.BODY


def read_markdown(text: str) -> SourceText:
    """Return the paragraphs that a page would show of the Markdown `text`."""
    blocks = _Blocks()
    words = folded(let_in(Traced.whole(text)))
    done = 0
    for line in words.text.split("\n"):
        blocks.take(words.cut(done, done + len(line)))
        done += len(line) + 1
    lines = (_line(block) for block in blocks.done())
    return SourceText(
        text, tuple(part for line in lines for part in bullets_apart(line))
    )


class _Blocks:
    """Gathers the paragraphs of a text, line by line."""

    def __init__(self) -> None:
        self._found: list[_Block] = []
        self._open: _Block | None = None
        self._fenced = False

    def done(self) -> list[_Block]:
        self._close()
        return self._found

    def take(self, line: Traced) -> None:
        if FENCE.match(line.text):
            self._fenced = not self._fenced
            self._close()
        elif self._fenced:
            self._add(_Block([line]))
        else:
            self._plain(line)

    def _plain(self, line: Traced) -> None:
        quoted = QUOTE.match(line.text)
        if quoted:
            line = line.cut(quoted.end())
        text = line.text
        if not text.strip():
            self._close()
        elif self._open and self._open.lines and UNDERLINE.match(text):
            self._underlined(text)
        elif RULE.match(text):
            self._close()
        elif heading := HEADING.match(text):
            self._heading(line, heading)
        elif item := ITEM.match(text):
            self._item(line, item)
        elif self._open is not None:
            self._open.lines.append(line)
        else:
            indent = len(text) - len(text.lstrip())
            self._open = _Block([line], indent=indent)

    def _underlined(self, text: str) -> None:
        if self._open is not None and not self._open.label:
            title = text.lstrip().startswith("=")
            self._open.kind = ParagraphKind.TITLE if title else ParagraphKind.HEADING
        self._close()

    def _heading(self, line: Traced, found: re.Match[str]) -> None:
        title = found["marks"] == "#"
        kind = ParagraphKind.TITLE if title else ParagraphKind.HEADING
        end = TRAILING_MARKS.search(line.text, found.end())
        self._add(
            _Block([line.cut(found.end(), end.start() if end else None)], kind=kind)
        )

    def _item(self, line: Traced, found: re.Match[str]) -> None:
        self._close()
        indent = len(found["indent"].expandtabs(4))
        self._open = _Block([line.cut(found.end())], found["mark"], indent)

    def _add(self, block: _Block) -> None:
        self._close()
        self._found.append(block)

    def _close(self) -> None:
        if self._open is not None:
            self._found.append(self._open)
        self._open = None


def _glue(_words: Traced) -> str:
    return "\n"


def _line(block: _Block) -> Line:
    words = joined(block.lines, _glue) if len(block.lines) > 1 else block.lines[0]
    words = words.without(BREAKS, BROKEN).without(WRAPS, " ").stripped()
    words = shown(words).without(SHOWN_BREAK, "\n")
    return Line(words, block.label, indent=block.indent or None, kind=block.kind)


def shown(words: Traced) -> Traced:
    """Return what a page shows of one paragraph."""
    text = words.text
    if "\\" in text:
        words = words.edited(
            (found.start(), found.end(), HIDDEN[found[1]])
            for found in ESCAPE.finditer(text)
        )
    for pattern in (IMAGE_OR_LINK, AUTOLINK, *PAIRS):
        words = _only_said(words, pattern)
    words = words.edited(
        (found.start(), found.end(), unescape(found[0]))
        for found in ENTITY.finditer(words.text)
    )
    return words.edited(
        (found.start(), found.end(), chr(ord(found[0]) - 0xE100))
        for found in SHOWN.finditer(words.text)
    )


def _only_said(words: Traced, pattern: re.Pattern[str]) -> Traced:
    """Return words without the marks around what they mark."""

    def edits() -> Iterator[tuple[int, int, str]]:
        for found in pattern.finditer(words.text):
            start, end = found.span("said")
            yield found.start(), start, ""
            yield end, found.end(), ""

    return words.edited(edits())
