"""Larger type: the styles of the base package, scaled."""

from __future__ import annotations

from functools import lru_cache

from drafter.exporters.wordml import VAL, W, every, read_part, write_part

BASE_SIZE = 11
"""The size of the base package's body text, in points."""
LENGTHS = ("before", "after", "left", "right", "hanging", "pos")


@lru_cache(maxsize=8)
def scaled_styles(styles: bytes, type_size: int) -> bytes:
    """Return `word/styles.xml` with body text of `type_size` points.

    Every size of type, the space between paragraphs, indents and tab stops grow
    alike; in larger type nothing is set smaller than the body text.
    """
    if type_size == BASE_SIZE:
        return styles
    root = read_part(styles)
    factor = type_size / BASE_SIZE
    for name in ("sz", "szCs"):
        for size in every(root, name):
            half_points = round(int(size.get(VAL, "0")) * factor)
            least = 2 * type_size if factor > 1 else 0
            size.set(VAL, str(max(half_points, least)))
    for name in ("spacing", "ind", "tab"):
        for element in every(root, name):
            for length in LENGTHS:
                if value := element.get(W + length):
                    element.set(W + length, str(round(int(value) * factor)))
    return write_part(root)
