"""A text on the clipboard, and in a file for where no clipboard is to be had."""

from __future__ import annotations

from drafter.storage import clipboard, locations

COPIED = "Copied to the clipboard: paste it where you want it."
SENT = "Sent to the clipboard by the terminal; not every terminal can do that."
ELSEWHERE = "If it does not paste, the text is in"


def put(text: str) -> bool:
    """Put a text on the system's clipboard; return whether a program there took it."""
    return clipboard.put(text)


def copy(text: str) -> str:
    """Put a text on the system's clipboard; return what to tell, in sentences.

    Where no program takes it, only the terminal is left, and that does not tell
    whether it obeyed. So the text is then kept in one file of ours as well.
    """
    if put(text):
        return COPIED
    kept = clipboard.keep(text, locations.data_folder())
    return f"{SENT} {ELSEWHERE} {kept}" if kept else SENT
