"""Characters that nobody sees, and white space that looks like any other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.parsing.source import Traced

UNSEEN = re.compile(
    "[\u00ad\u200b\u2060\ufeff]|[\u200e\u200f]|(?<=[A-Za-z])[\u200c\u200d](?=[A-Za-z])"
)
"""Soft hyphens, spaces of no width; joiners only between letters that need none."""
FIXED_SPACES = re.compile("[\u00a0\u2007\u202f]")


def folded(words: Traced, *, spaces: bool = False) -> Traced:
    """Return `words` without characters that nobody sees.

    With `spaces`, those that must not break become ordinary ones. Quotation marks
    and dashes stay as they are.
    """
    if words.text.isascii():
        return words
    if UNSEEN.search(words.text):
        words = words.without(UNSEEN)
    return words.without(FIXED_SPACES, " ") if spaces else words
