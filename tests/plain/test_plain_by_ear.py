"""What somebody hears who hears one line after the other, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from talk_stage import at_home, in_journey

from drafter.plain import bring, home, statement

if TYPE_CHECKING:
    from drafter.plain.talk import Talk

START = ("start a motion", "donate", "Donate to a", "1", "", "")
"""From the first list to the first question about the motion itself."""
FACTS = ("start a motion", "no war", "no war", "1", "", "", "Iran", "", "us")
"""To the first fact, which may have several lines."""


def spoken(*lines, ask):
    """Return what a question came to, and the lines that were said."""
    came = []
    said = in_journey(lambda talk: came.append(ask(talk)), *lines)
    return (came or [said.code])[0], said.lines


def asked(talk: Talk) -> str:
    return talk.ask("Who moves it?", about="A member.")


@pytest.mark.parametrize("word", ["help", "HELP", "?"])
def test_help_is_a_word_too_as_a_screen_reader_may_pass_over_signs(word):
    answer, lines = spoken(word, "Sam", ask=asked)

    assert answer == "Sam"
    assert "A member." in lines


@pytest.mark.parametrize("word", ["back", "Back", "<"])
def test_back_is_a_word_too(word):
    assert spoken(word, ask=asked)[0] == -1


@pytest.mark.parametrize("word", ["help", "back"])
def test_a_stroke_makes_such_a_word_an_answer(word):
    assert spoken(f"\\{word}", ask=asked)[0] == word


@pytest.mark.parametrize("word", ["help", "back"])
def test_a_pasted_text_may_begin_with_such_a_word(word):
    answer, _ = spoken(word, "all", ".", ask=lambda talk: talk.long_text("The text?"))

    assert answer == f"{word}\nall"


def test_where_a_line_of_a_list_begins_with_help_the_word_takes_that_line():
    assert "Help with what?" in at_home("help", "", "quit").lines


def test_how_to_answer_with_such_a_word_is_said_once():
    _, lines = spoken("?", "?", "Sam", ask=asked)

    assert sum(one.startswith("To answer with such a word") for one in lines) == 1
    assert lines.count("A member.") == 2


def test_a_typed_text_asks_for_each_line_and_says_what_ends_it():
    _, lines = spoken(
        "one", "two", ".", ask=lambda talk: talk.long_text("Why?", pasted=False)
    )

    assert lines[-3:] == [
        "Text: one",
        "Next line, or a full stop to end: two",
        "Next line, or a full stop to end: .",
    ]


def test_a_pasted_text_says_once_what_ends_it_when_an_empty_line_came():
    answer, lines = spoken(
        "one", "", "two", "", ".", ask=lambda talk: talk.long_text("The text?")
    )

    assert answer == "one\n\ntwo"
    said = "The text goes on; a line holding only a full stop ends it."
    assert lines.count(said) == 1


def test_a_question_mark_within_a_text_is_kept_and_that_is_said():
    answer, lines = spoken("one", "?", ".", ask=lambda talk: talk.long_text("Text?"))

    assert answer == "one\n?"
    assert any(one.startswith("The ? is kept as a line of the text") for one in lines)


def test_words_that_several_lines_have_are_answered_with_their_numbers():
    _, lines = spoken(
        "branch", "1", ask=lambda talk: talk.choose("Who?", ("A branch", "B branch"))
    )

    assert "These words are in lines 1 and 2. Write a number from 1 to 2." in lines


def places(typed: str) -> list[tuple[str, int]]:
    names = [f"Town {at}" for at in range(1, 13)]
    return [(one, at) for at, one in enumerate(names, 1) if typed in one]


def test_a_few_things_are_listed_at_once_and_many_are_counted_first():
    take, lines = spoken("2", ask=lambda talk: talk.look_up("?", lambda _: places("1")))
    assert take == 10
    assert "4. Town 12" in lines

    take, lines = spoken("", "?", "3", ask=lambda talk: talk.look_up("Which?", places))
    assert take == 3
    assert "Write words to look for. Enter alone lists all 12 of them." in lines
    assert "12 found." in lines
    assert lines.count("3. Town 3") == 2  # the help lists them again


def test_the_list_of_model_motions_is_heard_by_name_and_each_told_when_looked_at():
    lines = at_home("start a motion", "", "No war", "read", "quit").lines

    assert "16. No war: peace." in lines
    assert (
        "For: a branch, a Constituency Labour Party, a trades council, a conference."
        in lines
    )
    assert [one for one in lines if one in {"Notes:", "Believes:", "Resolves:"}] == [
        "Notes:",
        "Believes:",
        "Resolves:",
    ]


def test_a_list_that_comes_back_unchanged_is_not_read_out_again():
    lines = at_home(
        "settings", "", "<", *START, "later", "read the", "back", "quit"
    ).lines

    assert lines.count("1. Start a motion from a model motion") == 1
    assert lines.count("3. Read the motion") + lines.count("4. Read the motion") == 1


def test_the_list_of_clauses_says_how_many_and_that_its_numbers_changed():
    lines = at_home(*START, "later", "the clauses", "1", "take it out", "quit").lines

    counts = [one for one in lines if one.startswith("The clauses: ")]
    assert len(counts) == 2
    assert counts[0] != counts[1]
    assert "The numbers have changed; ? lists them." in lines


def test_a_question_that_is_asked_of_each_fact_says_of_which():
    lines = at_home(*FACTS, "a strike killed 25", ".", "review", "9", "quit").lines

    assert lines.count("Who says so? (What happened first?)") == 1
    assert "14. Who says so? (What happened next?) (open)" in lines


def test_a_statement_says_how_much_of_it_came_and_its_numbers_once():
    text = "The council will close the library. We oppose it. It is used by many."
    lines = in_journey(statement.run, text, ".", "", "", "", "1", "", "").lines

    assert "Taken: 14 words, 3 sentences." in lines
    told = [one for one in lines if "4 solidarity" in one]
    assert len(told) == 1
    assert any("? lists the numbers." in one for one in lines)


def test_those_sentences_with_something_to_settle_are_counted():
    text = "The council said so yesterday. We oppose the cut. Our members need it now."
    asked_for = ("2", "", "quit")
    lines = in_journey(statement.run, text, ".", "", "", "", *asked_for).lines

    total = sum(one.endswith("with something to settle.") for one in lines)
    assert total == 2
    assert any(one.startswith("1 of ") for one in lines)


def test_the_place_of_an_answer_in_its_sentence_is_a_word():
    told = "Motion\n\nThis branch notes:\n1. That [sum] is cut from the school."
    said = in_journey(bring.run, told, ".", "", "go through", "", "", "quit")

    assert "It stands in: that (this) is cut from the school" in said.lines


def test_a_paper_that_is_read_out_has_words_for_its_lines_to_fill_in():
    out = at_home(*START, "later", "back", "papers", "read", "1", "quit").out

    assert "That is the whole paper." in out
    assert "____" not in out


def test_the_usual_folder_is_said_in_words():
    lines = at_home("settings", "1", "", "", "quit").lines

    assert "Enter alone: your folder of documents" in lines


def test_nothing_is_asked_of_the_first_list_that_help_does_not_say():
    assert home.COMMANDS in at_home("?", "quit").lines[1]
