"""What reads badly where something was left out: "on , the" and "so ;"."""

from __future__ import annotations

import re

HOLES = {
    "a gap": re.compile("[\ufdd0-\ufdef]"),
    "None": re.compile(r"\bNone\b"),
    "two spaces": re.compile(r"\S {2,}\S"),
    "a space before punctuation": re.compile(r"\s[,.;:?!](?!\S)"),
    "punctuation twice": re.compile(r",[,.;]|;[;.]|::|\.(?<!\.\.)\.(?!\.)"),
    "braces": re.compile(r"\{\{|\}\}|\{%|%\}"),
    "empty brackets": re.compile(r"\(\s*\)"),
    "a space at an end": re.compile(r"^\s|\s$"),
    "a word twice": re.compile(r"\b(\w+) \1\b", re.IGNORECASE),
    "a sentence without its end": re.compile(
        r"[.;:”](?:(?<=\band.)|(?<=\bor.)|(?<=\bthe.)|(?<=\bof.)|(?<=\bthat.)"
        r"(?<!before that.)(?<!after that.)(?<!since that.)(?<!like that.))"
    ),
    "a or an of nothing": re.compile(r"\ban? ([,.;:]|$)"),
}
"""How a hole is known, by what it is called."""


def holes_in(text: str) -> tuple[str, ...]:
    """Return what in `text` reads as if something were missing, by name."""
    return tuple(hole for hole, shape in HOLES.items() if shape.search(text))
