"""How much a collection may hold, and how its files are called in messages."""

from __future__ import annotations

from drafter.language.cleaning import clean

MOST_BYTES = 6_000_000
"""Of all files together, unpacked, and of a zip."""
MOST_FILES = 600
"""Of all kinds; two hundred model motions, each with its statement and sample."""
LONGEST_NAME = 200
MOTIONS = "motions"
TOO_MANY = f"holds more than {MOST_FILES} files: ask for fewer model motions at a time"
TOO_LARGE = f"holds more than {MOST_BYTES // 1_000_000} MB, and no collection does"


def within(name: str, inner: str) -> str:
    """Return how the file `inner` of the collection `name` is called."""
    shown = clean(inner).replace("\n", " ")[:LONGEST_NAME]
    return name if shown == f"{MOTIONS}/{name}" else f"{shown} in {name}"
