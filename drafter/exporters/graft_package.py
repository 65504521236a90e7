"""A branch's own Word file as a package: its parts, and what relates them.

Only what can be reached from the main part is kept. What belongs to one machine or
one person's work, and has no place on a page, is left behind on the way: macros,
printers, lists for mail merge, stored forms, the list of people, old signatures.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.exporters.graft_archive import (
    MOST_MEMBERS,
    NOT_WORD,
    TOO_LARGE,
    Archive,
    UnusableError,
)
from drafter.exporters.graft_relations import (
    CONTENT_TYPES,
    OFFICE,
    ROOT_RELATIONS,
    Relation,
    Types,
    beside,
    content_types,
    no_relations,
    relate,
    relations_in,
    relations_of,
    root_relations,
)
from drafter.exporters.graft_xml import read_foreign, refuse_strict
from drafter.exporters.wordml import write_part

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DOCUMENT, TEMPLATE = f"{WORD}document.main+xml", f"{WORD}template.main+xml"
MACROS = frozenset(
    {
        "application/vnd.ms-word.document.macroenabled.main+xml",
        "application/vnd.ms-word.template.macroenabledtemplate.main+xml",
    }
)
LEFT_BEHIND = frozenset(
    {
        "attachedToolbars",
        "control",
        "customXml",
        "keyMapCustomizations",
        "people",
        "printerSettings",
        "recipientData",
        "vbaProject",
    }
)
"""Kinds of relationships that are not followed."""
PIECE = "aFChunk"
MOST_MARKUP = 150_000
"""Marks that begin a tag or an attribute, which are what fills the memory. A letterhead
with every style that Word has, twice, has about 50,000."""
MOST_XML = 8_000_000
"""Bytes of all the parts that are read."""


@dataclass(frozen=True)
class Property:
    """A part that tells of the file as a whole."""

    name: str
    relation: str
    content_type: str
    data: bytes


class Package:
    """The parts of a letterhead that come onto the paper, to be changed in place."""

    def __init__(self, data: bytes) -> None:
        """Read the file `data`.

        Raises:
            UnusableError: it is no ordinary Word file, or a part of it is broken.
        """
        self._archive = Archive(data)
        self._markup = self._xml = 0
        self._typed = Types(self._needed(CONTENT_TYPES))
        self._parts: dict[str, bytes] = {}
        self._trees: dict[str, _Element] = {}
        self._types: dict[str, str] = {}
        self._relations: dict[str, _Element] = {}
        self._changed: set[str] = set()
        self.main = self._main()
        self._follow(self.main)
        self._types[self.main] = DOCUMENT

    def names(self) -> tuple[str, ...]:
        """Return the names of the parts, in a fixed order."""
        return tuple(sorted(self._types))

    def tree(self, name: str) -> _Element | None:
        """Return the root of the part `name`, or None if it is not read as XML."""
        return self._trees.get(name)

    def root(self) -> _Element:
        """Return the root of the main part."""
        return self._trees[self.main]

    def mark_changed(self, name: str) -> None:
        """Note that the tree of the part `name` is to be written anew."""
        self._changed.add(name)

    def kind_of(self, name: str) -> str:
        """Return the last word of a part's content type: "header", "settings"."""
        kind = self._types[name].removesuffix("+xml").removesuffix(".main")
        return kind.rpartition(".")[2]

    def of_kind(self, *kinds: str) -> Iterator[tuple[str, _Element]]:
        """Yield name and root of every XML part of these kinds, in a fixed order."""
        for name in self.names():
            if name in self._trees and self.kind_of(name) in kinds:
                yield name, self._trees[name]

    def relations(self, name: str) -> list[Relation]:
        """Return the relationships of the part `name`."""
        root = self._relations.get(name)
        return [] if root is None else relations_in(root, name)

    def related(self, kind: str) -> str | None:
        """Return the name of the main part's `kind` ("styles"), if it has one."""
        for relation in self.relations(self.main):
            name = self._archive.name_of(relation.target)
            if relation.kind == kind and name in self._trees:
                return name
        return None

    def add(self, kind: str, root: _Element) -> str:
        """Add a part of this kind beside the main one; return its name."""
        name, number = beside(self.main, f"{kind}.xml"), 1
        while self._archive.name_of(name):
            number += 1
            name = beside(self.main, f"{kind}{number}.xml")
        self._trees[name], self._types[name] = root, f"{WORD}{kind}+xml"
        self.mark_changed(name)
        relations = self._relations.setdefault(self.main, no_relations())
        relate(relations, f"{OFFICE}/{kind}", posixpath.basename(name))
        return name

    def written(self, properties: Sequence[Property]) -> dict[str, bytes]:
        """Return the parts of the finished file by their names."""
        parts = dict(self._parts)
        parts |= {name: write_part(self._trees[name]) for name in self._changed}
        for name, root in self._relations.items():
            parts[relations_of(name)] = write_part(root)
        parts |= {one.name: one.data for one in properties}
        types = self._types | {one.name: one.content_type for one in properties}
        parts[CONTENT_TYPES] = content_types(types)
        parts[ROOT_RELATIONS] = root_relations(
            {self.main: f"{OFFICE}/officeDocument"}
            | {one.name: one.relation for one in properties}
        )
        return parts

    def _needed(self, name: str) -> _Element:
        found = self._archive.name_of(name)
        if found is None:
            raise UnusableError(NOT_WORD)
        return self._parsed(found, self._archive.read(found))

    def _parsed(self, name: str, data: bytes) -> _Element:
        self._markup += data.count(b"<") + data.count(b"=")
        self._xml += len(data)
        if self._markup > MOST_MARKUP or self._xml > MOST_XML:
            raise UnusableError(TOO_LARGE)
        return read_foreign(data, name)

    def _main(self) -> str:
        """Return the name of the main part; say why if there is none to use."""
        for relation in relations_in(self._needed(ROOT_RELATIONS), ""):
            refuse_strict(relation.element.get("Type", ""))
            found = self._archive.name_of(relation.target)
            if relation.kind == "officeDocument" and found:
                _refuse_other_kinds(self._typed.of(found).lower())
                return found
        raise UnusableError(NOT_WORD)

    def _follow(self, first: str) -> None:
        """Take in the part `first` and every part that can be reached from it."""
        waiting = [first]
        while waiting:
            name = waiting.pop()
            if name not in self._parts:
                self._take(name)
                waiting += self._next_to(name)

    def _next_to(self, name: str) -> Iterator[str]:
        for relation in self.relations(name):
            found = self._archive.name_of(relation.target)
            if found and not relation.outside and relation.kind not in LEFT_BEHIND:
                yield found

    def _take(self, name: str) -> None:
        self._parts[name] = self._archive.read(name)
        self._types[name] = self._typed.of(name)
        if _is_read(self._types[name]):
            self._trees[name] = self._parsed(name, self._parts[name])
        relations = self._archive.name_of(relations_of(name))
        if relations:
            root = self._parsed(relations, self._archive.read(relations))
            self._relations[name] = root
            _refuse_odd(self.relations(name))


def _refuse_other_kinds(kind: str) -> None:
    if kind in MACROS:
        raise UnusableError(
            "it may hold macros (.docm or .dotm), which a paper must not. Open it in "
            'Word and save it as a "Word document (.docx)".'
        )
    if kind not in {DOCUMENT, TEMPLATE}:
        raise UnusableError(NOT_WORD)


def _refuse_odd(relations: Sequence[Relation]) -> None:
    if len(relations) > MOST_MEMBERS:
        raise UnusableError(TOO_LARGE)
    if any(relation.kind == PIECE for relation in relations):
        raise UnusableError(
            "a piece of another file is still to be taken into it. Open it in Word, "
            "save it again and use that."
        )


def _is_read(kind: str) -> bool:
    """Tell whether a part is read: pictures may be XML too and are left alone."""
    kind = kind.lower()
    return kind.startswith("application/") and kind.endswith(("+xml", "/xml"))
