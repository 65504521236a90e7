"""Too many words: the motion is longer than its body takes.

Many conferences set a number of words, and send back or cut a motion that is over
it. Bodies count differently, so the message says what was counted: the clauses and
their leads ("This Branch notes:"), in some bodies the title too, in others all on
the page. A word is what stands between two spaces and has a letter or a figure in
it: "well-paid" is one word, a dash alone is none, and the numbers of the clauses
are not counted.

Flagged, where the limit is 150:

    a motion whose clauses and leads come to 163 words: 13 over

Not flagged:

    150 words and a title of eight, in a body that does not count the title
    any length, in a body for which nobody has confirmed a limit
    a statement, or a rule change, whose limits are others

To mend it, take out a clause that the motion can do without, or shorten the notes:
the background can be printed below the motion, where it does not count. For an
emergency motion the limit is given as advice, for few bodies say whether it holds.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.checks.said import VOTED_ON, of, sets
from drafter.language.words import count_for
from drafter.model.finding import Severity
from drafter.model.motion import MotionKind
from drafter.model.rulebook import Counts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter
    from drafter.model.finding import Finding
    from drafter.model.rulebook import Rule

ID = "word-limit"
COUNTED = {
    Counts.CLAUSES_AND_LEADS: "the clauses and their leads count, the title does not",
    Counts.WITH_TITLE: "the title, the leads and the clauses count",
    Counts.WHOLE_PAGE: "everything on the page counts, the title too",
    Counts.ALL_TOGETHER: (
        "it is one limit for everything that your branch sends in, together"
    ),
}
"""What counts; a limit on the words that an amendment adds is not a motion's."""
EMERGENCY = " Ask whether the limit holds for an emergency motion too."


def run(matter: Matter) -> Iterator[Finding]:
    """Find that the motion has more words than its body takes."""
    rule = matter.rule("limit.words")
    if rule is None or matter.kind not in VOTED_ON:
        return
    counts = rule.counts or Counts.CLAUSES_AND_LEADS
    if counts in COUNTED and isinstance(rule.value, int):
        count = count_for(matter.printed, counts)
        if count > rule.value:
            yield _finding(matter, rule, count, COUNTED[counts])


def _finding(matter: Matter, rule: Rule, count: int, counted: str) -> Finding:
    over = count - int(rule.value)
    message = (
        f"The motion has {of(count, 'word')}; the limit that {matter.body.the_body} "
        f"{sets(rule)} is {rule.value:,}, so it is {of(over, 'word')} over "
        f"({counted}). Shorten a clause or take one out."
    )
    found = matter.broken(ID, rule, message)
    if matter.kind is MotionKind.EMERGENCY:
        return replace(found, severity=Severity.ADVISES, message=message + EMERGENCY)
    return found


CHECK = Check(ID, "Too many words", run, __doc__ or "")
