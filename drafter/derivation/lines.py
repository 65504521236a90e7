"""Which lines of a text belong together: a machine broke some, a person others.

Text pasted from e-mail or a PDF is broken at a width; points of a list, verses and
addresses are broken by hand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*+(?:\n|\Z)))*+")
LINE = re.compile(r"[^\n]*\S")
LABEL = re.compile(
    r"[^\S\n]*(?:>[^\S\n]*)*(?:"
    r"(?:[-–—•·*◦▪▫‣∙●○■□✓✔➢►]|o(?=\s+[A-Z]))(?=\s)"
    r"|\(?(?:\d{1,2}|[a-hA-H]|[ivx]{1,5})[.)](?=\s)|\d{1,2}(?:\.\d{1,2})+\.?(?=\s)"
    r"|[•●▪■✓✔➢►](?=\w)"
    r"|(?=[>])>?"
    r")[^\S\n]*"
)
QUOTED_LINE = re.compile(r"[^\S\n]*(?:>[^\S\n]*)+")
UNWRAPPED = 110
"""A text with a longer line has not been broken into lines by a machine."""
NARROWEST = 40
"""No machine breaks lines shorter than this."""
LONGEST_WORD = 16
CONTACT = re.compile(
    r"\S+@\S+\.\w+$|(?:https?://|www\.)\S+$|[+\d][\d ()-]{6,}$|[#*_=~-]+$"
)


def stretches_of(text: str) -> list[Stretch]:
    """Return the runs of lines of `text` that are one thing each, in order."""
    wraps = max((len(line) for line in text.splitlines()), default=0) <= UNWRAPPED
    return [
        stretch
        for found in PARAGRAPH.finditer(text)
        for stretch in _in_paragraph(text, *found.span(), wraps=wraps)
    ]


@dataclass(frozen=True)
class Stretch:
    """Lines that belong together, without the label before them."""

    start: int
    end: int
    labelled: bool
    alone: bool
    """Whether it is a whole paragraph."""


def _in_paragraph(text: str, start: int, end: int, *, wraps: bool) -> Iterator[Stretch]:
    lines = [found.span() for found in LINE.finditer(text, start, end)]
    groups = list(_groups(text, lines, wraps=wraps))
    for group in groups:
        label = LABEL.match(text, group[0][0], group[0][1])
        bare = label.end() if label else group[0][0]
        labelled = bool(label) and not QUOTED_LINE.fullmatch(label[0] if label else "")
        first = bare + len(text[bare:]) - len(text[bare:].lstrip(" \t\u00a0"))
        if first < group[-1][1]:
            yield Stretch(first, group[-1][1], labelled, len(groups) == 1)


def _groups(
    text: str, lines: list[tuple[int, int]], *, wraps: bool
) -> Iterator[list[tuple[int, int]]]:
    """Yield runs of lines, each of which a machine or a comma broke."""
    width = max(end - start for start, end in lines)
    filled = wraps and width >= NARROWEST and _filled(text, lines, width)
    running = filled and _runs_on(text, lines, width)
    group = [lines[0]]
    for before, here in pairwise(lines):
        said = text[slice(*here)].strip()
        goes_on = (filled or said[:1].islower()) and not CONTACT.fullmatch(said)
        listed = LABEL.match(text, *here) and not running
        if goes_on and not listed and not _closed(text, before, here):
            group.append(here)
        else:
            yield group
            group = [here]
    yield group


def _filled(text: str, lines: list[tuple[int, int]], width: int) -> bool:
    """Return whether a machine broke the lines.

    Then each is so full that the next word had no room in it, or, where the text was
    broken more than once, half of the lines go on in small letters.
    """
    full, low, breaks = 0, 0, 0
    for before, here in pairwise(lines):
        if LABEL.match(text, *here):
            continue
        first = text[slice(*here)].split(maxsplit=1)[0]
        breaks += 1
        full += before[1] - before[0] + 1 + len(first) >= width
        low += first[0].islower()
    return full == breaks or (breaks > 1 and 2 * low >= breaks)


def _runs_on(text: str, lines: list[tuple[int, int]], width: int) -> bool:
    """Return whether labels at the starts of lines only stand in running text."""
    if LABEL.match(text, *lines[0]) or any(text[end - 1] == ":" for _, end in lines):
        return False
    room = width - LONGEST_WORD
    return all(end - start > room for start, end in lines[:-1])


def _closed(text: str, before: tuple[int, int], here: tuple[int, int]) -> bool:
    """Return whether a lead ends the line before, and a new thought begins."""
    said = text[slice(*before)]
    return said.endswith(":") and not text[slice(*here)].lstrip()[:1].islower()
