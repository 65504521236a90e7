"""What the screen of papers around the motion says."""

from __future__ import annotations

BUTTONS = (
    (("make", "Make them"), ("copy", "Copy the text"), ("folder", "Open the folder")),
    (("look", "Read it"), ("vote", "After the vote"), ("back", "Back")),
)
"""What can be done, row by row; each is named after its action."""
FIRST = "Space or a click ticks a paper; F8 makes those that are ticked."
NONE_TICKED = "Nothing is ticked yet: Space or a click ticks a paper."
POINT_AT_ONE = "Point at one paper first; its text is then copied."
