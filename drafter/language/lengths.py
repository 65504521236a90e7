"""How long a motion is, against a limit and on paper, in words."""

from __future__ import annotations


def length(words: int, limit: int | None) -> str:
    """Return "210 of 250 words", and by how many they are over."""
    if limit is None:
        return f"{words:,} {'word' if words == 1 else 'words'} (no limit confirmed)"
    return against(words, limit)


def against(words: int, limit: int) -> str:
    """Return "262 of 250 words: 12 over"."""
    over = f": {words - limit:,} over" if words > limit else ""
    return f"{words:,} of {limit:,} words{over}"


def paper(sides: float) -> str:
    """Return "about one side of A4", to the nearest half; nothing for none."""
    halves = max(1, round(sides * 2)) if sides > 0 else 0
    whole, half = divmod(halves, 2)
    if halves == 0:
        return ""
    if halves <= 2:  # noqa: PLR2004 - two halves are one side
        return f"about {'half a' if half else 'one'} side of A4"
    return f"about {whole}{'½' if half else ''} sides of A4"
