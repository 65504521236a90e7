"""Actions, and no date for any of them.

An action without a date is done after everything that has one. "Within seven days"
costs three words, and gives the next meeting something to ask about.

What it looks for: a motion in which the secretary or the committee is asked to act
and no action at all has a date. It advises once, at the first such action, and never
where any clause under "resolves" says when: a day, a month, a number of days or
weeks, the next meeting, "at once", "each year".

Flagged, if nothing else in the motion has a date:
    To instruct the Branch Secretary to write to our Member of Parliament.
Not flagged:
    To instruct the Branch Secretary, within seven days, to write to our Member of
    Parliament.
    To oppose the closure of the Sample Street library. (Nobody has to act.)

How to mend it: say by when the most urgent action is to be done.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks.acts import OFFICERS, acts
from drafter.checks.check import Check, advise
from drafter.language.dates import DAYS, MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter
    from drafter.model.finding import Finding

ID = "action-without-date"

NAMED = "|".join((*MONTHS, *DAYS)).lower()
WHEN = re.compile(
    r"\b(?:within|before|until|no later than|not later than|at the latest|ahead of"
    r"|immediately|at once|without delay|forthwith|urgently|as soon as|straight away"
    r"|as a matter of urgency|every|each|annual|annually|monthly|weekly|quarterly"
    r"|today|tonight|tomorrow|next|this (?:week|month|year|autumn|winter|spring|summer)"
    r"|coming|deadline|by return|in time for|during|days?|weeks?|months?|years?"
    rf"|by (?:the )?(?:end|start|middle|beginning|\d)|{NAMED}|20\d\d)\b"
)
"""Words that say when; generous, so that a motion with a date is never told off."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find, once, that officers are to act and nothing says by when."""
    found = acts(matter)
    officers = [one for one in found if one.who in OFFICERS]
    if not officers or any(map(WHEN.search, (one.point.lowered for one in found))):
        return
    first = officers[0].point
    yield advise(
        ID,
        f"No action in this motion has a date. Say in {first.printed.cite} by when, "
        "for instance “within seven days”.",
        first,
    )


CHECK = Check(ID, "No date for any action", run, __doc__ or "")
