"""A motion to a Constituency Labour Party that no branch has passed.

An ordinary motion reaches a Constituency Labour Party (CLP) through one of its
branches, or through an affiliated union: a member does not bring it straight to the
CLP. An emergency motion need not have gone through a branch.

Flagged:

    a motion that the CLP votes on, with no branch before it

Not flagged:

    a motion that a Labour branch or a union branch votes on, to be sent to the CLP
    a motion that says which branch passed it: "passed by Example Ward Branch"
    an emergency motion, or a statement
    a worked example, which nobody means to send

To mend it, let your branch vote on it first, and then its secretary sends it in;
choose the branch as the body that votes, and the CLP as where it is to go.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.model.motion import MotionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter
    from drafter.model.finding import Finding

ID = "branch-first"
RULE = "submission.passed-by"
PASSED = re.compile(
    r"\b(?:passed|carried|agreed|adopted|approved|submitted|sent in) (?:by|at)\b"
    r"[^.;]{0,60}\b(?:branch|affiliate|ward|union|women[’']s forum)\b",
    re.IGNORECASE,
)
PASSED_BY = ("passed_by", "passed_on")
"""Answers that say who has passed it, where a model motion asks for that."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find that the motion comes to its CLP without a branch before it."""
    rule = matter.rule(RULE)
    at_once = matter.meeting is None or matter.meeting.id == matter.body.id
    if rule is None or not at_once or matter.body.level.value != "clp":
        return
    if matter.example or matter.kind is not MotionKind.MOTION or _passed(matter):
        return
    message = (
        f"An ordinary motion is passed by {rule.value}. Let your branch vote on it "
        "first, and choose the CLP as where it is to go."
    )
    yield matter.broken(ID, rule, message)


def _passed(matter: Matter) -> bool:
    """Return whether the motion, or an answer, says who has passed it."""
    if any(matter.answers.get(name) for name in PASSED_BY):
        return True
    said = (matter.printed.title, matter.printed.wrapper)
    return any(
        PASSED.search(text) for text in (*said, *(one.text for one in matter.points))
    )


CHECK = Check(ID, "Passed by a branch first", run, __doc__ or "")
