"""Help: this screen, and the words on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Button

from drafter.tui.flowing import Flowed
from drafter.tui.help_pages import page

if TYPE_CHECKING:
    from textual.app import ComposeResult

EVERYTHING = "All that can be done (Ctrl+P)"
"""Without this, a person who has only a mouse would never come to the list."""


class Help(ModalScreen[None]):
    """A page of text to read and close."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,q", "close", "Close"),
    ]

    def __init__(self, name: str) -> None:
        super().__init__()
        self.page = page(name)

    def compose(self) -> ComposeResult:
        """Lay out the text and the way back."""
        with Vertical(id="dialog", classes="tall"):
            with VerticalScroll(id="help"):
                yield Flowed(self.page)
            with Horizontal(classes="buttons"):
                yield Button("Close (Esc)", id="close", variant="primary")
                yield Button(EVERYTHING, id="everything")

    def on_mount(self) -> None:
        """Let the arrows scroll at once."""
        self.query_one("#help").focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Close; the list of what can be done is that of the screen below."""
        self.action_close()
        if event.button.id == "everything":
            self.app.call_later(self.app.action_command_palette)

    def action_close(self) -> None:
        """Go back to the screen below."""
        self.dismiss(None)
