"""The labels of clauses: 1. (a) i."""

from __future__ import annotations

import re

COUNTER = re.compile("[1aAiI]")
ROMAN = (
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)


def label(pattern: str, number: int) -> str:
    """Return the label of the clause `number` (from 1), shaped like `pattern`.

    `pattern` is the first label of its level: "1.", "(a)", "i.", "A)"; an empty
    one gives no label.
    """
    return COUNTER.sub(lambda found: _count(found[0], number), pattern, count=1)


def kind_of(pattern: str) -> str:
    """Return the character that `pattern` counts with: 1, a, A, i or I."""
    found = COUNTER.search(pattern)
    return found[0] if found else ""


def _count(kind: str, number: int) -> str:
    if kind == "1":
        return str(number)
    if kind in "aA":
        letters = _letters(number)
        return letters if kind == "a" else letters.upper()
    numeral = _roman(number)
    return numeral if kind == "i" else numeral.upper()


def _letters(number: int) -> str:
    """Return a, b ... z, aa, bb ... as Word counts them."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _roman(number: int) -> str:
    said = ""
    for value, numeral in ROMAN:
        said += numeral * (number // value)
        number %= value
    return said
