"""From bytes to text: UTF-8, UTF-16 with its mark, Windows-1252; nothing guessed."""

from __future__ import annotations

from drafter.errors import UnreadableError
from drafter.parsing.guard import MOST_TEXT, TOO_LARGE

MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\0\0", "utf-32-le"),
    (b"\0\0\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
UNUSED = frozenset(b"\x81\x8d\x8f\x90\x9d")
"""Bytes that stand for nothing in Windows-1252."""
CONTROLS = frozenset([*range(9), *range(14, 27), 28, 29, 30, 31, 127])
NO_TEXT = "is not a text: save it as plain text (UTF-8), or as .docx, and open that"


def decoded(data: bytes, name: str) -> str:
    """Return the text of `data`, without a mark of its encoding.

    Without such a mark it is UTF-8, or else Windows-1252, which old programs write.

    Raises:
        UnreadableError: it is no text, or too much of it.
    """
    text = _decoded(data, name)
    if "\0" in text:
        raise UnreadableError(name, NO_TEXT)
    if len(text) > MOST_TEXT:
        raise UnreadableError(name, TOO_LARGE)
    return text


def _decoded(data: bytes, name: str) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError:
                raise UnreadableError(name, NO_TEXT) from None
    try:
        return data.decode()
    except UnicodeDecodeError:
        used = frozenset(data)
        if used & UNUSED or used & CONTROLS:
            raise UnreadableError(name, NO_TEXT) from None
        return data.decode("windows-1252")
