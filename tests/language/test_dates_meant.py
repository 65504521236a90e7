"""Which day is meant by a date that lacks its year."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.dates_meant import meant

WEDNESDAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("3 December", "3 December 2026"),
        ("3rd of December", "3 December 2026"),
        ("Thursday 3 Dec.", "3 December 2026"),
        ("December 3", "3 December 2026"),
        ("3/12", "3 December 2026"),
        ("9 January", "9 January 2027"),
        ("3 November", "3 November 2026"),
        ("next Thursday", "26 November 2026 or 3 December 2026"),
        ("on Thursday", "26 November 2026"),
        ("last Thurs", "19 November 2026"),
        ("last Wednesday", "18 November 2026"),
        ("tomorrow", "26 November 2026"),
    ],
)
def test_the_day_that_was_meant_is_asked_after(typed, said):
    assert meant(typed, WEDNESDAY) == f"Did you mean {said}?"


@pytest.mark.parametrize(
    "typed", ["", "soon", "November", "31 February", "3 Decembuary", "next year", "45"]
)
def test_where_no_day_is_named_none_is_guessed(typed):
    assert meant(typed, WEDNESDAY) == ""


@given(st.text(max_size=20), st.dates())
def test_any_text_on_any_day_gives_a_question_or_nothing(typed, today):
    said = meant(typed, today)
    assert not said or said.startswith("Did you mean ")
