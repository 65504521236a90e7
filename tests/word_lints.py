"""Seven faults of Word files that the Open XML validator lets pass."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"
DC = "{http://purl.org/dc/elements/1.1/}"
TERMS = "{http://purl.org/dc/terms/}"


def lint(docx: bytes) -> list[str]:
    """Return the faults in a Word file as sentences; an empty list is a clean file."""
    with ZipFile(BytesIO(docx)) as archive:
        parts = {
            name: etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith(".xml") and name.startswith(("word/", "docProps/"))
        }
    stories = {name: root for name, root in parts.items() if name.startswith("word/")}
    return [
        *(fault for root in stories.values() for fault in _cells(root)),
        *_numbers(stories),
        *_styles(stories),
        *(fault for root in stories.values() for fault in _deleted(root)),
        *(
            f"{name}: {fault}"
            for name, root in stories.items()
            for fault in _fields(root)
        ),
        *_core(parts["docProps/core.xml"]),
    ]


def _cells(root: _Element) -> Iterator[str]:
    for cell in root.iter(f"{W}tc"):
        if not len(cell) or cell[-1].tag != f"{W}p":
            yield "A table cell does not end with a paragraph."


def _numbers(stories: dict[str, _Element]) -> Iterator[str]:
    numbering = stories.get("word/numbering.xml")
    known = {"0"}  # takes a paragraph out of its style's list
    if numbering is not None:
        known |= {one.get(f"{W}numId", "") for one in numbering.iter(f"{W}num")}
    for root in stories.values():
        for used in root.iter(f"{W}numId"):
            if used.get(VAL) not in known:
                yield f"There is no list {used.get(VAL)}."


def _styles(stories: dict[str, _Element]) -> Iterator[str]:
    sheet = stories["word/styles.xml"]
    known = {style.get(f"{W}styleId") for style in sheet.iter(f"{W}style")}
    for root in stories.values():
        for used in root.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle"):
            if used.get(VAL) not in known:
                yield f"There is no style {used.get(VAL)}."


def _deleted(root: _Element) -> Iterator[str]:
    for deletion in root.iter(f"{W}del"):
        for text in deletion.iter(f"{W}t"):
            yield f"Deleted text stands as if it were kept: {text.text}"


def _fields(root: _Element) -> Iterator[str]:
    depth = 0
    for mark in root.iter(f"{W}fldChar"):
        kind = mark.get(f"{W}fldCharType")
        depth += {"begin": 1, "end": -1}.get(str(kind), 0)
        if depth < 0:
            yield "A field ends that never began."
            return
    if depth:
        yield "A field never ends."


def _core(core: _Element) -> Iterator[str]:
    for name in ("title", "creator", "language"):
        if len(core.findall(DC + name)) > 1:
            yield f"The properties hold more than one {name}."
    for name in ("created", "modified"):
        for stamp in core.findall(TERMS + name):
            if not _is_date(stamp.text or ""):
                yield f"The properties hold a date that is none: {stamp.text}"


def _is_date(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return len(text) >= len("2020-01-09T00:00:00Z")
