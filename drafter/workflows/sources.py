"""A text that comes from outside: pasted, or in a file that was named or dropped."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.errors import UsageError
from drafter.storage import dropped, files

NOTHING = "There is nothing to read yet. Paste the text, or name a file."
BOTH = "There is a pasted text and a file. Empty one of them, so that one is read."


@dataclass(frozen=True)
class Source:
    """What is to be read: a file, or else the text itself."""

    path: str = ""
    text: str = ""


def source_of(pasted: str, named: str) -> Source:
    """Return what is meant by a text that was pasted and a file that was named.

    A file dropped on the place for the text is its path there, and is meant.

    Raises:
        UsageError: there is nothing, or both.
    """
    path = dropped.path_in(pasted)
    text = "" if path else pasted
    line = named.strip()
    if line:
        path = dropped.path_in(line) or line
    if text.strip() and path:
        raise UsageError(BOTH)
    if not (text.strip() or path):
        raise UsageError(NOTHING)
    # The name that stands for standard input is here that of a file.
    return Source(f"./{path}" if path == files.INPUT else path, text)
