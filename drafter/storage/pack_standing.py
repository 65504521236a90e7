"""Whether the files of a pack are as they were put there."""

from __future__ import annotations

import errno
import hashlib
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ZIP_START, ZIP_END = b"PK\3\4", b"PK\5\6"
ZIP_TAIL = 66_000
"""In bytes: the end of a package is in them, and a comment of the longest kind."""


class Standing(StrEnum):
    """How the files of a branch are, beside what was put there."""

    WHOLE = "whole"
    EDITED = "edited"
    """Somebody has changed one since."""
    LACKING = "lacking"
    """One is not there, or was cut off by a power cut."""


def sum_of(data: bytes) -> str:
    """Return the SHA-256 of what is in a file, as 64 figures."""
    return hashlib.sha256(data).hexdigest()


def standing(folder: Path, sums: Mapping[str, str]) -> Standing:
    """Return how the files in a folder are, beside their `sums` by name."""
    found = Standing.WHOLE
    for name, wanted in sums.items():
        data = _read(folder / name)
        if data is None:
            return Standing.LACKING
        if sum_of(data) == wanted:
            continue
        if _cut_off(data):
            return Standing.LACKING
        found = Standing.EDITED
    return found


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError as error:
        if error.errno in {errno.ENOENT, errno.ENOTDIR, errno.ELOOP}:
            return None
        return b"\1"  # there, but not to be read: not as it was put there


def _cut_off(data: bytes) -> bool:
    """Return whether a file was on its way to the disk when the power failed."""
    if data.startswith(ZIP_START):
        return ZIP_END not in data[-ZIP_TAIL:]
    return not data.strip(b"\0") or data.endswith(b"\0\0\0\0")
