"""The sentences of a draft that was made of a statement, gone back to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.plain.sorting import Sorting
from drafter.workflows import resorting

if TYPE_CHECKING:
    from drafter.plain.desk import Desk
    from drafter.plain.talk import Talk
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.reviewing import Review

TO_DRAFT = "Go back to the draft"
NO_SENTENCES = "This draft was not made of a statement: it has no sentences."


def again(talk: Talk, desk: Desk) -> None:
    """Go back to the sentences of a draft that was made of a statement.

    What is changed there reaches the draft at once; a clause that was edited stays.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    _Again(talk, desk).run()


def in_place_of(before: OpenDraft, later: OpenDraft) -> OpenDraft:
    """Return `later` under the number of the draft `before` it."""
    draft = replace(later.draft, id=before.draft.id, seq=before.draft.seq)
    return replace(later, draft=draft)


class _Again:
    """The draft as it was, on which every change builds anew."""

    def __init__(self, talk: Talk, desk: Desk) -> None:
        self.talk, self.desk = talk, desk
        self.first = desk.opened
        self.told: tuple[str, ...] = ()

    def run(self) -> None:
        review = resorting.reopened(self.first.draft, self.talk.today)
        if review is None:
            self.talk.say(NO_SENTENCES)
            return
        Sorting(self.talk, review, self.keep, ((TO_DRAFT, lambda: True),)).run()

    def keep(self, review: Review) -> None:
        later, told = resorting.taken_over(self.first, review)
        self.desk.change(in_place_of(self.desk.opened, later))
        self.talk.say(*(one for one in told if one not in self.told))
        self.told = told
