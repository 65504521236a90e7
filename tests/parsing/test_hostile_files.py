"""Hostile and broken files end in one sentence, at once and in little memory."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import hostile_files
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from word_files import p, word

from drafter.errors import DrafterError
from drafter.parsing.reading import read_motion

SECONDS, MEGABYTES = 1.0, 200.0
CHILD = Path(__file__).with_name("read_one.py")


def assert_read_or_refused(data: bytes, name: str) -> None:
    """Read a motion; what is refused must be refused in a sentence of ours."""
    sentence = "."
    try:
        read_motion(data, name)
    except DrafterError as error:
        sentence = str(error)
    assert sentence.endswith(".")


def read_by_a_child(data: bytes, folder: Path) -> dict:
    path = folder / "motion.docx"
    path.write_bytes(data)
    done = subprocess.run(
        [sys.executable, CHILD, path], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("name", hostile_files.REFUSED)
def test_a_hostile_file_is_refused_in_one_sentence_at_once(name, tmp_path):
    told = read_by_a_child(hostile_files.REFUSED[name](), tmp_path)

    assert told["said"].startswith("motion.docx ")
    assert told["said"].endswith(".")
    assert told["said"].count(". ") == 0
    assert "\n" not in told["said"]
    assert told["seconds"] < SECONDS
    assert told["megabytes"] < MEGABYTES


@pytest.mark.parametrize("name", hostile_files.READ)
def test_a_strange_file_is_read_at_once(name, tmp_path):
    told = read_by_a_child(hostile_files.READ[name](), tmp_path)

    assert told["said"] == ""
    assert told["seconds"] < SECONDS
    assert told["megabytes"] < MEGABYTES


SOUND = word(
    p("This Branch notes:") + p("1. That it is so.") + p("This Branch resolves:"),
    styles="<w:styles/>",
)
CHANGES = st.lists(
    st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), max_size=8
)


@settings(max_examples=300, suppress_health_check=list(HealthCheck), deadline=None)
@given(CHANGES, st.integers(0, len(SOUND)))
def test_a_damaged_file_ends_in_a_motion_or_in_a_sentence(changes, cut):
    data = bytearray(SOUND)
    for place, byte in changes:
        data[place] = byte
    whole = bytes(data) if cut % 3 else bytes(data[:cut])
    assert_read_or_refused(whole, "motion.docx")


def _nested(pieces: list[str]) -> str:
    made = "#"
    for piece in pieces:
        made = made.replace("#", piece, 1)
    return made.replace("#", "")


BODY = st.lists(
    st.sampled_from(
        [
            "<w:p>#</w:p>",
            "<w:r><w:t>words</w:t>#</w:r>",
            "<w:tbl>#</w:tbl>",
            "<w:tr>#</w:tr>",
            "<w:tc>#</w:tc>",
            "<w:sdt><w:sdtContent>#</w:sdtContent></w:sdt>",
            '<w:ins w:author="A">#</w:ins>',
            "<w:del>#</w:del>",
            "<w:txbxContent>#</w:txbxContent>",
            "<mc:AlternateContent>#</mc:AlternateContent>",
            "<mc:Fallback>#</mc:Fallback>",
            '<w:pPr><w:numPr><w:ilvl w:val="99"/></w:numPr></w:pPr>#',
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>#',
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>#',
            '<w:r><w:sym w:char="zz"/></w:r>#',
            "<w:rPr><w:vanish/></w:rPr>#",
        ]
    ),
    max_size=12,
).map(_nested)


@settings(max_examples=300, suppress_health_check=list(HealthCheck), deadline=None)
@given(BODY, BODY)
def test_elements_in_any_order_end_in_a_motion_or_in_a_sentence(one, other):
    assert_read_or_refused(word(one + other), "motion.docx")


@settings(max_examples=300, suppress_health_check=list(HealthCheck), deadline=None)
@given(
    st.binary(max_size=200) | st.text(max_size=200).map(str.encode),
    st.sampled_from([".txt", ".md", ".html", ".docx"]),
)
def test_any_bytes_end_in_a_motion_or_in_a_sentence(data, suffix):
    assert_read_or_refused(data, f"motion{suffix}")


FLOODS = (
    *("(", "[", "a. ", "1. ", "- ", "WHEREAS ", "; WHEREAS ", "This ", "that ", "_"),
    *(
        "This Branch notes ",
        "This branch notes:\n",
        "**a",
        "_a",
        "`",
        "&",
        "&amp;",
        "<",
    ),
    *("<!--", "<p>", "<ol><li>", "\\", "> ", "“", "• a", "a • ", "a\n", "1. a\n"),
    *("of the and ", "Moved by ", "x: ", "[branch/", "branch/clp ", ". . ", "\r"),
    *("\u200b", "\u00a0", "[a](", "**a** ", "<style>", "@counter-style level-1 {"),
)


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
@pytest.mark.parametrize("flood", FLOODS)
def test_a_flood_of_anything_takes_no_time(flood, suffix):
    data = (flood * (200_000 // len(flood))).encode()
    began = time.process_time()

    assert_read_or_refused(data, f"motion{suffix}")

    assert time.process_time() - began < SECONDS
