"""Money for a party or a candidate that is not said to come from the political fund.

A union may spend on party politics only from its political fund. A branch that gives
to a party, a candidate or an election campaign out of its general fund can bring a
complaint on the union, from any member.

What it looks for: in a union's own bodies, a clause that spends money (see the check
"spending") on a political party, a candidate or an election campaign, and nothing
that names the political fund. Campaigns that are no party's are left alone, and so
are Labour Party bodies, trades councils and bodies abroad.

Flagged:
    To donate £200 to the Example Party from our general fund.
Not flagged:
    To donate £200 to the Example Party from our political fund.
    To donate £200 to the Example Peace Campaign from our general fund.

How to mend it: name the political fund if the union has one that you can draw on,
and ask your treasurer or regional officer first.

Source: Trade Union and Labour Relations (Consolidation) Act 1992, sections 71 and
72. This is not legal advice.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks import law
from drafter.checks.check import Check, advise
from drafter.checks.spending import spending
from drafter.language.house_style import capitalised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter
    from drafter.checks.spending import Spend
    from drafter.model.finding import Finding

ID = "political-fund"

NAMED = re.compile(
    r"\b(?!(?:Working|Christmas|Third|Street|Summer|Branch|Children[’']s) )"
    r"[A-Z][\w’'-]+ Party\b"
)
"""A party by its name: with a capital, as names of parties are written."""
STANDS = re.compile(
    r"\bconstituency (?:labour )?party|\bclp\b|\bplaid cymru|\breform uk"
    r"|\bliberal democrats|\bparliamentary candidates?"
    r"|\b(?:labour|green|tory|conservative|party|council|independent) candidates?"
    r"|\belection (?:campaigns?|funds?|expenses|leaflets?|appeal)\b"
    r"|\bcampaign to (?:elect|re-elect|unseat)\b"
)
"""Parties without the word, and those who stand at elections."""
INSIDE = re.compile(
    r"\b(?:union|branch|executive|general secretary|regional|internal|committee)"
    r" (?:\w+ )?(?:elections?|candidates?)\b"
)
"""Elections inside the union are no party politics."""
POLITICAL = re.compile(r"\bpolitical (?:levy|fund)|\blabour link\b")


def run(matter: Matter) -> Iterator[Finding]:
    """Find each clause that spends on a party and names no political fund."""
    if not law.holds_union_money(matter.body):
        return
    for spend in spending(matter):
        if _is_political(spend) and not _from_political_fund(spend, matter):
            point = spend.act.point
            yield advise(
                ID,
                f"{capitalised(point.printed.cite)} gives money to party politics. "
                "Say that it comes from the political fund, and ask your treasurer "
                f"first. {law.NOT_ADVICE}",
                point,
                source=law.POLITICAL_FUND,
            )


def _is_political(spend: Spend) -> bool:
    payee = spend.costs[1] if spend.costs else ""
    names = f"{spend.act.point.text[spend.start :]} {payee}"
    said = f"{spend.said} {payee.lower()}"
    political = NAMED.search(names) or STANDS.search(said)
    return bool(political) and not INSIDE.search(said)


def _from_political_fund(spend: Spend, matter: Matter) -> bool:
    fund = spend.costs[2].lower() if spend.costs else ""
    return any(map(POLITICAL.search, (fund, *(one.lowered for one in matter.points))))


CHECK = Check(ID, "Party politics and the political fund", run, __doc__ or "")
