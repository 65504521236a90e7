"""A quotation without the name of whoever said it.

Words between quotation marks are somebody's. If the motion does not say whose, the
meeting asks; and if nobody knows, the quotation is worth nothing.

What it looks for: quotations of five words or more, or shorter ones that "it was
said" brings in, in a clause that names nobody. The name of a person, a body or a
paper is enough, and so is an office: the minister, the employer, the report.

Flagged:
    that “there is no money left for any of these services”
    that it has been said that “war cannot be avoided”
Not flagged:
    that the minister said “there is no money left for any of these services”
    a so-called “efficiency saving”, the “hostile environment” policy
    a title: the article “Who Pays for the War on Examplia?”
    a slogan: under the banner “Welfare not warfare, books not bombs”
    a quotation that goes on from the clause before: that she added that “...”

How to mend it: write who said it, before the quotation; or say it in your own words,
without the marks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise
from drafter.language.dates import DAYS, MONTHS
from drafter.language.phrases import capitalised
from drafter.language.sentences import STARTERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "speaker"
MARKS = "“”\"‘’'"
WORDS = 5
"""A term or a saying is shorter; what was said is rarely."""
FEWEST = 3
SAID = re.compile(
    r"(?:\b(?:said|says|saying|told|claims?|claimed|stated|states|argued|that)|:),?\s*$"
)
CALLED = re.compile(
    r"\b(?:entitled|titled|called|headed|title|slogans?|banners?|placards?|posters?|chants?"
    r"|campaign|motto|hashtag|petition|song|book|film|poem|motion|composite|heading"
    r"|words|saying|phrase|definition|demands?|principles?|named|known as|right to"
    r"|so-called|reading|substitute|insert|add|delete|replace)\b[^.;:]{0,30}:?\s*$"
)
"""What stands before a title, a slogan or words that belong to nobody."""
OFFICE = re.compile(
    r"\b(?:ministers?|secretar(?:y|ies)|president|chair\w*|leaders?|chancellor|director"
    r"|chief|executives?|managers?|management|employers?|compan(?:y|ies)|spokes\w+|report"
    r"|letter|general|government|council|commission\w*|committee|manifesto|agreement|act"
    r"|bill|law|rules?|rulebook|contract|notice|article|charter|statement|policy|polic(?:e)"
    r"|resolution|judge|court|tribunal|bishop|mayor|mp|mps|lord|inquiry|paper|newspaper"
    r"|officers?|officials?|owners?|boss|bosses|workers|members|activists|protesters"
    r"|witness\w*|campaign\w*|unions?|party|parties|convention|article|treaty|founder|author"
    r"|reviews?|assessment|evaluation|findings|analysis|research|group|charity"
    r"|poet|historian|professor|economists?|survey|study|bank|agency|regulator|guidance"
    r"|constitution|clause|oath|scripture|bible|editor\w*|journalist\w*|politicians?)\b"
)
"""Somebody or something that can say it."""
CARRIED = re.compile(r"\b(?:he|she|they|his|her|their|the same)\b")
"""Somebody whom the clause before has named."""
NAME = re.compile(r"(?<!\bon )(?<!\bagainst )(?<!\bacross )\b[A-Z][\w’'-]+")
NOBODY = STARTERS.union(
    ["WHEREAS", "THEREFORE", "RESOLVED", "BE", "IT", "FURTHER", "To", *MONTHS, *DAYS]
)


def run(matter: Matter) -> Iterator[Finding]:
    """Find each quotation for which nobody is named, once a clause."""
    own = frozenset(matter.body.noun.split())
    for point in matter.points:
        if any(map(point.text.__contains__, MARKS)) and point.quoted:
            spans = [span for span in point.quoted if _is_said(point, span)]
            if spans and not _named(point, own):
                yield _finding(point, spans[0])


def _finding(point: Point, span: tuple[int, int]) -> Finding:
    cite = capitalised(point.printed.cite)
    message = (
        f"{cite} quotes words and does not say whose they are. Write who "
        "said them, or say it in your own words without the marks."
    )
    return advise(ID, message, point, span)


def _is_said(point: Point, span: tuple[int, int]) -> bool:
    """Return whether a quotation is what somebody said, no term, title or slogan."""
    start, end = span
    words = point.text[start + 1 : end - 1].split()
    before = point.lowered[:start]
    if len(words) < FEWEST or CALLED.search(before[-60:]):
        return False
    if len(words) < WORDS and not SAID.search(before[-12:]):
        return False
    small = [word for word in words[1:] if len(word) > FEWEST]
    return not small or any(word[0].islower() for word in small)


def _named(point: Point, own: frozenset[str]) -> bool:
    """Return whether the clause, outside its quotations, names who can have said it."""
    outside = list(point.text)
    for start, end in point.quoted:
        outside[start:end] = " " * (end - start)
    text = "".join(outside)
    names = set(NAME.findall(text)) - NOBODY - own
    small = text.lower()
    return bool(names or OFFICE.search(small) or CARRIED.search(small))


CHECK = Check(ID, "Quotation without a speaker", run, __doc__ or "")
