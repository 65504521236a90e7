"""A Word file as a package of parts: one that is small, whole and plain, or none.

Nothing is parsed before every XML part has been looked at: how large it is unpacked,
how tightly it was packed, how many elements it has, and that it declares neither a
document type nor entities. Sizes that a file declares are believed only so far: never
more is unpacked than was declared, and a wrong checksum refuses the file.
"""

from __future__ import annotations

import posixpath
import re
import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from lxml import etree

from drafter.errors import UnreadableError
from drafter.parsing.guard import LOCKED, SAVE_AS, TOO_LARGE

MOST_MEMBERS = 2_000
MOST_UNPACKED = 64_000_000
"""Of all members together, pictures too."""
MOST_XML = 16_000_000
"""Of all XML parts together, unpacked."""
MOST_MARKS = 150_000
"""Tags in a part: each costs time and memory when it is parsed."""
TIGHTEST, SMALL = 250, 1_000_000
"""How many times smaller a part may have been packed, if it is not small."""
HEAD = 200
"""Within which an XML declaration stands, in bytes."""
ENTRY = b"PK\x01\x02"
LOCK_BIT = 0x1
PACKINGS = frozenset({ZIP_STORED, ZIP_DEFLATED})
BROKEN = (
    BadZipFile,
    IndexError,  # an entry without a name
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    UnicodeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What `zipfile` raises, documented or not, when an archive is not sound."""
ENCODING = re.compile(rb"""<\?xml[^>]{0,80}?encoding\s*=\s*["']([A-Za-z0-9._-]+)""")
ENCODINGS = frozenset({b"utf-8", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252"})
USUAL = b'<?xml version="1.0" encoding="UTF-8"'
WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
DECLARED = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
STRICT = (
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
)
"""Namespaces of the strict form of the format, and of the usual one."""
STRICT_HOST = b"purl.oclc.org"
XML = (".xml", ".rels")
OFFICE = "/officeDocument"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
READER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)

DAMAGED = "is damaged: open it in Word, save it under a new name and read that"
NOT_WORD = f"is not a Word file: {SAVE_AS}"
DECLARES = f"declares entities, which no Word file does: {SAVE_AS}"
OTHERS = (
    ("mimetype", "is an OpenDocument file (.odt)"),
    ("xl/workbook.xml", "is a spreadsheet"),
    ("ppt/presentation.xml", "is a set of slides"),
    ("index/document.iwa", "is a Pages file"),
)
"""Members by which other packed files are known."""


class Package:
    """The parts of a Word file, parsed when they are asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the file `data`, called `name`, after looking at all of it.

        Raises:
            UnreadableError: it is damaged, locked, too large, or no Word file.
        """
        self._name = name
        self._parts: dict[str, bytes] = {}
        self._related: dict[str, list[tuple[str, str]]] = {}
        for member, content in _unpacked(data, name):
            self._parts[member.filename.casefold()] = content
        self.main = self.related("", OFFICE) or "word/document.xml"
        if self.main not in self._parts:
            raise UnreadableError(name, self.other_kind())

    def part(self, name: str) -> etree._Element | None:
        """Return the root of the part `name`; None if it is not there.

        Raises:
            UnreadableError: it is no sound XML.
        """
        content = self._parts.get(name.casefold())
        if content is None:
            return None
        try:
            root = etree.fromstring(content, READER)
        except (etree.XMLSyntaxError, ValueError):
            raise UnreadableError(self._name, DAMAGED) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableError(self._name, DECLARES)
        return root

    def related(self, part: str, kind: str) -> str:
        """Return the name of the part that `part` names as its `kind`, or ""."""
        return next(iter(self.all_related(part, kind)), "")

    def all_related(self, part: str, kind: str) -> list[str]:
        """Return the names of all parts that `part` names as its `kind`."""
        if part not in self._related:
            self._related[part] = self._relations_of(part)
        return [name for said, name in self._related[part] if said.endswith(kind)]

    def _relations_of(self, part: str) -> list[tuple[str, str]]:
        """Return the kind and the name of each part that `part` names."""
        folder, base = posixpath.split(part)
        root = self.part(posixpath.join(folder, "_rels", f"{base}.rels"))
        named: list[tuple[str, str]] = []
        for found in () if root is None else root.iter(RELATION):
            if found.get("TargetMode", "") != "External":
                target = _resolved(folder, found.get("Target", ""))
                named.append((found.get("Type", ""), target))
        return named

    def other_kind(self) -> str:
        """Return what the file is, and what to do, where it is no Word file."""
        known = (said for part, said in OTHERS if part in self._parts)
        said = next(known, "")
        return f"{said}, not a Word file: {SAVE_AS}" if said else NOT_WORD


def _resolved(folder: str, target: str) -> str:
    """Return the name of a part that is named from `folder`, "" if outside."""
    path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    return "" if path.startswith("..") else path.casefold()


def _unpacked(data: bytes, name: str) -> list[tuple[ZipInfo, bytes]]:
    """Return the XML parts of the archive, all of them looked at; others empty."""
    if data.count(ENTRY) > MOST_MEMBERS:  # before the table of contents is read
        raise UnreadableError(name, TOO_LARGE)
    try:
        with ZipFile(BytesIO(data)) as archive:
            members = [one for one in archive.infolist() if not one.is_dir()]
            _refuse_members(members, name)
            return [(one, _content(archive, one, name)) for one in members]
    except BROKEN:
        raise UnreadableError(name, DAMAGED) from None


def _refuse_members(members: list[ZipInfo], name: str) -> None:
    if any(one.flag_bits & LOCK_BIT for one in members):
        raise UnreadableError(name, LOCKED)
    xml = sum(one.file_size for one in members if _is_xml(one))
    if xml > MOST_XML or sum(one.file_size for one in members) > MOST_UNPACKED:
        raise UnreadableError(name, TOO_LARGE)
    if any(_is_bomb(one) for one in members):
        raise UnreadableError(name, TOO_LARGE)
    names = {one.filename.casefold() for one in members}
    if len(names) < len(members):
        raise UnreadableError(name, DAMAGED)
    if any(one.compress_type not in PACKINGS for one in members):
        raise UnreadableError(name, DAMAGED)


def _is_xml(member: ZipInfo) -> bool:
    return member.filename.casefold().endswith(XML)


def _is_bomb(member: ZipInfo) -> bool:
    return member.file_size > max(SMALL, TIGHTEST * member.compress_size)


def _content(archive: ZipFile, member: ZipInfo, name: str) -> bytes:
    if not _is_xml(member):
        return b""
    with archive.open(member) as opened:  # bounded: `read()` alone would not be
        content = opened.read(member.file_size)
        opened.read(1)  # compares the checksum where nothing was declared
    if len(content) != member.file_size:
        raise BadZipFile
    content = _in_utf8(content, name)
    if b"<!" in content and DECLARED.search(content):
        raise UnreadableError(name, DECLARES)
    if content.count(b"<") > MOST_MARKS:
        raise UnreadableError(name, TOO_LARGE)
    if STRICT_HOST in content:
        for strict, usual in STRICT:
            content = content.replace(strict, usual)
    return content


def _in_utf8(content: bytes, name: str) -> bytes:
    """Return an XML part so that its marks can be searched for as they are."""
    if content.startswith(USUAL):
        return content
    wide = WIDE.get(content[:2])
    if wide:
        text = content[2:].decode(wide)
        return re.sub(r"^<\?xml[^>]*\?>", "", text).encode()
    said = ENCODING.search(content[:HEAD])
    if b"\0" in content[:HEAD] or (said and said[1].lower() not in ENCODINGS):
        raise UnreadableError(name, DAMAGED)
    return content
