"""Dates in running text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.dates import full_date, long_date
from drafter.language.found_dates import dates_in, last_day_in

DAY = date(2020, 1, 9)
days = st.dates(min_value=date(1800, 1, 1), max_value=date(2099, 12, 31))


@pytest.mark.parametrize(
    "said",
    [
        "9 January 2020",
        "9th of January 2020",
        "9 Jan. 2020",
        "January 9, 2020",
        "Jan 9th 2020",
        "2020-01-09",
        "09/01/2020",
        "9.1.2020",
    ],
)
def test_a_full_date_is_found_where_it_stands(said):
    (found,) = dates_in(f"It was on {said}, they say.")

    assert found.day == DAY
    assert f"It was on {said}, they say."[found.start : found.end] == said


@pytest.mark.parametrize(
    "text",
    [
        "",
        "9 January",
        "January 2020",
        "31 June 2026",
        "9/1/20",
        "v1.2.2020.3",
        "3/4/2020/5",
    ],
)
def test_what_is_no_full_date_is_not_found(text):
    assert dates_in(text) == ()


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("January 2020", date(2020, 1, 31)),
        ("Feb. 2020", date(2020, 2, 29)),
        ("2020", date(2020, 12, 31)),
        ("2019/2020", date(2020, 12, 31)),
        ("spring 2021", date(2021, 12, 31)),
        ("5 January 2020, brought up to date on 6 March 2020", date(2020, 3, 6)),
        ("no date", None),
        ("page 3000", None),
    ],
)
def test_a_rough_date_reaches_to_its_last_day(text, last):
    assert last_day_in(text) == last


@given(days, days)
def test_every_date_that_we_write_is_found_again(one, other):
    text = f"from {long_date(one)} to {full_date(other)}."

    assert [found.day for found in dates_in(text)] == [one, other]
