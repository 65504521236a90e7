"""A politician called by name, where the body asks for the office.

A motion is policy for years, and a minister is not. Some conferences therefore ask
that politicians are called by their office: "the Prime Minister", not who holds it.
It also spares the motion a debate about a person.

Flagged, where the body asks for offices:

    that Prime Minister Sample refused to meet the strikers
    write to A. N. Example MP
    a name on the house's list of politicians

Not flagged:

    that the Prime Minister refused to meet the strikers
    write to the Member of Parliament for Example Town, or to the Example Town MP
    our National President Jo Example          (she holds office in the union)
    a name inside a quotation, which has to stay word for word

The list has full names, and only such surnames as nobody could mistake; the day on
which it was last looked through stands in it. To mend it, write the office: "the
Prime Minister", "our Member of Parliament", "the US President".
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.checks.said import VOTED_ON
from drafter.model.finding import Edit, Mend

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "politician-by-name"
LIST = "politicians"
CAPITAL = r"(?![a-zß-öø-ÿ\d_])\w"
NAME = rf"{CAPITAL}[\w’'-]+"
OFFICES = (
    "Deputy Prime Minister|Prime Minister|Deputy First Minister|First Minister|"
    "Vice[- ]President|President|Chancellor|Taoiseach|Senator|"
    "(?:Foreign|Home|Defence|Health) Secretary"
)
STATES = r"(?:US|U\.S\.|UK|EU)"
WITH_OFFICE = re.compile(
    rf"(?:(?P<before>[\w’'.-]+)\s)??(?<![\w-])(?P<named>(?P<office>(?P<state>{STATES}\s)?"
    rf"(?:{OFFICES}))\s"
    rf"(?P<name>{NAME}(?:\s{NAME}){{0,2}}))"
)
WITH_MP = re.compile(
    rf"(?<![\w’'.-])(?!(?:That|The|This|To|And|But|As|If|When|Since)\s)(?P<named>(?:{CAPITAL}[\w’'.-]*\s){{1,3}}{NAME},?\sMP)\b"
)
NO_NAMES = (
    "Labour Conservative Tory Green Liberal Lib Democrat Dem Reform Scottish Welsh "
    "Plaid National Party Independent Government Opposition Cabinet Shadow Local Our "
    "Every Each Any This These Your The Former Senior Deputy Constituency East West "
    "North South Central"
)
"""Words with a capital before "MP" that show a party or a place, not a person."""
PLACES = ("the ", "our ", "their ", "its ", "local ", "a ", "an ")
"""What stands before the name of a place, not of a person."""
OURS = (
    "our national joint union branch past regional senior honorary general district "
    "union’s union's federation association"
)
"""Words before an office that show it is one in a union, not in the state."""
SHARED = frozenset({"President", "Senator", "Chancellor"})
"""Offices that do not say whose they are once the name is gone."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find each politician's name outside quotations."""
    rule = matter.rule("wording.people")
    if rule is None or matter.kind not in VOTED_ON:
        return
    for point in matter.points:
        for (start, end), new in sorted(_named(matter, point)):
            message = (
                f"{point.printed.cite} names {point.text[start:end]}; "
                f"{matter.body.the_body} asks for the office instead of the name."
            )
            edit = Edit(new, clause=point.printed.path, start=start, end=end)
            mend = Mend(f"Write {new}", (edit,)) if new else None
            found = matter.broken(ID, rule, message, point)
            yield replace(found, start=start, end=end, mend=mend)


def _named(matter: Matter, point: Point) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield where each politician is named, once, and what to write instead."""
    taken: list[tuple[int, int]] = []
    for (start, end), new in (*_offices(point), *_members(matter, point)):
        taken.append((start, end))
        yield (start, end), new
    for start, end in _on_the_list(matter, point):
        if not any(begin <= start < stop for begin, stop in taken):
            yield (start, end), ""


def _offices(point: Point) -> Iterator[tuple[tuple[int, int], str]]:
    for found in WITH_OFFICE.finditer(point.text):
        before = found["before"] or ""
        of_union = before.isupper() or before.lower() in OURS.split()
        if not of_union and not point.is_quoted(found.start("named")):
            yield found.span("named"), _office(found["office"], before.lower())


def _office(office: str, before: str) -> str:
    """Return the office as it reads after `before`; empty: that needs a person."""
    if office in SHARED or before in {"former", "then", "ex", "late"}:
        return ""
    return office if before == "the" else f"the {office}"


def _members(matter: Matter, point: Point) -> Iterator[tuple[tuple[int, int], str]]:
    ours = matter.answers.get("mp", "")
    for found in WITH_MP.finditer(point.text):
        start, end = found.span("named")
        place = point.lowered[:start].endswith(PLACES)
        if (
            place
            or set(NO_NAMES.split()) & set(found["named"].split())
            or point.is_quoted(start)
        ):
            continue
        same = ours == found["named"]
        yield (start, end), "our Member of Parliament" if same else ""


def _on_the_list(matter: Matter, point: Point) -> Iterator[tuple[int, int]]:
    known = matter.lists.get(LIST)
    for name in known.words if known else ():
        for found in re.finditer(rf"(?<![\w-]){re.escape(name)}(?!\w)", point.text):
            if not point.is_quoted(found.start()):
                yield found.span()


CHECK = Check(ID, "Politician by name", run, __doc__ or "")
