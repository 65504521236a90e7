"""Names of branches' folders: safe on every system, and told apart on each."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING

from drafter.storage.files import safe_stem

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_FOLDER = 60
"""In bytes: leaves room for the files' names where 260 characters are the most."""


def names_for(branch: str, number: str) -> Iterator[str]:
    """Yield the names that a branch's folder can have, the plainest first."""
    stem = _stem(branch)
    yield stem
    if number:
        yield f"{stem} ({_stem(number)})"
    for other in range(2, 1_000_000):
        yield f"{stem} ({other})"


def _stem(name: str) -> str:
    """Return a name that is safe as a folder's on every system."""
    short = name.encode()[:LONGEST_FOLDER].decode(errors="ignore")
    stem = safe_stem(short)
    ours = stem == "Motion" or stem.startswith("Motion ")
    return safe_stem(f"Branch {short}") if ours and stem not in name else stem


def folded(name: str) -> str:
    """Return a name as systems compare it that ignore capitals and forms of accents."""
    plain = unicodedata.normalize("NFC", " ".join(name.split()).casefold())
    return unicodedata.normalize("NFC", plain.casefold())


def identity_of(branch: tuple[str, str]) -> bytes:
    """Return what a branch is known by: its name and its number."""
    text = "\n".join(map(folded, branch))
    return hashlib.sha256(text.encode()).digest()[:16]
