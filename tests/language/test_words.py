"""How words are counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from motion_builders import BELIEVES, NOTES, Clause, printed

from drafter.language.words import count_motion, count_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" \n\t ", 0),
        ("No war on Iran", 4),
        ("a well-known chicken-hawk politician", 4),
        ("see https://example.org/no-war?x=1 today", 3),
        ("war – and peace", 3),
        ("war - and peace", 3),
        ("£200 & 3,500 troops", 3),
        ("don’t won't", 2),
        ("“main casualties”", 2),
        ("Ógra Bhaile Átha Cliath", 4),
        ("не війні", 2),
        ("one\u00a0two", 2),
        ("... ! ?", 0),
    ],
)
def test_a_word_is_a_run_that_holds_a_letter_or_a_figure(text, words):
    assert count_words(text) == words


def test_a_motion_counts_its_leads_and_clauses_but_neither_labels_nor_title():
    motion = printed(
        Clause("a", NOTES, "that it is so"), Clause("b", BELIEVES, "that it is bad")
    )

    assert count_motion(motion) == len(["This", "Branch", "notes"]) * 2 + 8


@given(st.text(), st.text())
def test_two_texts_have_the_words_of_both(one, other):
    assert count_words(f"{one} {other}") == count_words(one) + count_words(other)
