"""Days that a clause names, with their year or, as people often write, without."""

from __future__ import annotations

import re
from datetime import date

from drafter.language.dates import MONTHS
from drafter.language.found_dates import MONTH, FoundDate, dates_in

DAY = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
SHORT = (
    re.compile(rf"(?<![\w./-]){DAY}\s+(?:of\s+)?(?P<m>{MONTH})(?!\w)"),
    re.compile(rf"(?<!\w)(?P<m>{MONTH})\s+(?:the\s+)?{DAY}(?![\w:.%])"),
)
"""A day and a month, with capitals as they are written: "may 5" is no day."""


def days_in(text: str, near: date) -> tuple[FoundDate, ...]:
    """Return the days that `text` names, in order.

    A day without its year is the one nearest to `near`. What is no day, as 31
    February, is left out.
    """
    full = dates_in(text)
    found = list(full)
    for shape in SHORT:
        for match in shape.finditer(text):
            day = _nearest(match, near)
            if day and not any(one.start < match.end() <= one.end for one in full):
                found.append(FoundDate(day, *match.span()))
    return tuple(sorted(found, key=lambda one: one.start))


def _nearest(match: re.Match[str], near: date) -> date | None:
    month = 1 + next(
        place for place, name in enumerate(MONTHS) if name.startswith(match["m"][:3])
    )
    years = (near.year - 1, near.year, near.year + 1)
    days = [_existing(year, month, int(match["d"])) for year in years]
    known = [day for day in days if day]
    return min(known, key=lambda day: abs(day - near)) if known else None


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
