"""The vocabulary of Word files: names, parts, runs of text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lxml import etree

from drafter.exporters.final_text import final
from drafter.model.motion import Marking

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"
VAL = f"{W}val"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
PRESERVE = {SPACE: "preserve"}
PIECE = re.compile("[^\n\t]+|\n|\t")
READER = etree.XMLParser(
    remove_blank_text=True, resolve_entities=False, no_network=True
)
"""For our own parts, whose blank text is only there for people to read them."""


def read_part(part: bytes) -> _Element:
    """Return the root of an XML part."""
    return etree.fromstring(part, READER)


def write_part(root: _Element) -> bytes:
    """Return an XML part as the bytes of a file."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def add(parent: _Element, name: str, value: str | None = None) -> _Element:
    """Return a new last child `w:name` of `parent`, with `w:val` if there is one."""
    if value is None:
        return etree.SubElement(parent, W + name)
    return etree.SubElement(parent, W + name, {VAL: value})


def add_text(paragraph: _Element, text: str) -> None:
    """Add `text` to `paragraph` as one run; newlines and tabs become Word's own.

    Raises:
        ValueError: an answer is still missing in it.
    """
    add_run(paragraph, text)


def add_run(
    parent: _Element,
    text: str,
    *,
    deleted: bool = False,
    marking: Marking | None = None,
) -> None:
    """Add `text` to `parent` as one run; `deleted` text stands there as deleted.

    With a `marking` it is the text of the paper itself, struck through or underlined.

    Raises:
        ValueError: an answer is still missing in it.
    """
    pieces = PIECE.findall(final(text))
    if not pieces:
        return
    run = etree.SubElement(parent, f"{W}r")
    if marking is Marking.DELETED:
        add(add(run, "rPr"), "strike")
    elif marking is Marking.INSERTED:
        add(add(run, "rPr"), "u", "single")
    name = f"{W}delText" if deleted else f"{W}t"
    for piece in pieces:
        if piece == "\n":
            etree.SubElement(run, f"{W}br")
        elif piece == "\t":
            etree.SubElement(run, f"{W}tab")
        else:
            etree.SubElement(run, name, PRESERVE).text = piece


def every(root: _Element, name: str) -> Iterator[_Element]:
    """Yield every `w:name` in `root`, in document order."""
    return root.iter(W + name)
