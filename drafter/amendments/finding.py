"""Finding the words in a motion that an amendment quotes.

The kind of quotation marks and dashes, and white space, make no difference. A capital
or a mark at the edge may differ: that is said. Other words are never taken for them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.amendments.pages import Page, Span, label_parts
from drafter.amendments.places import NotPlacedError, Scope
from drafter.amendments.plain_pages import LABEL
from drafter.language.likeness import likeness

if TYPE_CHECKING:
    from drafter.amendments.steps import Words

DOUBLE, SINGLE, DASH = '“”"„‟«»', "‘’'‚‛", "-–—\u2010\u2011"
FOLDED = {
    **dict.fromkeys(DOUBLE, f"[{DOUBLE}]"),
    **dict.fromkeys(SINGLE, f"[{SINGLE}]"),
    **dict.fromkeys(DASH, r"[\-–—\u2010\u2011]"),
}
ELLIPSIS = re.compile(r"\s*(?:…|\.\.\.|\[\.\.\.\]|\[…\])\s*")
EDGES = " \t\n.,;:"
ALIKE = 0.6
"""Less alike, words are not offered as those that were meant."""
CONTEXT = 30
SHOWN = 3
LONG = 90
"""Letters; longer words are shown by their beginning and end."""
MOST_WORDS = 12
ENDS = 2
"""An ellipsis stands between a beginning and an end."""


@dataclass(frozen=True)
class Hit:
    """One place where the words stand, and how they differ if they do."""

    spans: tuple[Span, ...]
    note: str = ""

    @property
    def first(self) -> Span:
        """Its first letters."""
        return self.spans[0]

    @property
    def last(self) -> Span:
        """Its last letters."""
        return self.spans[-1]


def find_words(page: Page, scope: Scope, text: str) -> list[Hit]:
    """Return every place in `scope` where the words `text` stand.

    Word for word if there are such; else with other capitals; else without the marks
    at the edges; else, if `text` has an ellipsis, from its beginning to its end.
    """
    if not text.strip():
        return []
    bare = text.strip(EDGES)
    literal = _hits(page, scope, _pattern(text, folded=False), 0)
    if literal:
        return literal
    ways = (
        (text, 0, ""),
        (text, re.IGNORECASE, "the motion has other capitals"),
        (bare, 0, "the motion has other punctuation there"),
        (bare, re.IGNORECASE, "the motion has other capitals and punctuation there"),
    )
    for words, flags, note in ways:
        found = _hits(page, scope, _pattern(words), flags)
        if found:
            return [replace(hit, note=note) for hit in found]
    return _with_label(page, scope, text) or _between_ends(page, scope, text)


def one_of(page: Page, scopes: list[Scope], words: Words) -> list[Hit]:
    """Return the hits of `words` that an instruction means, in one of `scopes`.

    Raises:
        NotPlacedError: the words are not there, or it cannot be told which are meant.
    """
    fitting = [(scope, _meant(page, scope, words)) for scope in scopes]
    found = [(scope, hits) for scope, hits in fitting if hits]
    if not found:
        raise NotPlacedError(_missing(scopes, words), nearest(page, scopes, words.text))
    if len(found) > 1:
        hits = [hit for _, some in found for hit in some]
        raise NotPlacedError(_several(scopes, words, hits), shown(page, hits))
    scope, hits = found[0]
    if words.nth:
        place = words.nth - 1 if words.nth > 0 else words.nth
        if not -len(hits) <= place < len(hits):
            raise NotPlacedError(
                f"“{short(words.text)}” is there only {_times(len(hits))}.",
                shown(page, hits),
            )
        return [hits[place]]
    if words.times and len(hits) != words.times:
        raise NotPlacedError(
            f"“{short(words.text)}” is said to be there {_times(words.times)}, but is "
            f"there {_times(len(hits))}.",
            shown(page, hits),
        )
    if len(hits) > 1 and not words.every:
        raise NotPlacedError(_several([scope], words, hits), shown(page, hits))
    return hits


def _meant(page: Page, scope: Scope, words: Words) -> list[Hit]:
    hits = find_words(page, scope, words.text)
    if words.before:
        hits = _beside(hits, find_words(page, scope, words.before), page, turned=False)
    if words.after:
        hits = _beside(hits, find_words(page, scope, words.after), page, turned=True)
    return hits


def _beside(
    hits: list[Hit], others: list[Hit], page: Page, *, turned: bool
) -> list[Hit]:
    """Return the hits that stand next to one of `others`; else all on that side."""
    pairs = [(o, h) if turned else (h, o) for h in hits for o in others]
    sides = [
        (one, other)
        for one, other in pairs
        if (one.last.passage, one.last.end) <= (other.first.passage, other.first.start)
    ]
    close = [
        (one, other)
        for one, other in sides
        if one.last.passage == other.first.passage
        and not page.passages[one.last.passage]
        .text[one.last.end : other.first.start]
        .strip()
    ]
    return list(dict.fromkeys(pair[turned] for pair in close or sides))


def next_to(page: Page, one: list[Hit], other: list[Hit]) -> list[tuple[Hit, Hit]]:
    """Return the pairs between which nothing stands but white space."""
    return [
        (left, right)
        for left in one
        for right in other
        if left.last.passage == right.first.passage
        and left.last.end <= right.first.start
        and not page.passages[left.last.passage]
        .text[left.last.end : right.first.start]
        .strip()
    ]


def nearest(page: Page, scopes: list[Scope], text: str) -> tuple[str, ...]:
    """Return the words of the motion that are most like `text`, with their places."""
    size = max(1, len(text.split()))
    scored: list[tuple[float, str]] = []
    for scope in scopes:
        for span in scope.spans:
            words = [
                found.span()
                for found in re.finditer(r"\S+", page.passages[span.passage].text)
            ]
            best = (0.0, "")
            for at in range(max(1, len(words) - size + 1)):
                run = words[at : at + size]
                if not run:
                    continue
                said = page.passages[span.passage].text[run[0][0] : run[-1][1]]
                best = max(best, (likeness(text, said), said))
            if best[0] >= ALIKE:
                place = page.cite_of(span.passage)
                scored.append((best[0], f"“{short(best[1])}” in {place}"))
    scored.sort(key=lambda pair: -pair[0])
    return tuple(dict.fromkeys(said for _, said in scored))[:SHOWN]


def shown(page: Page, hits: list[Hit]) -> tuple[str, ...]:
    """Return each hit with a few words around it and its place."""
    said = []
    for hit in hits:
        text = page.passages[hit.first.passage].text
        start = max(0, hit.first.start - CONTEXT)
        end = min(len(text), hit.first.end + CONTEXT)
        start = text.find(" ", start) + 1 if start else 0
        cut = text.rfind(" ", 0, end)
        end = cut if end < len(text) and cut > hit.first.end else end
        before, after = "…" if start else "", "…" if end < len(text) else ""
        place = page.cite_of(hit.first.passage)
        said.append(f"“{before}{text[start:end]}{after}” in {place}")
    return tuple(said)


def short(text: str) -> str:
    """Return words to show: long ones by their beginning and end."""
    if len(text) <= LONG:
        return text
    words = text.split()
    return (
        f"{' '.join(words[:6])} … {' '.join(words[-4:])}"
        if len(words) > MOST_WORDS
        else text
    )


def _pattern(text: str, *, folded: bool = True) -> str:
    """Return a pattern for `text` whatever its marks and spaces are like.

    Not `folded`: only white space may differ.
    """
    lines = [
        LABEL.sub("", line, count=1) if at else line
        for at, line in enumerate(text.split("\n"))
    ]
    words = " ".join(" ".join(lines).split())
    if not words:
        return r"(?!)"
    marks = FOLDED if folded else {}
    body = r"\s+".join(
        "".join(marks.get(letter, re.escape(letter)) for letter in word)
        for word in words.split(" ")
    )
    before = r"(?<!\w)" if words[0].isalnum() or words[0] in DASH else ""
    after = r"(?!\w)" if words[-1].isalnum() or words[-1] in DASH else ""
    return f"{before}{body}{after}"


def _hits(page: Page, scope: Scope, pattern: str, flags: int) -> list[Hit]:
    pieces, starts, at = [], [], 0
    for span in scope.spans:
        text = page.passages[span.passage].text
        own = Span(span.passage, 0, len(text)) if scope.begins_in else span
        pieces.append(text[own.start : own.end])
        starts.append((at, own))
        at += own.end - own.start + 1
    joined = "\n".join(pieces)
    hits = [
        _mapped(starts, *found.span())
        for found in re.finditer(pattern, joined, flags | re.DOTALL)
    ]
    if scope.begins_in:
        hits = [
            hit
            for hit in hits
            if any(
                one.passage == hit.first.passage
                and one.start <= hit.first.start < one.end
                for one in scope.spans
            )
        ]
    return hits


def _mapped(starts: list[tuple[int, Span]], start: int, end: int) -> Hit:
    spans = []
    ends = [*(at for at, _ in starts[1:]), 1 << 60]
    for (at, own), following in zip(starts, ends, strict=True):
        first = max(start, at)
        last = min(end, following - 1, at + own.end - own.start)
        if first < last:
            spans.append(
                Span(own.passage, own.start + first - at, own.start + last - at)
            )
    return Hit(tuple(spans))


def _with_label(page: Page, scope: Scope, text: str) -> list[Hit]:
    """Return the hits of words that are quoted with the label before them."""
    found = LABEL.match(text)
    if not found:
        return []
    wanted = label_parts(found["label"])
    inside = tuple(
        span
        for span in scope.spans
        if wanted
        and wanted
        in (page.labels[span.passage], label_parts(page.passages[span.passage].label))
    )
    hits = _hits(page, replace(scope, spans=inside), _pattern(text[found.end() :]), 0)
    return [hit for hit in hits if hit.first.start == 0]


def _between_ends(page: Page, scope: Scope, text: str) -> list[Hit]:
    """Return the run that `text` shortens by an ellipsis, if there is just one."""
    pieces = [piece for piece in ELLIPSIS.split(text) if piece.strip()]
    if len(pieces) < ENDS:
        return []
    counts = [_hits(page, scope, _pattern(piece), 0) for piece in pieces]
    if any(len(hits) != 1 for hits in counts):
        return []
    ends = [hits[0] for hits in counts]
    for one, other in pairwise(ends):
        if one.last.passage != other.first.passage or one.last.end > other.first.start:
            return []
    span = Span(ends[0].first.passage, ends[0].first.start, ends[-1].last.end)
    return [Hit((span,), "it is quoted with an ellipsis")]


def _missing(scopes: list[Scope], words: Words) -> str:
    names = " or ".join(dict.fromkeys(one.said for one in scopes if one.said))
    place = f"in {names}" if names else "in the motion"
    return f"The words “{short(words.text)}” are not {place}."


def _several(scopes: list[Scope], words: Words, hits: list[Hit]) -> str:
    names = " and ".join(dict.fromkeys(one.said for one in scopes if one.said))
    place = f"in {names}" if names else "in the motion"
    return (
        f"“{short(words.text)}” is there {_times(len(hits))} {place}. Say which is "
        "meant, or quote a few words more."
    )


def _times(count: int) -> str:
    return {0: "not at all", 1: "once", 2: "twice"}.get(count, f"{count} times")
