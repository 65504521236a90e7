"""Numbers and bullets in the formats of Word, as everybody’s fonts show them."""

from __future__ import annotations

from drafter.language.labels import label

LARGEST = 5_000
"""Larger numbers are shown as figures; as letters or numerals they would be endless."""
COUNTERS = {
    "lowerLetter": "a",
    "upperLetter": "A",
    "lowerRoman": "i",
    "upperRoman": "I",
}
NO_NUMBERS = frozenset({"bullet", "none"})
SYMBOLS = {
    "\uf0b7": "•",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf0a8": "□",
    "\uf06f": "□",
    "\uf0fe": "☒",
    "\uf02d": "-",
    "\uf0e0": "→",
    "\uf076": "❖",
}
"""Characters of the symbol fonts, as everybody's fonts have them."""
BULLET = "•"
PRIVATE = range(0xE000, 0xF900)


def formatted(number: int, form: str) -> str:
    """Return `number` in a format of Word's."""
    if form in NO_NUMBERS:
        return ""
    if form in COUNTERS and 0 < number <= LARGEST:
        return label(COUNTERS[form], number)
    if form == "decimalZero":
        return f"{number:02d}"
    if form == "ordinal":
        tens = number % 100 // 10
        ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{'th' if tens == 1 else ending}"
    return str(number)


def bullet(text: str) -> str:
    """Return the bullet that a level has for its text."""
    shown = "".join(SYMBOLS.get(one, one) for one in text)
    return "".join(BULLET if ord(one) in PRIVATE else one for one in shown)
