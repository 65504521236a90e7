"""A quotation, where the body advises against them.

A quotation uses up words, and cannot be amended: a meeting can change what it says
itself, but not what somebody else said. Some bodies advise to do without. This is
apart from whether a quotation is word for word, which another check looks at.

Flagged, where quotations are advised against:

    that the employer said “we have nothing more to offer this year”

Not flagged:

    support the campaign “Homes for All”        (a name, not somebody's words)
    the so-called “offer”                        (a word or two)
    that the employer says it has no more to offer

To mend it, say it in your own words, and keep the quotation for the mover's speech.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.checks.said import VOTED_ON
from drafter.model.motion import How

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter
    from drafter.model.finding import Finding

ID = "quotations-advised-against"
FEWEST = 4
"""Fewer words between quotation marks may be a term, not what somebody said."""
FEWEST_QUOTED = 3
"""The same in a clause that is known to quote its statement."""
SMALL = frozenset("a an and at by for from in of on or the to with".split())  # noqa: SIM905


def run(matter: Matter) -> Iterator[Finding]:
    """Find the first quotation of each clause."""
    rule = matter.rule("wording.quotations")
    if rule is None or matter.kind not in VOTED_ON:
        return
    for point in matter.points:
        quotes = point.phrase and point.phrase.how is How.QUOTED
        least = FEWEST_QUOTED if quotes else FEWEST
        spans = (
            span for span in point.quoted if _speaks(point.text[slice(*span)], least)
        )
        for start, end in list(spans)[:1]:
            message = (
                f"{point.printed.cite} quotes {point.text[start:end]}; "
                f"{matter.body.the_body} advises against quotations. Say it in your "
                "own words, and keep the quotation for the speech."
            )
            found = matter.broken(ID, rule, message, point)
            yield replace(found, start=start, end=end)


def _speaks(quotation: str, least: int) -> bool:
    """Return whether it is what somebody said, not a term and not a name."""
    words = [word.strip("“”\"‘’',.:;!?") for word in quotation.split()]
    words = [word for word in words if word]
    named = all(word[0].isupper() or word in SMALL for word in words)
    return len(words) >= least and not named


CHECK = Check(ID, "Quotation, advised against", run, __doc__ or "")
