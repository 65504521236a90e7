"""What several journeys say of a motion, in sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.workflows import previewing
from drafter.workflows.checking import find_faults

if TYPE_CHECKING:
    from drafter.workflows.drafting import OpenDraft


FILL_IN = re.compile("_{4,}")
TO_FILL_IN = "(a line to fill in)"


def as_heard(text: str) -> str:
    """Return a paper with words where it has lines of underscores to write on."""
    return FILL_IN.sub(TO_FILL_IN, text)


def words_said(opened: OpenDraft) -> str:
    """Return "The motion has 231 words; TUC Congress allows 250."."""
    length, body = previewing.length(opened), opened.destination.name
    words = counted(length.words, "word")
    if length.limit is None:
        return f"The motion has {words}; no limit of {body} is confirmed."
    allows = "allows" if length.binding else "is said to allow"
    over = length.words - length.limit
    said = f"The motion has {words}; {body} {allows} {length.limit:,}"
    return f"{said}: {over:,} too many." if over > 0 else f"{said}."


def open_said(opened: OpenDraft) -> str:
    """Return how many answers the paper still needs, as a sentence."""
    missing = sum(bool(one.answer) for one in find_faults(opened))
    if not missing:
        return "No answer is missing."
    needs = "is" if missing == 1 else "are"
    return f"{counted(missing, 'answer')} {needs} still missing."


def state_said(opened: OpenDraft) -> tuple[str, ...]:
    """Return how long a motion is and what it still needs, a sentence each."""
    return words_said(opened), open_said(opened)


def unwrapped(text: str) -> str:
    """Return a page of help with each paragraph as one line: terminals break lines.

    What is set in stays a line of its own.
    """
    paragraphs = []
    for paragraph in text.strip().split("\n\n"):
        lines = paragraph.split("\n")
        apart = all(line.startswith(" ") for line in lines)
        paragraphs.append(("\n" if apart else " ").join(map(str.strip, lines)))
    return "\n".join(paragraphs)


def counted(number: int, what: str) -> str:
    """Return "1 word", "231 words"."""
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"


def sentence(text: str) -> str:
    """Return text with a full stop, unless it ends a sentence already."""
    return text if text.rstrip().endswith((".", "?", "!", "”", ":")) else f"{text}."
