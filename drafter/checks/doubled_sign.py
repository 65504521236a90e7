"""A sign that stands twice: one in the motion, one in the answer.

Somebody's motion says “donate £[amount] to the campaign”. Whoever answers “£100” gets
“donate ££100 to the campaign”, since the sign before the gap is the motion's own.

What it looks for: the same sign of a currency twice before a sum, and a figure whose
share of a hundred is said twice, as a sign, as words, or as one of each.

Flagged:
    to donate ££100 to the campaign, to donate £ £100
    that 5%% of the staff left, that 5 per cent % of the staff left
    that 5% per cent of the staff left
Not flagged:
    to donate £100, then £100 more
    that 5% or 5 per cent of the staff left

How to mend it: take the mend that is offered, which leaves one of the two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise
from drafter.language.phrases import capitalised
from drafter.model.finding import Edit, Mend

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "doubled-sign"
SUM = re.compile(r"(?P<kept>[£$€]) ?(?P<again>(?P=kept) ?(?P<said>\d[\d,.]*))")
SHARE_SIGN = r"%|per cent\b|percent\b"
SHARE = re.compile(
    rf"(?P<again>(?P<said>\b[\w.,]+) ?(?:{SHARE_SIGN})) ?(?P<kept>{SHARE_SIGN})",
    re.IGNORECASE,
)


def run(matter: Matter) -> Iterator[Finding]:
    """Find every sign that stands twice."""
    for point in matter.points:
        for shape in (SUM, SHARE):
            for found in shape.finditer(point.text):
                if not point.is_quoted(found.start()):
                    yield _finding(point, found)


def _finding(point: Point, found: re.Match[str]) -> Finding:
    """Return the finding; its mend leaves the sign that is nearer to the motion's own.

    The words it changes begin or end with the figure, so that they are found in the
    answer where a person typed both.
    """
    said = found["said"]
    cite = capitalised(point.printed.cite)
    message = f"{cite} reads “{found[0]}”: the sign stands twice. Leave one of the two."
    edit = Edit(
        said,
        clause=point.printed.path,
        start=found.start("again"),
        end=found.end("again"),
    )
    return advise(ID, message, point, found.span(), mend=Mend("Leave one", (edit,)))


CHECK = Check(ID, "A sign that stands twice", run, __doc__ or "")
