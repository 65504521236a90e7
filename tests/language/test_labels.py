"""The labels of clauses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.labels import kind_of, label

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
