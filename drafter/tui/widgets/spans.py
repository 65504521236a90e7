"""Where in a text something stands, and where that is line by line."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING

from drafter.language.cleaning import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Span = tuple[int, int]
"""First character and the one after the last, counted from 0."""
Spans = tuple[Span, ...]

NOW_SIGN = "► "
"""Stands before the gap that is being filled."""


def cleaned(text: str, spans: Mapping[str, Spans]) -> tuple[str, dict[str, Spans]]:
    """Return the cleaned text, and where the spans, by name, stand in it."""
    if clean(text) == text:
        return text, dict(spans)
    return clean(text), {
        name: tuple((len(clean(text[:a])), len(clean(text[:b]))) for a, b in some)
        for name, some in spans.items()
    }


def pointed(text: str, spans: Mapping[str, Spans]) -> tuple[str, dict[str, Spans]]:
    """Return the text with a sign before the span called "now", if there is one."""
    if not spans["now"]:
        return text, dict(spans)
    at = spans["now"][0][0]
    step = len(NOW_SIGN)
    return f"{text[:at]}{NOW_SIGN}{text[at:]}", {
        name: tuple(
            (a + step * (a >= at), b + step * (b > at or a >= at)) for a, b in some
        )
        for name, some in spans.items()
    }


def first_difference(text: str, other: str) -> Span | None:
    """Return the words where `text` first differs from `other`, on one line."""
    ours, theirs = text.split("\n"), other.split("\n")
    start = 0
    for row, line in enumerate(ours):
        against = theirs[row] if row < len(theirs) else ""
        if line != against:
            first, end = _unlike(line, against)
            return (start + first, start + end) if line else None
        start += len(line) + 1
    return None


def by_line(text: str, spans: Mapping[str, Spans]) -> dict[int, list[tuple[str, Span]]]:
    """Return, for each line that has any, the names of its spans and where they are."""
    lines = text.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    found: dict[int, list[tuple[str, Span]]] = defaultdict(list)
    for name, some in spans.items():
        for span in some:
            for row, part in _rows(starts, span):
                found[row].append((name, part))
    return dict(found)


def place(text: str, at: int) -> tuple[int, int]:
    """Return the row and column of the character at `at`."""
    before = text[:at]
    return before.count("\n"), at - (before.rfind("\n") + 1)


def _unlike(line: str, other: str) -> Span:
    """Return the part of a line, in whole words, that another has not."""
    first = _alike(line, other)
    alike = _alike(line[first:][::-1], other[first:][::-1])
    first = line.rfind(" ", 0, first) + 1
    end = line.find(" ", max(len(line) - alike, first))
    return first, len(line) if end < 0 else end


def _alike(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    short = min(len(one), len(other))
    return next((place for place, (a, b) in pairs if a != b), short)


def _rows(starts: list[int], span: Span) -> Iterable[tuple[int, Span]]:
    start, end = span
    row = bisect_right(starts, start) - 1
    while start < end and row < len(starts) - 1:
        stop = min(end, starts[row + 1])
        yield row, (start - starts[row], stop - starts[row])
        start = stop
        row += 1
