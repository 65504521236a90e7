"""A field of one line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import Reactive
from textual.widgets import Input

from drafter.language.cleaning import clean
from drafter.tui.widgets.history import History, State
from drafter.tui.widgets.ordered_keys import POINT, TYPED, OrderedKeys
from drafter.tui.widgets.parting import part
from drafter.tui.widgets.plain import InputOptions, lines_of, one_line

if TYPE_CHECKING:
    from typing import Unpack

    from textual import events


ROWS = frozenset({"up", "down", "pageup", "pagedown"})
"""Keys that would scroll what is scrolled, and one line is not."""


class OrderedInput(OrderedKeys, Input):
    """A field of one line that keeps what is in it.

    Going to it selects nothing, so that typing adds; typing can be taken back; what
    is pasted on several lines is kept whole, on one; and whatever it is given is
    cleaned of characters that do things.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a,super+a", "select_all", "Select all", show=False),
        Binding("ctrl+z,super+z", "undo", "Undo", show=False),
        Binding("ctrl+y,super+y,ctrl+shift+z", "redo", "Redo", show=False),
        Binding(
            "ctrl+w,ctrl+backspace,alt+backspace",
            "delete_left_word",
            "Delete the word before",
            show=False,
        ),
        Binding(
            "ctrl+delete,alt+delete",
            "delete_right_word",
            "Delete the word after",
            show=False,
        ),
    ]

    DEFAULT_CSS = """
    OrderedInput {
        &.-textual-compact { padding: 0 1; background: $panel; }
        &.-textual-compact:focus { border: none; text-style: bold; }
        &>.input--placeholder, &>.input--suggestion { color: $text-muted; }
    }
    """

    virtual_size = Reactive(Size(0, 0))
    """Of what is in it; a longer text moves nothing else, so that the screen is not
    laid out anew for every key, as it is by Textual's own."""

    @dataclass
    class LinesJoined(Message):
        """Several lines were pasted and stand in the field on one line."""

        input: OrderedInput
        text: str
        """What was pasted, cleaned, with its lines."""
        count: int
        """How many lines held anything."""

        @property
        def control(self) -> OrderedInput:
            """The field, for handlers that choose by selector."""
            return self.input

    def __init__(self, value: str = "", **options: Unpack[InputOptions]) -> None:
        self._past = History()
        options.setdefault("compact", True)
        super().__init__(value, select_on_focus=False, **options)

    def on_unmount(self) -> None:
        """Leave nothing behind."""
        part(self)

    def load(self, text: str) -> None:
        """Show `text` as though the field were new: no steps to take back."""
        with self.prevent(Input.Changed):
            self.value = text
        self._past.clear()
        self.cursor_position = len(self.value)

    def validate_value(self, value: str) -> str:
        """Let in only text that can stand on one line."""
        return one_line(value)

    def validate_placeholder(self, text: str) -> str:
        """Let in only text that can stand on one line."""
        return one_line(text)

    def replace(self, text: str, start: int, end: int) -> None:
        """Put `text` in place of what stands from `start` to `end`."""
        before = self._state
        super().replace(one_line(text), start, end)
        self._past.keep(before, self._state)

    def paste_text(self, text: str) -> None:
        """Put pasted `text` in place of the selection; say so if lines were joined."""
        lines = lines_of(text)
        self.replace(text, *self.selection)
        if len(lines) > 1:
            self.post_message(self.LinesJoined(self, clean(text), len(lines)))

    def action_paste(self) -> None:
        """Paste what was copied inside the app."""
        self.paste_text(self.app.clipboard)

    def action_cursor_right(self, select: bool = False) -> None:  # noqa: FBT001, FBT002
        """Go right, or take the suggestion at the end of the line."""
        before = self._state
        super().action_cursor_right(select)
        self._past.keep(before, self._state)

    def action_undo(self) -> None:
        """Take back the last step of typing."""
        self._go_to(self._past.undo(self._state))

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._go_to(self._past.redo(self._state))

    @property
    def _state(self) -> State:
        return State(self.value, self.cursor_position)

    def _go_to(self, state: State | None) -> None:
        if state:
            self.value = state.value
            self.cursor_position = state.cursor

    def _after_point(self) -> bool:
        """Return whether the number of a point stands before the cursor."""
        return bool(POINT.search(self.value[: self.cursor_position]))

    def _take_text(self, key: str) -> bool:
        """Join pasted lines by a space, as where the terminal marks what is pasted."""
        if key not in TYPED:
            return False
        if self.value[: self.cursor_position][-1:].strip():
            self.insert_text_at_cursor(" ")
        return True

    def _own_action(self, key: str) -> str:
        """Return what `key` does here; up and down are left to the list beside it."""
        return "" if key in ROWS else super()._own_action(key)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.paste_text(event.text)
