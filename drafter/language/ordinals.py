"""First, second, penultimate, final: as places are called in amendments."""

from __future__ import annotations

WORDS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"),
    *("ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth"),
    *("fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    "twentieth",
)
ENDINGS = {1: "st", 2: "nd", 3: "rd"}
FEW = 3
"""Of so many nobody says "penultimate"."""


def ordinal(number: int) -> str:
    """Return "first", "second" ... "twentieth", "21st" ..."""
    if number <= len(WORDS):
        return WORDS[number - 1]
    teen = number // 10 % 10 == 1
    return f"{number}{'th' if teen else ENDINGS.get(number % 10, 'th')}"


def ordinal_in(number: int, count: int) -> str:
    """Return the ordinal of `number` among `count`, the last two by their names."""
    if number == count and count > 1:
        return "final"
    if number == count - 1 and count > FEW:
        return "penultimate"
    return ordinal(number)


def number_of_ordinal(said: str) -> int | None:
    """Return which number `said` is the ordinal of, or None."""
    if said in WORDS:
        return WORDS.index(said) + 1
    digits = said.rstrip("stndrh")
    number = int(digits) if digits.isascii() and digits.isdigit() else 0
    return number if number and ordinal(number) == said else None
