"""The words of the preview, of the text and of the Word paper, made comparable."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING
from zipfile import ZipFile

from lxml import etree

from drafter.exporters.page import Variant
from drafter.workflows import exporting

if TYPE_CHECKING:
    from pathlib import Path

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words_of_docx(path: Path | io.BytesIO) -> list[str]:
    """Return the words of a Word file's body."""
    with ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return [word for one in root.iter(f"{W}p") for word in _text(one).split()]


def _text(paragraph: object) -> str:
    shown = {f"{W}br": "\n", f"{W}tab": "\t"}
    return "".join(
        shown.get(str(piece.tag)) or piece.text or ""
        for run in paragraph.iter(f"{W}r")
        for piece in run
    )


def said(text):
    """The words of a text; lines to fill in may be longer on paper."""
    return re.sub(r"_+", "_", text).split()


def on_paper(opened):
    """The words of the Word file; Word itself puts the numbers before them."""
    paper = exporting.paper(opened, ".docx", Variant())
    return said(" ".join(words_of_docx(io.BytesIO(paper))))


def unnumbered(text, opened):
    """The words of a text without the numbers of clauses and sources."""
    labels = [one.label for one in exporting.page_of(opened, Variant()).blocks]
    starts = "|".join(re.escape(label) for label in filter(None, labels))
    return said(re.sub(rf"^ *({starts}) ", "", text, flags=re.MULTILINE))
