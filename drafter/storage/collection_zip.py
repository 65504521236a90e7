"""The TOML files of a zip from a stranger: looked at whole before any is unpacked."""

from __future__ import annotations

import re
import stat
import struct
import unicodedata
import zlib
from io import BytesIO
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from drafter.errors import FileError
from drafter.language.cleaning import clean
from drafter.storage import toml_guard
from drafter.storage.collection_limits import (
    LONGEST_NAME,
    MOST_BYTES,
    MOST_FILES,
    TOO_LARGE,
    TOO_MANY,
    within,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ENTRY = b"PK\x01\x02"
LOCKED = 0x1
PACKED = (".zip", ".7z", ".rar", ".gz", ".tar", ".tgz", ".xz", ".bz2")
DRIVE = re.compile(r"[A-Za-z]:")
BROKEN = (
    BadZipFile, EOFError, IndexError, NotImplementedError, OSError, OverflowError,
    RuntimeError, UnicodeError, ValueError, struct.error, zlib.error,
)  # fmt: skip
"""What `zipfile` raises when an archive is not sound, documented or not."""
DAMAGED = "is damaged, or no zip that can be read: ask for it again"


def in_zip(data: bytes, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield the TOML files of a zip.

    Raises:
        FileError: it is damaged, too large, or has a member that no collection has.
    """
    if data.count(ENTRY) > MOST_FILES:
        raise FileError(f"{name} {TOO_MANY}.")
    try:
        archive = ZipFile(BytesIO(data))
        members = [one for one in archive.infolist() if not one.is_dir()]
    except BROKEN:
        raise FileError(f"{name} {DAMAGED}.") from None
    _refuse_members(members, name)
    for member in members:
        if _is_read(member.filename):
            yield member.filename, _unpacked(archive, member, name)


def _unpacked(archive: ZipFile, member: ZipInfo, name: str) -> bytes:
    try:
        with archive.open(member) as file:
            data = file.read(toml_guard.MOST_BYTES + 1)
    except BROKEN:
        raise FileError(f"{within(name, member.filename)} {DAMAGED}.") from None
    return data


def _refuse_members(members: Iterable[ZipInfo], name: str) -> None:
    seen: set[str] = set()
    size = 0
    for member in members:
        alike = unicodedata.normalize("NFKC", member.filename).casefold()
        fault = _fault_in_member(member)
        if alike in seen:
            fault = "is there twice, or its name differs from another only in capitals"
        if fault:
            raise FileError(f"{within(name, member.filename)} {fault}.")
        seen.add(alike)
        size += member.file_size if _is_read(member.filename) else 0
        if size > MOST_BYTES:
            raise FileError(f"{name} {TOO_LARGE}.")


def _fault_in_member(member: ZipInfo) -> str:  # noqa: PLR0911  one a fault
    name = member.orig_filename
    if clean(name) != name or len(name) > LONGEST_NAME:
        return "has a name that no file may have"
    parts = PurePosixPath(name).parts
    if ".." in parts or name.startswith("/") or "\\" in name or DRIVE.match(name):
        return "would be put outside the collection’s own folder"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "is a link to another place: ask for the file itself"
    if member.flag_bits & LOCKED:
        return "is locked with a password: ask for it without one"
    if name.lower().endswith(PACKED):
        return "is packed once more: unpack it, and add what is in it"
    if member.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        return "is packed in an unusual way: ask for an ordinary zip"
    if _is_read(name) and member.file_size > toml_guard.MOST_BYTES:
        most = toml_guard.MOST_BYTES // 1000
        return f"is larger than {most} kB, and no model motion is"
    return ""


def _is_read(name: str) -> bool:
    path = PurePosixPath(name)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    return path.suffix.lower() == ".toml" and not hidden
