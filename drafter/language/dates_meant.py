"""Which day was meant by a date without its year, or by a day of the week."""

from __future__ import annotations

import re
from datetime import date, timedelta

from drafter.language.dates import DAYS, long_date, month_number

WEEK = 7
YEARS = (-1, 0, 1)
"""The years around this one; the day in them that is nearest is meant."""
SHORT = (
    re.compile(
        r"(?:[a-z]+,?\s+)?(?:the\s+)?(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?"
        r"(?P<m>[a-z]{3,9})\.?"
    ),
    re.compile(r"(?P<m>[a-z]{3,9})\.?\s+(?:the\s+)?(?P<d>\d{1,2})(?:st|nd|rd|th)?"),
    re.compile(r"(?P<d>\d{1,2})[/.\-](?P<m>\d{1,2})"),
)
"""A day and a month, in small letters: "3 december", "december 3", "3/12"."""
NAMED = re.compile(
    r"(?:on\s+)?(?:(?P<which>next|last|this|coming)\s+)?(?P<name>[a-z]+)"
)
NEAR = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def meant(typed: str, today: date) -> str:
    """Return "Did you mean 3 December 2026?" of a day that lacks its year, or "".

    A day and month without a year is the nearest such day to `today`; a day of the
    week is the coming one. "Next Thursday" is said of either of two, so both are
    named. Nothing is filled in: this is only to be shown.
    """
    words = " ".join(typed.lower().split()).strip(" .")
    days = _dated(words, today) or _named(words, today)
    said = " or ".join(map(long_date, days))
    return f"Did you mean {said}?" if said else ""


def _dated(words: str, today: date) -> tuple[date, ...]:
    for shape in SHORT:
        if found := shape.fullmatch(words):
            name = found["m"]
            month = int(name) if name.isdigit() else month_number(name)
            days = [
                day
                for step in YEARS
                if (day := _existing(today.year + step, month, int(found["d"])))
            ]
            return (min(days, key=lambda day: abs(day - today)),) if days else ()
    return ()


def _named(words: str, today: date) -> tuple[date, ...]:
    found = NAMED.fullmatch(words)
    if not found:
        return ()
    if found["name"] in NEAR and not found["which"]:
        steps: tuple[int, ...] = (NEAR[found["name"]],)
    else:
        steps = _steps(found["name"], found["which"], today)
    return tuple(day for step in steps if (day := _away(today, step)))


def _steps(name: str, which: str | None, today: date) -> tuple[int, ...]:
    """Return how many days from `today` the day of the week `name` may be."""
    known = [one.lower() for one in DAYS]
    whole = [one for one in known if name in {one, one[:3], one[:4], one[:5]}]
    if not whole:
        return ()
    ahead = (known.index(whole[0]) - today.weekday() - 1) % WEEK + 1
    if which == "last":
        return (ahead - WEEK if ahead < WEEK else -WEEK,)
    return (ahead, ahead + WEEK) if which == "next" else (ahead,)


def _away(today: date, days: int) -> date | None:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
