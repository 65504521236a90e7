"""What is said and understood everywhere in plain mode."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from talk_stage import in_journey

from drafter.plain import home
from drafter.plain.talk import AskedError, BackError, LeaveError, Talk


def answers(*lines, ask):
    """Return what a question came to, and what was said."""
    given_back = []
    said = in_journey(lambda talk: given_back.append(ask(talk)), *lines)
    return (given_back[0] if given_back else said.code), said.out


def name_of(talk: Talk) -> str:
    return talk.ask("Who moves it?", now="Alex", about="A member.", enter="")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("", "Alex"),
        ("-", ""),
        ("  Sam  ", "Sam"),
        ("\\quit", "quit"),
        ("\\<", "<"),
        ("\\\\quit", "\\quit"),
        ("\\\\server\\motion.docx", "\\\\server\\motion.docx"),
        ("\\x", "\\x"),
        ("Quit Street", "Quit Street"),
        ("\x1b]0;owned\x07Sam\u202e", "]0;ownedSam"),
    ],
)
def test_a_line_is_an_answer(line, answer):
    assert answers(line, ask=name_of)[0] == answer


def test_help_says_the_question_again_and_the_words_that_work_everywhere():
    answer, out = answers("?", "Sam", ask=name_of)

    assert answer == "Sam"
    assert out.count("Who moves it?") == 2
    assert "A member." in out
    assert "? or help gives help, < or back goes back" in out


def test_going_back_and_leaving_are_not_answers():
    talk = Talk(io.BytesIO(b"<\nQUIT\n"), io.StringIO())

    with pytest.raises(BackError):
        name_of(talk)
    with pytest.raises(LeaveError) as leaving:
        name_of(talk)
    assert leaving.value.code == 0


def test_the_end_of_the_input_within_some_work_is_exit_code_1():
    talk = Talk(io.BytesIO(b""), io.StringIO())
    talk.busy = True

    with pytest.raises(LeaveError) as leaving:
        name_of(talk)
    assert leaving.value.code == 1


def test_a_word_that_means_something_now_is_told():
    talk = Talk(io.BytesIO(b"Review\n"), io.StringIO())
    talk.also = {"review": "review lists your answers."}

    with pytest.raises(AskedError, match="review"):
        name_of(talk)


def test_an_answer_with_a_fault_is_asked_for_again():
    def fault(typed: str) -> str:
        return "" if typed.isdigit() else f"{typed} is no number."

    answer, out = answers("ten", "10", ask=lambda t: t.ask("How many?", fault=fault))

    assert answer == "10"
    assert "Not taken: ten is no number." in out


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["one", "", "two", "."], "one\n\ntwo"),
        (["one", "<", "two", "."], "two"),
        (["", "one", "."], "one"),
        (["one", "?", "."], "one\n?"),
        (["one"], "one"),
        (["one", "quit"], "one"),
    ],
)
def test_a_long_text_ends_with_a_full_stop_or_with_the_input(lines, text):
    answer, out = answers(*lines, ask=lambda talk: talk.long_text("The statement?"))

    assert answer == text
    assert "a line holding only a full stop" in out


@pytest.mark.parametrize(("line", "text"), [("", "old"), (".", "old"), ("-", "")])
def test_a_long_text_that_is_there_is_kept_or_emptied(line, text):
    answer, _ = answers(line, ask=lambda talk: talk.long_text("Why?", now="old"))

    assert answer == text


def test_a_long_text_that_the_person_left_is_kept_and_the_next_question_leaves():
    texts = []

    def journey(talk: Talk) -> None:
        texts.append(talk.long_text("The statement?"))
        talk.ask("What next?")

    said = in_journey(journey, "one", "two", "quit")

    assert (said.code, texts) == (0, ["one\ntwo"])


@pytest.mark.parametrize(
    ("line", "place"),
    [("2", 1), ("2.", 1), ("", 0), ("plain", 1), ("WORD PAPER", 0), ("text", 1)],
)
def test_a_choice_is_a_number_or_words_of_one_line(line, place):
    def ask(talk: Talk) -> int:
        return talk.choose("Which?", ("Word paper", "Plain text"), default=0)

    assert answers(line, ask=ask)[0] == place


@pytest.mark.parametrize(
    "line", ["0", "3", "a", "99999999999999999999", "²", "nothing"]
)
def test_what_is_no_choice_is_asked_again(line):
    def ask(talk: Talk) -> int:
        return talk.choose("Which?", ("Word paper", "Plain text"))

    answer, out = answers(line, "1", ask=ask)

    assert answer == 0
    assert "Write a number from 1 to 2." in out


@pytest.mark.parametrize(
    ("line", "places"),
    [("1, 3", (0, 2)), ("3 1 3", (0, 2)), ("all", (0, 1, 2)), ("none", ()), ("", (1,))],
)
def test_several_are_ticked_by_their_numbers(line, places):
    def ask(talk: Talk) -> tuple[int, ...]:
        return talk.tick("Which?", ("one", "two", "three"), (1,))

    assert answers(line, ask=ask)[0] == places


def test_numbers_that_are_none_are_asked_again():
    def ask(talk: Talk) -> tuple[int, ...]:
        return talk.tick("Which?", ("one", "two"))

    assert answers("1, 5", "2", ask=ask)[0] == (1,)


@pytest.mark.parametrize(("line", "answer"), [("y", True), ("No.", False), ("", False)])
def test_yes_and_no(line, answer):
    def ask(talk: Talk) -> bool:
        return talk.yes_no("Sure?", default=False)

    assert answers(line, ask=ask)[0] is answer


def test_one_of_many_is_found_by_words_and_taken_by_number():
    towns = ("Anytown", "Exampleton", "Otherham")

    def ask(talk: Talk) -> str:
        return talk.look_up(
            "Which town?", lambda typed: [(t, t) for t in towns if typed in t.lower()]
        )

    answer, out = answers("zzz", "9", "am", "5", "2", ask=ask)

    assert answer == "Otherham"
    assert "Nothing is called that." in out
    assert "2. Otherham" in out


@pytest.mark.parametrize("line", [b"caf\xe9", b"\xff\xfe", b"\x00\x80\x81 x"])
def test_bytes_that_are_no_utf_8_are_read_and_said(line):
    answer, out = answers(line, ask=lambda talk: talk.ask("Where?"))

    assert isinstance(answer, str)
    assert "not UTF-8" in out


def test_a_mark_of_utf_8_at_the_start_and_windows_line_ends_are_no_text():
    answer, _ = answers(b"\xef\xbb\xbfSam\r", ask=lambda talk: talk.ask("Who?"))

    assert answer == "Sam"


def test_a_line_without_an_end_takes_no_memory_without_end():
    answer, out = answers("x" * 3_000_000, "Sam", ask=lambda talk: talk.ask("Who?"))

    assert answer == ""
    assert "longer than a million characters" in out


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=40))
def test_nothing_that_is_said_is_obeyed_by_a_terminal(text):
    out = io.StringIO()
    Talk(io.BytesIO(), out).say(text)

    assert not [one for one in out.getvalue() if one < " " and one != "\n"]
    assert "\x9b" not in out.getvalue()


def test_a_pipe_that_says_the_same_for_ever_is_left():
    class Endless(io.RawIOBase):
        def readline(self, size: int | None = -1, /) -> bytes:
            del size
            return b"y\n"

    out = io.StringIO()

    assert home.run(Endless(), out, echo=True) == 1
    assert "nobody seems to write them" in out.getvalue()
