"""Too late for the meeting: motions have closed.

A secretary cannot put a motion on the agenda that came in after the deadline. It is
better to know that now than to be told in the meeting.

Flagged:

    motions closed on 28 February, today is 2 March, and the meeting is on 10 March

Not flagged:

    today is the last day: it can still go in
    the meeting is over, and the motion is looked at afterwards
    an emergency motion, which is for what happens after the deadline
    a worked example, whose meeting is invented
    a branch whose deadline nobody has given

To mend it, ask the secretary whether it can still be taken, keep it for the next
meeting, or see whether it is an emergency: something that happened after motions had
closed, with its day, and a decision that cannot wait for the next meeting.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.checks.said import of
from drafter.language.dates import long_date
from drafter.model.finding import Finding, Severity
from drafter.model.motion import MotionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter

ID = "deadline"
RULE = "deadline.motion"


def run(matter: Matter) -> Iterator[Finding]:
    """Find that the last day for motions is over while the meeting is ahead."""
    closed, meeting = matter.deadline, matter.meeting_date
    if matter.example or matter.kind is not MotionKind.MOTION:
        return
    if closed is None or meeting is None or not closed < matter.today <= meeting:
        return
    late = of((matter.today - closed).days, "day")
    message = (
        f"Motions for the meeting on {long_date(meeting)} closed on "
        f"{long_date(closed)}, {late} ago. Ask the secretary whether it can still be "
        "taken. An emergency motion would need something that happened after "
        f"{long_date(closed)}, and a decision that cannot wait for the next meeting."
    )
    yield _found(matter, message)


def _found(matter: Matter, message: str) -> Finding:
    """Return the finding as the body that votes has it, whose deadline it is."""
    at_meeting = replace(matter, body=matter.meeting or matter.body)
    rule = at_meeting.rule(RULE)
    if rule is not None and not matter.own_deadline:
        return at_meeting.broken(ID, rule, message)
    return Finding(ID, Severity.WARNS, message, body=at_meeting.body.id)


CHECK = Check(ID, "Deadline", run, __doc__ or "")
