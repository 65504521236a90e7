"""Dates as people in Britain write, read and count them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.dates import (
    deadline_for,
    full_date,
    long_date,
    read_date,
    short_date,
)

DAY = date(2020, 1, 9)
days = st.dates(min_value=date(1000, 1, 1))


def test_a_date_is_written_long_short_and_with_its_weekday():
    assert long_date(DAY) == "9 January 2020"
    assert short_date(DAY) == "9 January"
    assert full_date(DAY) == "Thursday 9 January 2020"


@pytest.mark.parametrize(
    "typed",
    [
        "2020-01-09",
        "2020-1-9",
        "9/1/2020",
        "09/01/2020",
        "9.1.2020",
        "9-1-2020",
        "9/1/20",
        "9 January 2020",
        "9th January 2020",
        "9th of January, 2020",
        "9 Jan 2020",
        "9 jan. 2020",
        "Thursday 9 January 2020",
        "Thursday, 9 January 2020",
        "  9 January 2020\n",
    ],
)
def test_a_date_is_read_however_it_is_written(typed):
    assert read_date(typed) == DAY


def test_the_day_comes_first_as_in_britain():
    assert read_date("3/4/2020") == date(2020, 4, 3)


def test_september_has_a_short_name_of_four_letters():
    assert read_date("1 Sept 2026") == date(2026, 9, 1)


@pytest.mark.parametrize("typed", ["31/2/2026", "2026-02-30", "31 June 2026", "0/1/20"])
def test_a_date_that_does_not_exist_is_refused(typed):
    with pytest.raises(ValueError, match=f"There is no {typed}: write it as 9 January"):
        read_date(typed)


def test_the_month_of_no_calendar_is_refused():
    with pytest.raises(ValueError, match="There is no 9 Smarch 2020"):
        read_date("9 Smarch 2020")


@pytest.mark.parametrize("typed", ["", "soon", "January 2020", "9 January", "9/1/202"])
def test_what_is_no_full_date_is_refused_with_how_to_write_it(typed):
    with pytest.raises(ValueError, match=r"is not a full date: write it as 9 January"):
        read_date(typed)


def test_a_year_before_the_year_1000_is_a_slip():
    with pytest.raises(ValueError, match="There is no 0020-01-09"):
        read_date("0020-01-09")


@given(days)
def test_every_way_of_writing_a_date_is_read_back(day):
    assert read_date(long_date(day)) == day
    assert read_date(full_date(day)) == day
    assert read_date(day.isoformat()) == day


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_a_sentence(text):
    try:
        said = long_date(read_date(text))
    except ValueError as error:
        said = str(error)

    assert said.endswith("or 2020-01-09.") or read_date(said)


def test_a_motion_is_in_ten_days_before_the_meeting():
    assert deadline_for(date(2026, 12, 11), 10, clear=False) == date(2026, 12, 1)


def test_clear_days_count_neither_end():
    assert deadline_for(date(2026, 12, 11), 10, clear=True) == date(2026, 11, 30)


@given(st.dates(min_value=date(1001, 1, 3)), st.integers(0, 366))
def test_clear_days_are_one_day_earlier(meeting, count):
    plain = deadline_for(meeting, count, clear=False)

    assert plain - deadline_for(meeting, count, clear=True) == timedelta(days=1)
    assert plain + timedelta(days=count) == meeting


def test_a_deadline_is_never_before_the_calendar_begins():
    assert deadline_for(date(1, 1, 3), 366, clear=True) == date(1, 1, 1)
