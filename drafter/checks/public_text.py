"""A text for the public that asks for votes and does not say who is behind it.

Material that seeks to influence an election or a referendum has to carry an imprint:
who promotes it, on whose behalf, and, where it is printed, by whom. A press notice
or a post about a motion can become such material with one sentence.

What it looks for: in the companions that go to the public, "vote for" or "vote
against" in a text that speaks of an election, a referendum, a candidate or a polling
day, with no imprint in it. Votes at the branch's own meeting, ballots in the union
and votes in Parliament are left alone.

Flagged:
    Vote for Alex Example in the by-election on 5 March.
Not flagged:
    Members voted for the motion by 31 votes to 2.
    Vote for Alex Example in the by-election on 5 March. Promoted by Sam Sample on
    behalf of Example Town Branch, both at 1 Sample Street, Example Town.

How to mend it: take the call to vote out, or add an imprint and ask your regional
officer first.

Source: Political Parties, Elections and Referendums Act 2000, sections 126
(referendums) and 143 (elections); Elections Act 2022, Part 6 (electronic material).
This is not legal advice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks import law
from drafter.checks.check import Check, advise
from drafter.language.quotations import quoted_spans

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter
    from drafter.model.finding import Citation, Finding

ID = "public-text"

ASKS = re.compile(
    r"(?:^|[.!?:;,\n]\s*|\b(?:please|to|and|must|should|let’s|let's|us) )"
    r"(?P<ask>(?:vote (?:for|against|labour|green|conservative|tory|reform|yes|no|out)"
    r"|(?:re-?)?elect|back|support) (?!the motion|this motion|the amendment|strike"
    r"|industrial|action|it\b))",
    re.IGNORECASE | re.MULTILINE,
)
VOTE = re.compile(r"vote", re.IGNORECASE)
CANDIDATE = re.compile(r"\bcandidate|\bstanding (?:in|for)\b", re.IGNORECASE)
ELECTION = re.compile(
    r"\b(?:by-?elections?|general elections?|local elections?|mayoral|elections?"
    r"|polling (?:day|station)|candidates? (?:in|for|at)|ballot box)\b",
    re.IGNORECASE,
)
REFERENDUM = re.compile(r"\breferendum", re.IGNORECASE)
INSIDE = re.compile(
    r"\b(?:general secretary|executive|branch|union|union’s|officer|committee|steward"
    r"|works council|nec|leadership) (?:\w+ )?elections?\b|\belections? (?:of|for|to) "
    r"(?:the |our |a )?(?:branch|executive|general secretary|union|nec|committee)",
    re.IGNORECASE,
)
"""An election inside the union or the party: no imprint is asked for."""
IMPRINT = re.compile(
    r"\b(?:promoted|printed|published) (?:and \w+ )*(?:by|on behalf of)\b",
    re.IGNORECASE,
)
IN_PARLIAMENT = re.compile(
    r"\b(?:MPs?|Parliament|Bill|Commons|Lords|councillors?|motion|amendment|ballot for"
    r" (?:strike|action))\b"
)
"""Votes that no imprint is asked for: those of others, and the meeting's own."""
NEAR = 300
"""Characters within which the election has to be spoken of."""
ON_PAPER = re.compile(r"leaflet|newsletter|poster|letter|notice|flyer")
"""Companions that are printed, by their ids; the others are sent or posted."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find each public text that asks for votes and has no imprint."""
    if not law.is_here(matter.body):
        return
    for name, text in matter.public.items():
        if not IMPRINT.search(text) and _asks_for_votes(text):
            yield advise(ID, _message(name), source=_source(name, text))


def _asks_for_votes(text: str) -> bool:
    if INSIDE.search(text):
        return False
    quoted = quoted_spans(text)
    for one in ASKS.finditer(text):
        start = one.start("ask")
        near = text[max(0, start - NEAR) : start + NEAR]
        poll = ELECTION.search(near) or REFERENDUM.search(near)
        asks = VOTE.match(one["ask"]) or CANDIDATE.search(near)
        inside = any(first <= start < last for first, last in quoted)
        if poll and asks and not inside and not IN_PARLIAMENT.search(near):
            return True
    return False


def _source(name: str, text: str) -> Citation:
    if not ON_PAPER.search(name):
        return law.DIGITAL_IMPRINT
    if REFERENDUM.search(text):
        return law.REFERENDUM_IMPRINT
    return law.ELECTION_IMPRINT


def _message(name: str) -> str:
    return (
        f"The companion “{name.replace('-', ' ')}” asks people how to vote and may "
        "need an imprint: who promotes it, and for whom, with an address. Take the "
        f"call to vote out, or ask your regional officer first. {law.NOT_ADVICE}"
    )


CHECK = Check(ID, "Call to vote without an imprint", run, __doc__ or "")
