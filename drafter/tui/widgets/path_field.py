"""A field for the path of a file or folder, and the button that finds one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Button

from drafter.tui.widgets.asked import Line
from drafter.tui.widgets.ordered_input import OrderedInput
from drafter.tui.widgets.plain import one_line
from drafter.workflows import browsing

if TYPE_CHECKING:
    from typing import Unpack

    from textual import events
    from textual.app import ComposeResult

    from drafter.tui.widgets.plain import InputOptions
    from drafter.workflows.browsing import Wanted

CHOOSE = "Choose ..."


class PathField(OrderedInput):
    """A field for a path; a dropped one is written as the system has it.

    A name may hold what a terminal would obey. That is not shown, so the true path is
    kept beside what is shown for as long as nobody changes it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+o", "choose", "Choose"),
    ]

    @dataclass
    class Asked(Message):
        """The person wants to choose from what there is."""

        field: PathField

    def __init__(
        self, wanted: Wanted, value: str = "", **options: Unpack[InputOptions]
    ) -> None:
        self.wanted = wanted
        self._true = ("", "")
        """What is shown of the path that was chosen, and that path."""
        super().__init__(value, **options)

    @property
    def path(self) -> str:
        """The path meant; "" if there is none."""
        shown, true = self._true
        if shown and self.value == shown:
            return true
        return browsing.meant_by(self.value)

    def choose(self, path: str) -> None:
        """Put a path that was found in place of what stands here."""
        self._true = (one_line(path), path)
        self.replace(path, 0, len(self.value))

    def action_choose(self) -> None:
        """Ask for the list of files."""
        self.post_message(self.Asked(self))

    def _on_paste(self, event: events.Paste) -> None:
        path = browsing.path_in(event.text)
        if not path:
            super()._on_paste(event)
            return
        event.stop()
        event.prevent_default()
        self.choose(path)


class PathLine(PathField, Line):
    """A field for a path from which Enter goes on at once."""


class ChooseButton(Button, can_focus=False):
    """Opens the list of files; by keys the field itself does."""


class PathRow(Horizontal):
    """A field for a path, and beside it the button that finds one."""

    DEFAULT_CSS = """
    PathRow {
        height: auto;
        & PathField { width: 1fr; }
        & ChooseButton { min-width: 12; width: auto; margin: 0 0 0 1; }
    }
    """

    def __init__(self, field: PathField, label: str = CHOOSE) -> None:
        super().__init__()
        self.field, self.label = field, label

    def compose(self) -> ComposeResult:
        """Lay out the two."""
        yield self.field
        yield ChooseButton(self.label, compact=True)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Ask for the list of files."""
        event.stop()
        self.field.focus()
        self.post_message(PathField.Asked(self.field))  # from the field it ends here
