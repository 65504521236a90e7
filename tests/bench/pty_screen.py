"""What stands on the screen after each piece that a program drew, with pyte."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pyte

if TYPE_CHECKING:
    from collections.abc import Sequence

UNKNOWN = re.compile(rb"\x1b\[[<>=][0-9;]*u|\x1b\[\?[0-9;]*\$p|\x1bP[^\x1b]*\x1b\\")
"""Commands that pyte would print as text."""
TAIL = 12
"""The last characters by which a word is known: a narrow field shows no more."""
CUT = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|P[^\x1b]*\x1b?)?$")
"""A command whose end comes with the next piece."""


def first_times(
    log: Sequence[tuple[float, bytes]],
    size: tuple[int, int],
    parts: dict[str, tuple[int, int]],
    words: Sequence[str],
) -> dict[str, list[float]]:
    """Return for each part of the screen when each of `words` first stood in it.

    A part is a range of columns. `words` come one after the
    other; infinity stands for one that never came.
    """
    found: dict[str, list[float]] = {name: [] for name in parts}

    def look(lines: Sequence[str], when: float) -> None:
        for name, (left, right) in parts.items():
            text = "\n".join(line[left:right] for line in lines)
            times = found[name]
            while len(times) < len(words) and words[len(times)][-TAIL:] in text:
                times.append(when)

    screen = pyte.Screen(*size)
    stream = pyte.ByteStream(screen)
    cut = b""
    for when, piece in log:
        whole = cut + piece
        cut = rest[0] if (rest := CUT.search(whole)) else b""
        stream.feed(UNKNOWN.sub(b"", whole[: len(whole) - len(cut)]))
        look(screen.display, when)
    missing = float("inf")
    return {
        name: times + [missing] * (len(words) - len(times))
        for name, times in found.items()
    }
