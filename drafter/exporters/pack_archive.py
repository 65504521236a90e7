"""Files that differ in a few places only: what they share is packed once.

A part is split at the places that differ. What stands between them is compressed by
itself (a full flush ends it at a whole byte and lets it refer to nothing before it);
what fills a place goes in uncompressed, as a stored block. RFC 1951 allows both in
one stream, and the headers around it are those of any other zip file
(`facts/docx.md` 6, d2).
"""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from struct import Struct
from typing import TYPE_CHECKING
from zipfile import ZipFile
from zlib import DEFLATED, Z_FULL_FLUSH, compressobj, crc32

from drafter.exporters.archive import ON_UNIX

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LOCAL = Struct("<4s5H3I2H")
CENTRAL = Struct("<4s6H3I5H2I")
END = Struct("<4s4H2IH")
SIZES = Struct("<3I")
OFFSET = Struct("<I")
BLOCK = Struct("<BHH")
SIZES_AT, OFFSET_AT = 16, 42
"""Where a part's sums and its place stand in its entry of the directory."""
DIRECTORY_AT = 16
"""Where the end of a zip file says where its directory begins."""
VERSION = 20
IN_UTF8 = 0x800
EARLIEST_DAY = (1 << 5) | 1
"""1 January 1980 as zip files write it; the time is 0."""
LAST_BLOCK = b"\x03\x00"
MOST = 0xFFFF
"""Bytes in one stored block."""


@dataclass(frozen=True)
class CutPart:
    """One part of the package, cut at the places that differ."""

    name: bytes
    literals: tuple[tuple[bytes, bytes], ...]
    """What stands before each place, and last what stands after them: as it is, and
    compressed."""
    places: tuple[int, ...]
    """Which of the values fills each place."""


@dataclass(frozen=True)
class Mould:
    """A package ready to be filled."""

    start: bytes
    """The parts that are the same in every file, with their headers."""
    parts: tuple[CutPart, ...]
    directory: bytes
    """Of every part, the cut ones last and with nothing yet in their sums."""
    entries: tuple[int, ...]
    """Where the entry of each cut part stands in the directory."""
    end: bytes


def mould_of(whole: Mapping[str, bytes], cut: Sequence[CutPart]) -> Mould:
    """Return the package of the parts that are `whole` and those that are `cut`.

    The parts in `whole` stand in the order given.
    """
    start, directory = bytearray(), bytearray()
    for name, data in whole.items():
        packed = _packed(data) + LAST_BLOCK
        sums = (crc32(data), len(packed), len(data))
        directory += _entry(name.encode(), sums, len(start))
        start += _header(name.encode(), *sums) + packed
    entries = []
    for part in cut:
        entries.append(len(directory))
        directory += _entry(part.name, (0, 0, 0), 0)
    count = len(whole) + len(cut)
    end = END.pack(b"PK\5\6", 0, 0, count, count, len(directory), 0, 0)
    return Mould(bytes(start), tuple(cut), bytes(directory), tuple(entries), end)


def cut_part(name: str, texts: Sequence[bytes], places: Sequence[int]) -> CutPart:
    """Return a part whose `texts` stand around its `places`: one more than those."""
    literals = tuple((text, _packed(text)) for text in texts)
    return CutPart(name.encode(), literals, tuple(places))


def poured(mould: Mould, values: Sequence[bytes]) -> bytes:
    """Return the file in which each place of `mould` is filled with its value."""
    blocks = list(map(_stored, values))
    made = [mould.start]
    size = len(mould.start)
    directory = bytearray(mould.directory)
    for part, at in zip(mould.parts, mould.entries, strict=True):
        raw, packed = [part.literals[0][0]], [part.literals[0][1]]
        for place, (text, held) in zip(part.places, part.literals[1:], strict=True):
            raw += (values[place], text)
            packed += (blocks[place], held)
        packed.append(LAST_BLOCK)
        text, data = b"".join(raw), b"".join(packed)
        crc = crc32(text)
        header = _header(part.name, crc, len(data), len(text))
        made += (header, data)
        SIZES.pack_into(directory, at + SIZES_AT, crc, len(data), len(text))
        OFFSET.pack_into(directory, at + OFFSET_AT, size)
        size += len(header) + len(data)
    end = bytearray(mould.end)
    OFFSET.pack_into(end, DIRECTORY_AT, size)
    return b"".join((*made, directory, end))


def parts_in(package: bytes) -> dict[str, bytes]:
    """Return the parts of a package by their names."""
    with ZipFile(BytesIO(package)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(data: bytes) -> bytes:
    squeeze = compressobj(9, DEFLATED, -15)
    return squeeze.compress(data) + squeeze.flush(Z_FULL_FLUSH)


def _stored(value: bytes) -> bytes:
    """Return a value as stored blocks; a block that holds nothing is none."""
    size = len(value)
    if size <= MOST:
        return BLOCK.pack(0, size, size ^ MOST) + value if size else b""
    return _stored(value[:MOST]) + _stored(value[MOST:])


def _header(name: bytes, crc: int, packed: int, size: int) -> bytes:
    fixed = (VERSION, IN_UTF8, DEFLATED, 0, EARLIEST_DAY)
    return LOCAL.pack(b"PK\3\4", *fixed, crc, packed, size, len(name), 0) + name


def _entry(name: bytes, sums: tuple[int, int, int], at: int) -> bytes:
    made_by = VERSION | ON_UNIX << 8
    fixed = (made_by, VERSION, IN_UTF8, DEFLATED, 0, EARLIEST_DAY)
    rest = (len(name), 0, 0, 0, 0, 0o644 << 16, at)
    return CENTRAL.pack(b"PK\1\2", *fixed, *sums, *rest) + name
