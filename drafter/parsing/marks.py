"""The quotation marks that some bodies set around a whole motion, taken off again."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.parsing.draft_sections import Part, Point
    from drafter.parsing.source import Traced

OPEN, CLOSE = "“", "”"


def take_off(parts: Sequence[Part]) -> None:
    """Move the marks around a motion from its words to beside them.

    They are there if the last point closes a quotation that it did not open, and the
    first words open one that they do not close.
    """
    points = [point for part in parts for point in part.points]
    if not points or not _closes(points[-1].words):
        return
    first = parts[0].lead if parts[0].lead.text else points[0].words
    if not _opens(first):
        return
    for part in parts:
        if _opens(part.lead):
            part.lead, part.opens = part.lead.cut(1), OPEN
        for point in part.points:
            _open(point)
    points[-1].words, points[-1].closes = points[-1].words.cut(0, -1), CLOSE


def _open(point: Point) -> None:
    if _opens(point.words):
        point.words, point.opens = point.words.cut(1), OPEN


def _opens(words: Traced) -> bool:
    text = words.text
    if not text.startswith(OPEN):
        return False
    return text.count(OPEN) > text.count(CLOSE) or _one_pair(text)


def _closes(words: Traced) -> bool:
    text = words.text
    if not text.endswith(CLOSE):
        return False
    return text.count(CLOSE) > text.count(OPEN) or _one_pair(text)


def _one_pair(text: str) -> bool:
    """Return whether a single paragraph is all in one pair of marks."""
    return text.endswith(CLOSE) and text.count(OPEN) == text.count(CLOSE) == 1
