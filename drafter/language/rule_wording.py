"""What a rule change deletes and inserts: its marked words, and in one sentence.

Words and stops are compared one by one, so that what is read out is what is struck
through and underlined on the paper.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.language.gaps import gaps_in
from drafter.language.phrases import capitalised, finished
from drafter.language.quotations import within_quotation
from drafter.language.word_diff import SMALL_GAP, kept_runs
from drafter.model.motion import Mark, Marking

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

TOKEN = re.compile(r"\w+(?:[-’'.]\w+)*|[^\w\s]")
"""A word, or a stop or sign by itself."""
ASIDE = re.compile(r"\s*\([^()]*\)\s*$")
"""A page number or the like at the end of the name of a rule."""
MOST_STEPS = 4
"""A change of more steps is no longer followed by ear."""
MOST_WORDS = 60
"""Words that are read out before the whole wording is pointed to instead."""
LONGEST_ANCHOR = 8
"""Words before a place that say which of several like places it is."""
NEW = "There is none: the rule is new."
GONE = "There is none: the rule is deleted."
"""What stands in the place of a wording that there is not."""


@dataclass(frozen=True)
class _Hunk:
    """Words `start` to `end` of the present wording, whose place others take."""

    start: int
    end: int
    new_start: int
    new_end: int


def marked_words(
    present: str, amended: str
) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Return which words of the present wording go, and which of the other are new.

    Nothing is marked while an answer is missing in either.
    """
    if gaps_in(present + amended):
        return (), ()
    old, new = _Text(present), _Text(amended)
    hunks = _hunks(old, new)
    return (
        tuple(old.marks(((one.start, one.end) for one in hunks), Marking.DELETED)),
        tuple(
            new.marks(((one.new_start, one.new_end) for one in hunks), Marking.INSERTED)
        ),
    )


def change_said(rule: str, present: str, amended: str) -> str:
    """Return the change as it is read out, or "" if there is none to tell of yet.

    "Rule 7: delete “two” and insert “three”; after “each branch” insert “and area”."
    Nothing is said while an answer is missing, or the two wordings are the same.
    """
    old, new = _Text(present), _Text(amended)
    if gaps_in(rule + present + amended) or old.words == new.words:
        return ""
    named = ASIDE.sub("", rule).rstrip(" .:;,")
    if not new.words:
        return finished(f"Delete {named}", ".")
    if not old.words:
        return finished(f"Insert the proposed wording as {named}", ".")
    steps = _grouped(_hunks(old, new))
    said = "; ".join(_step(one, old, new) for one in steps)
    told = sum(one.end - one.start + one.new_end - one.new_start for one in steps)
    if len(steps) > MOST_STEPS or told > MOST_WORDS:
        said = "delete the present wording and insert the proposed wording"
    return finished(f"{capitalised(named)}: {said}", ".")


def same_words(present: str, amended: str) -> bool:
    """Return whether two wordings differ in nothing but their spaces."""
    return _Text(present).words == _Text(amended).words


class _Text:
    """A wording, its words, and where they are."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans = [found.span() for found in TOKEN.finditer(text)]
        self.words = [text[start:end] for start, end in self.spans]

    def part(self, start: int, end: int) -> str:
        """Return the words `start` to `end` as they stand, in one line."""
        return " ".join(
            self.text[self.spans[start][0] : self.spans[end - 1][1]].split()
        )

    def count(self, start: int, end: int) -> int:
        """Return how often the words `start` to `end` stand in it."""
        some, size = self.words[start:end], end - start
        places = range(len(self.words) - size + 1)
        return sum(self.words[at : at + size] == some for at in places)

    def marks(self, runs: Iterable[tuple[int, int]], kind: Marking) -> Iterator[Mark]:
        """Yield a mark for each run of words."""
        for start, end in runs:
            if end > start:
                yield Mark(self.spans[start][0], self.spans[end - 1][1], kind)


def _hunks(old: _Text, new: _Text) -> list[_Hunk]:
    found = []
    at = new_at = 0
    ends = (len(old.words), len(old.words), len(new.words), len(new.words))
    for start, end, new_start, new_end in (*kept_runs(old.words, new.words), ends):
        if start > at or new_start > new_at:
            found.append(_Hunk(at, start, new_at, new_start))
        at, new_at = end, new_end
    return found


def _grouped(hunks: Sequence[_Hunk]) -> list[_Hunk]:
    """Return `hunks`, joined where only a word or two stand between them."""
    made: list[_Hunk] = []
    for one in hunks:
        last = made[-1] if made else None
        if last and one.start - last.end <= SMALL_GAP:
            made[-1] = _Hunk(last.start, one.end, last.new_start, one.new_end)
        else:
            made.append(one)
    return made


def _step(hunk: _Hunk, old: _Text, new: _Text) -> str:
    acts = []
    where = _anchor(hunk, old)
    if hunk.end > hunk.start:
        where = where if old.count(hunk.start, hunk.end) > 1 else ""
        acts.append(f"delete {_quoted(old.part(hunk.start, hunk.end))}")
    if hunk.new_end > hunk.new_start:
        acts.append(f"insert {_quoted(new.part(hunk.new_start, hunk.new_end))}")
    return f"{where}{' and '.join(acts)}"


def _anchor(hunk: _Hunk, old: _Text) -> str:
    """Return the place of a hunk by the words before it, as few as tell it apart."""
    if not hunk.start:
        return "at the beginning "
    if hunk.start == len(old.words):
        return "at the end "
    least = max(0, hunk.start - LONGEST_ANCHOR)
    start = hunk.start - 1
    while start > least and (
        old.count(start, hunk.start) > 1 or not old.words[start][0].isalnum()
    ):
        start -= 1
    return f"after {_quoted(old.part(start, hunk.start))} "


def _quoted(words: str) -> str:
    return f"“{within_quotation(words)}”"
