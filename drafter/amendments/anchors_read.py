"""What new words are hung on: "after X", "between X and Y", "at the end of X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.amendments.amending_words import (
    ANY_CASE,
    BESIDE,
    BETWEEN,
    EDGE,
    HUNG,
    INSERT,
    JOINT,
)
from drafter.amendments.place_names import read_place
from drafter.amendments.steps import Anchor, Side
from drafter.amendments.words_read import read_words

if TYPE_CHECKING:
    from drafter.amendments.cursor import Cursor

AND = re.compile(r"\s*and\b", ANY_CASE)
TO_PLACE = re.compile(r"(?:to|in)\s+(?=(?:the\s+)?\w)", ANY_CASE)
WORDS_OF = re.compile(r"the\s+(?:opening\s+|own\s+)?words\s+of\b", ANY_CASE)
COMMA = re.compile(r",?\s*")


class AnchorReader:
    """Reads anchors at a cursor."""

    def __init__(self, here: Cursor) -> None:
        self.here = here

    def beside(self, side: Side) -> Anchor | None:
        """Return words or a unit that new words come after or before."""
        words = read_words(self.here)
        if words:
            return Anchor(side, words)
        place = read_place(self.here)
        return Anchor(side, where=place) if place else None

    def between(self) -> Anchor | None:
        """Return "between X and Y"."""
        here = self.here
        if not here.take(BETWEEN):
            return None
        one = read_words(here)
        other = read_words(here) if one and here.take(AND) else None
        return Anchor(Side.BETWEEN, one, other) if one and other else None

    def edge(self) -> Anchor | None:
        """Return "at the end of X", "to the start"."""
        found = self.here.take(EDGE)
        if not found:
            return None
        side = Side.END if found["side"].lower() == "end" else Side.START
        alone = bool(self.here.take(WORDS_OF))
        return Anchor(side, where=read_place(self.here), alone=alone)

    def to_place(self) -> Anchor | None:
        """Return "add to Resolves": at the end of it."""
        place = read_place(self.here, bare=False) if self.here.take(TO_PLACE) else ()
        return Anchor(Side.END, where=place) if place else None

    def early_anchor(self) -> Anchor | None:
        """Return the anchor between "a new paragraph" and the words of it."""
        here = self.here
        if edge := here.tried(self.edge):
            return edge
        found = here.take(BESIDE)
        return self.beside(side_of(found)) if found else None

    def late_anchor(self) -> Anchor | None:
        """Return the anchor that follows the new words."""
        here = self.here
        here.take(COMMA)
        if anchor := here.tried(self.between):
            return anchor
        if found := here.take(BESIDE):
            anchor = self.beside(side_of(found))
            # "insert X and after Y insert Z": Y belongs to what comes next.
            mark = here.at
            here.take(JOINT)
            if here.sees(INSERT) and mark == here.at:
                return None
            here.at = mark
            return anchor
        return self.edge()

    def is_hung(self) -> bool:
        """Return whether the words before the cursor are hung on others after it."""
        here, mark = self.here, self.here.at
        if here.at_line_end():
            return False
        here.take(COMMA)
        hung = bool(
            BESIDE.match(here.text, here.at) or BETWEEN.match(here.text, here.at)
        )
        if hung and not here.text[here.at - 1 : here.at].isspace() and here.at == mark:
            hung = False
        if hung:
            anchor = here.tried(self.between) or (
                here.take(BESIDE) and self.beside(Side.AFTER)
            )
            here.take(JOINT)
            hung = bool(anchor) and not (here.sees(INSERT) and here.at != mark)
        here.at = mark
        return hung or bool(HUNG.match(here.text, mark))


def side_of(found: re.Match[str]) -> Side:
    """Return the side that a match of `BESIDE` says."""
    said = found["side"].lower()
    return Side(said) if said in {"before", "below"} else Side.AFTER
