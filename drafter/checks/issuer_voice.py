"""The voice of whoever wrote the statement, left in the body's motion.

"We", "us" and "our troops" were right in the campaign's statement. In the motion of a
branch they mean the branch, which sent nobody to war and has no coalition.

What it looks for: we, us and I, and "our" with what belongs to a country or to a
campaign (our troops, our President, our coalition). Once in each clause.

Flagged:
    that we have no quarrel with the workers of Examplia
    to bring our troops home
Not flagged:
    our members, our branch, our region, our Member of Parliament, our own Government
    a delegate who reports to us, all of us (the body means itself)
    US forces (the country), World War I (a number)
    “we have no quarrel with them” (a quotation), a statement in the body's own voice

How to mend it: write the body ("this Branch"), or name whose troops they are. If the
sentence is about what the issuer did or saw, name the issuer.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise
from drafter.model.motion import MotionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "issuer-voice"
HINTS = ("we", "We", "us", "I", "our ", "Our ")
BELONGS = (
    r"(?:own |brave |young )*(?:troops|soldiers|armed forces|military|servicem[ae]n"
    r"|servicewom[ae]n|service members|sons and daughters|president|congress(?:m[ae]n)?"
    r"|senators?|tax dollars|homeland|coalition|chapters?|signatories|readers|donors"
    r"|website)\b"
)
VOICE = re.compile(
    r"(?<![\w’'.-])(?:(?P<we>[Ww]e(?:[’'](?:re|ve|ll|d))?)|(?P<us>us)"
    r"|(?P<i>I(?= (?:am|was|have|had|will|would|believe|think|know|call|urge|say|saw"
    r"|want|hope|ask)\b|[’'](?:m|ve|ll|d)\b)(?:[’'](?:m|ve|ll|d))?)"
    rf"|(?P<our>[Oo]ur {BELONGS}))(?![\w-])"
)
COUNTRY = re.compile(
    r" (?:troops|government|forces|military|air|navy|army|strikes?|president|congress"
    r"|sanctions|imperialism|foreign|embassy|administration|dollars|bases|drones?"
    r"|citizens?|base|general|led|backed)\b"
)
"""What follows "us" where the country is meant, typed in small letters."""


OURS = re.compile(
    r"\b(?:(?:all|each|both|most|many|some|any|none|one|two|those|rest|every one) of"
    r"|(?:reports?|reporting|reported|return\w*|answer\w*|open|known|available|owed|due"
    r"|affiliated|sent|given)(?: (?:it|them|this|back))* to|binds?|commits?|costs?"
    r"|obliges?|advis\w+|inform\w*|represents?|representing) $"
)
"""What stands before "us" where the body means itself: "to report to us"."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find each clause in which somebody other than the body seems to speak."""
    if matter.kind is MotionKind.STATEMENT:
        return
    for point in matter.points:
        if point.section and any(map(point.text.__contains__, HINTS)):
            voices = (one for one in VOICE.finditer(point.text) if _speaks(point, one))
            for found in islice(voices, 1):
                yield _finding(matter, point, found)


def _speaks(point: Point, found: re.Match[str]) -> bool:
    start, end = found.span()
    if found["us"] and (
        COUNTRY.match(point.lowered, end) or OURS.search(point.lowered[:start])
    ):
        return False
    return not point.is_quoted(start)


def _finding(matter: Matter, point: Point, found: re.Match[str]) -> Finding:
    said, cite = found[0], point.printed.cite
    if found["our"]:
        message = f"“{said}” in {cite}: whose are they? Name the country or campaign."
    else:
        message = (
            f"“{said}” in {cite} may still be whoever wrote the statement. Write "
            f"“this {matter.body.noun}”, or name who is meant."
        )
    return advise(ID, message, point, found.span())


CHECK = Check(ID, "Voice of the statement's issuer", run, __doc__ or "")
