"""Gaps in a text: where an answer is missing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

OPEN, CLOSE = "\ufdd0", "\ufdd1"
GAP = re.compile(f"{OPEN}([^{CLOSE}]*){CLOSE}")

LINE_TO_FILL = "_" * 16
"""What a gap is on a paper that is to be filled in by hand."""


def mark_gap(name: str) -> str:
    """Return the mark for the missing answer `name`; no typed text can hold it."""
    return f"{OPEN}{name}{CLOSE}"


def gaps_in(text: str) -> tuple[str, ...]:
    """Return the names of the answers that `text` still misses, in order, once."""
    return tuple(dict.fromkeys(GAP.findall(text))) if OPEN in text else ()


def fill_gaps(text: str, show: Callable[[str], str]) -> str:
    """Return `text` with each gap replaced by what `show` makes of its name."""
    return GAP.sub(lambda found: show(found[1]), text)


def line_to_fill(_name: str) -> str:
    """Return the line that a gap becomes on a paper to be filled in by hand."""
    return LINE_TO_FILL
