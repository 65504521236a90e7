"""Journeys that begin with a draft: its papers, the night, the time after the vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.companion import Phase
from drafter.plain import after_vote, papers
from drafter.plain.desk import Desk
from drafter.plain.drafts import ask_draft
from drafter.plain.talk import BackError
from drafter.plain.work import work_on
from drafter.workflows import drafts, home

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.plain.talk import Talk

AROUND_WHICH = "Around which draft?"
VOTED_WHICH = "What was voted on?"
NO_DRAFTS = "There are no drafts yet: start a motion, or use someone else’s."


def papers_around(talk: Talk) -> None:
    """Make or read papers around a draft."""
    _with_draft(talk, AROUND_WHICH, papers.of_draft)


def speeches(talk: Talk) -> None:
    """Make what is said and needed at the meeting, for a draft."""
    night = Phase.ON_THE_NIGHT
    _with_draft(talk, AROUND_WHICH, lambda of, desk: papers.of_draft(of, desk, night))


def voted(talk: Talk) -> None:
    """Record what became of a draft, and go on with its version for the next body."""
    _with_draft(talk, VOTED_WHICH, _voted)


def _voted(talk: Talk, desk: Desk) -> None:
    number = after_vote.of_draft(talk, desk)
    if number:
        work_on(talk, Desk(talk, drafts.open_kept(number, talk.today)))


def _with_draft(
    talk: Talk, question: str, deed: Callable[[Talk, Desk], object]
) -> None:
    """Choose a draft, and do something with it; `<` there chooses another.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    while home.drafts():
        number = ask_draft(talk, question)
        desk = Desk(talk, drafts.open_kept(number, talk.today))
        try:
            deed(talk, desk)
        except BackError:
            if len(home.drafts()) == 1:
                raise
            continue
        return
    talk.say(NO_DRAFTS)
