"""What is asked about a branch that is kept: more than one motion needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.template import Field
from drafter.workflows import editing, letterheads, questions, sending

if TYPE_CHECKING:
    from datetime import date

LETTERHEAD, TYPE_SIZE = "letterhead", "type_size"
PAPER = (
    Field(
        LETTERHEAD,
        "Has your branch a letterhead as a Word file?",
        "The path of the file: papers and letters are put into it.",
        required=False,
    ),
    Field(
        TYPE_SIZE,
        "How large is the type of your papers?",
        "In points; empty is the ordinary size, 16 and more is large print.",
        required=False,
    ),
)
"""What is asked here only: the look of the papers."""
FIELDS = (*questions.BRANCH_QUESTIONS, *PAPER)


def fault(name: str, typed: str, today: date) -> str:
    """Return what is wrong with a detail as one sentence, or "".

    `today` is the day from which a date without its year is counted.
    """
    if name == LETTERHEAD:
        return letterheads.fault(typed)
    if name == TYPE_SIZE:
        return sending.size_fault(typed)
    return editing.branch_fault(name, typed, today)
