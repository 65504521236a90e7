"""What there is to say of the papers around a motion."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from drafter.model.companion import Phase
from drafter.workflows.checking import find_faults

if TYPE_CHECKING:
    from drafter.workflows.drafting import OpenDraft

PHASES = {
    Phase.BEFORE: "Before the meeting",
    Phase.ON_THE_NIGHT: "On the night",
    Phase.AFTER: "After the vote",
}
AS_SENT_IN = {Phase.ON_THE_NIGHT: ", of the motion before any amendment"}
"""What papers of a phase are made from, where that may not be what is voted on."""
NOT_AMENDED = (
    "Papers for the night are made from the motion as the draft has it, before any "
    "amendment. Once one is carried, {} makes the chair’s sheet with the amendments "
    "and the substantive motion."
)
TICKS = (
    ("large-print", "Large print"),
    ("anonymous", "No member’s name"),
)
"""How papers can be wished: id and words."""


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
