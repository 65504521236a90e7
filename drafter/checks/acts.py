"""What the resolves clauses have done, and by whom: several checks look at that.

A clause of ours says who acts. In a motion from outside, and in a clause that a
person typed, the words say it: "instruct the Branch Secretary to write to ...".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.model.motion import Actor, SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.motion import Clause

SUBJECT = (
    r"(?:(?:therefore|accordingly),? )?(?:that )?"
    r"(?:(?:this|the|our) (?:[\w’'-]+ ){1,4}?"
    r"|(?:we|it|conference|congress|council|branch|clp) )"
    r"(?:(?:also|further|therefore|hereby) )*"
)
RESOLVES = re.compile(
    rf"{SUBJECT}(?:resolves?|agrees?|decides?|undertakes?)(?: further| also)?"
    r"(?: to\b)?[,:]?\s+",
    re.IGNORECASE,
)
TO = re.compile(r"to ", re.IGNORECASE)
MARKS = re.compile('[“”‘"]')
ADDRESS = re.compile(
    rf"(?:{SUBJECT})?(?:to )?(?:instruct|mandate|ask|request|authoris|authoriz|direct"
    r"|requir|empower|task|encourag|urg|invit|call (?:up)?on|calls (?:up)?on|appeal to"
    r"|appeals to|delegat|demand|recommend)(?:e?s|e|ed)?(?: that)?\s+"
    r"(?P<whom>[^.;:]{2,90}?)(?:,[^,.;:]{3,40},)? to\b[ :]?",
    re.IGNORECASE,
)
"""Somebody is addressed: the words that name them, and what follows "to"."""
SECRETARY = re.compile(r"\b(?:secretar(?:y|ies)|treasurer|clerk)\b", re.IGNORECASE)
MINISTER = re.compile(
    r"secretar(?:y|ies) of state|general secretary|(?:home|foreign|health) secretary",
    re.IGNORECASE,
)
COMMITTEE = re.compile(
    r"\b(?:committee|officers?|chair|president|organiser|convenor|convener)\b",
    re.IGNORECASE,
)
HIGHER = re.compile(r"\b(?:national|executive|regional|general)\b", re.IGNORECASE)
MEMBERS = re.compile(
    r"\b(?:members|workers|staff|employees|stewards|trade unionists|colleagues)\b",
    re.IGNORECASE,
)
PARLIAMENT = re.compile(r"members of (?:the )?parliament", re.IGNORECASE)


@dataclass(frozen=True)
class Act:
    """What one clause resolves."""

    point: Point
    who: Actor | None
    """Who acts; None: somebody whom the words name and we do not know."""
    start: int
    """Where in the printed clause the words of the act begin: "write to ..."."""

    @property
    def text(self) -> str:
        """The words of the act, in small letters."""
        return self.point.lowered[self.start :]

    @property
    def own(self) -> bool:
        """Whether the body itself acts, or its own officers."""
        return self.who in OWN


OFFICERS = (Actor.SECRETARY, Actor.COMMITTEE)
OWN = (Actor.SELF, *OFFICERS)


def acts(matter: Matter) -> tuple[Act, ...]:
    """Return what each resolves clause has done, in order."""
    points = iter(matter.points)
    found: list[Act] = []
    for section in matter.printed.sections:
        some = [next(points) for _ in section.clauses]
        if section.kind is SectionKind.RESOLVES:
            found += _acts(some, _addressed(f"{section.lead} ", 0)[0])
    return tuple(found)


def _acts(points: list[Point], lead: Actor | None) -> Iterator[Act]:
    """Yield the acts; a nested point is done by whoever the point above it names."""
    above: list[Actor | None] = [lead]
    for point in points:
        if point.phrase and point.phrase.section is not SectionKind.RESOLVES:
            continue  # what the body condemns or welcomes, printed among the acts
        del above[point.printed.level + 1 :]
        who, start = _read(point)
        who = above[-1] if who is Actor.SELF else who
        above.append(who)
        yield Act(point, who, start)


def _read(point: Point) -> tuple[Actor | None, int]:
    phrase = point.phrase
    if phrase is None:
        return _addressed(point.text, _opening(point.text))
    start = _place(phrase, point.text)
    if phrase.who is not Actor.SELF:
        return phrase.who, start
    return _addressed(point.text, start)


def _place(phrase: Clause, printed: str) -> int:
    """Return where the phrase stands in the printed clause, behind its "to"."""
    said = TO.match(phrase.text)
    bare = phrase.text[said.end() if said else 0 :].rstrip(" .:;")
    # Some house styles print other quotation marks: what is before them will do.
    return max(printed.find(MARKS.split(bare)[0]), 0)


def _opening(text: str) -> int:
    """Return how long "This Branch resolves to" is at the start of `text`."""
    lead = RESOLVES.match(text)
    start = lead.end() if lead else 0
    to = TO.match(text, start)
    return to.end() if to else start


def _addressed(text: str, start: int) -> tuple[Actor | None, int]:
    """Return whom the words from `start` address, and where the act begins."""
    found = ADDRESS.match(text, start)
    if found is None:
        return Actor.SELF, start
    return _named(found["whom"]), found.end()


def _named(whom: str) -> Actor | None:
    if MINISTER.search(whom) or PARLIAMENT.search(whom):
        return None
    if SECRETARY.search(whom):
        return Actor.SECRETARY
    if COMMITTEE.search(whom):
        return Actor.EXECUTIVE if HIGHER.search(whom) else Actor.COMMITTEE
    return Actor.MEMBERS if MEMBERS.search(whom) else None
