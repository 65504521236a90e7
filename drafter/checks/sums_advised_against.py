"""A sum of money, where the body advises against them.

A sum in a motion is out of date before the policy is, and draws the debate to the
figure. Some bodies advise to leave sums out and to say what is wanted. What the
branch itself pays is another matter: a donation or an affiliation has to state its
sum, or the treasurer cannot pay it.

Flagged, where sums are advised against:

    call for £4 billion a year for child care

Not flagged:

    call for child care to be free for all who need it
    donate £100 to the Example Strike Fund from our general fund
    affiliate to the Example Campaign for £25 a year
    a sum inside a quotation

To mend it, say what the money is for, and keep the figure for the mover's speech.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.checks.said import VOTED_ON

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "sums-advised-against"
SUM = re.compile(
    r"[£€$]\s?\d[\d,.]*\d?(?:\s?(?:million|billion|trillion|bn|[mk])\b)?"
    r"|\b\d[\d,.]*(?:\s(?:million|billion|trillion))?\s(?:pounds|dollars|euros)\b",
    re.IGNORECASE,
)
OWN = re.compile(r"\b(?:donat|affiliat|subscri|fee\b|fees\b|levy\b|our \w+ fund\b)")
"""Words of a clause about what the branch itself pays."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find the first sum of each clause, but for what the branch itself pays."""
    rule = matter.rule("wording.sums")
    if rule is None or matter.kind not in VOTED_ON:
        return
    for point in matter.points:
        if (point.phrase and point.phrase.cost) or OWN.search(point.lowered):
            continue
        start, end = _sum(point)
        if end:
            message = (
                f"{point.printed.cite} gives a sum, {point.text[start:end]}; "
                f"{matter.body.the_body} advises against sums. Say what the money is "
                "for, and keep the figure for the speech."
            )
            found = matter.broken(ID, rule, message, point)
            yield replace(found, start=start, end=end)


def _sum(point: Point) -> tuple[int, int]:
    """Return where the first sum outside quotations stands; (0, 0): nowhere."""
    for found in SUM.finditer(point.text):
        if not point.is_quoted(found.start()):
            return found.start(), found.start() + len(found[0].rstrip(".,"))
    return 0, 0


CHECK = Check(ID, "Sum of money, advised against", run, __doc__ or "")
