"""Somebody is asked to act whom this body cannot ask.

A branch can instruct its own secretary, committee and delegates, and can ask others;
a conference has no affiliates of its own to ask, and a Labour branch sends nothing
to other parties' branches. Who can be told or asked what is in the body's table of
verbs. A clause that calls on anybody else cannot be printed: there is no way to say
it.

Flagged, in a union branch:

    affiliated branches are asked to "adopt this motion at their own meetings"

Not flagged:

    the same clause in a trades council, which has affiliated branches
    "write to our affiliates", which is for the branch itself to do

To mend it, choose somebody else to do it, or take the clause out. A person or body
outside can always be written to: "instructs the Branch Secretary to write to ...".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.checks.said import joined
from drafter.language.gaps import fill_gaps
from drafter.model.finding import Finding, Severity
from drafter.model.motion import Actor, SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter
    from drafter.model.motion import Clause

ID = "addressee"
WHO = {
    Actor.SECRETARY: "a secretary",
    Actor.COMMITTEE: "a committee",
    Actor.DELEGATES: "delegates",
    Actor.EXECUTIVE: "an executive",
    Actor.NEXT_BODY: "a further body",
    Actor.MP: "a Member of Parliament",
    Actor.GOVERNMENT: "the Government",
    Actor.AFFILIATES: "affiliated branches",
    Actor.MEMBERS: "members",
}


def run(matter: Matter) -> Iterator[Finding]:
    """Find each clause that calls on somebody whom the body has no verb for."""
    if matter.motion is None:
        return
    known = {Actor.SELF, *matter.body.verbs}
    for clause in matter.motion.clauses:
        if clause.section is SectionKind.RESOLVES and clause.who not in known:
            yield Finding(
                ID, Severity.WARNS, _message(matter, clause), body=matter.body.id
            )


def _message(matter: Matter, clause: Clause) -> str:
    known = [address.who for address in matter.body.verbs.values()]
    others = f"Let {joined(dict.fromkeys(known))} do it, or" if known else "Else"
    text = fill_gaps(clause.text, lambda _name: "...")
    whom = fill_gaps(clause.whom, lambda _name: "...") or WHO[clause.who]
    return (
        f"“{text}” calls on {whom}, whom "
        f"{matter.body.the_body} has no way to instruct or ask, so it cannot be "
        f"printed. {others} take the clause out."
    )


CHECK = Check(ID, "Nobody to ask", run, __doc__ or "")
