"""Facts without a source, or all from one source.

The first question from the floor is "Who says so?". A mover who can answer it keeps
the meeting; one who cannot loses it on a point that was true all along. Two sources
that do not depend on each other are harder to wave away than one.

What it looks for: under "notes", clauses with a figure, a full date or a report of
what happened, for which no source is given. It advises once for the whole motion. If
every such fact has a source, but always the same one, it says that instead. And it
looks for sources whose date has no year: “last week” means nothing by the next meeting.

Flagged:
    that 25 people were killed on 3 January 2026 (no source is given)
    three facts, each with the source Example News, and no other
    a source that is dated “November”, or “last week”
Not flagged:
    that, according to Example News, 25 people were killed (the clause names it)
    that this Branch has 120 members, that our region voted for it (we know that)
    that the library in Sample Street is to close (no figure, no date)

How to mend it: give each fact its source: who says so, where and when. Sources are
printed apart from the motion and do not count as words of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise
from drafter.language.dates import MONTHS
from drafter.language.gaps import gaps_in
from drafter.language.phrases import capitalised
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding
    from drafter.model.motion import Source

ID = "sources"
FIGURE = re.compile(
    r"(?<![\w.,-])(?<!under )(?<!aged )"
    r"(?!(?:1[89]|20)\d\d\b)(?:\d{2,}|\d{1,3}(?:[,.]\d+)+)(?![\w-])"
    r"|\b\d+(?:%| per cent| million| billion|m\b|bn\b)|[£$€]\d"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(MONTHS).lower()})\b"
    r"|\b(?:hundreds|thousands|millions|dozens|one in (?:two|three|four|five|ten))\b"
    r"|\b(?:killed|injured|arrested|imprisoned|sentenced|dismissed|sacked|bombed)\b"
)
"""A figure that is no mere year, a day, or something done to people."""
TOLD = re.compile(
    r"\b(?:according to|(?<!is )(?<!was )(?<!been )reported (?:by|in|that)"
    r"|reports? (?:by|from|in|of)|figures (?:from|by)|published|survey|reviews?"
    r"|findings|assessment|inquiry|statistics|census|article|study|research|data|act \d"
    r"|(?:said|says|found|finds|states?|announced|estimates?|shows?|reveal(?:s|ed)"
    r"|warns?|warned|admits?|admitted) (?:that|it|in)\b"
    r"|by the \w+’s (?:own )?account|(?:sections?|paragraphs?|articles?|clauses?) \d"
    r"|the act\b)|https?://|www\."
)
"""The clause itself names where it comes from."""
OWN = re.compile(
    r"\b(?:our|we|this (?:branch|clp|council|conference|congress|union|body|motion"
    r"|meeting|party)|motions for this meeting|policy|affiliat\w+|conference|congress"
    r"|composite|standing orders?|rule \d)\b"
)
"""What the body knows of itself."""
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|\d[/.-]\d{1,2}[/.-]\d\d(?!\d)")
FEW = 2
"""So many facts from one source are worth a second one."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find, once, that facts lack a source or rest on one alone."""
    if matter.motion is None:
        return
    yield from _undated(matter)
    notes = [one for one in matter.points if one.section is SectionKind.NOTES]
    bare = [point for point in notes if _source(point) is None and _states_fact(point)]
    if bare:
        yield advise(ID, _without(bare), bare[0])
        return
    given = [source for source in map(_source, notes) if source]
    one_alone = len(given) >= FEW and len(set(map(_who, given))) == 1
    if one_alone and not matter.example:
        yield advise(ID, _one_alone(given[0]))


def _undated(matter: Matter) -> Iterator[Finding]:
    """Find sources with a date that has no year; one that has no date says nothing."""
    told = set()
    for point in matter.points:
        source = _source(point)
        if source is None or gaps_in(source.date) or source.date in told:
            continue
        if source.date.strip() and not YEAR.search(source.date):
            told.add(source.date)
            said = (
                f"The source of {point.printed.cite} is dated “{source.date}”. Write "
                "the day or the month with its year, like November "
                f"{matter.today.year}."
            )
            yield advise(ID, said, point)


def _without(bare: list[Point]) -> str:
    cited = [point.printed.cite for point in bare]
    more = f", and {len(cited) - 1} more," if cited[1:] else ""
    verb = "state facts" if cited[1:] else "states a fact"
    return (
        f"{capitalised(cited[0])}{more} {verb} without a source. Say who says "
        "so and when: it is printed apart from the motion and costs no words."
    )


def _one_alone(source: Source) -> str:
    who = "" if gaps_in(source.who) else f", {source.who}"
    return (
        f"Every fact rests on one source{who}. A second one that does not "
        "depend on it makes the motion harder to wave away."
    )


def _source(point: Point) -> Source | None:
    source = point.phrase.source if point.phrase else None
    return source if source and (source.who.strip() or source.url.strip()) else None


def _who(source: Source) -> tuple[str, str]:
    return source.who.strip().lower(), source.title.strip().lower()


def _states_fact(point: Point) -> bool:
    """Return whether a clause states what somebody may doubt, and names no source."""
    text = point.phrase.text.lower() if point.phrase else ""
    return bool(FIGURE.search(text)) and not (TOLD.search(text) or OWN.search(text))


CHECK = Check(ID, "Facts and their sources", run, __doc__ or "")
