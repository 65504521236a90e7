"""What a rule change deletes and inserts is marked, and said in one sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.language.gaps import mark_gap
from drafter.language.rule_wording import (
    TOKEN,
    change_said,
    marked_words,
    same_words,
)
from drafter.model.motion import Marking

PRESENT = "Each branch elects two delegates at its annual meeting."
WORDS = st.lists(
    st.sampled_from(["each", "branch", "elects", "two", ",", "members", "“all”"]),
    max_size=12,
).map(" ".join)


def marked(text, marks):
    return [text[one.start : one.end] for one in marks]


def left(text, marks):
    """The words of a text without the marked ones."""
    cut = "".join(
        " " if any(one.start <= place < one.end for one in marks) else letter
        for place, letter in enumerate(text)
    )
    return TOKEN.findall(cut)


def test_the_words_that_go_and_those_that_come_are_marked():
    amended = "Each branch elects three delegates at its annual meeting, one a woman."
    gone, come = marked_words(PRESENT, amended)

    assert marked(PRESENT, gone) == ["two"]
    assert marked(amended, come) == ["three", ", one a woman"]
    assert {one.kind for one in gone} == {Marking.DELETED}
    assert {one.kind for one in come} == {Marking.INSERTED}


@given(WORDS, WORDS)
@settings(max_examples=100)
def test_what_is_not_marked_is_the_same_in_both_wordings(present, amended):
    gone, come = marked_words(present, amended)

    assert left(present, gone) == left(amended, come)
    assert bool(gone or come) != same_words(present, amended)


@pytest.mark.parametrize(
    ("amended", "said"),
    [
        (PRESENT.replace("two", "three"), "delete “two” and insert “three”"),
        (PRESENT.replace(" annual", ""), "delete “annual”"),
        (
            PRESENT.replace("branch", "branch and area"),
            "after “branch” insert “and area”",
        ),
        (
            PRESENT.replace("meeting", "meeting, by ballot"),
            "after “meeting” insert “, by ballot”",
        ),
        (f"From now on: {PRESENT}", "at the beginning insert “From now on:”"),
        (f"{PRESENT} Nobody else does.", "at the end insert “Nobody else does.”"),
        (
            f"The “Branch” meets. {PRESENT}",
            "at the beginning insert “The ‘Branch’ meets.”",
        ),
    ],
)
def test_a_change_is_read_out_as_delete_and_insert(amended, said):
    end = "" if said.endswith(".”") else "."
    told = change_said("rule 7 of the Rules (page 4)", PRESENT, amended)

    assert told == f"Rule 7 of the Rules: {said}{end}"


def test_words_that_stand_twice_are_told_apart_by_what_is_before_them():
    present = "Two members move it and two members second it, or two members sign it."
    amended = "Two members move it and two members second it, or four members sign it."

    assert change_said("Rule 7", present, amended) == (
        "Rule 7: after “or” delete “two” and insert “four”."
    )


def test_a_new_rule_and_one_that_goes_have_a_sentence_of_their_own():
    assert change_said("Rule 8 of the Rules (new)", "", PRESENT) == (
        "Insert the proposed wording as Rule 8 of the Rules."
    )
    assert change_said("Rule 8 of the Rules", PRESENT, "") == (
        "Delete Rule 8 of the Rules."
    )


def test_a_change_of_many_words_points_to_the_whole_wording():
    amended = " ".join(f"word{number}" for number in range(70))

    assert change_said("Rule 7", PRESENT, amended) == (
        "Rule 7: delete the present wording and insert the proposed wording."
    )


def test_nothing_is_said_of_the_same_words_or_while_an_answer_is_missing():
    assert change_said("Rule 7", PRESENT, PRESENT.replace(" ", "\n")) == ""
    assert change_said("Rule 7", PRESENT, mark_gap("amended")) == ""
    assert marked_words(PRESENT, mark_gap("amended")) == ((), ())
