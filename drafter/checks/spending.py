"""A clause that spends money, and does not say how much, to whom or from which fund.

A treasurer can pay only what the motion says. If the sum, the payee or the fund is
missing, somebody has to come back to the next meeting for it; and money that is to
come from the wrong fund may not be spent at all.

What it looks for: a clause under "resolves" by which the body itself, its secretary
or its committee is to donate, contribute, pay, give or affiliate at a cost, and in
which the sum, the payee or the fund does not stand. What other people are asked to
give, costs named among the facts, and an affiliation without any cost are left
alone. If another clause says where the money comes from, that will do.

Flagged (from which fund?):
    To donate £100 to the Example Strike Fund.
Not flagged:
    To donate £100 to the Example Strike Fund from our general fund.
    To take a collection for the Example Strike Fund at our next meeting.

How to mend it: add what is missing, as in "donate £100 to the Example Strike Fund
from our general fund".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.checks.acts import Act, acts
from drafter.checks.check import Check, advise
from drafter.language.gaps import OPEN
from drafter.language.house_style import capitalised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter
    from drafter.model.finding import Finding

ID = "spending"

MONEY = r"[£$€]"
SUM = re.compile(
    rf"{MONEY}|\b\d[\d,]* ?(?:pounds|pence|p\b)|\bpounds\b|\bper ?cent\b|%|\bhalf\b"
    rf"|{OPEN}|\b(?:fee|subscription|minimum|rate)\b"
)
"""A sum, or words that fix one."""
GIVES = re.compile(
    r"(?:to )?(?:also )?(?:donate\b|make (?:an? |our |its )?(?:\w+ )?donations?\b"
    rf"|contribute (?={MONEY}|money|funds|financially|an? (?:sum|donation)|up to"
    r"|to the \w+ (?:\w+ )?fund)"
    rf"|give (?=(?:\w+ ){{0,6}}?(?:up to )?{MONEY}|an? (?:\w+ )?donation)"
    rf"|grant (?={MONEY})|(?:sponsor|spend|pay|allocate|fund) (?=.*{MONEY})"
    rf"|affiliate\b(?=.*(?:{MONEY}|\bcost of\b|\bfee\b)))"
)
"""The act opens with spending money; the words that follow make sure of it."""
SENDS_DONATION = re.compile(rf"send .*\bdonation of {MONEY}")
AND_GIVES = re.compile(r",? and (?:to )?(?=(?:donate|contribute|pay|give|affiliate)\b)")
GOODS = re.compile(
    r"donate (?:\w+ ){0,3}?(?:blood|food|goods|time|books|toys|tools|clothes|clothing)"
)
COLLECTED = re.compile(r"\b(?:collect\w*|proceeds|raised|bucket|raffle|whip-?round)\b")
"""Money that is still to come in has no sum and no fund."""
PAYEE = re.compile(
    r"\b(?:to|towards|toward|for|into|with|in support of)\b"
    r"|(?:give|pay|grant|sponsor|fund) (?:an?|the|our|its|each|every)\b(?! sum)"
)
FUND = re.compile(r"\b(?:from|out of|charged to|met by|drawn on|using)\b")
PAID_FROM = re.compile(
    r"\b(?:paid|met|taken|come|comes|coming|drawn|funded|pay|financed|costs?)\b"
    r"[^.;]{0,80}\b(?:from|out of)\b[^.;]{0,60}"
    r"\b(?:funds?|accounts?|budget|reserves|levy)\b"
    r"|\bcharged to\b|\bmet by\b"
)
MISSING = {
    "sum": "how much it spends",
    "payee": "who is paid",
    "fund": "from which fund",
}


@dataclass(frozen=True)
class Spend:
    """A clause that spends the body's money, and what is said of it."""

    act: Act
    start: int
    """Where in the printed clause the spending begins."""
    said: str
    """The words from there on, and those of the points below, in small letters."""
    costs: tuple[str, str, str] | None
    """Sum, payee and fund as the template has them; None: only the words say it."""

    def missing(self) -> tuple[str, ...]:
        """Return which of sum, payee and fund nothing says."""
        words = (SUM.search, PAYEE.search, FUND.search)
        costs = self.costs or ("", "", "")
        return tuple(
            name
            for name, find, cost in zip(MISSING, words, costs, strict=True)
            if not cost.strip() and not find(self.said)
        )


def spending(matter: Matter) -> tuple[Spend, ...]:
    """Return the clauses by which the body spends its money."""
    found = acts(matter)
    return tuple(
        spend
        for place, act in enumerate(found)
        if act.own and (spend := _spend(act, found[place + 1 :])) is not None
    )


def run(matter: Matter) -> Iterator[Finding]:
    """Find each clause that spends and lacks a sum, a payee or a fund."""
    found = spending(matter)
    if not found:
        return
    paid = any(PAID_FROM.search(one.point.lowered) for one in acts(matter))
    for spend in found:
        lacks = [one for one in spend.missing() if not (one == "fund" and paid)]
        if lacks:
            point = spend.act.point
            said = " or ".join(MISSING[one] for one in lacks)
            yield advise(
                ID,
                f"{capitalised(point.printed.cite)} does not say {said}. Add it, so "
                "that the treasurer can pay.",
                point,
                (spend.start, spend.start + len(spend.said.split(" ", 1)[0])),
            )


def _spend(act: Act, later: tuple[Act, ...]) -> Spend | None:
    """Return what an act spends, with what the points nested below it add."""
    phrase = act.point.phrase
    cost = phrase.cost if phrase else None
    start = _begins(act, spends=cost is not None)
    if start is None or act.point.is_quoted(start):
        return None
    level, below = act.point.printed.level, []
    for one in later:
        if one.point.printed.level <= level:
            break
        below.append(one.point.lowered)
    said = " ".join((act.point.lowered[start:], *below))
    if cost is None and COLLECTED.search(said):
        return None
    return Spend(act, start, said, (cost.sum, cost.payee, cost.fund) if cost else None)


def _begins(act: Act, *, spends: bool) -> int | None:
    """Return where in the clause the spending begins; None: it spends nothing."""
    text = act.point.lowered
    places = [act.start, *(one.end() for one in AND_GIVES.finditer(text, act.start))]
    for place in places:
        if GIVES.match(text, place) and not GOODS.match(text, place):
            return place
    if spends or SENDS_DONATION.match(text, act.start):
        return act.start
    return None


CHECK = Check(ID, "Money without sum, payee or fund", run, __doc__ or "")
