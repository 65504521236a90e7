"""From a statement, line by line: read, put right, kept, gone back to."""

from __future__ import annotations

import pytest
from journey_stage import HOSTILE, LEFT, spoken
from talk_stage import NOW, in_journey

from drafter.plain import sentences, statement
from drafter.plain.desk import Desk
from drafter.workflows import (
    deriving,
    drafts,
    home,
    resorting,
    reviewing,
)
from drafter.workflows.reviewing import Label

STATEMENT = """Example Ferry Crews on the sackings

On Monday no ferry left Sample Island. The owners sacked 40 sailors last month.
We stand with the sailors of Sampleton. We believe that cheap crews make unsafe ships.
We call on every branch to write to the owners. Our members will not forget it."""
ARTICLE = """Ferries stop at Sample Island

On Monday no ferry left Sample Island.

In a statement, the Example Ferry Crews said: “We stand with the sailors of Sampleton. \
We believe that cheap crews make unsafe ships. Our members will not forget it.”"""
PASTE = (*STATEMENT.splitlines(), ".")
ABOUT = ("Example Ferry Crews", "", "")
"""Whose, when, its title."""
HOME_AGAIN = "back to the first list"


def only_draft():
    (line,) = home.drafts()
    return drafts.open_kept(line.id, NOW.date())


def in_library(folder):
    return {
        path.relative_to(folder / "library").as_posix(): path.read_bytes()
        for path in (folder / "library").rglob("*.toml")
    }


def test_what_is_kept_is_what_the_command_keeps(home, tmp_path, command, monkeypatch):
    (tmp_path / "statement.txt").write_text(STATEMENT, "utf-8")
    spoken(statement.run, *PASTE, *ABOUT, "4", "yes")
    here = in_library(home)
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path / "other"))
    command("derive", tmp_path / "statement.txt", "--issuer", ABOUT[0], "--save")

    assert here == in_library(tmp_path / "other")
    assert len(here) == 2


def test_each_sentence_is_put_right_and_the_draft_is_that_of_the_screen():
    came = in_journey(
        statement.run,
        *PASTE, *ABOUT,
        "1",
        "", "7", "6", "no ferry left on 6 January 2020", "",  # one and two
        "5", "", "", "1", "9", "2", "", "", "7", "",
        "",  # on with it as a draft
        "read the motion", HOME_AGAIN,
    )  # fmt: skip
    about = deriving.About(issuer=ABOUT[0], title="", date="", today=NOW.date())
    review = reviewing.begin(STATEMENT, about)
    first = next(flag.says for flag in review.units[1].flags if flag.settle)
    review = reviewing.settled(review, 1, first)
    review = reviewing.worded(review, 1, "no ferry left on 6 January 2020")
    review = reviewing.filed(review, 2, Label.DROP)
    review = reviewing.filed(review, 4, Label.BELIEVES)
    flag = next(flag.says for flag in review.units[6].flags if flag.settle)
    review = reviewing.settled(review, 6, flag)
    wanted = resorting.as_draft(review, None, NOW.date())

    assert came.code == -1, came.out
    made = only_draft()
    assert made.draft.template == wanted.draft.template
    assert made.draft.sentences == wanted.draft.sentences
    assert "Nothing left to settle." in came.out
    assert "1. That no ferry left on 6 January 2020." in came.out


def test_a_sentence_is_told_whole_before_it_is_asked_about():
    came = in_journey(statement.run, *PASTE, *ABOUT, "1", "")

    start = came.lines.index("Sentence 2 of 7.")
    assert came.lines[start + 1 : start + 7] == [
        "The statement says: On Monday no ferry left Sample Island.",
        "Filed under Notes: a fact.",
        "In the motion: that on Monday no ferry left Sample Island",
        "To settle: “on Monday” will mean another day when it is read: write the date.",
        (
            "Why: it tells what happened; it says when; it begins with a time or a "
            "place; it has names."
        ),
        "Second guess: believes.",
    ]


def test_words_are_turned_into_a_blank_and_back():
    told = "We call for peace in Iran. We thank Bo Sample MP."
    came = in_journey(statement.run, told, ".", "", "", "", "1", "8", "none", "8", "1")

    assert came.lines.count("A blank: “Iran” is asked for again in each motion.") == 2
    fields = {one.name for one in only_draft().draft.template.fields}
    assert "country" in fields


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("11", "Write a number from 1 to 10, or nothing to go on."),
        ("soon", "Write a number from 1 to 10, or nothing to go on."),
        ("6", "It is left out. File it first, with a number from 1 to 4."),
        ("7", "Nothing is to be settled in this sentence."),
        ("8", "No words here that a blank could stand for"),
        ("9", "There is nothing to take back."),
    ],
)
def test_a_number_that_does_not_fit_is_answered_in_a_sentence(typed, said):
    came = in_journey(statement.run, *PASTE, *ABOUT, "1", typed)

    assert said in came.out
    assert came.lines.count("Sentence 1 of 7.") == 1


def test_less_than_leads_back_one_question_at_a_time():
    came = in_journey(
        statement.run,
        *PASTE,
        ABOUT[0],
        "",
        "<",
        "<",
        "Others",
        "",
        "",
        "1",
        "",
        "<",
        "<",
    )

    assert came.lines.count("Sentence 1 of 7.") == 2
    assert came.lines.count("What next?") == 2
    assert only_draft().draft.statement.issuer == "Others"


def test_an_article_can_be_taken_whole():
    came = in_journey(statement.run, *ARTICLE.splitlines(), ".", "", "", "", "5", "5")

    whole = "The whole text is taken as the statement."
    assert "The article quotes a statement of Example Ferry Crews" in came.out
    assert came.out.count(whole) == 1


def test_a_bad_path_is_said_and_the_next_one_read(tmp_path):
    path = tmp_path / "statement.txt"
    path.write_text(STATEMENT, "utf-8")
    came = in_journey(
        statement.run, str(tmp_path / "none.txt"), "   ", f"'{path}'", *ABOUT
    )

    assert "There is no file" in came.out
    assert only_draft().draft.sentences.text == STATEMENT


def test_the_end_of_the_input_keeps_what_was_decided():
    came = in_journey(statement.run, *PASTE, *ABOUT, "1", "", "5")

    assert came.code == 1
    assert came.lines[-1] == "Your motion is kept as draft 1."
    again = resorting.reopened(only_draft().draft, NOW.date())
    assert again.units[1].label is Label.DROP


def test_a_paste_that_ends_with_the_input_is_kept_too():
    came = in_journey(statement.run, *STATEMENT.splitlines())

    assert came.code == 1
    assert only_draft().draft.sentences.text == STATEMENT


def test_things_to_settle_are_asked_about_before_it_goes_on():
    came = in_journey(statement.run, *PASTE, *ABOUT, "3", "no", "3", "<", "4", "")

    assert came.out.count("3 things to settle. The first: “on Monday”") == 3
    assert "Agenda item" not in came.out


def test_hostile_words_come_through_to_the_letter():
    came = in_journey(statement.run, f"We say {HOSTILE}.", ".", HOSTILE, "", "", "1")

    text = only_draft().draft.sentences.text
    assert all(one in text for one in LEFT)
    assert all(one in came.out for one in LEFT)
    assert "\x1b" not in came.out + text
    assert "\u202e" not in came.out


def test_a_draft_goes_back_to_its_sentences():
    in_journey(statement.run, *PASTE, *ABOUT)

    def again(talk):
        sentences.again(talk, Desk(talk, only_draft()))

    before = only_draft()
    came = in_journey(again, "1", "", "3", "2", "", "5", "10", "3")

    assert came.code == -1
    review = resorting.reopened(only_draft().draft, NOW.date())
    assert [review.units[at].label for at in (1, 2)] == [Label.BELIEVES, Label.DROP]
    named = {one.id for one in before.draft.template.clauses}
    left = {one.id for one in only_draft().draft.template.clauses}
    assert len(named & left) == len(named) - 2
