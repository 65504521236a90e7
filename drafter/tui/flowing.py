"""Text laid out for the width there is: paragraphs flow, rows keep their columns."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.tui.widgets.label import Plain

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Unpack

    from textual import events

    from drafter.tui.widgets.plain import Options

ROW = re.compile(r" *\S(?:\S| (?! ))* {2,}(?=\S)|- | +")
"""What a row begins with: its word and the gap after it, a dash, or an indent."""
NARROWEST = 24
"""Letters a line has at least, however narrow the window is."""
SHALLOW = 4
"""Letters by which a row hangs where there is no room for its column."""
UNTICKED, WHOLE = "[ ]", "[\N{NO-BREAK SPACE}]"
"""What is never parted, and how it is kept together."""


@dataclass
class _Piece:
    """A paragraph, or a row of a list."""

    first: str
    """What its first line begins with; further lines begin below the end of that."""
    words: str
    heading: bool = False


def flowed(text: str, width: int) -> str:
    """Return `text` in lines of at most `width` letters.

    Lines of a paragraph are joined and broken anew. A row, as in a list of keys, hangs
    its further lines below its first words. Headings and empty lines stay.
    """
    room = max(width, NARROWEST)
    lines: list[str] = []
    for piece in _pieces(text):
        column = len(piece.first)
        lines += textwrap.wrap(
            piece.words.replace(UNTICKED, WHOLE),
            room,
            initial_indent=piece.first,
            subsequent_indent=" " * (column if column * 2 <= room else SHALLOW),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return "\n".join(lines).replace(WHOLE, UNTICKED)


def _pieces(text: str) -> Iterator[_Piece]:
    last: _Piece | None = None
    for line in text.splitlines():
        first = found[0] if (found := ROW.match(line)) else ""
        piece = _Piece(first, line[len(first) :], heading=line.isupper())
        if last and _goes_on(last, piece):
            last.words += f" {piece.words}"
            continue
        if last:
            yield last
        last = piece
    if last:
        yield last


def _goes_on(last: _Piece, piece: _Piece) -> bool:
    """Return whether a line goes on with the one before."""
    if not (last.words and piece.words) or last.heading or piece.heading:
        return False
    if not piece.first:
        return not last.first
    hangs = last.first.strip() and not piece.first.strip()
    return bool(hangs) and len(piece.first) == len(last.first)


class Flowed(Plain):
    """A label whose text is laid out for its width."""

    def __init__(self, text: str, **options: Unpack[Options]) -> None:
        super().__init__(text, **options)
        self.whole = text

    def on_resize(self, event: events.Resize) -> None:
        """Lay the text out for the width there is now."""
        self.show(flowed(self.whole, event.size.width))

    def tell(self, text: str) -> None:
        """Show another text."""
        self.whole = text
        self.show(flowed(text, self.size.width) if self.size.width else text)
