"""drafter count: how long a motion is, and why Word says otherwise."""

from __future__ import annotations

import io
from types import SimpleNamespace

import pytest

KEYS = {"format", "body", "words", "counts", "limit", "word_shows",
        "libreoffice_shows", "why"}  # fmt: skip
USER_BODY = "ucu-congress"
LIMIT = 150


@pytest.fixture
def kept(new):
    """Keep the worked example as draft 1."""
    assert new("-o", "paper.txt").code == 0


def test_a_draft_is_counted_by_its_number(drafter, kept):
    came = drafter("count", "1")

    assert (came.code, came.err) == (0, "")
    assert came.out.startswith("260 words, for Union branch.\n")
    assert "Word will show 364 for the paper" in " ".join(came.out.split())
    assert "LibreOffice will show 391" in " ".join(came.out.split())


def test_json_has_every_figure_and_the_sentences(drafter, kept):
    data = drafter("count", "1", "--json").data

    assert set(data) == KEYS
    assert data["format"] == 1
    assert (data["body"], data["counts"]) == ("union-branch", "clauses-and-leads")
    assert (data["words"], data["limit"]) == (260, None)
    assert data["words"] < data["word_shows"] < data["libreoffice_shows"]
    assert all(one.endswith(".") for one in data["why"])


def test_a_motion_over_a_binding_limit_ends_with_1(drafter, kept):
    came = drafter("count", "1", "--body", USER_BODY, "--json")

    assert (came.code, came.data["limit"]) == (1, LIMIT)
    assert came.data["words"] > LIMIT
    assert f"The limit is {LIMIT}: " in drafter("count", "1", "--body", USER_BODY).out


def test_a_motion_file_is_counted_like_its_draft(drafter, kept):
    drafter("draft", "export", "1", "-o", "sent.motion")

    one, other = (drafter("count", name, "--json") for name in ("1", "sent.motion"))
    assert one.data == other.data


@pytest.mark.parametrize("name", ["motion.txt", "motion.md", "MOTION.TXT"])
def test_a_text_is_counted_without_its_labels(drafter, folder, name):
    (folder / name).write_text("1. Crews sail\n(a) at sea\n", encoding="utf-8")
    data = drafter("count", name, "--json").data

    assert (data["words"], data["word_shows"], data["body"]) == (4, 6, None)


def test_a_text_comes_from_standard_input(drafter, monkeypatch):
    text = io.BytesIO("• Crews sail".encode())
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=text))

    assert drafter("count", "-").out.startswith("2 words.\n")


def test_a_text_is_held_against_a_body_s_limit(drafter, folder):
    (folder / "long.txt").write_text("word " * (LIMIT + 1), encoding="utf-8")
    came = drafter("count", "long.txt", "--body", USER_BODY)

    assert came.code == 1
    assert "1 over." in came.out.splitlines()[0]


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("gone.docx", "There is no file gone.docx."),
        ("motion", '"motion" is neither a draft’s number nor a file that is here.'),
        ("9", 'There is no draft called "9".'),
        ("9" * 5000, f'"{"9" * 5000}" is neither a draft’s number'),
        ("gone.txt", "There is no file gone.txt."),
        ("gone.motion", "There is no file gone.motion."),
    ],
)
def test_what_cannot_be_counted_is_a_sentence(drafter, name, sentence):
    came = drafter("count", name)

    assert (came.code, came.out) == (2, "")
    assert came.err.startswith(sentence)
    assert drafter("count", name, "--json").data["error"].startswith(sentence)


def test_an_unknown_body_is_a_sentence(drafter, kept, folder):
    (folder / "motion.txt").write_text("Crews sail", encoding="utf-8")

    for name in ("1", "motion.txt"):
        assert drafter("count", name, "--body", "ucu-congres").err.startswith(
            'There is no body called "ucu-congres". Did you mean ucu-congress?'
        )
