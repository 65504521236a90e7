"""A list as a text: which encoding it is in, found out before a row is read."""

from __future__ import annotations

import io
import re
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from drafter.errors import FileError
from drafter.language.cleaning import clean
from drafter.parsing.decoding import CONTROLS, MARKS, UNUSED
from drafter.storage.files import INPUT, PIECE, copy_bytes
from drafter.storage.library import as_path, called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.storage.files import Place

LONGEST_LINE = 1_000_000
SAVE_AGAIN = 'Save it again from the spreadsheet as "CSV UTF-8".'
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How a workbook begins: a package of XML parts, or the old binary kind."""
MACINTOSH = re.compile("[A-Za-z][\u02c6\u2020\u2021\u2030\u2039Ÿ][a-z]|[a-z][ŽŠŒÕ]")
"""What accents and apostrophes of the old Macintosh encoding come out as."""


class _Reading(io.RawIOBase):
    """A file read from its start, at a place of its own: others read it as well."""

    def __init__(self, file: BinaryIO) -> None:
        self.file, self.place = file, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401  anything of bytes
        self.file.seek(self.place)
        piece = self.file.read(len(buffer))
        buffer[: len(piece)] = piece
        self.place += len(piece)
        return len(piece)


@dataclass(frozen=True)
class ListText:
    """A list in a file of its own, which can be read from the start again."""

    name: str
    """What it is called in messages."""
    file: BinaryIO
    encoding: str

    def lines(self) -> Iterator[str]:
        """Yield the lines, each with its end as it is; from the first one."""
        reading = io.BufferedReader(_Reading(self.file), PIECE)
        return io.TextIOWrapper(reading, self.encoding, newline="")


@contextmanager
def taken_in(place: Place) -> Iterator[ListText]:
    """Copy the list at `place` aside, so that it cannot change while it is read.

    It is UTF-8, or UTF-16 or 32 with its mark, or else Windows-1252; "-" is standard
    input. The copy is gone afterwards.

    Raises:
        FileError: it cannot be read, is a workbook, or is in no or several encodings.
    """
    name = "Standard input" if place == INPUT else clean(called(as_path(place)))
    with tempfile.TemporaryFile() as file:
        copy_bytes(place, file)
        yield ListText(name, file, _encoding(name, file))


def _encoding(name: str, file: BinaryIO) -> str:
    file.seek(0)
    start = file.read(4)
    if start.startswith(WORKBOOKS):
        raise FileError(
            f"{name} is a workbook, not a list in text. In the spreadsheet choose Save "
            'As, "CSV UTF-8", and give that file.'
        )
    for mark, encoding in MARKS:
        if start.startswith(mark) and encoding == "utf-8":
            return _utf8_with_mark(name, file)
        if start.startswith(mark):
            return _wide(name, file, encoding[:6])
    return _unmarked(name, file)


def _utf8_with_mark(name: str, file: BinaryIO) -> str:
    for number, line in _byte_lines(name, file):
        if not _is_utf8(line):
            raise FileError(
                f"{name} says that it is in UTF-8, but line {number} is not. "
                f"{SAVE_AGAIN}"
            )
    return "utf-8-sig"


def _wide(name: str, file: BinaryIO, encoding: str) -> str:
    """Return "utf-16" or "utf-32", if all of it is."""
    try:
        for number, line in enumerate(ListText(name, file, encoding).lines(), 1):
            if len(line) > LONGEST_LINE:
                raise FileError(_too_long(name, number))
    except UnicodeError:
        raise FileError(
            f"{name} says that it is in {encoding.upper()}, and is not. {SAVE_AGAIN}"
        ) from None
    return encoding


def _unmarked(name: str, file: BinaryIO) -> str:
    """Return "utf-8" or "cp1252": one and the same for every line."""
    in_utf8 = in_windows = 0
    for number, line in _byte_lines(name, file):
        if line.isascii():
            continue
        if _is_utf8(line):
            in_utf8 = in_utf8 or number
        else:
            _refuse_not_windows(name, number, line)
            in_windows = in_windows or number
        if in_utf8 and in_windows:
            raise FileError(
                f"{name} is in two encodings: line {in_utf8} is in UTF-8, line "
                f"{in_windows} in Windows-1252. {SAVE_AGAIN}"
            )
    return "cp1252" if in_windows else "utf-8"


def _byte_lines(name: str, file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    file.seek(0)
    number = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        if len(line) > LONGEST_LINE:
            raise FileError(_too_long(name, number))
        yield number, line


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True


def _refuse_not_windows(name: str, number: int, line: bytes) -> None:
    used = frozenset(line)
    odd = used & UNUSED or used & (CONTROLS - {0})
    old = None if odd else MACINTOSH.search(line.decode("cp1252"))
    if odd or old:
        raise FileError(
            f"{name} is neither in UTF-8 nor in Windows-1252: see line {number}. "
            f"{SAVE_AGAIN}"
        )


def _too_long(name: str, number: int) -> str:
    return (
        f"Line {number} of {name} is longer than any branch's: it is no list of "
        f"branches, or its lines have lost their ends. {SAVE_AGAIN}"
    )
