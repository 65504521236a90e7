"""The sentences of a draft that was made of a statement, gone back to."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from drafter.errors import DrafterError
from drafter.tui.screens.sentences import Sentences
from drafter.tui.screens.words import Confirm
from drafter.workflows import resorting

if TYPE_CHECKING:
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.reviewing import Review

TAKEN = "What you changed at the sentences is in the motion."
MEANT = "Put what you changed here into the draft?"


class SentencesAgain(Sentences):
    """The sentences as they were left; gives the draft with what is changed there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f4", "draft", "Into the draft"),
    ]

    def __init__(self, opened: OpenDraft, review: Review) -> None:
        super().__init__(review, lambda _review: None)
        self.opened, self.first = opened, review
        self.told: tuple[str, ...] = ()
        """What is to be said once the draft is shown again."""

    def action_draft(self) -> None:
        """Go back to the draft with what was changed; Check tells what is open."""
        self.make_draft()

    def make_draft(self) -> None:
        """Put what was changed into the draft and hand it on."""
        if self.review.decided == self.first.decided:
            self.dismiss(None)
            return
        try:
            opened, stayed = resorting.taken_over(self.opened, self.review)
        except DrafterError as error:
            self.tell(str(error))
            return
        self.told = (TAKEN, *stayed)
        self.dismiss(opened)

    def action_back(self) -> None:
        """Go back to the draft; ask first if something was changed here."""
        if self.review.decided == self.first.decided:
            self.dismiss(None)
            return

        def answered(sure: object) -> None:
            if sure:
                self.make_draft()
            else:
                self.dismiss(None)

        self.app.push_screen(Confirm(MEANT, "Yes, into the draft", "No"), answered)
