"""Days that come round every year."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.dates import short_date
from drafter.language.yearly import last_before

UNTIL = date(2027, 6, 6)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31 January", date(2027, 1, 31)),
        ("31st of January", date(2027, 1, 31)),
        ("  31  january, every year ", date(2027, 1, 31)),
        ("31 January each year", date(2027, 1, 31)),
        ("6 June", date(2027, 6, 6)),
        ("7 June", date(2026, 6, 7)),
        ("1 September", date(2026, 9, 1)),
        ("2nd Thursday in March", date(2027, 3, 11)),
        ("the second Thursday of March", date(2027, 3, 11)),
        ("first Monday in June", date(2026, 6, 1)),
        ("last Sunday in December", date(2026, 12, 27)),
        ("last Sunday in February", date(2027, 2, 28)),
    ],
)
def test_the_last_time_a_day_came_round_is_found(text, day):
    assert last_before(text, UNTIL) == day


@pytest.mark.parametrize(
    "text",
    ["", "early April", "April", "31 April", "29 February", "0 May", "14 March 2024",
     "5th Friday in May", "2nd Someday in May", "2nd Friday in Smarch", "3 weeks"],
)  # fmt: skip
def test_what_does_not_come_every_year_is_no_day(text):
    assert last_before(text, UNTIL) is None


def test_in_the_first_year_of_the_calendar_no_day_came_before():
    assert last_before("1 January", date(1, 6, 1)) is None


@given(st.dates(min_value=date(2, 1, 1)), st.dates())
def test_every_day_but_one_is_found_within_the_year_before(until, day):
    found = last_before(short_date(day), until)

    if (day.month, day.day) == (2, 29):
        assert found is None
    else:
        assert (found.month, found.day) == (day.month, day.day)
        assert 0 <= (until - found).days <= 365
