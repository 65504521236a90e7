"""From a text to its blocks: paragraphs, headings, points of lists, furniture.

What makes sentences findable in real statements is not the sentence rule but this:
lines of pasted e-mail that were broken by a machine belong together, points of a list
do not, and headings, bylines and signatures are no sentences. Every block is a stretch
of the text; between blocks there are only white space, labels and bullets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from drafter.derivation.heads import SALUTATION
from drafter.derivation.lines import CONTACT, stretches_of
from drafter.language.found_dates import DAY, FULL, MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.lexicon import Lexicon
    from drafter.derivation.lines import Stretch


class Kind(StrEnum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LEAD = "lead"
    """A line that leads into the list below it: "We demand:"."""
    ITEM = "item"
    BYLINE = "byline"
    GREETING = "greeting"
    SIGNATURE = "signature"
    DATELINE = "dateline"
    FURNITURE = "furniture"


NO_SENTENCES = frozenset(Kind) - {Kind.PARAGRAPH, Kind.ITEM, Kind.LEAD}


@dataclass(frozen=True)
class Block:
    """A stretch of the text that is one thing."""

    kind: Kind
    start: int
    end: int


HEADING_WORDS = 13
TITLE_WORDS = 22
ITEM_WORDS = 40
LEAST_SAID = 4
"""Words after a greeting that make a sentence of it."""
SPEAKS = re.compile(
    r"\b(?:said|says|told [^:]+|wrote|statement|continued|added|reads?|follows"
    r"|full)\s*:$"
)
"""A lead into somebody's words, and not into a list."""
SIGNATURE_WORDS = 14
STOPS = (".", "!", "?", "…", ".”", "!”", "?”", '."', ".)", "”", ";", ",")
GREETING = re.compile(
    r"(?:dear|hello|hi|to:|attention:|attn|comrades|friends|sisters|brothers"
    r"|colleagues|fellow workers)\b.{0,60}[,:]?$|to the\b[^.!?:]{0,60}[,:]?$"
    r"|to: .{2,80}$"
    r"|(?:dear|to all)\b[^.!?]{2,120},$",
    re.IGNORECASE,
)
FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|must|will|we|they|it)\b")
FAREWELL = re.compile(
    r"(?:yours (?:sincerely|faithfully|truly|fraternally)|yours,?$|in (?:solidarity"
    r"|unity|peace|struggle|comradeship|friendship)[,.!]?$|(?:kind|best"
    r"|warm) (?:regards"
    r"|wishes)|sincerely|regards|fraternally|in solidarity and|signed[:,]?$|signed by"
    r"|solidarity,$|(?:yours|your comrades?|in|with) (?:[a-z]+ ){0,4}(?:solidarity"
    r"|unity"
    r"|struggle|comradeship|friendship|regards|greetings|wishes)[,.!]?$"
    r"|with (?:solidarity|comradely|best|kind))",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:[Bb]y|BY|From|[Ww]ords(?: by)?|[Rr]eport(?:ed)? by|[Ww]ritten by|[Aa]uthor:) "
    r"[A-Z][\w’'.-]+ .{0,80}[^.!?:]$"
    r"|[A-Z][^.!?]{3,140}\breports?(?: from [^.!?]{2,40})?$"
)
DATED = re.compile(
    rf"(?:[A-Z][\w ,’'-]{{2,40}}, )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    rf"(?:{FULL.pattern}|{DAY} (?:{MONTH})|(?:{MONTH}) \d{{4}})\.?$",
    re.IGNORECASE,
)
OPEN_END = re.compile(r"[;,] (?:and|or)$")
"""How a paragraph of a resolution goes on to the next one; no heading does."""
SECTION = re.compile(
    r"(?:\w+ ){0,3}?(?:further |also )?(?:notes|believes|resolves|recognises|demands)"
    r"(?: that| to)?:?",
    re.IGNORECASE,
)
"""A numbered line that leads into further points: "1. Notes:"."""
WHEREAS = re.compile(r"(?:whereas|further resolved|be it)\b", re.IGNORECASE)
"""How the paragraphs of a resolution begin that need no full stop."""
LEADS = re.compile(
    r"(?:demands?|calls?(?: on| for| upon)?|we want|what we want|resolves?|notes?"
    r"|believes?|recognises?|condemns?|supports?|to|that|for|including|following"
    r"|ask(?:s|ing)?|urges?|by|must|should|will)\b[^.!?]*$",
    re.IGNORECASE,
)


def blocks_of(text: str, lexicon: Lexicon) -> tuple[Block, ...]:
    """Return the blocks of `text` in order; none overlaps another.

    What lies between them holds no letters but those of list labels.
    """
    stretches = stretches_of(text)
    return tuple(_Namer(text, lexicon).named(stretches))


def _greets(said: str) -> bool:
    """Return whether a line is a greeting, and no sentence that begins with one."""
    found = SALUTATION.match(said)
    more = said[found.end() :] if found else ""
    return bool(GREETING.match(said)) and len(more.split()) < LEAST_SAID


class _Namer:
    """Says what each stretch is, by its words and by what stands around it."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text = text
        self.lexicon = lexicon
        self.signed = False
        """Whether a farewell has been read: short lines after it are signatures."""
        self.listing = False
        """Whether a lead was read whose list has no labels."""

    def named(self, stretches: list[Stretch]) -> Iterator[Block]:
        for place, one in enumerate(stretches):
            after = stretches[place + 1] if place + 1 < len(stretches) else None
            kind = self._kind(one, after, first=place == 0)
            self.signed = kind is Kind.SIGNATURE or (
                self.signed and kind in {Kind.FURNITURE, Kind.DATELINE}
            )
            said = self.text[one.start : one.end]
            leads = kind is Kind.LEAD and not SPEAKS.search(said)
            self.listing = leads or (self.listing and kind is Kind.ITEM)
            yield Block(kind, one.start, one.end)

    def _kind(self, one: Stretch, after: Stretch | None, *, first: bool) -> Kind:
        said = self.text[one.start : one.end]
        words = len(said.split())
        kinds = (
            (Kind.LEAD, one.labelled and bool(SECTION.fullmatch(said))),
            (Kind.ITEM, one.labelled and not CONTACT.fullmatch(said)),
            (Kind.FURNITURE, self._is_furniture(said, words)),
            (Kind.DATELINE, bool(DATED.fullmatch(said))),
            (Kind.GREETING, words < TITLE_WORDS and _greets(said)),
            (Kind.SIGNATURE, self._is_signature(said, words)),
            (Kind.BYLINE, bool(BYLINE.fullmatch(said))),
            (Kind.LEAD, said.endswith(":") or self._leads(said, after)),
            (Kind.PARAGRAPH, bool(OPEN_END.search(said) or WHEREAS.match(said))),
            (Kind.HEADING, self._is_heading(said, words, after, first=first)),
            (Kind.ITEM, self.listing and not one.alone and words <= ITEM_WORDS),
        )
        return next((kind for kind, so in kinds if so), Kind.PARAGRAPH)

    def _is_furniture(self, said: str, words: int) -> bool:
        if CONTACT.fullmatch(said):
            return True
        short = words <= HEADING_WORDS or not said.endswith(STOPS)
        found = self.lexicon.furniture.match(said)
        return bool(found) and (
            short or "see" in said.split() or "contact" in said[:40]
        )

    def _is_signature(self, said: str, words: int) -> bool:
        if FAREWELL.match(said) and words < SIGNATURE_WORDS:
            return True
        short = words <= SIGNATURE_WORDS or not FINITE.search(said)
        return self.signed and short and not said.endswith(".")

    def _leads(self, said: str, after: Stretch | None) -> bool:
        """Return whether a line without a colon leads into labelled points."""
        labelled = after is not None and after.labelled
        return labelled and not said.endswith(STOPS) and bool(LEADS.search(said))

    def _is_heading(
        self, said: str, words: int, after: Stretch | None, *, first: bool
    ) -> bool:
        title = first and words <= TITLE_WORDS and not said.endswith(STOPS)
        if title and after is not None and "\n" not in said:
            return True
        if words > HEADING_WORDS or "\n" in said:
            return said.isupper() and words <= 2 * HEADING_WORDS
        if said.isupper() or (
            first and after and not said.endswith((".", "”", ",", ";"))
        ):
            return True
        if said.endswith("?") and after is not None and not self.listing:
            return words < HEADING_WORDS
        return not said.endswith(STOPS) and after is not None and not self.listing
