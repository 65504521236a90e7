"""Quoted words: found in a text, lengthened until they are there once, edited.

One set of rules for whoever words an instruction and for whoever carries it out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.language.quotations import DOUBLE, SINGLE

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSING = frozenset(",.;:!?)]}”’%…")
"""Before these no space is put in."""
OPENING = frozenset("([{“‘£$€")
"""After these no space is put in."""
PIECE = re.compile(r"[^\W_]+(?:[-.,'’][^\W_]+)*|[^\w\s]|_+")


@dataclass(frozen=True)
class Edit:
    """`new` in the place of the letters from `start` to `end`."""

    start: int
    end: int
    new: str

    def made(self, text: str) -> str:
        """Return `text` with the edit."""
        return f"{text[: self.start]}{self.new}{text[self.end :]}"


def instances(text: str, words: str) -> list[int]:
    """Return where `words` stand in `text` as whole words, one after the other."""
    found, place = [], text.find(words) if words else -1
    while place >= 0:
        end = place + len(words)
        whole = not _joins(text, place) and not _joins(text, end)
        if whole:
            found.append(place)
        place = text.find(words, end if whole else place + 1)
    return found


def is_unique(text: str, words: str) -> bool:
    """Return whether `words` stand in `text` once, whatever capitals, ends and marks.

    Stricter than what is needed to find them, so that nobody finds another place.
    """
    if len(instances(text, words)) != 1:
        return False
    folded, sought = _folded(text), _folded(words)
    first = folded.find(sought)
    return folded.find(sought, first + 1) < 0


def located(text: str, words: str, nth: int) -> tuple[int, int] | None:
    """Return where quoted `words` stand; `nth` says which instance, 0: the only one."""
    found = instances(text, words)
    if nth:
        place = found[nth - 1] if nth <= len(found) else -1
    else:
        place = found[0] if len(found) == 1 else -1
    return (place, place + len(words)) if place >= 0 else None


def after(text: str, place: int, new: str) -> Edit:
    """Return the edit that puts `new` after the words that end at `place`."""
    return Edit(
        place, place, f"{_left(text, place, new)}{new}{_right(text, place, new)}"
    )


def before(text: str, place: int, new: str) -> Edit:
    """Return the edit that puts `new` before the words that start at `place`."""
    following = text[place : place + 1]
    space = "" if not following or _sticks(new, following) else " "
    return Edit(place, place, f"{_left(text, place, new)}{new}{space}")


def deletion(text: str, start: int, end: int) -> Edit:
    """Return the edit that takes words out, with the space that would be left over."""
    before_it, following = text[start - 1 : start], text[end : end + 1]
    if before_it == " " and (not following or following == " " or following in CLOSING):
        return Edit(start - 1, end, "")
    if not start and following == " ":
        return Edit(start, end + 1, "")
    return Edit(start, end, "")


def widened(
    text: str, span: tuple[int, int], low: int, high: int, most: int
) -> Iterator[tuple[int, int]]:
    """Yield `span` with more and more words around it, `most` in all, within limits."""
    start, end = span
    lefts = [start, *word_starts(text, low, start)]
    rights = [end, *word_ends(text, end, high)]
    for count in range(1, most + 1):
        for right in range(count + 1):
            left = count - right
            if left < len(lefts) and right < len(rights):
                yield lefts[left], rights[right]


def word_starts(text: str, low: int, high: int) -> list[int]:
    """Return where the words between two places start, the last first."""
    found = [one.start() for one in PIECE.finditer(text, low, high)]
    return [
        place
        for place in found[::-1]
        if place in {0, low} or text[place - 1].isspace() or text[place - 1] in OPENING
    ]


def word_ends(text: str, low: int, high: int) -> list[int]:
    """Return where the words between two places end, in order."""
    found = [one.end() for one in PIECE.finditer(text, low, high)]
    return [
        place
        for place in found
        if place in {len(text), high} or text[place].isspace() or text[place] in CLOSING
    ]


def _folded(text: str) -> str:
    """Return `text` as people compare it: no capitals, one kind of quotation mark."""
    return text.translate(DOUBLE | SINGLE).casefold()


def _joins(text: str, place: int) -> bool:
    """Return whether the letters on both sides of `place` are of one word."""
    return text[place - 1 : place].isalnum() and text[place : place + 1].isalnum()


def _left(text: str, place: int, new: str) -> str:
    """Return the space that belongs before `new` at `place`, unless one is there."""
    last = text[place - 1 : place]
    return "" if not last or last.isspace() or _sticks(last, new) else " "


def _right(text: str, place: int, new: str) -> str:
    following = text[place : place + 1]
    here = not following or following.isspace()
    return "" if here or _sticks(new, following) else " "


def _sticks(left: str, right: str) -> bool:
    """Return whether no space belongs between two texts."""
    return left[-1:] in OPENING or right[:1] in CLOSING
