"""drafter draft: the motions a person works on."""

from __future__ import annotations

import json

import pytest


@pytest.fixture
def kept(new):
    """Make one paper, whose draft is number 1."""
    new("-o", "paper.docx")


def test_nothing_is_kept_at_first(drafter):
    came = drafter("draft", "list")

    assert (came.code, came.out) == (0, "")
    assert came.err == "No drafts yet. Next: drafter templates\n"


@pytest.mark.usefixtures("kept")
def test_a_draft_is_listed(drafter):
    (line,) = drafter("draft", "list", "--json").data

    assert (line["id"], line["title"]) == (1, "No war on Iran")
    assert (line["meeting"], line["meeting_date"]) == ("union-branch", "2020-01-09")
    assert line["words"] > 100
    assert "No war on Iran" in drafter("draft").out


@pytest.mark.usefixtures("kept")
def test_a_draft_is_shown_as_text(drafter):
    came = drafter("draft", "open", "1")

    assert came.code == 0
    assert "This Branch notes:" in came.out
    data = drafter("draft", "open", "1", "--json").data
    assert data["files"] == []
    assert data["text"] == came.out.rstrip("\n")


@pytest.mark.usefixtures("kept")
def test_a_draft_makes_the_same_paper_again(drafter, folder):
    came = drafter("draft", "open", "1", "-o", "again.docx")

    assert (came.code, came.out) == (0, "again.docx\n")
    first, again = folder / "paper.docx", folder / "again.docx"
    assert first.read_bytes() == again.read_bytes()


@pytest.mark.usefixtures("kept")
def test_a_draft_goes_to_a_comrade_and_back(drafter, folder):
    came = drafter("draft", "export", "1")
    assert came.out == "No war on Iran.motion\n"
    assert "mind who sees" in came.err

    assert drafter("draft", "import", "No war on Iran.motion", "--json").data == {
        "format": 1,
        "id": 2,
    }
    assert drafter("draft", "open", "1").out == drafter("draft", "open", "2").out
    drafter("draft", "export", "2", "-o", "again.motion")
    first, again = (
        json.loads((folder / name).read_text("utf-8"))
        for name in ("No war on Iran.motion", "again.motion")
    )
    assert again.pop("made_from") == "No war on Iran.motion"
    assert first == again


@pytest.mark.usefixtures("kept")
def test_an_export_is_never_written_over(drafter):
    drafter("draft", "export", "1")

    assert drafter("draft", "export", "1").out == "No war on Iran (2).motion\n"
    came = drafter("draft", "export", "1", "-o", "No war on Iran.motion")
    assert (came.code, came.out) == (2, "")
    assert "exists already and was left as it is" in came.err


@pytest.mark.usefixtures("kept")
def test_a_draft_has_a_history_and_goes_back(drafter):
    (first,) = drafter("draft", "history", "1", "--json").data
    assert (first["number"], first["why"]) == (1, "exported")

    came = drafter("draft", "restore", "1", "1")
    assert (came.code, came.err) == (
        0,
        "Draft 1 is as it was at 1; nothing was lost.\n",
    )
    assert len(drafter("draft", "history", "1", "--json").data) > 1


@pytest.mark.usefixtures("kept")
def test_a_removed_draft_is_gone_and_its_papers_are_not(drafter, folder):
    assert drafter("draft", "remove", "1").code == 0

    assert drafter("draft", "list", "--json").data == []
    assert (folder / "paper.docx").exists()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["open", "9"], 'There is no draft called "9".'),
        (["open", "x"], "Invalid value for 'number'"),
        (["open", "1", "-o", "x.pdf"], 'Drafter cannot write ".pdf" files'),
        (["export", "9"], 'There is no draft called "9".'),
        (["export", "1", "-o", "gone/x.motion"], "There is no folder gone."),
        (["import", "gone.motion"], "There is no file gone.motion."),
        (["import", "paper.docx"], "paper.docx is not a .motion file"),
        (["history", "9"], 'There is no draft called "9".'),
        (["restore", "1", "9"], 'There is no revision of draft 1 called "9".'),
        (["remove", "9"], 'There is no draft called "9".'),
        (["frob"], "No such command 'frob'."),
    ],
)
@pytest.mark.usefixtures("kept")
def test_what_cannot_be_done_is_a_sentence(drafter, arguments, sentence):
    came = drafter("draft", *arguments)

    assert (came.code, came.out) == (2, "")
    assert came.err.startswith(sentence)
    assert len(came.err.splitlines()) == 1


@pytest.mark.usefixtures("kept")
@pytest.mark.parametrize(
    ("old", "new_", "sentence"),
    [
        ("{{ country }}", "{{ country.x }}", "holds a dot, which a template may not"),
        ("main casualties", "chief casualties", "the text has another"),
        ('"union-branch"', '"union-brnch"', "Did you mean union-branch"),
    ],
)
def test_a_file_that_was_tampered_with_is_refused(drafter, folder, old, new_, sentence):
    drafter("draft", "export", "1", "-o", "x.motion")
    path = folder / "bad.motion"
    path.write_text(
        (folder / "x.motion").read_text("utf-8").replace(old, new_), "utf-8"
    )
    came = drafter("draft", "import", "bad.motion")

    assert came.code == 2
    assert sentence in came.err
    assert len(drafter("draft", "list", "--json").data) == 1
