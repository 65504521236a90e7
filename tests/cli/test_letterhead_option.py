"""drafter new --letterhead: the paper on the branch's own paper."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import letterheads
import pytest


@pytest.fixture
def ours(folder):
    (folder / "ours.docx").write_bytes(letterheads.LETTERHEADS["split runs"])
    return "ours.docx"


def part(path, name):
    with ZipFile(BytesIO(path.read_bytes())) as archive:
        return archive.read(name).decode()


def test_the_motion_goes_into_the_letterhead(new, folder, ours):
    came = new("--letterhead", ours, "-o", "paper.docx")

    assert came.code == 0
    assert "Example Town Branch" in part(folder / "paper.docx", "word/document.xml")


def test_a_letterhead_that_is_no_word_file_is_one_sentence(new, folder):
    (folder / "ours.docx").write_text("Our Branch", "utf-8")
    came = new("--letterhead", "ours.docx", "-o", "paper.docx")

    assert came.code == 2
    assert came.err.startswith("ours.docx")
    assert not (folder / "paper.docx").exists()


def test_a_letterhead_that_is_not_there_is_one_sentence(new, folder):
    assert new("--letterhead", "gone.docx", "-o", "paper.docx").code == 2
    assert not (folder / "paper.docx").exists()


@pytest.mark.parametrize("size", ["3", "500", "-1"])
def test_a_size_of_type_that_nobody_can_read_is_refused(new, folder, size):
    came = new("--type-size", size, "-o", "paper.docx")

    assert (came.code, "choose 8 to 48" in came.err) == (2, True)


def test_type_of_twenty_points_is_printed(new, folder):
    new("--type-size", "20", "-o", "paper.docx")

    assert 'w:val="40"' in part(folder / "paper.docx", "word/styles.xml")
