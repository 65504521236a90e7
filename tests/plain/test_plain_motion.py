"""A motion from the first list to its papers, line by line."""

from __future__ import annotations

import io
import re
from functools import partial

import pytest
from talk_stage import NOW, at_home, in_journey

from drafter.__main__ import run
from drafter.plain import interview
from drafter.plain.desk import Desk
from drafter.plain.talk import Talk
from drafter.workflows import branches, drafting, drafts, editing, home, questions

CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
HOSTILE = (
    "[red]Leeds[/red]",
    "[@click=app.quit]Leeds[/]",
    "Leeds [/b] North",
    "Dear [Name], [date]",
    "[No. 4]",
    "\x1b]52;c;bGVlZHM=\x07Leeds\x1b[2J\x9b31m\u202e{{ x }}{% raw %}",
)
START = ("start a motion", "donation", "Donate to a", "1", "", "")
"""From the first list to the first question about the motion itself."""
ANSWERS = (
    "",  # a strike fund
    "the Samplewick bus drivers",
    "they are in the second week of a strike over pay",
    ".",
    "Samplewick Gazette",
    "3 January 2020",
    "to rent and food",
    ".",
    "the union’s strike committee",
    "",  # as above
    "",
    "£100",
    "the Samplewick strike fund",
    "the General Fund",
)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def kept():
    """Return the one draft as it is kept."""
    (line,) = home.drafts()
    return drafts.open_kept(line.id, NOW.date())


def the_questions(out: str) -> list[str]:
    return re.findall(r"^Question \d+ of \d+: (.*)$", out, re.MULTILINE)


def test_what_is_written_is_asked_answered_and_kept():
    said = at_home(*START, *ANSWERS)

    assert said.code == 1  # the input ended within the questions
    assert "Question 4 of 23: Who is it for?" in said.out
    assert "Your motion is kept as draft 1. Everything stays on" in said.out
    assert kept().draft.answers["people"] == "the Samplewick bus drivers"


@pytest.mark.parametrize("number", range(len(START)))
def test_an_input_that_ends_before_the_questions_is_no_traceback(number):
    said = at_home(*START[:number])

    assert said.code == (1 if number else 0)
    assert len(home.drafts()) == (number > START.index("1"))


def test_every_line_that_ends_the_input_leaves_a_draft_with_what_was_answered():
    opened = drafting.begin("donation", None, NOW.date())
    for number in range(len(ANSWERS)):
        lines = ("", "", *ANSWERS[:number])
        journey = partial(asked_of, opened)
        said = in_journey(journey, *lines)

        typed = [one for one in ANSWERS[:number] if one not in {"", "."}]
        newest = drafts.open_kept(home.drafts()[0].id, NOW.date())
        assert said.code == 1
        assert list(newest.draft.answers.values()) == typed
        assert f"kept as draft {number + 1}." in said.out


def asked_of(opened, talk: Talk) -> None:
    interview.go_through(talk, Desk(talk, opened))


def test_going_back_keeps_the_answers_and_enter_keeps_what_is_there():
    said = at_home(*START, "", "us", "<", "", "in dispute", "quit")

    assert said.code == 0
    assert "It is now: us (Enter keeps it, a minus sign empties it.)" in said.out
    assert list(kept().draft.answers.values()) == ["us", "in dispute"]


def test_answers_are_reviewed_and_changed_by_number_between_two_questions():
    said = at_home(*START, "", "us", "review", "4", "them", "", "later", "quit")

    assert "4. Who is it for? us" in said.lines
    assert "4. Who is it for? them" in said.lines
    assert "The numbers are as before; ? lists them again." in said.out
    assert list(kept().draft.answers.values()) == ["them"]


def test_the_title_is_changed_in_the_review_and_the_first_one_comes_back():
    begun = at_home(*START, "", "us", "review", "title of the motion")
    first = next(one for one in begun.lines if ". The title of the motion: " in one)
    number = first.partition(".")[0]
    at_home("go on", "1", "your answers", number, "  Help the  drivers ", "quit")
    assert kept().motion.title == "Help the drivers"

    said = at_home("go on", "1", "your answers", number, "", number, "-", "quit")
    assert f"{number}. The title of the motion: Help the drivers" in said.lines
    assert said.lines.count(first) == 1  # as it was at the beginning
    assert kept().draft.overrides == {}


def test_help_tells_an_example_and_the_clause_that_the_answer_goes_into():
    out = at_home(*START, "", "?").out

    assert "As in: the Samplewick bus drivers" in out
    assert "It goes into " in out
    assert "later leaves all questions that follow for later." in out


def test_an_answer_that_cannot_be_read_is_asked_for_again():
    lines = (*START, *ANSWERS[:11], "about a hundred", "£100")

    out = at_home(*lines).out

    assert 'Not taken: "about a hundred" is not a sum in pounds' in out
    assert kept().draft.answers["donation_sum"] == "£100"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_without_what_a_terminal_obeys(text):
    said = at_home(*START, "", text, "later", "read the motion", "check it", "", "quit")

    assert CONTROL.findall(said.out) == []
    clean = CONTROL.sub("", text)
    assert f"A donation for {clean}" in said.out
    assert kept().draft.answers["people"] == clean


def test_the_paper_is_the_one_that_the_command_makes(folder):
    detail = ("Exampleton Branch", "", "", "", "", "", "")
    answers = (*ANSWERS, "", "")
    paper = ("make the papers", "1", "", "plain.docx", "", "go on")
    said = at_home(*START, *answers, *detail, *paper, "home", "back", "quit")

    assert said.code == 0, said.out
    opened = kept()
    given = [f"{name}={value}" for name, value in opened.draft.answers.items()]
    given.append("branch_name=Exampleton Branch")
    options = [part for one in given for part in ("--set", one)]
    command = ["new", "donation", "--meeting", "union-branch", *options]
    assert run([*command, "-o", "command.docx"]) in {0, 1}
    assert (folder / "plain.docx").read_bytes() == (
        folder / "command.docx"
    ).read_bytes()
    assert "Next: copy it into your e-mail program and attach" in said.out
    assert (folder / "plain - e-mail.txt").is_file()


def test_a_paper_with_gaps_is_made_only_after_asking(folder):
    at_home(*START, "later", "make the papers", "text", "no", "2", "yes", "", "gaps")

    assert [one.name for one in folder.iterdir()] == ["gaps.txt"]


def test_nothing_that_is_there_is_written_over(folder):
    (folder / "mine.md").write_text("mine")

    out = at_home(*START, "later", "make the papers", "3", "y", "", "mine.md").out

    assert "Nothing was made." in out
    assert "mine.md exists already" in out
    assert (folder / "mine.md").read_text() == "mine"


def test_clauses_go_out_and_in_are_reworded_added_moved_and_taken_back():
    lines = [*START, "later", "the clauses"]
    lines += ["1", "take it out"]
    lines += ["add a clause", "believes", "that a strike is a community’s affair"]
    lines += ["community’s affair", "put other words", "affair", "matter"]
    lines += ["community’s matter", "move it up"]
    lines += ["community’s matter", "write it anew", "that it is ours too"]
    lines += ["undo", "go on", "quit"]
    said = at_home(*lines)

    texts = [clause.text for clause in kept().motion.clauses]
    assert said.code == 0
    assert "Left out: That [What has happened to them" in said.out
    assert "that a strike is a community’s matter" in texts
    assert "Taken back." in said.out


def test_words_that_stand_in_a_clause_twice_or_not_at_all_are_not_changed():
    lines = ("the clauses", "1", "put other words", "zebra", "[", "<", "go on")
    out = at_home(*START, "", "zebras and zebras", "later", *lines).out

    assert "These words do not stand in the clause, letter for letter." in out


def test_a_missing_answer_is_given_from_the_list_of_findings():
    said = at_home(*START, "later", "check it", "who is it for", "us", "", "quit")

    assert "Stops the paper: No answer yet: Who is it for?" in said.out
    assert kept().draft.answers == {"people": "us"}


def test_the_length_is_a_sentence_and_so_is_the_limit():
    lines = (
        "start a motion",
        "donation",
        "Donate to a",
        "1",
        "",
        "ucu con",
        "1",
        "later",
    )

    out = at_home(*lines).out

    assert re.search(r"The motion has \d+ words; UCU Congress allows 150\.", out)


def test_the_details_of_a_branch_are_kept_from_a_motion_and_not_asked_again():
    detail = ("Exampleton Branch", "9/1/2020", "", "Sam Example", "", "", "")
    at_home(*START, *ANSWERS, "", "", *detail, "keep the details", "home", "quit")
    assert [one.known_as for one in branches.listed()] == ["Exampleton Branch"]

    out = at_home("start a motion", "donation", "Donate to a", "1", "1", "", "").out

    asked = questions.BRANCH_QUESTIONS
    total = re.findall(r"Question 1 of (\d+)", out)
    assert total == [str(23 - 2)]  # its name and its secretary are known
    assert len(asked) == 7


def test_a_large_anonymous_paper_is_asked_for_by_numbers(folder):
    paper = ("make the papers", "1", "y", "another size", "1, 3", "", "large.docx")
    said = at_home(*START, "later", *paper)

    assert "3. Anonymous: no member's name" in said.lines
    assert (folder / "large.docx").is_file()


def test_a_draft_changed_in_another_window_is_kept_beside_it():
    out = io.StringIO()
    talk = Talk(io.BytesIO(), out, clock=lambda: NOW)
    desk = Desk(talk, drafting.begin("donation", None, NOW.date()))
    other = Desk(talk, drafts.open_kept(desk.number, NOW.date()))
    other.change(editing.answer(other.opened, "people", "them"))

    desk.change(editing.answer(desk.opened, "people", "us"))

    assert (desk.number, other.number) == (2, 1)
    assert "This motion was changed in another window." in out.getvalue()
    assert talk.kept == "Your motion is kept as draft 2."
