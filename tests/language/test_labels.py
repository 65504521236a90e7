"""The labels of clauses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.labels import UnusedLabels, kind_of, label, number_of

VALUES = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def roman_value(numeral: str) -> int:
    values = [VALUES[letter] for letter in numeral]
    after = [*values[1:], 0]
    return sum(
        -one if one < following else one
        for one, following in zip(values, after, strict=True)
    )


@pytest.mark.parametrize(
    ("pattern", "number", "said"),
    [
        ("1.", 1, "1."),
        ("1.", 12, "12."),
        ("(a)", 2, "(b)"),
        ("(a)", 26, "(z)"),
        ("(a)", 27, "(aa)"),
        ("(a)", 53, "(aaa)"),
        ("A)", 3, "C)"),
        ("i.", 4, "iv."),
        ("i.", 9, "ix."),
        ("I.", 44, "XLIV."),
        ("(i)", 99, "(xcix)"),
        ("", 7, ""),
    ],
)
def test_a_label_is_shaped_like_the_first_one(pattern, number, said):
    assert label(pattern, number) == said


@given(st.integers(1, 399))
def test_a_roman_label_is_the_number_it_says(number):
    assert roman_value(label("i", number)) == number


@given(st.integers(1, 500), st.sampled_from(["1.", "(a)", "A)", "i.", "I."]))
def test_no_two_numbers_have_one_label(number, pattern):
    assert label(pattern, number) != label(pattern, number + 1)


@pytest.mark.parametrize(
    ("pattern", "kind"), [("1.", "1"), ("(a)", "a"), ("I.", "I"), ("", "")]
)
def test_a_pattern_says_what_it_counts_with(pattern, kind):
    assert kind_of(pattern) == kind


@given(st.integers(1, 500), st.sampled_from(["1.", "(a)", "A)", "i.", "I."]))
def test_a_label_says_which_clause_of_its_list_it_is(number, pattern):
    assert number_of(pattern, label(pattern, number)) == number


def test_a_label_of_another_pattern_is_taken_for_the_first():
    assert number_of("(a)", "1.") == 1


def test_list_after_list_takes_the_next_kind_of_label():
    unused = UnusedLabels(("i.", "a.", "1."))

    assert [unused.take(3) for _ in range(5)] == [
        ("i.", 1),
        ("a.", 1),
        ("1.", 1),
        ("1.", 4),
        ("1.", 7),
    ]


def test_letters_are_left_out_where_one_of_them_was_a_numeral():
    unused = UnusedLabels(("i.", "a.", "1."))

    assert unused.take(2) == ("i.", 1)
    assert unused.take(9) == ("1.", 1)  # a. to i. would say i. again
    assert unused.take(8) == ("a.", 1)


def test_a_pattern_that_counts_nothing_labels_no_list():
    assert UnusedLabels(("", "a.")).take(2) == ("a.", 1)
    assert UnusedLabels(("", "")).take(2) == ("", 1)
