"""What our Word files hold, read with the simplest of means."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZipFile

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHOWN = {f"{W}br": "\n", f"{W}tab": "\t"}


def parts(docx: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(docx)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def root(docx: bytes, part: str = "word/document.xml") -> _Element:
    return etree.fromstring(parts(docx)[part])


def paragraphs(docx: bytes) -> list[str]:
    return [text_of(one) for one in root(docx).iter(f"{W}p")]


def text_of(paragraph: _Element) -> str:
    return "".join(
        SHOWN.get(str(piece.tag)) or piece.text or ""
        for run in paragraph.iter(f"{W}r")
        for piece in run
    )


def style_of(paragraph: _Element) -> str:
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else str(found.get(f"{W}val"))
