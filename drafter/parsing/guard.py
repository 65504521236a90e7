"""What a file is, by its first bytes; and why it is refused before it is parsed.

A name proves nothing: an old Word file is often called .docx, and a web page .doc.
Each refusal is one sentence that ends in the smallest next step.
"""

from __future__ import annotations

import re
from enum import StrEnum

from drafter.errors import UnreadableError


class FileKind(StrEnum):
    """What the first bytes of a file say it is."""

    EMPTY = "empty"
    ZIP = "zip"
    OLE = "ole"
    """An old Word file, or the safe that a file with a password is kept in."""
    PDF = "pdf"
    RTF = "rtf"
    HTML = "html"
    XML = "xml"
    IMAGE = "image"
    OTHER = "other"
    """Some other file that is no text: packed, a sound, a program."""
    TEXT = "text"


MOST_BYTES = 20_000_000
"""Of a file; a motion with photographs in it is smaller."""
MOST_TEXT = 400_000
"""Of a text; hundreds of motions are smaller."""
HEAD = 1024
SAFE = "EncryptedPackage".encode("utf-16-le")
STARTS = (
    (b"PK\x03\x04", FileKind.ZIP),
    (b"PK\x05\x06", FileKind.ZIP),
    (b"PK\x07\x08", FileKind.ZIP),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FileKind.OLE),
    (b"%PDF", FileKind.PDF),
    (b"{\\rtf", FileKind.RTF),
    (b"\x89PNG", FileKind.IMAGE),
    (b"\xff\xd8\xff", FileKind.IMAGE),
    (b"GIF8", FileKind.IMAGE),
    (b"BM", FileKind.IMAGE),
    (b"II*\0", FileKind.IMAGE),
    (b"MM\0*", FileKind.IMAGE),
    (b"\0\0\0\x18ftyp", FileKind.IMAGE),
    (b"\0\0\0\x20ftyp", FileKind.IMAGE),
    (b"\x1f\x8b", FileKind.OTHER),
    (b"7z\xbc\xaf", FileKind.OTHER),
    (b"Rar!", FileKind.OTHER),
    (b"BZh", FileKind.OTHER),
    (b"\xfd7zXZ", FileKind.OTHER),
    (b"\x7fELF", FileKind.OTHER),
    (b"MZ", FileKind.OTHER),
    (b"ID3", FileKind.OTHER),
)
SHORT_STARTS = frozenset({b"BM", b"MZ", b"BZh", b"ID3"})
"""Letters with which a text may begin too: a NUL byte after them decides."""
WEB = re.compile(rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html|head|body)\b",
                 re.IGNORECASE | re.DOTALL)  # fmt: skip

SAVE_AS = "open it in Word or LibreOffice and save it as .docx"
LOCKED = "is protected with a password: open it in Word and save it without one"
REFUSED = {
    FileKind.EMPTY: "is empty: choose another file",
    FileKind.OLE: f"is an old Word file (.doc): {SAVE_AS}",
    FileKind.PDF: "is a PDF: ask for the Word file, or copy its words and paste them",
    FileKind.RTF: f"is an RTF file: {SAVE_AS}",
    FileKind.XML: f"is an XML file: {SAVE_AS}",
    FileKind.IMAGE: "is a picture: type out its words and paste them",
    FileKind.OTHER: "is neither a Word file nor a text: ask for the motion as .docx",
}
TOO_LARGE = "is far larger than a motion: save the motion’s own pages as a new file"


def kind_of(data: bytes) -> FileKind:
    """Return what the first bytes of `data` say it is."""
    if not data.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0"):
        return FileKind.EMPTY
    for start, kind in STARTS:
        if data.startswith(start):
            if start in SHORT_STARTS and b"\0" not in data[:HEAD]:
                break
            return kind
    head = data[:HEAD].removeprefix(b"\xef\xbb\xbf")
    if WEB.match(head):
        return FileKind.HTML
    return FileKind.XML if head.lstrip().startswith(b"<?xml") else FileKind.TEXT


def refuse_what_is_no_motion(data: bytes, name: str) -> FileKind:
    """Return what `data` is, where we can read it: a zip, a web page or a text.

    Raises:
        UnreadableError: it is too large, or a kind of file that we do not read.
    """
    kind = kind_of(data)
    if kind is FileKind.OLE and SAFE in data:
        raise UnreadableError(name, LOCKED)
    if kind is FileKind.XML and b"<html" in data[:HEAD]:
        return FileKind.HTML
    if kind in REFUSED:
        raise UnreadableError(name, REFUSED[kind])
    if len(data) > (MOST_BYTES if kind is FileKind.ZIP else 2 * MOST_TEXT):
        raise UnreadableError(name, TOO_LARGE)
    return kind
