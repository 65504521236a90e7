"""drafter check: what is wrong with a motion before it goes anywhere."""

from __future__ import annotations

import io
import json
from types import SimpleNamespace

import pytest

from drafter.checks.registry import CHECKS
from drafter.storage import library
from drafter.storage.motion_file import from_motion_file

KEYS = {"check", "severity", "message", "body", "clause", "start", "end", "source",
        "mend"}  # fmt: skip
QUOTED = {
    "id": "endorse",
    "state": "edited",
    "text": "endorse “immediate withdrawal” from it",
    "section": "resolves",
}


@pytest.fixture
def kept(new):
    """Keep the worked example as draft 1."""
    assert new("-o", "paper.txt").code == 0


@pytest.fixture
def misquoting(drafter, kept, folder):
    """Write a .motion file whose motion quotes what nobody said."""
    drafter("draft", "export", "1", "-o", "sent.motion")
    data = json.loads((folder / "sent.motion").read_text("utf-8"))
    data["clause"] = [QUOTED]
    path = folder / "misquoting.motion"
    path.write_text(json.dumps(data), encoding="utf-8")
    assert from_motion_file(path.read_bytes(), path.name)
    return path.name


def test_a_sound_motion_has_nothing_to_mend(drafter, kept):
    came = drafter("check", "1")

    assert (came.code, came.out) == (0, "")
    assert "Nothing to mend was found." in came.err


def test_json_says_who_is_to_decide_and_what_was_found(drafter, kept):
    came = drafter("check", "1", "--json")

    assert came.data == {
        "format": 1,
        "body": "union-branch",
        "words": 260,
        "limit": None,
        "findings": [],
        "cuts": [],
    }
    assert (came.code, came.err) == (0, "")


def test_what_stops_the_paper_is_told_first_with_its_place(drafter, misquoting):
    came = drafter("check", misquoting)

    assert came.code == 1
    assert came.out.startswith("Stops the paper\n\n    Resolves 8 quotes ")
    said = " ".join(came.out.split())
    assert "“immediate withdrawal”, which is not word for word" in said
    assert "[misquotation]" in said
    assert "drafter check --explain misquotation" in came.err


def test_json_has_every_finding_with_its_place(drafter, misquoting):
    came = drafter("check", misquoting, "--json")
    found = came.data["findings"][0]

    assert came.code == 1
    assert set(found) == KEYS
    assert (found["check"], found["severity"]) == ("misquotation", "blocks")
    assert (found["clause"], found["source"], found["mend"]) == (
        "resolves.1",
        None,
        None,
    )


def test_a_missing_answer_is_named(drafter, new):
    new("--with", "donation", "--with-gaps")
    came = drafter("check", "1", "--json")
    gaps = [one for one in came.data["findings"] if one["check"] == "gap"]

    assert came.code == 1
    assert {one["answer"] for one in gaps} == {
        "donation_sum",
        "donation_payee",
        "donation_fund",
    }
    assert "The answer to give: donation_sum." in drafter("check", "1").out


def test_an_answer_that_cannot_be_read_stops_the_paper(drafter, kept, folder):
    drafter("draft", "export", "1", "-o", "sent.motion")
    data = json.loads((folder / "sent.motion").read_text("utf-8"))
    data["answers"]["fact_1_date"] = "31/2/2020"
    (folder / "bad.motion").write_text(json.dumps(data), encoding="utf-8")
    came = drafter("check", "bad.motion", "--json")

    assert came.code == 1
    assert came.data["findings"][0]["answer"] == "fact_1_date"
    assert "There is no 31/2/2020" in came.data["findings"][0]["message"]


def test_another_body_has_other_rules(drafter, kept):
    data = drafter("check", "1", "--body", "ucu-congress", "--json").data

    assert (data["body"], data["limit"]) == ("ucu-congress", 150)


def test_a_motion_file_comes_from_standard_input(drafter, misquoting, monkeypatch):
    with open(misquoting, "rb") as file:  # noqa: PTH123
        data = file.read()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))

    assert drafter("check", "-", "--json").data["findings"][0]["severity"] == "blocks"


THEIRS = """No cuts at Example School

This branch notes:
1. That £XXX is being cut from Example School.

This branch resolves:
1. To instruct the Branch Secretary to write to the council within ten days.
"""


@pytest.mark.parametrize("name", ["motion.txt", "motion.md"])
def test_a_motion_that_others_wrote_is_checked_too(drafter, folder, name):
    (folder / name).write_text(THEIRS, encoding="utf-8")
    came = drafter("check", name, "--json")

    assert came.code == 1
    assert came.data["findings"][0]["check"] == "gap"
    assert drafter("draft", "list", "--json").data == []


def test_a_word_paper_of_ours_is_checked_as_the_motion_it_holds(new, drafter, folder):
    new("-o", "paper.docx")
    came = drafter("check", "paper.docx", "--body", "ucu-congress", "--json")

    assert came.data["limit"] == 150
    assert "word-limit" in [one["check"] for one in came.data["findings"]]


def test_a_text_comes_from_standard_input(drafter, monkeypatch):
    text = io.BytesIO(THEIRS.encode())
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=text))

    assert "What belongs here?" in drafter("check", "-").out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Say what to check: a draft’s number or a file, as in"),
        (["9"], 'There is no draft called "9".'),
        (["gone.motion"], "There is no file gone.motion."),
        (["motion"], '"motion" is neither a draft’s number nor a file that is'),
        (["1", "--body", "zzz"], 'There is no draft called "1".'),
    ],
)
def test_what_cannot_be_checked_is_a_sentence(drafter, arguments, sentence):
    came = drafter("check", *arguments)

    assert (came.code, came.out) == (2, "")
    assert came.err.startswith(sentence)


# The manual pages


@pytest.mark.parametrize("check", CHECKS, ids=lambda one: one.id)
def test_every_check_is_explained_by_its_manual_page(drafter, check):
    came = drafter("check", "--explain", check.id)

    assert came.code == 0
    assert came.out.startswith(f"{check.name} ({check.id})\n\n")
    assert check.manual.strip() in came.out


def test_a_manual_page_in_json(drafter):
    data = drafter("check", "--explain", "gap", "--json").data

    assert (data["check"], data["name"]) == ("gap", "Missing answer")
    assert data["manual"].startswith("A gap:")


def test_an_unknown_check_gives_the_nearest_and_lists_them_all(drafter):
    came = drafter("check", "--explain", "misquotatoin")

    assert came.code == 2
    assert came.err.startswith(
        'There is no check called "misquotatoin". Did you mean misquotation? The '
        "checks are: "
    )
    assert all(check.id in came.err for check in CHECKS)
    assert library.nearest("misquotatoin", ["misquotation"])
