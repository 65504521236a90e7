"""What a motion is made of: reasons, and something to do.

A meeting can vote only on what it is asked to do, and wants to know why. So a motion
notes or believes something, and has at least one action that it resolves. A motion
that only notes is carried and forgotten; one that only demands gives the mover
nothing to argue from. Some bodies also advise to keep to three parts: what is noted,
what is believed, what is resolved.

Flagged:

    notes and believes, but nothing resolved
    three actions, and no reason for any of them
    five headed parts, where the body advises three

Not flagged:

    notes and resolves, without believes
    a single clause that says it all: short motions are good motions
    a statement, which has no sections

To mend it, add what the body is to do, and who is to do it; or add one fact, or one
belief, that says why. Where there are too many parts, move what is welcomed or
condemned under what is believed or resolved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise
from drafter.checks.said import VOTED_ON, of, sets
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter
    from drafter.model.finding import Finding

ID = "sections"
SHORT = 1
"""A motion of so many clauses says in one what others say in three parts."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find that the motion lacks reasons or actions, or has too many parts."""
    kinds = {point.section for point in matter.points}
    if matter.kind not in VOTED_ON or not kinds or None in kinds:
        return
    long = len(matter.points) > SHORT
    acts = SectionKind.RESOLVES in kinds
    if not acts and (long or kinds == {SectionKind.NOTES}):
        yield advise(
            ID,
            "The motion asks nobody to do anything. Add what "
            f"{matter.body.the_body} resolves, and who is to do it.",
        )
    if kinds == {SectionKind.RESOLVES} and long:
        yield advise(
            ID,
            "The motion gives no reason. Add one thing that "
            f"{matter.body.the_body} notes or believes.",
        )
    yield from _parts(matter)


def _parts(matter: Matter) -> Iterator[Finding]:
    rule = matter.rule("wording.sections")
    parts = len({one.kind for one in matter.printed.sections if one.lead})
    if rule and isinstance(rule.value, int) and parts > rule.value:
        message = (
            f"The motion has {of(parts, 'part')}; {matter.body.the_body} {sets(rule)} "
            f"{rule.value}. Move what it welcomes, condemns or sends solidarity to "
            "under what it believes or resolves."
        )
        yield matter.broken(ID, rule, message)


CHECK = Check(ID, "Reasons and actions", run, __doc__ or "")
