"""What the screens share into which a text from outside goes."""

from __future__ import annotations

from textual.screen import Screen

from drafter.errors import UsageError
from drafter.tui.screens.source_form import SourceForm
from drafter.tui.screens.words import Confirm
from drafter.workflows.arriving import Arrival
from drafter.workflows.drafting import OpenDraft

LEAVE = "Leave without making a draft? What you pasted is not kept."
NOT_YET = "What you pasted is not a draft yet."


class FromOutside(Screen[OpenDraft | None]):
    """A screen that gives the draft made of what was pasted or named."""

    begin_with = Arrival()
    """What came in before the screen was shown."""

    def on_mount(self) -> None:
        """Fill in what came in before."""
        begin = self.begin_with
        if begin.path or begin.text:
            self.call_after_refresh(self.form.fill, text=begin.text, path=begin.path)

    @property
    def form(self) -> SourceForm:
        """Where the text goes."""
        return self.query_one(SourceForm)

    def made(self, opened: OpenDraft | None) -> None:
        """Hand on the draft, if one was made."""
        if opened:
            self.dismiss(opened)

    def action_back(self) -> None:
        """Go back; ask first if something would be lost."""
        leave(self, filled=self.form.filled)

    def hand_in(self) -> None:
        """Let nobody end the program unasked over what was pasted.

        Raises:
            UsageError: something was pasted and is no draft yet.
        """
        if self.form.filled:
            raise UsageError(NOT_YET)


def leave(screen: Screen[OpenDraft | None], *, filled: bool) -> None:
    """Leave a screen without a draft; ask first if something would be lost."""
    if not filled:
        screen.dismiss(None)
        return

    def answered(sure: object) -> None:
        if sure:
            screen.dismiss(None)

    screen.app.push_screen(Confirm(LEAVE, "Yes, leave", "No, stay"), answered)
