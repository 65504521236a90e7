"""Whose words a clause of a composite is made of, and which words were dropped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.language.likeness import content_words
from drafter.model.composite import Phrase, Point

if TYPE_CHECKING:
    from collections.abc import Sequence

TOKEN = re.compile(r"\S+\s*")
LONGEST = 400
"""Words; no run is looked for beyond."""


@dataclass(frozen=True)
class Run:
    """A run of words that a clause has from one or several points."""

    length: int
    sources: tuple[str, ...]


def traced(text: str, points: Sequence[Point]) -> tuple[Phrase, ...]:
    """Return `text` in phrases, each with the motions that have it word for word.

    The longest run counts; a single word only if it carries meaning. What no motion
    has is linking words. Together the phrases are `text` to the letter.
    """
    tokens = TOKEN.findall(text)
    if not tokens:
        return (Phrase(text, ()),) if text else ()
    lead = text[: len(text) - len(text.lstrip())]
    tokens[0] = lead + tokens[0]
    words = [_key(token) for token in tokens]
    held = {point.of: _words(point.said) for point in points}
    phrases: list[Phrase] = []
    place = 0
    while place < len(tokens):
        run = _longest(words, place, held)
        said = "".join(tokens[place : place + run.length])
        place += run.length
        if phrases and phrases[-1].sources == run.sources:
            said = phrases.pop().text + said
        phrases.append(Phrase(said, run.sources))
    return tuple(phrases)


def left_out(point: Point, texts: Sequence[str]) -> tuple[str, ...]:
    """Return the runs of a point's words that are in none of `texts`.

    Runs without a word that carries meaning are not worth telling.
    """
    tokens = TOKEN.findall(point.said)
    words = [_key(token) for token in tokens]
    held = {str(number): _words(text) for number, text in enumerate(texts)}
    left: list[list[str]] = [[]]
    place = 0
    while place < len(tokens):
        run = _longest(words, place, held)
        if run.sources:
            left.append([])
        else:
            left[-1] += tokens[place : place + run.length]
        place += run.length
    said = ("".join(run).strip() for run in left)
    return tuple(run for run in said if content_words(run))


def _longest(words: list[str], place: int, held: dict[str, list[str]]) -> Run:
    """Return the longest run from `place` that one of `held` has."""
    lengths = {name: _run(words, place, others) for name, others in held.items()}
    length = max(lengths.values(), default=0)
    if length < 2 and not (length and content_words(words[place])):  # noqa: PLR2004
        return Run(1, ())
    return Run(length, tuple(name for name, size in lengths.items() if size == length))


def _run(words: list[str], place: int, others: list[str]) -> int:
    best = 0
    for start, word in enumerate(others):
        if word != words[place]:
            continue
        size = 1
        while (
            size < LONGEST
            and place + size < len(words)
            and start + size < len(others)
            and words[place + size] == others[start + size]
        ):
            size += 1
        best = max(best, size)
    return best


def _words(text: str) -> list[str]:
    return [_key(token) for token in TOKEN.findall(text)]


def _key(token: str) -> str:
    return token.strip().strip(".,;:!?“”\"‘’'()").casefold()
