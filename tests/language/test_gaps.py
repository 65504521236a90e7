"""Gaps in a text: where an answer is missing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.language.cleaning import clean
from drafter.language.gaps import (
    LINE_TO_FILL,
    fill_gaps,
    gaps_in,
    line_to_fill,
    mark_gap,
)

TEXT = f"on {mark_gap('day')} at {mark_gap('place')}, {mark_gap('day')}"


def test_gaps_are_named_in_order_and_once():
    assert gaps_in(TEXT) == ("day", "place")
    assert gaps_in("no gap") == ()


def test_gaps_are_filled_with_what_is_shown_for_their_names():
    assert fill_gaps(TEXT, str.upper) == "on DAY at PLACE, DAY"


def test_a_gap_to_fill_by_hand_is_a_line():
    assert fill_gaps(f"on {mark_gap('day')}", line_to_fill) == f"on {LINE_TO_FILL}"


@given(st.text(st.characters()))
def test_no_text_that_was_let_in_holds_a_gap(text):
    assert gaps_in(clean(text)) == ()
