"""What an instruction is about: words, a stretch, whole clauses, the whole motion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.amendments.amending_words import ANY_CASE
from drafter.amendments.cursor import NotReadError
from drafter.amendments.place_names import read_place
from drafter.amendments.steps import Stretch, Target, Unit, Where, Whole, Words
from drafter.amendments.words_read import NOISE, read_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.amendments.cursor import Cursor

FROM = re.compile(r"(?:all\s+|everything\s+)?(?:the\s+)?(?:words?\s+)?from\b", ANY_CASE)
ALL_AFTER = re.compile(
    r"(?:all|everything)\s+(?:the\s+)?(?:words?\s+|text\s+)?(?:that\s+(?:comes|follows)\s+)?"
    r"(?P<side>after|following|from)\b(?:\s+and\s+including\b(?P<with>))?",
    ANY_CASE,
)
TO = re.compile(r",?\s*(?:down\s+)?to\b", ANY_CASE)
TO_END = re.compile(
    r",?\s*(?:down\s+)?(?:to|until)\s+(?:the\s+)?(?:very\s+)?end(?:\s+of\b)?", ANY_CASE
)
ALL = re.compile(
    r"(?:the\s+)?(?:all|everything|(?:whole|entire)\s+(?:motion|text)|whole)"
    r"(?:\s+of\s+(?:the\s+)?(?:motion|text))?(?:\s+(?:the\s+)?(?:existing\s+)?"
    r"(?:text|wording|words|motion))?(?=\s|[.,;:]|\Z)",
    ANY_CASE,
)
AFTER_ALL = re.compile(
    r"[.,;:]|\Z|(?:and|with|by|in|of|then|insert|replace)\b", ANY_CASE
)
WORDING = re.compile(
    r"(?:the\s+)?(?:existing\s+|present\s+)?(?:wording|text|words)\s+(?:of|in)\b",
    ANY_CASE,
)
THESE = re.compile(
    r"(?:these|those|the\s+(?:above|quoted))\s+words\b|the\s+words\s+above\b", ANY_CASE
)
ALONE = re.compile(r"\s*,?\s*but\s+not\s+what\s+is\s+below\s+(?:it|them)", ANY_CASE)
OF = re.compile(r"\s*(?:of|in)\b", ANY_CASE)
ALSO = re.compile(r"\s*,?\s*(?:and\s+)?", ANY_CASE)
START = re.compile(r"(?:the\s+)?(?:start|beginning)\b", ANY_CASE)


class TargetReader:
    """Reads targets at a cursor; remembers the words that were quoted last."""

    def __init__(self, here: Cursor) -> None:
        self.here = here
        self.these = ""
        """The words quoted last, for "delete these words"."""

    def target(self, where: Where) -> Target | None:
        """Return what an instruction is about."""
        here = self.here
        reads: tuple[Callable[[], Target | None], ...] = (
            self.these_words,
            self.stretch,
            self.wording,
            lambda: self.all_of(where),
            lambda: read_words(here),
            self.unit,
        )
        start = here.at
        for read in reads:
            found = read()
            if found:
                return found
            here.at = start
        return None

    def these_words(self) -> Words | None:
        """Return the words quoted last, if it says "these words"."""
        if not self.here.take(THESE):
            return None
        if not self.these:
            raise NotReadError(
                "It says “these words” without quoting any before it. Put the words "
                "that are to be taken out in quotation marks."
            )
        return Words(self.these)

    def stretch(self) -> Stretch | None:
        """Return "all after X", "from X to Y", "from X to the end of Z"."""
        here = self.here
        after = here.take(ALL_AFTER)
        if after and after["side"].lower() != "from":
            first = self.limit()
            stays = after["with"] is None
            whole = self.to_end() or ()
            return Stretch(first, None, whole, first_stays=stays) if first else None
        if not after and not here.take(FROM):
            return None
        first = self.limit() or (Words("") if here.take(START) else None)
        end = self.to_end() if first else None
        if end is not None:
            return Stretch(first, None, end)
        last = read_words(here) if first and here.take(TO) else None
        return Stretch(first, last) if first and (last or after) else None

    def limit(self) -> Words | None:
        """Return the words or the unit where a stretch begins."""
        words = read_words(self.here)
        place = () if words else read_place(self.here)
        return words or (Words("", where=place) if place else None)

    def to_end(self) -> Where | None:
        """Return of what "to the end" is; () for the motion, None if not said."""
        here = self.here
        return read_place(here, bare=False) if here.take(TO_END) else None

    def wording(self) -> Unit | None:
        """Return "the wording of ..."."""
        here = self.here
        if not here.take(WORDING):
            return None
        where = read_place(here)
        return Unit(where, alone=bool(here.take(ALONE))) if where else None

    def all_of(self, where: Where) -> Target | None:
        """Return "all", of the place named or of `where`."""
        here = self.here
        found = here.take(ALL)
        if not found or not here.sees(AFTER_ALL):
            return None
        of = here.tried(self.of_place)
        return Unit(of or where) if of or where else Whole()

    def of_place(self) -> Where:
        """Return the place after "of"."""
        self.here.take(OF)
        return read_place(self.here, bare=False)

    def unit(self) -> Unit | None:
        """Return a unit that is named."""
        self.here.take(NOISE)
        where = read_place(self.here)
        return Unit(where) if where else None

    def and_unit(self) -> Unit | None:
        """Return one more unit: "and Resolves 3"."""
        self.here.take(ALSO)
        where = read_place(self.here, bare=False)
        return Unit(where) if where else None

    def and_words(self) -> Words | None:
        """Return more words: "and 'y'"."""
        here = self.here
        here.take(ALSO)
        return read_words(here) if here.sees_quote() else None

    def remember(self, target: Target) -> None:
        """Keep the words for "these words"."""
        if isinstance(target, Words):
            self.these = target.text
