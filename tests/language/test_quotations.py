"""Quotations: what stands between quotation marks, and whether it is true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.quotations import (
    fold,
    misquoted,
    quoted_runs,
    within_quotation,
)

SAID = (
    "US Labor Against the War stands with the workers of Iran and Iraq, who will be "
    "the main casualties of this madness. They don't want it."
)


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("none at all", ()),
        ("they are “the main casualties”", ("the main casualties",)),
        ('they are "the main casualties"', ("the main casualties",)),
        ("they are ‘the main casualties’", ("the main casualties",)),
        ("they are 'the main casualties'", ("the main casualties",)),
        ("“one” and “two”", ("one", "two")),
        ("the workers’ rights and the boss’s", ()),
        ("the workers' rights and the boss's", ()),
        ("‘they don’t want it’", ("they don’t want it",)),
        ("'they don't want it'", ("they don't want it",)),
        ("“they don’t say ‘no’ to it”", ("they don’t say ‘no’ to it",)),
        ("the members’ “main casualties”", ("main casualties",)),
    ],
)
def test_a_run_is_what_stands_between_marks(text, runs):
    assert quoted_runs(text) == runs


@pytest.mark.parametrize(
    "text",
    [
        "“the main casualties of this madness”",
        '"the main casualties of this madness"',
        "‘They don’t want it.’",
        "“the main\n casualties”",
        "“the main casualties,” they said",
        "“the main casualties.”",
        "no quotation, and other words",
    ],
)
def test_words_that_are_there_are_not_misquoted(text):
    assert misquoted(text, SAID) == ()


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("“the chief casualties”", "the chief casualties"),
        ('"the main casualty"', "the main casualty"),
        ("‘they do not want it’", "they do not want it"),
        ("'they do not want it'", "they do not want it"),
        ("“main casualties” of “this folly”", "this folly"),
        ("“The main casualties”", "The main casualties"),
    ],
)
def test_words_that_are_not_there_are_named(text, wrong):
    assert misquoted(text, SAID) == (wrong,)


@given(st.integers(0, 80), st.integers(1, 50))
def test_any_stretch_of_a_text_is_quoted_rightly(start, length):
    stretch = SAID[start : start + length]

    assert misquoted(f"they said “{stretch}”", SAID) == ()


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("they said “no”", "they said ‘no’"),
        ('they said "no"', "they said ‘no’"),
        ("“one” and “two”", "‘one’ and ‘two’"),
        ("they said “we say ‘no’ to it”", "they said ‘we say “no” to it’"),
        ("it was “the workers’ day”", "it was ‘the workers’ day’"),
        ("Kata’ib and the workers’ rights", "Kata’ib and the workers’ rights"),
        ("a ‘so-called’ peace", "a ‘so-called’ peace"),
        ("a “ that nobody closed", "a “ that nobody closed"),
    ],
)
def test_within_a_quotation_its_quotations_have_single_marks(text, said):
    assert within_quotation(text) == said


@given(st.text(alphabet="ab “”‘’\"'", max_size=30))
def test_marks_change_within_a_quotation_but_no_letter_does(text):
    bare = str.maketrans("", "", "“”‘’\"'")
    assert within_quotation(text).translate(bare) == text.translate(bare)
