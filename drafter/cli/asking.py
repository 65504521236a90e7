"""Questions on the terminal, one a line: for a keyboard, a pipe or a screen reader."""

from __future__ import annotations

import sys

from drafter.cli import output
from drafter.errors import UsageError
from drafter.language.cleaning import clean

YES = frozenset({"y", "yes"})
STOPPED = "Stopped; nothing more was written."


def ask(question: str) -> str:
    """Ask one question and return the line that was typed.

    Raises:
        UsageError: there is nobody to answer any more.
    """
    output.narrate(question)
    line = sys.stdin.readline() if sys.stdin else ""
    if not line:
        raise UsageError(STOPPED)
    return clean(line).strip()


def agreed(question: str) -> bool:
    """Ask a question that is answered yes or no; anything but yes is no."""
    return ask(f"{question} (yes or no)").casefold() in YES
