"""A day that depends on when it is read: "this Saturday", "last month".

A motion is written on one day, voted on another, and read again when it reaches the
next body. By then "this Saturday" is gone, and nobody knows which one was meant.

What it looks for: yesterday and tomorrow; this, next or last with a weekday, week,
weekend or month.

Flagged:
    that the offices were searched last month
    to support the demonstration this Saturday
Not flagged:
    this Saturday, 7 March 2026 (the date stands beside it)
    over the last month, within the next week (a length of time)
    our next meeting, the workers of tomorrow, “... this Saturday” in a quotation

How to mend it: write the date. Where it is certain, because the day of writing, the
meeting and the statement all give the same one, the date is offered.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise
from drafter.language.dates import DAYS, MONTHS, full_date, long_date
from drafter.language.found_dates import dates_in
from drafter.model.finding import Edit, Mend

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "relative-date"
HINTS = ("day", "week", "month", "tomorrow")
"""Every day that is looked for holds one of these."""
WEEKDAYS = "|".join(DAYS).lower()
RELATIVE = re.compile(
    r"(?<![\w’'-])(?:(?P<adverb>yesterday|tomorrow)"
    rf"|(?P<which>this|next|last) (?P<unit>{WEEKDAYS}|week|weekend|month))(?![\w-])"
)
LENGTH = re.compile(r"\b(?:the|every|each|their|its|his|her|our|past) $")
"""Words that make a length of time, or some other day, of "last month"."""
HOPE = re.compile(r"\b(?:better|safer|fairer|brighter|greener|new|a|the|of|for|like) $")
"""Words before a "tomorrow" that is the future, not a day."""
DATED = re.compile(
    rf"[\s,(–-]*(?:(?:on |the )*(?:{WEEKDAYS}),? )?(?:on |the )*"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?:[–-]\d{{1,2}})? (?:of )?(?:{'|'.join(MONTHS)})"
    rf"|(?:{'|'.join(MONTHS)}) \d|\d{{1,2}}/\d|\d{{4}}-\d)"
    r"| (?:of|in) (?:each|every|the)\b",
    re.IGNORECASE,
)
"""The date stands beside it, or it comes round again and again."""
PREPOSITION = re.compile(
    r"\b(?:by|since|until|till|from|before|after|on|in|during|to|of) $", re.IGNORECASE
)
PART = re.compile(r"\b(?:earlier|later|late|early) $", re.IGNORECASE)
WEEK = 7


def run(matter: Matter) -> Iterator[Finding]:
    """Find every day that is told from the day of reading."""
    for point in matter.points:
        if any(map(point.lowered.__contains__, HINTS)):
            for found in RELATIVE.finditer(point.lowered):
                if _is_relative(point, found):
                    yield _finding(matter, point, found)


def _is_relative(point: Point, found: re.Match[str]) -> bool:
    before, after = point.lowered[: found.start()], point.text[found.end() :]
    unit = found["unit"] or ""
    other = LENGTH if unit else HOPE
    if other.search(before[-12:]) or DATED.match(after):
        return False
    if unit in {"week", "weekend", "month"} and point.text[found.end(2) + 1].isupper():
        return False  # a name, such as a programme called This Week
    owned = after.startswith(("’s", "'s")) and found["adverb"]
    return not owned and not point.is_quoted(found.start())


def _finding(matter: Matter, point: Point, found: re.Match[str]) -> Finding:
    start, end = found.span()
    said = point.text[start:end]
    mend = _mend(matter, point, found)
    date_is = f": {mend.label.removeprefix('Write ')}" if mend else ""
    message = (
        f"“{said}” in {point.printed.cite} will mean another day when it is read. "
        f"Write the date{date_is}."
    )
    return advise(ID, message, point, (start, end), mend=mend)


def _mend(matter: Matter, point: Point, found: re.Match[str]) -> Mend | None:
    """Return the date in its place; None where it is not certain."""
    dates = {_date(found, day) for day in _days(matter, point)}
    date_is = next(iter(dates), "") if len(dates) == 1 else ""
    before, after = point.text[: found.start()], point.text[found.end() :]
    if not date_is or PART.search(before[-9:]) or after.startswith(("’", "'")):
        return None
    link = "in" if found["unit"] in {"week", "month"} else "on"
    led = bool(PREPOSITION.search(before[-8:]))
    new = date_is if led else f"{link} {date_is}"
    if found.start() == 0 or before.endswith((". ", "! ", "? ")):
        new = new[0].upper() + new[1:]
    edit = Edit(new, clause=point.printed.path, start=found.start(), end=found.end())
    return Mend(f"Write {new}", (edit,))


def _days(matter: Matter, point: Point) -> tuple[date, ...]:
    """Return the days on which the words may have been written; none: not known."""
    if matter.meeting_date is None or point.phrase is None:
        return ()
    days = (matter.today, matter.meeting_date)
    if matter.statement is None or not point.phrase.derives_from:
        return days
    issued = dates_in(matter.statement.date)
    return (*days, issued[0].day) if issued else ()


def _date(found: re.Match[str], day: date) -> str:
    """Return what was found as it is meant on `day`; empty: that is not certain."""
    which, unit = found["which"] or "", found["unit"] or ""
    try:
        if found["adverb"]:
            ahead = 1 if found["adverb"] == "tomorrow" else -1
            return full_date(day + timedelta(days=ahead))
        if unit == "month":
            return _month(day, {"last": -1, "this": 0, "next": 1}[which])
        if unit == "week":
            monday = day - timedelta(days=day.weekday())
            moved = monday + timedelta(
                days={"last": -WEEK, "this": 0, "next": WEEK}[which]
            )
            return f"the week of {long_date(moved)}"
        return _weekday(day, which, unit)
    except OverflowError:
        return ""


def _month(day: date, ahead: int) -> str:
    months = day.year * len(MONTHS) + day.month - 1 + ahead
    return f"{MONTHS[months % len(MONTHS)]} {months // len(MONTHS)}"


def _weekday(day: date, which: str, unit: str) -> str:
    """Return "this" or "last" weekday; "next Friday" is one of two, so not certain."""
    names = [name.lower() for name in DAYS]
    if unit not in names or which == "next":
        return ""
    ahead = (names.index(unit) - day.weekday()) % WEEK
    if which == "last":
        ahead -= WEEK
    return full_date(day + timedelta(days=ahead))


CHECK = Check(ID, "Day that depends on when it is read", run, __doc__ or "")
