"""The dates that a text holds, and the day until which a rough date reaches."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from drafter.language.dates import MONTHS, read_date

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY = r"\d{1,2}(?:st|nd|rd|th)?"
MONTH = "|".join(
    f"{name[:3]}(?:{name[3:]}|{name[3:4]}\\b)?\\.?" if len(name) > len("June") else name
    for name in MONTHS
)
YEAR = r"(?:1[89]|20)\d\d"
FULL = re.compile(
    r"(?<![\w./-])(?:"
    rf"{DAY} (?:of )?(?:{MONTH}),? {YEAR}"
    rf"|(?P<month>{MONTH}) (?P<day>{DAY}),? (?P<year>{YEAR})"
    rf"|{YEAR}-\d{{1,2}}-\d{{1,2}}"
    rf"|\d{{1,2}}[/.]\d{{1,2}}[/.]{YEAR}"
    r")(?![\w/]|[-.]\d)",
    re.IGNORECASE,
)
ROUGH = re.compile(
    rf"(?<!\w)(?:(?P<month>{MONTH}),? )?(?P<year>{YEAR})(?!\w)", re.IGNORECASE
)


@dataclass(frozen=True)
class FoundDate:
    """A full date, and where in the text it stands."""

    day: date
    start: int
    end: int


def dates_in(text: str) -> tuple[FoundDate, ...]:
    """Return every full date in `text`, in order.

    Full is a day, month and year: "9 January 2020", "January 9, 2020", "2020-01-09",
    "9/1/2020" (the day first, as in Britain). A date that does not exist is left out.
    """
    return tuple(_full(text))


def last_day_in(text: str) -> date | None:
    """Return the latest day that `text` can mean; None: it names no year.

    "January 2020" reaches to the last day of that month, "2020" to that of the year.
    """
    days = [found.day for found in dates_in(text)]
    return max(days) if days else max(_rough(text), default=None)


def _full(text: str) -> Iterator[FoundDate]:
    for found in FULL.finditer(text):
        said = found[0].replace(".,", ",")
        if found["month"]:
            said = f"{found['day']} {found['month']} {found['year']}"
        try:
            yield FoundDate(read_date(said), *found.span())
        except ValueError:
            continue


def _rough(text: str) -> Iterator[date]:
    for found in ROUGH.finditer(text):
        year = int(found["year"])
        month = _number(found["month"]) if found["month"] else len(MONTHS)
        yield date(year, month, monthrange(year, month)[1])


def _number(month: str) -> int:
    """Return the number of a month that is written in full or shortened."""
    start = month[:3].lower()
    return next(n for n, name in enumerate(MONTHS, 1) if name.lower().startswith(start))
