"""drafter outcome: what became of a motion, and the papers that follow."""

from __future__ import annotations

import pytest


@pytest.fixture
def kept(new):
    """A kept draft, number 1."""
    new("-o", "paper.docx")


def test_a_result_is_recorded_and_said(drafter, kept):
    came = drafter("outcome", "1", "carried", "--votes", "24,1,3", "--quorate")

    assert came.code == 0
    said = "carried by 24 votes to 1, with 3 abstentions"
    assert came.err.strip() == f"Recorded: {said}."


def test_its_papers_go_to_the_folder_asked_for(drafter, kept, folder):
    (folder / "after").mkdir()
    came = drafter(
        "outcome", "1", "carried", "--votes", "nem-con", "--companions", "all",
        "--to", "after", "--json",
    )  # fmt: skip

    assert came.data["outcome"]["manner"] == "nem-con"
    names = {path.name for path in (folder / "after").iterdir()}
    assert {f"after/{name}" for name in names} == set(came.data["files"])
    assert "No war on Iran - Certificate.docx" in names
    assert not any("speech" in name for name in names)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["caried"], 'There is no result called "caried". Did you mean carried?'),
        (["carried", "--votes", "many"], "Write the votes for, against"),
        (["carried", "--votes", "1,2,3,4"], "Write the votes for, against"),
        (["carried", "--votes", "1,24"], "1 for and 24 against is not carried"),
        (["lost", "--votes", "24,1"], "24 for and 1 against is not lost"),
        (["lost", "--votes", "nem-con"], "nobody voted against, so the motion was not"),
        (["carried-unopposed", "--votes", "24,1"], "was not carried unopposed"),
        (["withdrawn", "--votes", "24,1"], "was not voted on: leave out the votes"),
        (["carried", "--date", "31/2/2020"], "There is no 31/2/2020"),
        (["carried", "--date", "1 January 2999"], "is still to come"),
        (["lost", "--companions", "press-notice"], "record what became of it first"),
    ],
)
def test_what_cannot_be_is_one_sentence(drafter, kept, folder, arguments, sentence):
    before = sorted(folder.iterdir())
    came = drafter("outcome", "1", *arguments)

    assert came.code == 2
    assert sentence in came.err
    assert sorted(folder.iterdir()) == before


def test_a_draft_that_is_not_there_is_one_sentence(drafter):
    assert drafter("outcome", "7", "carried").code == 2


def test_the_next_body_gets_its_own_version(drafter, kept):
    came = drafter("draft", "send-on", "1", "trades-council")
    text = drafter("draft", "open", "2").out

    assert came.code == 0
    assert "submit the following motion to the Trades Council" in text
    assert "This Trades Council notes:" in text
    assert drafter("draft", "send-on", "1", "union-branch").code == 2
