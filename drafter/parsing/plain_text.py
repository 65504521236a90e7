"""Plain text and what was pasted: paragraphs out of lines that may be broken anywhere.

Whether a line end only wraps a sentence is decided by what comes after it: a small
letter goes on, as does anything after a line that had no room for the next word. Lists,
leads, forms, verses and addresses keep their lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
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


def read_plain(text: str, *, spaces: bool = False) -> SourceText:
    """Return the paragraphs of `text`; each knows where it stood in it.

    With `spaces`, spaces that must not break become ordinary ones.
    """
    words = folded(let_in(Traced.whole(text)), spaces=spaces)
    raw = tuple(_raw_lines(words))
    width = _width(raw)
    lines = (_line(group) for group in _grouped(raw, width))
    return SourceText(text, tuple(part for line in lines for part in bullets_apart(line)))


def bullets_apart(line: Line) -> Iterator[Line]:
    """Yield a line; bullets in its middle begin lines of their own."""
    breaks = [found.span() for found in MID_LINE.finditer(line.words.text)]
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
        len(before.words.text) + before.indent
        for before, line in zip(lines, lines[1:], strict=False)
        if not line.after_gap and _goes_on(before, line)
    ]
    fitting = [one for one in wrapped if NARROWEST <= one <= WIDEST]
    return max(fitting, default=0)


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
    if line.after_gap or typed_label(line.words)[0].text:
        return False
    if is_lead(before.words.text) or is_lead(line.words.text):
        return False
    if keeps_its_line(before.words.text) or keeps_its_line(line.words.text):
        return False
    if _goes_on(before, line) or JOINED_HYPHEN.search(before.words.text):
        return True
    if len(group) == 1 and line.indent > before.indent and typed_label(before.words)[0].text:
        return True  # it hangs below the text of a label
    length = before.indent + len(before.words.text)
    if not width or length > width:
        return False
    broken = not before.words.text.endswith(ENDS) and length >= RAGGED * width
    return broken or len(line.words.text.split(None, 1)[0]) >= width - length


def _line(group: Sequence[_Raw]) -> Line:
    first = group[0]
    words = first.words
    for one in group[1:]:
        glue = "" if JOINED_HYPHEN.search(words.text) else " "
        words = joined((words, one.words), glue)
    return Line(words, indent=first.indent, apart=first.after_gap)
