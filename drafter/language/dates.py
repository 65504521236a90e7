"""Dates as people in Britain write, read and count them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from drafter.model.paper_defaults import DateStyle

MONTHS = (  # noqa: SIM905  read as words
    "January February March April May June July August September October "
    "November December"
).split()
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

CENTURY = 2000
"""A year of two figures is of this one."""
OLDEST = 1000
"""An earlier year is a slip of the keyboard."""
ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})")
NUMBERS = re.compile(r"(?P<d>\d{1,2})[/.\-](?P<m>\d{1,2})[/.\-](?P<y>\d{4}|\d{2})")
WORDS = re.compile(
    r"(?:(?P<weekday>[A-Za-z]+),?\s+)?(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?"
    r"(?P<m>[A-Za-z]{3,9})\.?,?\s+(?P<y>\d{4})"
)
EXAMPLES = "9 January 2020 or 2020-01-09"
HOW_TO_WRITE = f"write it as {EXAMPLES}"


def long_date(day: date, style: DateStyle = DateStyle.PLAIN) -> str:
    """Return `day` as "9 January 2020", or as `style` has it.

    That is "9th January 2020" with ordinals, and with the weekday as `full_date`.
    """
    before = f"{DAYS[day.weekday()]} " if style is DateStyle.WEEKDAY else ""
    return f"{before}{short_date(day, style)} {day.year}"


def full_date(day: date, style: DateStyle = DateStyle.PLAIN) -> str:
    """Return `day` with its weekday, as "Thursday 9 January 2020"."""
    return f"{DAYS[day.weekday()]} {short_date(day, style)} {day.year}"


def short_date(day: date, style: DateStyle = DateStyle.PLAIN) -> str:
    """Return `day` as "9 January", without its year and never with its weekday."""
    ending = _ending(day.day) if style is DateStyle.ORDINAL else ""
    return f"{day.day}{ending} {MONTHS[day.month - 1]}"


def read_date(text: str) -> date:
    """Return the date that `text` names: ISO, 9/1/2020, or 9 January 2020.

    Numbers are read the British way, the day first; two-digit years are 20xx.

    Raises:
        ValueError: it is no date, or one that does not exist; says so in a
            sentence that ends with how to write it.
    """
    typed = text.strip()
    for shape in (ISO, NUMBERS, WORDS):
        if found := shape.fullmatch(typed):
            day = _existing(typed, found["d"], found["m"], found["y"])
            _refuse_other_weekday(found.groupdict().get("weekday"), day)
            return day
    raise ValueError(f'"{typed}" is not a full date: {HOW_TO_WRITE}.')


def deadline_for(meeting: date, days: int, *, clear: bool) -> date:
    """Return the last day on which a motion for `meeting` can be handed in.

    `days` is how long before the meeting it must be in. With `clear` days neither
    that day nor the day of the meeting counts, so it is one day earlier.
    """
    return meeting - min(timedelta(days=days + clear), meeting - date.min)


def _ending(number: int) -> str:
    """Return what follows a day of the month when it is said: "st" of 21st."""
    teen = 10 < number < 14  # noqa: PLR2004  eleventh, twelfth, thirteenth
    return "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _existing(typed: str, day: str, month: str, year: str) -> date:
    number = int(month) if month.isdigit() else month_number(month)
    full_year = int(year) + (0 if len(year) == len("2020") else CENTURY)
    try:
        return date(full_year if full_year >= OLDEST else 0, number, int(day))
    except ValueError:
        raise ValueError(f"There is no {typed}: {HOW_TO_WRITE}.") from None


def _refuse_other_weekday(said: str | None, day: date) -> None:
    """Refuse a date whose weekday is another: one of the two is a slip."""
    right = DAYS[day.weekday()]
    if said and not right.lower().startswith(said.lower()[:3]):
        raise ValueError(
            f"{long_date(day)} is a {right}, not a {said}: put one of the two right."
        )


def month_number(word: str) -> int:
    """Return the number of the month that `word` names or shortens, or 0."""
    lowered = word.lower()
    for number, name in enumerate(MONTHS, 1):
        if name.lower().startswith(lowered[:4]) and lowered in {
            name.lower(),
            name.lower()[:3],
            name.lower()[:4],
        }:
            return number
    return 0
