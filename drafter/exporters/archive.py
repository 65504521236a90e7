"""Parts into one file: the same parts always give the same bytes."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from collections.abc import Mapping

FIRST = ("[Content_Types].xml", "_rels/.rels")
"""Readers that guess what a file is look at its first part."""
EARLIEST = (1980, 1, 1, 0, 0, 0)
ON_UNIX = 3


def zipped(parts: Mapping[str, bytes]) -> bytes:
    """Return the `parts`, named by their places in the package, as one file."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name in sorted(parts, key=lambda name: (name not in FIRST, name)):
            archive.writestr(_entry(name), parts[name])
    return held.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, EARLIEST)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = ON_UNIX  # else it tells on which system it was made
    entry.external_attr = 0o644 << 16
    return entry
