"""How the parts of a package are named, typed and related (ISO/IEC 29500-2)."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from drafter.exporters.wordml import write_part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element

CONTENT_TYPES, ROOT_RELATIONS = "[Content_Types].xml", "_rels/.rels"
CT = "{http://schemas.openxmlformats.org/package/2006/content-types}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "application/vnd.openxmlformats-package.relationships+xml"
UNKNOWN = "application/octet-stream"


@dataclass(frozen=True)
class Relation:
    """That a part, or a place outside the file, belongs to another part."""

    element: _Element
    id: str
    kind: str
    """The last word of its type: "styles", "image", "hyperlink"."""
    target: str
    """The part's name; for what is outside, its address."""
    outside: bool


class Types:
    """The content types of the parts of a package."""

    def __init__(self, root: _Element) -> None:
        self._parts = {
            one.get("PartName", "").casefold(): one.get("ContentType", "")
            for one in root.iter(f"{CT}Override")
        }
        self._endings = {
            one.get("Extension", "").casefold(): one.get("ContentType", "")
            for one in root.iter(f"{CT}Default")
        }

    def of(self, name: str) -> str:
        """Return the content type of the part `name`."""
        key = f"/{name}".casefold()
        ending = key.rpartition(".")[2]
        return self._parts.get(key) or self._endings.get(ending) or UNKNOWN


def relations_in(root: _Element, source: str) -> list[Relation]:
    """Return what `root`, the relationships of the part `source`, tells."""
    return [_relation(one, source) for one in root.iter(f"{REL}Relationship")]


def _relation(element: _Element, source: str) -> Relation:
    outside = element.get("TargetMode") == "External"
    target = element.get("Target", "")
    return Relation(
        element=element,
        id=element.get("Id", ""),
        kind=element.get("Type", "").rpartition("/")[2],
        target=target if outside else beside(source, target),
        outside=outside,
    )


def beside(source: str, target: str) -> str:
    """Return the name of the part that the part `source` calls `target`."""
    joined = posixpath.join("/", posixpath.dirname(source), target)
    return posixpath.normpath(joined).lstrip("/")


def relations_of(name: str) -> str:
    """Return the name of the part that holds the relationships of the part `name`."""
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")


def relate(root: _Element, kind: str, target: str) -> None:
    """Add a relationship of the type `kind` to `target`, under a name of its own."""
    known = {one.get("Id") for one in root.iter(f"{REL}Relationship")}
    number = len(known) + 1
    while f"rId{number}" in known:
        number += 1
    etree.SubElement(
        root,
        f"{REL}Relationship",
        {"Id": f"rId{number}", "Type": kind, "Target": target},
    )


def no_relations() -> _Element:
    """Return the root of a part of relationships that has none yet."""
    return etree.fromstring(f'<Relationships xmlns="{REL[1:-1]}"/>')


def content_types(types: Mapping[str, str]) -> bytes:
    """Return the part that tells the content types of parts, given by their names."""
    root = etree.fromstring(f'<Types xmlns="{CT[1:-1]}"/>')
    for ending, kind in (("rels", RELATIONS), ("xml", "application/xml")):
        etree.SubElement(
            root, f"{CT}Default", {"Extension": ending, "ContentType": kind}
        )
    for name in sorted(types):
        etree.SubElement(
            root,
            f"{CT}Override",
            {"PartName": f"/{name}", "ContentType": types[name]},
        )
    return write_part(root)


def root_relations(kinds: Mapping[str, str]) -> bytes:
    """Return the relationships of the whole file, types given by names of parts."""
    root = no_relations()
    for name, kind in kinds.items():
        relate(root, kind, name)
    return write_part(root)
