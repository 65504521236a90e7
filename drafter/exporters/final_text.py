"""The last look at every text before it is written into a file."""

from __future__ import annotations

from drafter.language.cleaning import clean
from drafter.language.gaps import CLOSE, OPEN, gaps_in


def final(text: str) -> str:
    """Return `text` as a file may hold it: clean, and with no gap in it.

    Raises:
        ValueError: an answer is still missing; that is for the caller to refuse.
    """
    if OPEN in text or CLOSE in text:
        missing = ", ".join(gaps_in(text)) or "an answer"
        raise ValueError(f"A gap would have reached the paper: {missing}.")
    return clean(text)
