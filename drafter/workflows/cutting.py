"""What to leave out of a draft that is too long."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.checks import cutting
from drafter.language.house_style import dress
from drafter.workflows import editing
from drafter.workflows.checking import matter_of

if TYPE_CHECKING:
    from drafter.checks.cutting import Cut
    from drafter.model.motion import PrintedMotion
    from drafter.workflows.drafting import OpenDraft


def take_out(opened: OpenDraft, cut: Cut) -> OpenDraft:
    """Return the draft without the clause of `cut` and what is nested below it."""
    below = f"{cut.clause}."
    gone = [
        one.id
        for one in matter_of(opened).printed.clauses
        if one.id == cut.id or one.path.startswith(below)
    ]
    for name in reversed(gone):
        opened = editing.take_out(opened, name)
    return opened


def what_to_cut(opened: OpenDraft) -> tuple[Cut, ...]:
    """Return the clauses that can be left out, in the order in which it costs least.

    Empty: the motion is within the limit of its destination, or that has none. Only
    what the model motion calls optional is optional; what the person added is not.
    """
    matter, motion = matter_of(opened), opened.motion
    ids = {one.path: one.id for one in matter.printed.clauses}
    there = frozenset(ids.values())

    def reprint(gone: frozenset[str]) -> PrintedMotion:
        kept = there - {ids[path] for path in gone}
        left = tuple(one for one in motion.clauses if one.id in kept)
        shorter = replace(motion, clauses=left)
        wrapper = matter.printed.wrapper
        return dress(shorter, opened.style, opened.destination, wrapper)

    parts = opened.draft.template.parts
    optional = frozenset(part.id for part in parts if part.optional)
    return cutting.what_to_cut(matter, optional, reprint)
