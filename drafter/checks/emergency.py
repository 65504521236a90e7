"""What an emergency motion has to say so that it can be taken late.

A motion that comes after the deadline is taken only if it could not have come before
it. What the movement's bodies ask for has a common core, and an emergency motion
answers it in its own words: what happened, and on what day; that the day is after
motions closed, and not after the meeting; why a decision cannot wait for the next
meeting; and, to whoever decides on it, that it is an emergency.

Flagged:

    that a market was bombed                         (no day)
    that on 28 April ... , when motions closed on 1 May
    a dated event, but no word on why a decision cannot wait

Not flagged:

    that on 6 May a market was bombed; that motions closed on 1 May, before that;
    that a letter cannot wait for our next meeting, because Parliament is to vote

The day on which motions closed is the one that the motion gives; else the one that
is worked out from the meeting's day. A worked example is not told who takes it late.

To mend it, put the day into the first thing noted, say why it cannot wait, and ask
before the meeting whether it will be taken. If the event was before the deadline,
move an ordinary motion at the next meeting.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise
from drafter.checks.said_dates import days_in
from drafter.language.dates import long_date
from drafter.language.gaps import gaps_in
from drafter.model.motion import MotionKind, SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "emergency"
CLOSING = re.compile(
    r"\b(?:(?:motions?|agenda|business)\b[^.;]{0,60}\bclos(?:ed?|ing)"
    r"|(?:deadline|closing date) for (?:ordinary )?(?:motions?|business)"
    r"|deadline (?:was|of|on)|clos(?:ed|ing) (?:date|day) (?:was|of))\b",
    re.IGNORECASE,
)
"""Words after which a motion gives the day on which motions closed."""
NEAR = 60
"""Letters between such words and the day."""
WHY = re.compile(
    r"\b(?:(?:can(?:not|[’']t| not)|could not|must not|will not|won[’']t) wait"
    r"|before (?:our|the|its|this [\w ]+[’']s) next |too late|urgen(?:t|cy)"
    r"|no time to lose|without delay|requires? (?:a|an immediate) decision"
    r"|need(?:s|ed)? (?:a decision|deciding|to decide|to be decided)"
    r"|only (?:chance|opportunity)|in the meantime|by then|before then"
    r"|next meeting (?:is|will be|would be) )",
    re.IGNORECASE,
)
TAKEN = re.compile(
    r"\b(?:chair|standing orders|general purposes|arrangements|accept\w*"
    r"|allow\w*|admit\w*|taken|heard)\b[^.;]{0,60}\b(?:emergency|late|agenda)\b"
    r"|\b(?:emergency|late)\b[^.;]{0,60}\b(?:chair|standing orders|accept\w*)\b",
    re.IGNORECASE,
)
TAKES = re.compile(
    r"\b(?:accept|chair|committee|recommend|majority|approval)", re.IGNORECASE
)
"""Words of a rule that says who decides whether to take it late."""
TESTS = {
    "after": re.compile(r"\b(?:after|since|deadline|arose|arisen)\b", re.IGNORECASE),
    "test": re.compile(r"\b(?:urgent|timely|decision|wait)\b", re.IGNORECASE),
}
"""Words of the rules that ask for a dated event, and for a reason not to wait."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find which of the things that make an emergency the motion does not say."""
    if matter.kind is not MotionKind.EMERGENCY or not matter.points:
        return
    said = [one for one in matter.points if one.section is not SectionKind.RESOLVES]
    if not any(gaps_in(point.text) for point in said):
        yield from _event(matter, said)
    if not any(WHY.search(point.text) for point in said):
        yield _found(
            matter,
            "test",
            "The motion does not say why a decision cannot wait. Note what will "
            "happen before your next meeting.",
        )
    yield from _who_takes_it(matter)


def _event(matter: Matter, said: list[Point]) -> Iterator[Finding]:
    """Find that no event is dated, or that none is after the deadline."""
    closed, stated = _closed(matter, said)
    named = [
        one.day
        for point in said
        for one in days_in(point.text, matter.day)
        if (point.printed.path, one.start) != stated
    ]
    events = sorted(day for day in named if day <= matter.day)
    if not events:
        given = f"only {long_date(named[0])}, after the meeting" if named else "no day"
        yield _found(
            matter,
            "after",
            "An emergency is something that has happened, and for that the motion "
            f"gives {given}. Name the day in the first thing that is noted.",
        )
    elif closed and events[-1] <= closed:
        yield _found(
            matter,
            "after",
            f"Motions closed on {long_date(closed)}, and the last event that has a "
            f"day is of {long_date(events[-1])}, so it could have been an ordinary "
            f"motion. Name what happened after {long_date(closed)}, or keep it for the "
            "next meeting.",
        )


def _closed(
    matter: Matter, said: list[Point]
) -> tuple[date | None, tuple[str, int] | None]:
    """Return the day motions closed, and the clause and place that give it, if any.

    What is worked out is the deadline of the meeting; where another body is to
    decide, its own deadline is not known.
    """
    for point in said:
        for words in CLOSING.finditer(point.text):
            for one in days_in(point.text, matter.day):
                if 0 <= one.start - words.end() <= NEAR:
                    return one.day, (point.printed.path, one.start)
    at_once = matter.meeting is None or matter.meeting.id == matter.body.id
    return matter.deadline if at_once else None, None


def _who_takes_it(matter: Matter) -> Iterator[Finding]:
    """Tell who takes it late, where a rulebook knows and the meeting is ahead."""
    if matter.example or matter.today > matter.day:
        return
    if any(TAKEN.search(point.text) for point in matter.points):
        return
    rule = matter.rule("emergency.test")
    if rule is not None and TAKES.search(str(rule.value)):
        message = (
            f"To be taken late, it needs {rule.value}. Ask for it before the meeting, "
            "and say why it is an emergency."
        )
        yield advise(ID, message, source=matter.cite(rule))


def _found(matter: Matter, name: str, message: str) -> Finding:
    """Return the finding with the body's own rule of that name, if it has one."""
    rule = matter.rule(f"emergency.{name}")
    about = rule is not None and TESTS[name].search(str(rule.value))
    return matter.broken(ID, rule, message) if rule and about else advise(ID, message)


CHECK = Check(ID, "Is it an emergency?", run, __doc__ or "")
