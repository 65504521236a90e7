"""Too long a title: it has more words than the body takes in a title.

Some conferences take a title of ten words, apart from the words of the motion, and
their web form cuts off what is beyond. A short title is also what the chair reads
out and what the agenda prints.

Flagged, where a title has ten words at most:

    No war on Examplia, solidarity with its workers, and an end to the sanctions

Not flagged:

    No war on Examplia
    a long title in a body for which nobody has confirmed a limit
    the title of a statement, or of a rule change

To mend it, name the subject and one demand, and leave the rest to the clauses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.checks.said import VOTED_ON, of, sets
from drafter.language.words import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter
    from drafter.model.finding import Finding

ID = "title-limit"


def run(matter: Matter) -> Iterator[Finding]:
    """Find that the title is longer than the body takes."""
    rule = matter.rule("limit.title")
    if rule is None or matter.kind not in VOTED_ON or not isinstance(rule.value, int):
        return
    letters = rule.unit.startswith("char")
    unit = "character" if letters else "word"
    title = matter.printed.title
    count = len(title) if letters else count_words(title)
    if count > rule.value:
        message = (
            f"The title has {of(count, unit)}; the limit that {matter.body.the_body} "
            f"{sets(rule)} is {rule.value:,}, so it is {of(count - rule.value, unit)} "
            "over. Name the subject and one demand, and leave the rest to the clauses."
        )
        yield matter.broken(ID, rule, message)


CHECK = Check(ID, "Too long a title", run, __doc__ or "")
