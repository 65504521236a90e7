"""Composite, line by line: motions, their points chosen by number, the sheet."""

from __future__ import annotations

import pytest
from journey_stage import HOSTILE, LEFT, spoken
from talk_stage import in_journey

from drafter.plain import composite

pytestmark = pytest.mark.usefixtures("documents")
ONE = """Ferries

This Branch notes:
1. That no ferry left on 4 January 2020.

This Branch resolves:
2. To write to the owners within seven days.
3. To invite a speaker."""
TWO = """Ferries and crews

This Branch notes:
1. That no ferry left on 4 January 2020.

This Branch resolves:
2. To write to the owners within fourteen days."""
THREE = """Sailors

This Branch resolves:
1. To donate £50 to the crews."""
FIRST = (*ONE.splitlines(), ".", "", "")
SECOND = (*TWO.splitlines(), ".", "", "")
THIRD = (*THREE.splitlines(), ".", "", "")
BOTH = (*FIRST, *SECOND, "no")
OPEN = "7"
SHEET, READ, CHOOSE, ONE_POINT, ADD, TAKE_OUT, ORDER, BODY, DONE = "123456789"


@pytest.fixture
def two_files(documents):
    (documents / "one.txt").write_text(ONE, "utf-8")
    (documents / "two.txt").write_text(TWO, "utf-8")
    return documents


def words_of(folder):
    (path,) = folder.glob("Composite*.txt")
    return path.read_text("utf-8")


def test_the_sheet_is_the_one_that_the_command_makes(two_files, command):
    lines = ("one.txt", "", "", "two.txt", "", "")
    came = spoken(composite.run, *lines, "no", OPEN, SHEET, DONE)
    command("composite", "one.txt", "two.txt", "-o", "theirs.docx")
    command("composite", "one.txt", "two.txt", "-o", "theirs.txt")

    for ending in (".docx", ".txt"):
        ours = (two_files / f"Composite, Ferries{ending}").read_bytes()
        assert ours == (two_files / f"theirs{ending}").read_bytes(), came.out


def test_the_sheet_names_the_bodies_and_no_files(two_files, command):
    lines = ("one.txt", "", "Example Town Branch", "two.txt", "", "")
    spoken(composite.run, *lines, "no", OPEN, SHEET, DONE)
    one = "one.txt=Example Town  Branch"
    command("composite", one, "two.txt", "-o", "theirs.txt")

    said = words_of(two_files)
    assert said == (two_files / "theirs.txt").read_text("utf-8")
    assert "(Motion 1) and the body that sent in Motion 2" in said
    assert "Seconded by the body that sent in Motion 2" in said
    assert "Agreed for Example Town Branch (Motion 1): ____" in said
    assert ".txt" not in said


def test_points_that_say_nearly_the_same_are_chosen_by_number(documents):
    came = in_journey(composite.run, *BOTH, "2", READ, SHEET, DONE)

    start = came.lines.index("Point 1 of 1.")
    assert came.lines[start + 1 : start + 3] == [
        "Motion 1, Resolves 2: To write to the owners within seven days.",
        "Motion 2, Resolves 2: To write to the owners within fourteen days.",
    ]
    assert "- To write to the owners within fourteen days. [Motion 2]" in came.lines
    assert "seven days" not in words_of(documents).partition("Left out")[0]


def test_agreed_words_are_asked_for_where_they_are_needed(documents):
    came = in_journey(
        composite.run, *BOTH, "4", "To write to the owners within ten days.", SHEET
    )

    assert "The words that the movers agree on?" in came.lines
    assert "within ten days" in words_of(documents)


def test_the_order_is_changed_and_the_first_gives_the_title(documents):
    came = in_journey(composite.run, *BOTH, "1", ORDER, "2", SHEET)

    assert "The composite of Motion 2 and Motion 1: 34 words" in came.out
    assert words_of(documents).startswith("Composite: Ferries and crews")


def test_motions_are_added_and_taken_out(documents):
    came = in_journey(
        composite.run, *BOTH, OPEN, ADD, *THIRD, TAKE_OUT, "2", READ, SHEET, DONE
    )

    said = words_of(documents)
    assert "The composite of Motion 1 and Motion 3" in came.out
    assert "To donate £50 to the crews." in said
    assert "fourteen" not in said


def test_the_length_is_told_against_the_limit_of_the_body():
    came = in_journey(composite.run, *BOTH, "1", BODY, "ucu", "1")

    assert "The composite of Motion 1 and Motion 2: 26 of 150 words" in came.out
    assert "for UCU Congress." in came.out


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (("none.txt",), "There is no file none.txt"),
        (("7",), "There is no draft"),
        ((*FIRST, *SECOND[:-2], "Motion 1"), "Another motion is called “Motion 1”"),
        ((*FIRST, *SECOND[:-2], "-"), "Say how the agenda calls the motion"),
        ((*BOTH, "12"), "Write a number from 1 to 7."),
        ((*BOTH, "4", "-"), "No words: the group is as it was."),
        ((*BOTH, OPEN, TAKE_OUT), "A composite is made from two motions or more."),
    ],
)
def test_what_does_not_fit_is_answered_in_a_sentence(documents, lines, said):
    assert said in in_journey(composite.run, *lines).out


def test_less_than_leads_back_and_takes_a_motion_out_only_when_that_is_meant():
    came = in_journey(
        composite.run,
        *(*FIRST[:-1], "<", "One", ""),  # whose it is, what it is called again
        *("<", "no", *SECOND, "<", "no", "yes", "<", "no", "<", "yes"),
        *("<", "yes", "<"),
    )

    assert came.code == -1
    assert came.lines.count("What is it called on the agenda?") == 3
    taken = [line for line in came.lines if line.endswith("is taken out again.")]
    assert taken == ["Motion 1 is taken out again.", "One is taken out again."]


def test_the_end_of_the_input_keeps_what_was_chosen_as_a_paper(documents):
    came = in_journey(composite.run, *BOTH, "1")

    assert came.code == 1
    kept = documents / "Composite, Ferries.docx"
    assert f"The composite as it was is kept as a paper: {kept}" in came.lines
    assert "seven days" in words_of(documents)


def test_leaving_keeps_what_was_chosen_and_makes_nothing_twice(documents):
    in_journey(composite.run, *BOTH, "1", SHEET, "<")
    assert len(list(documents.iterdir())) == 2

    in_journey(composite.run, *BOTH, "1", DONE)
    assert len(list(documents.iterdir())) == 4


def test_hostile_words_come_through_to_the_letter(documents):
    other = (*TWO.splitlines(), f"3. To say {HOSTILE}.", ".", HOSTILE, HOSTILE)
    came = in_journey(composite.run, *FIRST, *other, "no", OPEN, READ, SHEET)

    said = words_of(documents)
    assert all(one in " ".join(said.split()) for one in LEFT)
    assert all(one in came.out for one in LEFT)
    assert "\x1b" not in came.out + said
