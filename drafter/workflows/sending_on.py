"""A motion that was passed goes on to the next body in that body's own form."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.workflows import bodies, drafting, editing

if TYPE_CHECKING:
    from drafter.model.rulebook import Rulebook
    from drafter.workflows.drafting import OpenDraft


def version_for(opened: OpenDraft, body: str) -> OpenDraft:
    """Return a new draft of the motion as `body` is to decide on it, not saved yet.

    Its noun, house style, rules and verbs are that body's, and the sentence before
    it says who submits it. Answers and choices of clauses are kept; the first draft
    and its result stay as they are.

    Raises:
        UnknownNameError: no such body.
        UsageError: it is the same body, or the model motion is not written for it.
    """
    if body == opened.destination.id:
        raise UsageError(
            f"The motion is for {opened.destination.the_body} already; name another "
            "body."
        )
    overrides = {
        key: value for key, value in opened.draft.overrides.items() if key != "style"
    }
    draft = replace(opened.draft, id=0, seq=0, outcome=None, overrides=overrides)
    sent = editing.decide(replace(opened, draft=draft), opened.meeting.id, body)
    drafting.refuse_misfit(sent)
    return sent


def bodies_beyond(opened: OpenDraft) -> tuple[Rulebook, ...]:
    """Return the bodies that the motion can go on to, other than its own."""
    levels, here = opened.draft.template.levels, opened.destination.id
    return tuple(
        one for one in bodies.listed() if one.level in levels and one.id != here
    )
