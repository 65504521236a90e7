"""A sentence of more than forty words.

A motion is read out. What the meeting cannot hold in its head it cannot vote on, and
nobody can amend the middle of a sentence that nobody can find the middle of.

What it looks for: more than forty words without a full stop or a semicolon. A clause
with points below it counts by itself, and so does each of them. Words inside a
quotation are not ours to shorten, and the opening that the house style prints ("BE IT
FURTHER RESOLVED, that this Branch call on ...") is nobody's: they do not count.

Flagged:
    a clause that notes what happened, who did it, where and when, what was said about
    it afterwards by three people, and what it will lead to if nothing is done, all in
    one breath and with one full stop at the very end of it
Not flagged:
    the same in two clauses, or in two halves with a semicolon between them
    a clause of thirty words that quotes twenty more

How to mend it: make two clauses of it, each with one thing to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise
from drafter.language.sentences import sentence_spans
from drafter.language.words import count_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "long-sentence"
MOST = 40
MARK = re.compile("[“”\"‘’']")
FEWEST_LETTERS = 2 * MOST
"""A shorter text has fewer words than that."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find every sentence that is too long to be followed when read out."""
    for point in matter.points:
        if len(point.text) > FEWEST_LETTERS and point.text.count(" ") >= MOST:
            opening = _opening(point)
            for begin, end in _stretches(point.text):
                start = max(begin, opening)
                if count_words(_unquoted(point, start, end)) > MOST:
                    yield _finding(point, (start, end))


def _finding(point: Point, span: tuple[int, int]) -> Finding:
    words = count_words(point.text[slice(*span)])
    message = (
        f"A sentence in {point.printed.cite} has {words} words; read out, more than "
        f"{MOST} are hard to follow. Make two clauses of it."
    )
    return advise(ID, message, point, span)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each stretch between full stops and semicolons stands."""
    for start, end in sentence_spans(text):
        begin = start
        for place in range(text.count(";", start, end) and start, end):
            if text[place] == ";" and text[place + 1 : place + 2].isspace():
                yield begin, place
                begin = place + 2
        yield begin, end


def _opening(point: Point) -> int:
    """Return how long the words are that the house style prints before the phrase."""
    if point.phrase is None:
        return 0
    words = point.phrase.text.removeprefix("that ").removeprefix("to ")
    # Up to the first mark, since a house style may set other quotation marks.
    return max(point.text.find(MARK.split(words)[0].strip(" .:;")), 0)


def _unquoted(point: Point, start: int, end: int) -> str:
    """Return the words of a stretch that stand in no quotation."""
    text, kept = point.text, []
    for opens, closes in point.quoted:
        if start <= opens < end:
            kept.append(text[start:opens])
            start = min(closes, end)
    return " ".join([*kept, text[start:end]])


CHECK = Check(ID, "Long sentence", run, __doc__ or "")
