"""How like sentences are."""

from __future__ import annotations

import time

from hypothesis import assume, given
from hypothesis import strategies as st

from drafter.language.likeness import (
    _alike,
    _alike_by_library,
    content_words,
    likeness,
    near_pairs,
)

words = st.lists(
    st.sampled_from(["war", "aid", "cut", "the", "workers", "of", "Examplia", "25"])
)
lines = words.map(" ".join)


def test_the_same_words_are_alike_in_any_order_and_dress():
    assert likeness("Aid was cut.", "aid was CUT") == 1
    assert likeness("aid was cut", "cut was aid") == 1
    assert likeness("aid was cut", "xylophones") < 0.4


def test_reworded_clauses_are_more_alike_than_others():
    one = "that working people would be the main casualties of a war on Examplia"
    again = "that the main casualties of war on Examplia will be working people"
    other = "that the library in Sample Street should stay open on Saturdays"

    assert likeness(one, again) > 0.68 > likeness(one, other)


def test_near_pairs_are_told_by_their_places_in_order():
    some = [
        "aid was cut in May",
        "wages rose",
        "in May aid was cut",
        "May: aid was cut",
    ]

    pairs = near_pairs(some, 0.8)

    assert [pair[:2] for pair in pairs] == [(0, 2), (0, 3), (2, 3)]
    assert all(score >= 0.8 for _, _, score in pairs)


def test_words_that_carry_meaning_lose_their_endings_and_small_words_go():
    assert content_words("that the workers’ strikes were reported") == content_words(
        "reporting of a worker and strike"
    )
    assert content_words("that it was so") == frozenset()


@given(lines, lines)
def test_likeness_lies_between_nothing_and_one_and_goes_both_ways(one, other):
    assert 0 <= likeness(one, other) == likeness(other, one) <= 1
    assert likeness(one, one) == 1


@given(st.text("abé ", max_size=20), st.text("abé ", max_size=20), st.floats(0, 1))
def test_few_pairs_are_as_alike_as_the_library_says_of_many(one, other, least):
    assume(abs(_alike(one, other, 0) - least) > 1e-9)  # there the two round differently
    assert _alike(one, other, least) == _alike_by_library(one, other, least)


@given(st.lists(lines, max_size=8))
def test_every_pair_told_is_as_alike_as_it_says(some):
    for one, other, score in near_pairs(some, 0.7):
        assert one < other
        assert score >= 0.7
        assert abs(score - likeness(some[one], some[other])) < 1e-9


def test_hundreds_of_clauses_are_compared_in_no_time():
    nouns = [
        "bread",
        "rent",
        "rail",
        "bus",
        "school",
        "steel",
        "water",
        "power",
        "land",
        "trade",
    ]
    some = [
        f"that {a} workers number {n} in {b} need a rise, and {c} is short"
        for n, (a, b, c) in enumerate(
            (a, b, c) for a in nouns for b in nouns for c in nouns[:3]
        )
    ]
    likeness("a", "b")
    start = time.process_time()
    near_pairs(some, 0.9)

    assert time.process_time() - start < 0.5
