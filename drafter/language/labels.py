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
LONGEST = 1_000
"""No list of clauses is longer."""


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


def number_of(pattern: str, said: str) -> int:
    """Return which clause of its list `said` labels; 1 if `pattern` never says it."""
    numbers = range(1, LONGEST)
    return next((one for one in numbers if label(pattern, one) == said), 1)


class UnusedLabels:
    """Labels for list after list of one motion, none of them twice.

    Each list is labelled in the first of `patterns` whose labels are all still free.
    If there is none, it goes on in the last pattern from the first number that is
    free for the whole list. This is how the TUC numbers its motions: i. ii., then
    a. b., then 1. 2., so that an amendment can name a sub-paragraph by its label.
    """

    def __init__(self, patterns: tuple[str, ...]) -> None:
        """Begin a motion whose lists are labelled like `patterns`, in that order.

        A pattern that counts nothing is passed over: it cannot tell clauses apart.
        """
        self.patterns = tuple(one for one in patterns if kind_of(one))
        self.used: set[str] = set()

    def take(self, count: int) -> tuple[str, int]:
        """Return the pattern for a list of `count` clauses, and its first number."""
        if not self.patterns:
            return "", 1
        for pattern in self.patterns:
            if self._taken(pattern, 1, count):
                return pattern, 1
        first = 1
        while not self._taken(self.patterns[-1], first, count):
            first += 1
        return self.patterns[-1], first

    def _taken(self, pattern: str, first: int, count: int) -> bool:
        """Take these labels if all are free; tell whether they were."""
        numbers = range(first, first + count)
        wanted = {label(pattern, one).strip(".()").lower() for one in numbers}
        if wanted & self.used:
            return False
        self.used |= wanted
        return True


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
