"""drafter read: the structure of a motion that others wrote, and a draft of it."""

from __future__ import annotations

import pytest

THEIRS = """Model motion: No cuts at [name of school]

This [branch/CLP] notes:
1. That £XXX is being cut from [name of school].
2. [As a transport union, we know what cuts do.]
3. That {braces} and {{ motion }} are letters to us.

This [branch/CLP] believes:
a) cuts hurt the poorest

This branch resolves:
1. To write to the council.
2. To instruct the Branch Secretary to send this to [name of MP].

Moved by: ______
"""


@pytest.fixture
def theirs(folder):
    (folder / "theirs.txt").write_text(THEIRS, encoding="utf-8")
    return "theirs.txt"


def test_the_structure_is_told(drafter, theirs):
    came = drafter("read", theirs)

    assert came.code == 0
    assert "[name of school]; [branch/CLP]; £XXX" in came.out
    kinds = [one["kind"] for one in drafter("read", theirs, "--json").data["sections"]]
    assert kinds == ["notes", "believes", "resolves"]


def test_places_are_places_in_the_text(drafter, theirs):
    clauses = [
        clause
        for section in drafter("read", theirs, "--json").data["sections"]
        for clause in section["clauses"]
    ]

    for clause in clauses:
        assert clause["text"] in THEIRS[clause["start"] : clause["end"]]


def test_its_blanks_become_questions_and_its_words_stay(drafter, theirs):
    drafter("read", theirs, "-o", "theirs.motion")
    drafter("draft", "import", "theirs.motion")
    text = drafter("draft", "open", "1").out

    assert "This Branch notes:" in text
    assert "are letters to us" in text
    assert "As a transport union, we know what cuts do." in text
    assert "cuts hurt the poorest" in text.lower()
    asked = drafter("check", "1", "--json").data["findings"]
    blocking = [one["message"] for one in asked if one["severity"] == "blocks"]
    assert "What goes here: name of school?" in blocking
    assert "What goes here: name of MP?" in blocking


def test_what_a_file_is_not_is_one_sentence(drafter, folder):
    (folder / "old.doc").write_bytes(bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600)
    came = drafter("read", "old.doc")

    assert (came.code, came.out, came.err.count("\n")) == (2, "", 1)
    assert ".docx" in came.err


def test_a_draft_is_never_written_over_another(drafter, theirs, folder):
    (folder / "theirs.motion").write_text("mine")
    came = drafter("read", theirs, "-o", "theirs.motion")

    assert came.code == 2
    assert (folder / "theirs.motion").read_text() == "mine"
