"""What the screen of papers around the motion says."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from drafter.workflows.checking import find_faults

if TYPE_CHECKING:
    from drafter.workflows.drafting import OpenDraft

TICKS = (
    ("large-print", "Large print"),
    ("anonymous", "No member’s name"),
)
BUTTONS = (
    (("make", "Make them"), ("copy", "Copy the text"), ("folder", "Open the folder")),
    (("look", "Read it"), ("vote", "After the vote"), ("back", "Back")),
)
"""What can be done, row by row; each is named after its action."""
FIRST = "Space or a click ticks a paper; F8 makes those that are ticked."
NONE_TICKED = "Nothing is ticked yet: Space or a click ticks a paper."
COPIED = (
    "Sent to the clipboard. If it does not paste, make it: that writes the text to a "
    "file."
)
POINT_AT_ONE = "Point at one paper first; its text is then copied."


def made_words(opened: OpenDraft, paths: tuple[str, ...]) -> str:
    """Return what was made and where, and what is still to be written in."""
    folder, count = os.path.dirname(paths[0]), len(paths)  # noqa: PTH120
    made = "Made one file" if count == 1 else f"Made {count} files"
    names = (os.path.basename(one) for one in paths)  # noqa: PTH119
    lines = [f"{made} in {folder or '.'}:", *names]
    gaps = sum(bool(one.answer) for one in find_faults(opened))
    if gaps:
        missing = "An answer is" if gaps == 1 else f"{gaps} answers are"
        lines[:0] = [f"{missing} missing: fill in the lines in the papers by hand."]
    return "\n".join(lines)
