"""Two texts side by side, and work that is safe once it is in a paper."""

from __future__ import annotations

from typing import ClassVar

from textual import work
from textual.screen import Screen

from drafter.tui.screens.words import Confirm
from drafter.tui.widgets.label import Plain


class Unprinted(Screen[None]):
    """A screen whose work becomes papers; it asks before any of it is thrown away.

    Until then it is kept as it is, for the next time.

    On a narrow screen one of the two texts is shown, and F2 shows the other.
    """

    NOT_PRINTED: ClassVar[str] = ""
    """What is said of work that is in no paper."""
    SIDES: ClassVar[tuple[str, str]] = ("", "")
    """Where the cursor goes: on the side shown first, and on the other."""

    @property
    def changed(self) -> bool:
        """Whether any work is in no paper."""
        raise NotImplementedError

    @property
    def not_printed(self) -> str:
        """What is said of the work that is in no paper now."""
        return self.NOT_PRINTED

    def action_look(self) -> None:
        """On a narrow screen, show the other side."""
        self.toggle_class("-looking")
        self.query_one(self.SIDES[self.has_class("-looking")]).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to look only where the two do not stand side by side."""
        del parameters
        return action != "look" or self.has_class("-narrow")

    def on_resize(self) -> None:
        """Show the keys that work at this size."""
        self.refresh_bindings()

    def tell(self, said: str) -> None:
        """Say something at the foot."""
        self.query_one("#foot", Plain).show(said)

    @work
    async def action_back(self) -> None:
        """Leave; ask first if any work is in no paper."""
        if self.has_class("-looking"):
            self.action_look()
            return
        if not self.is_current:
            return
        asked = Confirm(f"{self.not_printed} Leave it?", "Yes, leave", "No, stay")
        if not self.changed or await self.app.push_screen_wait(asked):
            self.left()
            self.dismiss(None)

    def keep_now(self) -> None:
        """Keep the work as it is: the program is told to end."""

    def hand_in(self) -> None:
        """Keep the work before the person ends the program: it is here next time."""
        self.keep_now()

    def left(self) -> None:
        """Do what belongs to leaving."""
