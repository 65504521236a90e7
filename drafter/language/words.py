"""Counting words."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.model.motion import PrintedMotion


@lru_cache(maxsize=1024)
def count_words(text: str) -> int:
    """Return the number of words in `text`.

    A word is a run between white space that holds a letter or a digit, so that a
    hyphenated word and an address are one, and a dash by itself is none. This is
    how the six printed texts whose limit is known were counted.
    """
    return sum(any(map(str.isalnum, token)) for token in text.split())


def count_motion(motion: PrintedMotion) -> int:
    """Return the words of the clauses and their leads, without labels or title."""
    leads = sum(count_words(section.lead) for section in motion.sections)
    return leads + sum(count_words(clause.text) for clause in motion.clauses)
