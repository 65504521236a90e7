"""What the app does about what is kept: shows how, and forgets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.tui.terminal import QuietCrash
from drafter.workflows import private

if TYPE_CHECKING:
    from drafter.tui.desk import Desk

ON_THE_TABLE = (
    "Leave the motion first, with Esc: what is open here would be kept again by its "
    "next save."
)


class Keeping(QuietCrash):
    """The part of the app that is about what is kept; to be inherited from."""

    desk: Desk | None = None

    def __init__(self) -> None:
        super().__init__()
        self.was_open_to_others = private.put_right()
        """What to say of it, once there is a screen."""

    def on_mount(self) -> None:
        """Say once that others could read what is kept."""
        if self.was_open_to_others:
            self.call_after_refresh(self.tell_put_right)

    def tell_put_right(self) -> None:
        """Say it long enough to be read."""
        said = self.was_open_to_others
        self.notify(said, markup=False, severity="warning", timeout=15)

    def action_privacy(self) -> None:
        """Show what is kept, where, and how it is forgotten."""
        from drafter.tui.screens.privacy import Privacy  # noqa: PLC0415

        if not isinstance(self.screen, Privacy):
            self.push_screen(Privacy())

    def action_forget(self) -> None:
        """Choose what is to be deleted for good."""
        from drafter.tui.screens.forget import Forget  # noqa: PLC0415

        if self.desk is not None:
            self.notify(ON_THE_TABLE, markup=False, severity="warning")
        elif not any(isinstance(one, Forget) for one in self.screen_stack):
            self.push_screen(Forget())
