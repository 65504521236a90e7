"""What the screens of packs say."""

from __future__ import annotations

from drafter.workflows.pack_told import (
    BODIES,
    FIELDS,
    TICKS,
    VARIANTS,
    Count,
    Tally,
    list_help,
    look_words,
)

__all__ = [
    "BODIES",
    "FIELDS",
    "TICKS",
    "VARIANTS",
    "Count",
    "Tally",
    "list_help",
    "look_words",
    "on_screen",
]

HEAD = "Papers for many branches"
NO_MOTION = "Choose the model motion first: F4."
DRAFT = ("Answers of a draft", "none; each row, or the file above, has its own")
"""A draft whose answers every branch shares: the label, and what it is without one."""
NO_DRAFTS = (
    "There is no draft of this model motion: start one, and answer its questions."
)
NO_LIST = "Name the list of branches first."
NO_FOLDER = "Name the folder to put the papers in first."
SEE_LIST = "Not started: see the line with “!” below the list of branches."
LEAVE = "Leave without making the pack? What you filled in is not kept."
NOT_MADE = "What you filled in for a pack is not kept: no pack was made."
BEGINNING = "Reading the list ..."
STOPPING = "Stopping; what is made stays ..."
STOP = "Stop here? What is made stays, and you can resume."
UNDER_WAY = "A pack is being made. What is made stays, and you can resume."
RESUME_LATER = "Start again with [x] Resume for the rest."
ON_SCREEN = (
    ("add --resume to", "tick [x] Resume to"),
    ("the same command with --resume --processes 1", "it again with [x] Resume"),
    ("the same command with --resume", "it again with [x] Resume"),
    (
        "See: drafter bodies list",
        "The button “Which body votes” of the form lists them",
    ),
    ("or say --meeting for", "or choose above which body votes for"),
)
"""What messages say of the command line, and what that is on the screen."""


def on_screen(message: str) -> str:
    """Return a message with ticks and fields where it names options."""
    for option, said in ON_SCREEN:
        message = message.replace(option, said)
    return message
