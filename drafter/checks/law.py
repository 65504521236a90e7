"""The Acts that some checks cite, and what they may say about them.

We point to a provision; we do not restate what it requires, since that changes: the
Employment Rights Act 2025 changed parts of the rules on ballots, for instance. The
Acts of 1992 and 2013 are cited as they stand for Great Britain, and for England and
Wales; other parts of the United Kingdom have their own. Bodies abroad are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.finding import Citation
from drafter.model.rulebook import Family
from drafter.model.template import Level

if TYPE_CHECKING:
    from drafter.model.rulebook import Rulebook

NOT_ADVICE = "This is not legal advice."
"""How every message that cites an Act ends."""

SITE = "https://www.legislation.gov.uk"
UNIONS = "Trade Union and Labour Relations (Consolidation) Act 1992"
PARTIES = "Political Parties, Elections and Referendums Act 2000"
FEDERATIONS = frozenset(
    {"tuc-congress", "stuc-congress", "wales-tuc", "tuc-councils-conf"}
)
"""Bodies of many unions, whose money is not one union's."""


def _union_act(sections: str, first: str) -> Citation:
    url = f"{SITE}/ukpga/1992/52/section/{first}"
    return Citation(f"{UNIONS}, {sections}", url, 1992, "high")


BALLOT = _union_act("sections 20, 219 and 226", "226")
"""What a union answers for, what protects it, and the ballot that this takes."""
PICKETING = _union_act("sections 219, 220 and 224", "220")
"""Picketing at one's own place of work, and action at another employer."""
SECONDARY = _union_act("sections 219, 224 and 226", "224")
"""Action at an employer who is no party to the dispute."""
POLITICAL_FUND = _union_act("sections 71 and 72", "71")
"""Money for political objects comes from the political fund."""
ELECTION_IMPRINT = Citation(
    f"{PARTIES}, section 143", f"{SITE}/ukpga/2000/41/section/143", 2000, "high"
)
REFERENDUM_IMPRINT = Citation(
    f"{PARTIES}, section 126", f"{SITE}/ukpga/2000/41/section/126", 2000, "high"
)
DIGITAL_IMPRINT = Citation(
    "Elections Act 2022, Part 6 (section 41)",
    f"{SITE}/ukpga/2022/37/section/41",
    2022,
    "high",
)
DEFAMATION = Citation(
    "Defamation Act 2013, section 1", f"{SITE}/ukpga/2013/26/section/1", 2013, "high"
)


def is_here(body: Rulebook) -> bool:
    """Return whether these Acts can bind `body` at all."""
    return body.family is not Family.US


def is_union(body: Rulebook) -> bool:
    """Return whether `body` is one of trade unions: the Act of 1992 binds those."""
    return body.family is Family.UNION


def holds_union_money(body: Rulebook) -> bool:
    """Return whether the money of `body` is a union's: not so a trades council's."""
    shared = body.id in FEDERATIONS or body.extends in FEDERATIONS
    return is_union(body) and body.level is not Level.TRADES_COUNCIL and not shared
