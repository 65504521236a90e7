"""Where a text comes from: pasted, in a file, or a draft that is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.workflows import amending_live
from drafter.workflows.sources import source_of

if TYPE_CHECKING:
    from drafter.plain.talk import Talk
    from drafter.workflows.printed import Named
    from drafter.workflows.sources import Source

FILES = "Word, text or web page"
PASTE = (
    "Paste it as it is: every line of it is taken, until a line that holds only a full "
    "stop. A path can be dropped here from a window with files. A scan or a PDF cannot "
    "be read: copy its words and paste them."
)
MOST_DRAFTS = 20
"""Drafts that are listed; the older ones are found by their number all the same."""
NO_TITLE = "A motion without a title"


def ask_source(talk: Talk, what: str) -> Source:
    """Return the text or the file that a person gives for `what`.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    question = (
        f"Write the path of the file with the {what} ({FILES}), then Enter; or paste "
        f"the {what} itself."
    )
    while True:
        typed = talk.long_text(question, about=PASTE, whole=is_path)
        try:
            return source_of(typed, "")
        except DrafterError as error:
            talk.say(str(error))


def ask_motion(talk: Talk, question: str) -> tuple[Named, str]:
    """Return a motion that is kept, in a file or pasted; and the path of its file.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    kept = amending_live.kept()
    listed = [f"Draft {number}: {title or NO_TITLE}" for number, title in kept]
    older = len(listed) - MOST_DRAFTS
    more = [f"And {older} older ones."] if older > 0 else []
    number = "the number of a draft or " if kept else ""
    how = f"Write {number}the path of a file ({FILES}), then Enter; or paste its text."
    asked = "\n".join((question, *listed[:MOST_DRAFTS], *more, how))
    while True:
        typed = talk.long_text(asked, about=PASTE, whole=_is_named)
        try:
            if typed.isdecimal():
                return amending_live.open_named(typed, talk.today), ""
            source = source_of(typed, "")
            if source.path:
                return amending_live.open_named(source.path, talk.today), source.path
            return amending_live.pasted(source.text, talk.today), ""
        except DrafterError as error:
            talk.say(str(error))


def is_path(line: str) -> bool:
    """Return whether a line is the path of a file, there or not."""
    return bool(source_of(line, "").path)


def _is_named(line: str) -> bool:
    return line.isdecimal() or is_path(line)
