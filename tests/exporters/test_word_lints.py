from __future__ import annotations

import occasions
import pytest
from word_lints import lint
from word_reading import parts

from drafter.exporters.archive import zipped
from drafter.exporters.paper import to_docx

CELL = b"<w:tbl><w:tr><w:tc><w:tcPr/></w:tc></w:tr></w:tbl><w:sectPr>"
KEPT = b'<w:p><w:del w:id="1" w:author="A"><w:r><w:t>gone</w:t></w:r></w:del></w:p>'
FIELD = b'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p><w:sectPr>'
TITLE = b"<dc:title>Two</dc:title></cp:coreProperties>"
FAULTS = [
    ("word/document.xml", b"<w:sectPr>", CELL, "A table cell"),
    (
        "word/document.xml",
        b'<w:numId w:val="1"/>',
        b'<w:numId w:val="99"/>',
        "no list 99",
    ),
    ("word/document.xml", b'w:val="Title"', b'w:val="Tytle"', "no style Tytle"),
    ("word/document.xml", b"<w:sectPr>", KEPT + b"<w:sectPr>", "Deleted text"),
    ("word/document.xml", b"<w:sectPr>", FIELD, "A field never ends"),
    ("docProps/core.xml", b"</cp:coreProperties>", TITLE, "more than one title"),
    ("docProps/core.xml", b"2020-01-09T00:00:00Z", b"9 January", "a date that is none"),
]


@pytest.mark.parametrize(("part", "old", "new", "said"), FAULTS)
def test_each_planted_fault_is_found(base, part, old, new, said):
    held = parts(to_docx(occasions.PAGES["list"], base))
    assert old in held[part]
    faults = lint(zipped(held | {part: held[part].replace(old, new)}))
    assert faults
    assert said in faults[0]


def test_a_field_that_ends_before_it_begins_is_found(base):
    held = parts(to_docx(occasions.PAGES["list"], base))
    footer = held["word/footer1.xml"].replace(b'"begin"', b'"end"')
    assert "never began" in lint(zipped(held | {"word/footer1.xml": footer}))[0]


@pytest.mark.parametrize("name", occasions.PAGES)
def test_no_paper_has_a_fault(base, name):
    assert lint(to_docx(occasions.PAGES[name], base)) == []
