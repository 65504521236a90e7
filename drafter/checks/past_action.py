"""An action whose day is over before the meeting votes on it.

A motion that asks for something by a day that has gone cannot be carried out as it
stands: the chair rules on it, or nobody does it. It happens when a model motion is
used some weeks after it was written.

What it looks for: in what the motion resolves, a full date by which something is to
be done, or on which members are to be somewhere, that lies before the meeting (or
before today, if the day of the meeting is not known).

Flagged, at a meeting on 12 March 2026:
    to instruct our secretary, by 5 March 2026, to write to our Member of Parliament
    to support and attend the demonstration on 7 March 2026
Not flagged:
    to endorse the statement of 5 January 2026 (it is about the past)
    to support those dismissed on 3 March 2026
    to attend the demonstration on 14 March 2026
    that 25 people were killed on 3 January 2026 (a fact, not an action)

How to mend it: give the next day that serves, or take the action out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise
from drafter.language.dates import long_date
from drafter.language.found_dates import dates_in
from drafter.language.phrases import capitalised
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.language.found_dates import FoundDate
    from drafter.model.finding import Finding

ID = "past-action"
HISTORY = 10
"""A day so many years ago is remembered, not missed."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
BY = re.compile(
    r"\b(?:by|before|no later than|not later than|until)(?: the)?(?: \w+day,?)? $"
)
ON = re.compile(r"\b(?:on|for|from)(?: the)?(?: \w+day,?)? $")
AHEAD = re.compile(
    r"(?<!\bthe )(?<!\ba )(?<!\bthis )(?<!\bour )"
    r"\b(?:attend|join|take part in|mobilise (?:for|to)|organise|hold|publicise|promote"
    r"|advertise|build (?:for|support for)|send (?:a|our) (?:delegation|banner|coach)"
    r"|lobby|march|book)\b(?P<rest>.*)$"
)
"""What can only be done to come: not "support", which is also for what is over."""
PAST = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|has|made|given|sent|held|won|begun|began|taken|said|told"
    r"|failure|promise|deadline|since|after|following|who|which|because|over|against)\b"
)
"""Words which show that the date belongs to something that has happened."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find each action that is to be done on a day that is over."""
    for point in matter.points:
        if point.section is SectionKind.RESOLVES and YEAR.search(point.text):
            dates = dates_in(point.text)
            if any(one.day >= matter.day for one in dates):
                continue  # it has a day to come as well
            for one in dates:
                if (
                    matter.day.year - one.day.year < HISTORY
                    and _binds(point, one)
                    and not point.is_quoted(one.start)
                ):
                    yield _finding(matter, point, one)


def _finding(matter: Matter, point: Point, one: FoundDate) -> Finding:
    what = "the meeting" if matter.meeting_date else "today"
    cite = capitalised(point.printed.cite)
    message = (
        f"{cite} has something done on {long_date(one.day)}, "
        f"which is before {what}, {long_date(matter.day)}. "
        "Give a day to come, or take it out."
    )
    return advise(ID, message, point, (one.start, one.end))


def _binds(point: Point, one: FoundDate) -> bool:
    """Return whether the action itself is to be done by the date `one`, or on it."""
    before = point.lowered[: one.start]
    if point.phrase and point.text[one.start : one.end] in point.phrase.by:
        return bool(BY.search(before) or ON.search(before))
    if BY.search(before):
        return _closes(point, one) and not PAST.search(before)
    if ON.search(before):
        ahead = AHEAD.search(before)
        return bool(ahead) and not PAST.search(ahead["rest"] if ahead else "")
    return False


def _closes(point: Point, one: FoundDate) -> bool:
    """Return whether the date ends the clause, or stands by itself between commas."""
    after = point.text[one.end :].lstrip()
    return after[:1] in {"", ".", ",", ";", ":"}


CHECK = Check(ID, "Day that is over before the meeting", run, __doc__ or "")
