"""A branch's own Word file as an archive: one that is small and whole, or none.

Everything a hostile or broken file can do to a reader of archives ends here. The
declared sizes are a safe bound: `zipfile` never returns more than a member declares.
"""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

MOST_MEMBERS = 2_000
MOST_BYTES = 64_000_000
"""Of all members together, unpacked; a letterhead with photographs fits."""
ENTRY = b"PK\x01\x02"
"""Begins each entry of an archive's table of contents."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""Begins old Word files, and the safes that files with a password are kept in."""
SAFE = "EncryptedPackage".encode("utf-16-le")
LOCKED = 0x1
PACKINGS = frozenset({ZIP_STORED, ZIP_DEFLATED})
BROKEN = (
    BadZipFile,
    IndexError,  # an entry without a name
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What `zipfile` raises, documented or not, when an archive is not sound."""

SAVE_AS = 'Open it in Word or LibreOffice and save it as a "Word document (.docx)".'
NOT_WORD = f"it is not a Word file. {SAVE_AS}"
PASSWORD = "it is protected with a password. Open it in Word and save it without one."  # noqa: S105  a sentence about one
DAMAGED = "it is damaged. Open it in Word, save it under a new name and use that."
TOO_LARGE = (
    "unpacked it is far larger than a letterhead. Save its first page alone as a new "
    "file and use that."
)


class UnusableError(Exception):
    """Why a letterhead cannot be used: what comes after its name and a colon."""


class Archive:
    """The members of an archive, read one by one when they are asked for."""

    def __init__(self, data: bytes) -> None:
        """Open the archive `data`.

        Raises:
            UnusableError: it is none, is damaged, locked or too large, or holds two
                members of one name.
        """
        _refuse_what_is_no_archive(data)
        try:
            self._archive = ZipFile(BytesIO(data))
        except BROKEN:
            raise UnusableError(DAMAGED) from None
        self._members = _members(self._archive)

    def name_of(self, wanted: str) -> str | None:
        """Return the name of the member `wanted`, as it is written there, if any.

        In packages "A.xml" and "a.xml" are one name.
        """
        found = self._members.get(wanted.casefold())
        return None if found is None else found.filename

    def read(self, name: str) -> bytes:
        """Return what the member `name` holds.

        Raises:
            UnusableError: it cannot be unpacked.
        """
        try:
            member = self._members[name.casefold()]
            with self._archive.open(member) as packed:
                return packed.read(member.file_size)  # no more than it declares
        except BROKEN:
            raise UnusableError(DAMAGED) from None


def _refuse_what_is_no_archive(data: bytes) -> None:
    if not data:
        raise UnusableError("it is empty. Choose another file.")
    if data.startswith(OLE):
        old = f"it is an old Word file (.doc). {SAVE_AS}"
        raise UnusableError(PASSWORD if SAFE in data else old)
    if not data.startswith(b"PK"):
        raise UnusableError(NOT_WORD)
    if data.count(ENTRY) > MOST_MEMBERS:  # before the table of contents is read
        raise UnusableError(TOO_LARGE)


def _members(archive: ZipFile) -> dict[str, ZipInfo]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    members = {entry.filename.casefold(): entry for entry in entries}
    if any(entry.flag_bits & LOCKED for entry in entries):
        raise UnusableError(PASSWORD)
    if sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise UnusableError(TOO_LARGE)
    if len(members) < len(entries):
        raise UnusableError(DAMAGED)
    if any(entry.compress_type not in PACKINGS for entry in entries):
        raise UnusableError(DAMAGED)
    return members
