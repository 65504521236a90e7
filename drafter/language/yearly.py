"""Days that come round every year: "31 January", "2nd Thursday in March"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from drafter.language.dates import DAYS, MONTHS

PLACES = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
"""Which of a month's Thursdays; a fifth one does not come every year."""
WEEK = 7
FIXED = re.compile(r"(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m>[a-z]+)")
EVERY_YEAR = re.compile(r",? (?:every|each) year$")
WEEKDAY = re.compile(
    r"(?:the\s+)?(?P<place>first|second|third|fourth|last|1st|2nd|3rd|4th)\s+"
    r"(?P<weekday>[a-z]+)\s+(?:in|of)\s+(?P<m>[a-z]+)"
)


def last_before(text: str, until: date) -> date | None:
    """Return the last time that the day `text` came round, on or before `until`.

    `text` is a day of the month ("31 January") or of a week in it ("the last Friday
    of April"). None: it is neither, or it does not come every year.
    """
    if until.year == date.min.year:
        return None
    this_year, last_year = (
        _day_in(text, year) for year in (until.year, until.year - 1)
    )
    if this_year is None or last_year is None:
        return None
    return this_year if this_year <= until else last_year


def _day_in(text: str, year: int) -> date | None:
    said = EVERY_YEAR.sub("", " ".join(text.lower().split()))
    if found := FIXED.fullmatch(said):
        month = _month(found["m"])
        return _existing(year, month, int(found["d"])) if month else None
    if found := WEEKDAY.fullmatch(said):
        month, weekday = _month(found["m"]), _weekday(found["weekday"])
        if month and weekday is not None:
            return _weekday_in(year, month, weekday, _place(found["place"]))
    return None


def _weekday_in(year: int, month: int, weekday: int, place: int) -> date:
    """Return the first, second ... or last of a month's days of that name."""
    if place > 0:
        first = date(year, month, 1)
        ahead = (weekday - first.weekday()) % WEEK
        return first + timedelta(days=ahead + WEEK * (place - 1))
    last = date(year, month, 31) if month == len(MONTHS) else _before(year, month + 1)
    return last - timedelta(days=(last.weekday() - weekday) % WEEK)


def _before(year: int, month: int) -> date:
    return date(year, month, 1) - timedelta(days=1)


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _place(word: str) -> int:
    return int(word[0]) if word[0].isdigit() else PLACES[word]


def _weekday(word: str) -> int | None:
    names = [name.lower() for name in DAYS]
    return names.index(word) if word in names else None


def _month(word: str) -> int | None:
    names = [name.lower() for name in MONTHS]
    return names.index(word) + 1 if word in names else None
