"""Ways to word one change of words, the best first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.amendments import wording_quotes as quotes
from drafter.amendments.wording_forms import Said
from drafter.amendments.wording_reading import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from drafter.language.word_diff import Hunk

LONGEST_ANCHOR = 6
"""Words that an anchor may be lengthened to before its instances are counted."""
CONTEXT = 5
"""Words around a change that are taken in to make it unique."""


@dataclass(frozen=True)
class Where:
    """The place that a change is in, and the stretch around it that stays."""

    name: str
    text: str
    low: int
    """Where the change before it ends."""
    high: int
    """Where the change after it starts."""
    starts: Sequence[int] = ()
    """Where the printed lines of the text start, if lines are numbered."""
    has_below: bool = False
    """Points stand below it, so that its end could be that of the last of them."""


def ways(hunk: Hunk, where: Where) -> Iterator[Said]:
    """Yield ways to word `hunk`; whether each is exact is for the caller to check."""
    old, new = hunk.old.strip(), hunk.new.strip()
    if not old:
        yield from _insertions(hunk, new, where)
    elif not new:
        yield from _deletions(hunk, where)
    else:
        yield from _replacements(hunk, where)
    yield from _with_context(hunk, where)


def _insertions(hunk: Hunk, new: str, where: Where) -> Iterator[Said]:
    if not new:
        return
    at_end = hunk.start == len(where.text.rstrip())
    if at_end and where.text and not where.has_below:
        yield Said("words.end", where.name, quoted={"new": new})
    sides = (
        ("words.after", _before(hunk.start, where)),
        ("words.before", _behind(hunk.end, where)),
    )
    for form, spans in sides:
        yield from _alone(form, new, where, spans)
    for form, spans in sides:
        yield from _one_of_several(form, new, where, spans)


def _alone(
    form: str, new: str, where: Where, spans: list[tuple[int, int]]
) -> Iterator[Said]:
    """Yield the form with the shortest anchor that is there once."""
    for start, end in spans:
        words = where.text[start:end]
        if quotes.is_unique(where.text, words):
            yield _said(form, where, start, {"anchor": words, "new": new})
            return


def _one_of_several(
    form: str, new: str, where: Where, spans: list[tuple[int, int]]
) -> Iterator[Said]:
    """Yield the form with short anchors, counted where they come several times."""
    for start, end in spans[:3]:
        words = where.text[start:end]
        found = quotes.instances(where.text, words)
        if start in found and len(words) > 1:
            nth = found.index(start) + 1 if len(found) > 1 else 0
            yield _said(form, where, start, {"anchor": words, "new": new}, nth)


def _before(place: int, where: Where) -> list[tuple[int, int]]:
    """Return longer and longer anchors that end before `place`."""
    end = len(where.text[:place].rstrip())
    starts = quotes.word_starts(where.text, where.low, end)
    return _with_words([(start, end) for start in starts[:LONGEST_ANCHOR]], where)


def _behind(place: int, where: Where) -> list[tuple[int, int]]:
    text = where.text[place : where.high]
    start = place + len(text) - len(text.lstrip())
    ends = quotes.word_ends(where.text, start, where.high)
    return _with_words([(start, end) for end in ends[:LONGEST_ANCHOR]], where)


def _with_words(spans: list[tuple[int, int]], where: Where) -> list[tuple[int, int]]:
    """Return the spans that hold a word: nobody looks for a comma."""
    return [one for one in spans if any(map(str.isalnum, where.text[slice(*one)]))]


def _deletions(hunk: Hunk, where: Where) -> Iterator[Said]:
    start, end = _inner(hunk)
    words = where.text[start:end]
    if quotes.is_unique(where.text, words):
        yield _said("words.delete", where, start, {"old": words})
    found = quotes.instances(where.text, words)
    if start in found:
        nth = found.index(start) + 1 if len(found) > 1 else 0
        yield _said("words.delete", where, start, {"old": words}, nth)


def _replacements(hunk: Hunk, where: Where) -> Iterator[Said]:
    """Yield the replacement of the words, and of more around if they are not alone."""
    start, end = _inner(hunk)
    yield from _widest(hunk, where, [(start, end)])
    yield from _widest(hunk, where, _around((start, end), where))
    yield from _counted(hunk, where, start, end)


def _with_context(hunk: Hunk, where: Where) -> Iterator[Said]:
    """Yield replacements that take in words around, whatever the change is."""
    spans = _around((hunk.start, hunk.end), where)
    yield from _widest(hunk, where, spans)
    for start, end in spans[:2]:
        yield from _counted(hunk, where, start, end)


def _around(span: tuple[int, int], where: Where) -> list[tuple[int, int]]:
    return [*quotes.widened(where.text, span, where.low, where.high, CONTEXT)]


def _widest(hunk: Hunk, where: Where, spans: list[tuple[int, int]]) -> Iterator[Said]:
    for start, end in spans:
        old, new = _taken(hunk, where, start, end)
        told = old == old.strip() != "" and new == new.strip() != ""
        if told and quotes.is_unique(where.text, old):
            yield _said("words.replace", where, start, {"old": old, "new": new})


def _counted(hunk: Hunk, where: Where, start: int, end: int) -> Iterator[Said]:
    old, new = _taken(hunk, where, start, end)
    found = quotes.instances(where.text, old)
    if new == new.strip() != "" and start in found:
        nth = found.index(start) + 1 if len(found) > 1 else 0
        yield _said("words.replace", where, start, {"old": old, "new": new}, nth)


def _taken(hunk: Hunk, where: Where, start: int, end: int) -> tuple[str, str]:
    """Return a stretch of the text before and after the change."""
    text = where.text
    if start >= hunk.start and end <= hunk.end:
        return text[start:end], hunk.new.strip()
    low, high = min(start, hunk.start), max(end, hunk.end)
    return text[low:high], f"{text[low : hunk.start]}{hunk.new}{text[hunk.end : high]}"


def _said(
    form: str, where: Where, start: int, quoted: Mapping[str, str], nth: int = 0
) -> Said:
    return Said(form, where.name, "", line_of(where.starts, start), dict(quoted), nth)


def _inner(hunk: Hunk) -> tuple[int, int]:
    """Return where the old words of a hunk start and end, without space around."""
    left = len(hunk.old) - len(hunk.old.lstrip())
    right = len(hunk.old) - len(hunk.old.rstrip())
    return hunk.start + left, hunk.end - right
