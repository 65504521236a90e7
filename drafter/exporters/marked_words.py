"""A text in pieces: words that are struck through, underlined, or neither."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.motion import Mark, Marking

BETWEEN_SPACES = re.compile(r"\S+")


def pieces_of(text: str, marks: Sequence[Mark]) -> Iterator[tuple[str, Marking | None]]:
    """Yield `text` in pieces, each with how it is marked; None: not at all.

    `marks` are in the order of the text and do not overlap.
    """
    end = 0
    for mark in marks:
        if mark.start > end:
            yield text[end : mark.start], None
        yield text[mark.start : mark.end], mark.kind
        end = mark.end
    if end < len(text):
        yield text[end:], None


def to_spaces(text: str, marks: Sequence[Mark]) -> tuple[Mark, ...]:
    """Return `marks` made longer up to the spaces around them.

    For formats that cannot mark a part of what stands between two spaces.
    """
    made: list[Mark] = []
    words = [found.span() for found in BETWEEN_SPACES.finditer(text)]
    for mark in marks:
        touched = [one for one in words if one[0] < mark.end and mark.start < one[1]]
        longer = replace(mark, start=touched[0][0], end=touched[-1][1])
        if made and longer.start <= made[-1].end:
            longer = replace(longer, start=made.pop().start)
        made.append(longer)
    return tuple(made)
