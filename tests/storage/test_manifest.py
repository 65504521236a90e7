"""The manifest: a line a row, and nothing in it that a spreadsheet would run."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model.pack import RowOutcome, RowState
from drafter.storage.manifest import HEADINGS, Manifest, safe_cell
from drafter.storage.packs import opened_pack


@pytest.mark.parametrize(
    ("cell", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+44 20 7946 0000", "'+44 20 7946 0000"),
        ("-", "'-"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t'=1"),
        ("  =1", "'  =1"),
        ("\uff1d1", "'\uff1d1"),
        ("A;=1+1", "A;'=1+1"),
        ("A\r\n=1", "A =1"),
        ("Anytown Branch", "Anytown Branch"),
        ("Stoke-on-Trent + area", "Stoke-on-Trent + area"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula(cell, safe):
    assert safe_cell(cell) == safe


@given(st.text(alphabet=st.sampled_from("=+-@\t\r\n;, \"'aA1\uff1d"), max_size=12))
def test_whatever_a_cell_says_no_spreadsheet_takes_it_for_a_formula(text):
    safe = safe_cell(text)
    for part in safe.replace("\t", ";").split(";"):
        assert not part.lstrip(" \u00a0").startswith(("=", "+", "-", "@", "\uff1d"))
    assert "\n" not in safe


def test_it_is_read_back_as_it_was_written(tmp_path):
    made = RowOutcome(
        number=2,
        branch='The "Old", Branch',
        branch_number="=7",
        state=RowState.MADE,
        folder="The Old, Branch",
        files=("a.docx", "a - b.txt"),
        words=250,
        limit=300,
        warnings=1,
        findings=("One. [x]", "Two. [y]"),
        fingerprint="f" * 64,
    )
    failed = RowOutcome(3, "Môn", "", RowState.FAILED, message="Why.\nBecause.")
    with opened_pack(tmp_path / "pack", "no-war", resume=False) as pack:
        manifest = Manifest(pack)
        manifest.add(made)
        manifest.add(failed)
        manifest.remark("notice", "Delete it.")
        path = manifest.finish()
    data = (tmp_path / "pack" / "manifest.csv").read_bytes()
    assert path == str(tmp_path / "pack" / "manifest.csv")
    assert data.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    assert lines[0] == list(HEADINGS)
    assert lines[1] == [
        "2",
        'The "Old", Branch',
        "'=7",
        "made",
        "The Old, Branch",
        "a.docx; a - b.txt",
        "250",
        "300",
        "1",
        "One. [x] | Two. [y]",
        "",
        "f" * 64,
    ]
    assert lines[2][:4] == ["3", "Môn", "", "failed"]
    assert lines[2][10] == "Why. Because."
    assert lines[3][:2] == ["notice", "Delete it."]


def test_a_manifest_that_is_dropped_leaves_the_old_one(tmp_path):
    with opened_pack(tmp_path / "pack", "no-war", resume=False) as pack:
        old = Manifest(pack)
        old.remark("notice", "old")
        old.finish()
        new = Manifest(pack)
        new.remark("notice", "new")
        new.drop()
    folder = tmp_path / "pack"
    assert "old" in (folder / "manifest.csv").read_text("utf-8-sig")
    assert sorted(path.name for path in folder.iterdir()) == [
        ".drafter-pack.db",
        "manifest.csv",
    ]
