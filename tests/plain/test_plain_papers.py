"""Papers around a motion and after the vote, line by line."""

from __future__ import annotations

from datetime import date

import pytest
from journey_stage import HOSTILE, LEFT, spoken
from talk_stage import NOW, at_home, in_journey

from drafter.model.outcome import Manner, Result, Votes
from drafter.model.profile import BranchProfile
from drafter.plain import around
from drafter.plain.said import as_heard
from drafter.workflows import (
    companions,
    drafting,
    drafts,
    exporting,
    home,
    sending_on,
)
from drafter.workflows.outcome_asked import RESULTS, explained

pytestmark = pytest.mark.usefixtures("documents")
BRANCH = BranchProfile(
    branch_name="Example Town Branch",
    body="union-branch",
    mover="A. Sample",
    meeting_date=date(2020, 1, 3),
)
MAKE, READ, BACK = "123"
DAY, COUNTED, QUORATE = "", "2", "2"


@pytest.fixture
def kept(documents):
    """A draft that is kept, and no other."""
    opened = drafting.begin("no-war", BRANCH, NOW.date())
    return drafting.keep(opened, NOW, "kept").draft.id


def the_draft(number=1):
    return drafts.open_kept(number, NOW.date())


def number_of(result: Result) -> str:
    return str(RESULTS.index(result) + 1)


def files_in(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def carried(*more: str):
    lines = (number_of(Result.CARRIED), DAY, COUNTED, "24", "1", "3", QUORATE)
    return (*lines, *more)


def test_papers_are_those_that_the_workflow_makes(kept, documents, tmp_path):
    came = in_journey(around.papers_around, MAKE, "all", "none", "", BACK)
    (tmp_path / "theirs").mkdir()
    names = tuple(one.id for one in companions.fitting(the_draft()))
    exporting.export_companions(
        the_draft(), str(tmp_path / "theirs"), names, exporting.Variant(with_gaps=False)
    )

    assert files_in(documents) == files_in(tmp_path / "theirs"), came.out
    assert f"Made {len(files_in(documents))} files in {documents}:" in came.lines


def test_each_paper_is_told_with_when_it_is_needed_and_what_for(kept):
    came = in_journey(around.papers_around, MAKE)

    for one in companions.fitting(the_draft()):
        assert any(f": {one.name}. {one.summary}" in line for line in came.lines)
    assert "To come, once it is recorded what became of the motion: " in came.out


def test_a_paper_is_read_on_the_spot(kept):
    came = in_journey(around.papers_around, READ, "Seconder’s speech")
    speech = companions.load(the_draft(), "seconder-speech")

    assert as_heard(companions.text_of(the_draft(), speech).strip()) in came.out
    assert came.lines.count("That is the whole paper.") == 1


def test_large_print_and_no_names_are_chosen_by_number(kept, documents):
    in_journey(around.papers_around, MAKE, "9", "2", "")

    (text,) = documents.glob("*.txt")
    assert "A. Sample" not in text.read_text("utf-8")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((MAKE, "99"), "Write numbers from 1 to "),
        ((MAKE, "none"), "None was chosen: nothing is made."),
        ((MAKE, "1", "", "/no/such/folder"), "There is no folder /no/such/folder."),
        (("4",), "Write a number from 1 to 3."),
    ],
)
def test_what_does_not_fit_is_answered_in_a_sentence(kept, documents, lines, said):
    assert said in in_journey(around.papers_around, *lines).out
    assert list(documents.iterdir()) == []


@pytest.mark.parametrize(
    "journey", [around.papers_around, around.speeches, around.voted]
)
def test_without_a_draft_it_is_said_what_to_do_first(journey):
    came = in_journey(journey)

    assert came.lines == [around.NO_DRAFTS]


def test_on_the_night_its_papers_come_first_and_are_chosen(kept, documents):
    came = in_journey(around.speeches, MAKE, "", "", "")

    assert came.lines[came.lines.index("Which papers are to be made?") + 1].startswith(
        "1. On the night: "
    )
    stems = {path.stem.partition(" - ")[2] for path in documents.iterdir()}
    night = {
        one.name
        for one in companions.fitting(the_draft())
        if one.phase == "on-the-night"
    }
    assert stems == night


def test_the_result_and_its_papers_are_those_of_the_command(
    kept, documents, tmp_path, command
):
    came = spoken(around.voted, *carried("1", MAKE, "", "", "", BACK, "4"))
    ours, recorded = files_in(documents), the_draft().draft.outcome
    (tmp_path / "theirs").mkdir()
    command(
        "outcome", "1", "carried", "--votes", "24,1,3", "--quorate",
        "--date", "3 January 2020", "--companions", "all", "--to", tmp_path / "theirs",
    )  # fmt: skip

    assert came.code == -1, came.out
    assert recorded == the_draft().draft.outcome
    assert ours == files_in(tmp_path / "theirs")
    assert "Recorded: carried by 24 votes to 1, with 3 abstentions." in came.lines


@pytest.mark.parametrize("result", RESULTS)
def test_every_result_is_recorded_by_its_number(kept, result):
    voted = result in {
        Result.CARRIED, Result.CARRIED_UNOPPOSED, Result.CARRIED_AS_AMENDED, Result.LOST
    }  # fmt: skip
    lines = [number_of(result), DAY, *(["5"] if voted else []), "1"]
    last = ["because", "."] if result is Result.REMITTED else ["because"]
    came = in_journey(around.voted, *lines, *([] if voted else last))

    made = the_draft().draft.outcome
    assert made is not None, came.out
    assert made.result is result
    assert made.day == date(2020, 1, 3)
    assert made.manner is (Manner.SHOW_OF_HANDS if voted else None)
    assert (made.why or made.intent) == ("" if voted else "because")
    assert f"{number_of(result)}. {explained(result)}" in came.lines


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("1", "1 January 2021"), "1 January 2021 is still to come"),
        (("1", "the day after"), "Not taken: The date of the meeting"),
        (("1", DAY, COUNTED, "most"), "Write how many in figures, like 24."),
        (("4", DAY, "4"), "Nem con means that nobody voted against"),
        (("1", DAY, COUNTED, "1", "24", "", "1"), "is not carried: put the votes or"),
        (("17",), "Write a number from 1 to 13."),
    ],
)
def test_what_cannot_be_recorded_is_said_and_asked_again(kept, lines, said):
    came = in_journey(around.voted, *lines)

    assert said in came.out
    assert the_draft().draft.outcome is None


def test_less_than_leads_back_past_questions_that_were_not_asked(kept):
    came = in_journey(around.voted, "7", DAY, "1", "<", "<", "<", "1", DAY, "1", "1")

    asked = [line for line in came.lines if line.endswith("?")]
    assert asked.count("Were enough members there?") == 3
    assert the_draft().draft.outcome.result is Result.CARRIED


def test_a_recorded_result_can_be_put_right(kept):
    in_journey(around.voted, *carried())
    in_journey(around.voted, "3", "", "", "", "20", "", "", "")

    assert the_draft().draft.outcome.votes == Votes(20, 1, 3)


def test_the_version_for_the_next_body_is_the_one_of_the_command(kept, command):
    came = in_journey(
        around.voted, *carried("2", "usdaw", "1", "back to the first list")
    )
    wanted = sending_on.version_for(the_draft(), "usdaw-adm")

    assert "It is draft 2." in came.lines
    assert the_draft(2).draft.template == wanted.draft.template
    assert the_draft(2).draft.destination == "usdaw-adm"
    assert the_draft().draft.outcome is not None


def test_the_end_of_the_input_keeps_what_was_there_before(kept):
    came = in_journey(around.voted, *carried()[:-1])

    assert came.code == 1
    assert the_draft().draft.outcome is None
    assert came.lines[-1] == "Your motion is kept as draft 1."


def test_from_two_drafts_one_is_chosen(kept):
    opened = drafting.begin("just-transition", BRANCH, NOW.date())
    drafting.keep(opened, NOW, "kept")
    came = in_journey(around.voted, "all", "2", "<", "transition", "1", "1")

    assert came.lines.count("What became of the motion?") == 2
    assert len(home.drafts()) == 2


def test_hostile_words_come_through_to_the_letter(kept, documents):
    lines = (number_of(Result.WITHDRAWN), DAY, "1", HOSTILE)
    came = in_journey(around.voted, *lines, "1", MAKE, "", "", "")

    made = b"".join(
        path.read_bytes() for path in documents.glob("*Minute*.txt")
    ).decode()
    assert all(one in came.out for one in LEFT)
    assert all(one in " ".join(made.split()) for one in LEFT)
    assert "\x1b" not in came.out + made


def test_the_journeys_are_in_the_first_list():
    listed = at_home().out

    for words in (
        "Start from a campaign’s statement",
        "Use someone else’s motion",
        "Amend a motion",
        "On the night",
        "Composite",
        "Papers around a motion",
        "After the vote",
        "Make the papers for many branches",
    ):
        assert words in listed
