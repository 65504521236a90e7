"""Plain text and what was pasted: paragraphs out of lines that may be broken anywhere.

Whether a line end only wraps a sentence is decided by what comes after it: a small
letter goes on, as does anything after a line that had no room for the next word. Lists,
leads, forms, verses and addresses keep their lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.parsing.furniture import keeps_its_line
from drafter.parsing.invisible import folded
from drafter.parsing.labels import GAP, typed_label
from drafter.parsing.leads import is_lead
from drafter.parsing.source import Line, SourceText, Traced, joined, let_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

WIDEST = 120
"""Longer lines were not wrapped by a typewriter's habits."""
NARROWEST = 40
"""No wrapped text is narrower; verses and addresses are."""
LONG_WORD = 12
"""Wrapped lines differ in length by no more than a long word."""
MOST_BULLETS = 500
"""In one line; more are no list but rubbish."""
RAGGED = 0.5
"""A wrapped line that ends no sentence is at least so full."""
TAB = 4
ENDS = (".", ":", ";", "!", "?", "…")
JOINED_HYPHEN = re.compile(r"[a-z]-$")
MID_LINE = re.compile(rf"(?<=[\w.;:,)”’]){GAP}+(?=[•▪■●◦‣❖]{GAP}*\S)")
"""Before a bullet in mid-line, as PDFs leave them."""


@dataclass(frozen=True)
class _Raw:
    """One line of the source."""

    words: Traced
    indent: int
    after_gap: bool

    @property
    def length(self) -> int:
        """How far to the right it goes."""
        return self.indent + len(self.words.text)


def read_plain(text: str, *, spaces: bool = False) -> SourceText:
    """Return the paragraphs of `text`; each knows where it stood in it.

    With `spaces`, spaces that must not break become ordinary ones.
    """
    words = folded(let_in(Traced.whole(text)), spaces=spaces)
    raw = tuple(_raw_lines(words))
    width = _width(raw)
    lines = (_line(group) for group in _grouped(raw, width))
    return SourceText(
        text, tuple(part for line in lines for part in bullets_apart(line))
    )


def bullets_apart(line: Line) -> Iterator[Line]:
    """Yield a line; bullets in its middle begin lines of their own."""
    breaks = [found.span() for found in MID_LINE.finditer(line.words.text)]
    if len(breaks) > MOST_BULLETS:
        breaks = []
    done = 0
    for start, end in breaks:
        yield replace(line, words=line.words.cut(done, start), apart=not done)
        done = end
    rest = line.words.cut(done)
    yield replace(line, words=rest, apart=line.apart and not done)


def _raw_lines(words: Traced) -> Iterator[_Raw]:
    done, gap = 0, True
    for end in (*_line_ends(words.text), len(words.text)):
        line = words.cut(done, end)
        done = end + 1
        shown = line.text.expandtabs(TAB)
        bare = line.stripped()
        if bare.text:
            yield _Raw(bare, len(shown) - len(shown.lstrip()), gap)
        gap = not bare.text


def _line_ends(text: str) -> Iterator[int]:
    at = text.find("\n")
    while at >= 0:
        yield at
        at = text.find("\n", at + 1)


def _width(lines: Sequence[_Raw]) -> int:
    """Return at how many characters the lines were wrapped; 0: they were not."""
    wrapped = [
        before.length
        for before, line in pairwise(lines)
        if not line.after_gap and _goes_on(before, line)
    ]
    sure = max((one for one in wrapped if NARROWEST <= one <= WIDEST), default=0)
    longest = sure + LONG_WORD if sure else 0
    return max((one.length for one in lines if one.length <= longest), default=0)


def _goes_on(before: _Raw, line: _Raw) -> bool:
    """Return whether a line goes on with a sentence, by its first letter."""
    opens = line.words.text.lstrip("“‘\"'(")[:1]
    if not opens.islower() or before.words.text.endswith(ENDS):
        return False
    return not typed_label(line.words)[0].text


def _grouped(lines: Iterable[_Raw], width: int) -> Iterator[list[_Raw]]:
    """Yield the lines of each paragraph."""
    group: list[_Raw] = []
    for line in lines:
        if group and not _wraps(group, line, width):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _wraps(group: Sequence[_Raw], line: _Raw, width: int) -> bool:
    """Return whether `line` goes on with the paragraph before it."""
    before = group[-1]
    if line.after_gap or _stands_alone(before) or _begins(line):
        return False
    if _goes_on(before, line) or JOINED_HYPHEN.search(before.words.text):
        return True
    return _hangs(group, line) or _was_full(before, line, width)


def _hangs(group: Sequence[_Raw], line: _Raw) -> bool:
    """Return whether a line hangs below the text of the label before it."""
    further = len(group) == 1 and line.indent > group[0].indent
    return further and bool(typed_label(group[0].words)[0].text)


def _was_full(before: _Raw, line: _Raw, width: int) -> bool:
    """Return whether a line had no room for the next word."""
    if not width or before.length > width:
        return False
    broken = not before.words.text.endswith(ENDS) and before.length >= RAGGED * width
    return broken or len(line.words.text.split(None, 1)[0]) >= width - before.length


def _glue(words: Traced) -> str:
    """Return what stands between a line and the one that goes on after it."""
    return "" if JOINED_HYPHEN.search(words.text[-2:]) else " "


def _stands_alone(line: _Raw) -> bool:
    """Return whether a line is never joined with another: a lead, a name, a form."""
    return is_lead(line.words.text) or keeps_its_line(line.words.text)


def _begins(line: _Raw) -> bool:
    return bool(typed_label(line.words)[0].text) or _stands_alone(line)


def _line(group: Sequence[_Raw]) -> Line:
    first = group[0]
    words = joined(tuple(one.words for one in group), _glue)
    return Line(words, indent=first.indent, apart=first.after_gap)
