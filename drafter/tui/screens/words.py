"""Write the words of one clause."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button

from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.ordered_area import OrderedArea
from drafter.tui.widgets.plain import plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

HINT = (
    "A phrase, as the clause goes on: that workers ..., or: write to ... "
    "The number and the full stop are added. Empty: the first words come back."
)


CLAUSE = ("The words of this clause", HINT)
"""What is asked for, and how to write it."""
TITLE = (
    "The motion’s title",
    "As it is to stand on the paper. Empty: the first title comes back.",
)


class Words(ModalScreen[bool]):
    """An area for the words; whoever asked hears every change, and how it ended.

    What is typed here is on the desk at once and saved like any other answer.
    """

    HELP_PAGE = "workspace"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Leave as it was"),
        Binding("f4,ctrl+s", "use", "Use these words", priority=True),
    ]

    def __init__(
        self,
        words: str,
        changed: Callable[[str], None],
        asked: tuple[str, str] = CLAUSE,
    ) -> None:
        super().__init__()
        self.asked = asked
        self.words = words
        self.changed = changed

    def compose(self) -> ComposeResult:
        """Lay out the area and the buttons."""
        with Vertical(id="dialog"):
            heading, hint = self.asked
            yield Plain(heading, classes="heading")
            yield OrderedArea(self.words, id="clause-words")
            yield Plain(hint, classes="hint")
            with Horizontal(classes="buttons"):
                yield Button("Use these words (F4)", id="use", variant="primary")
                yield Button("Leave as it was (Esc)", id="cancel")

    def on_mount(self) -> None:
        """Start at the end of the words."""
        area = self.query_one(OrderedArea)
        area.focus()
        area.move_cursor(area.document.end)

    def on_text_area_changed(self, event: OrderedArea.Changed) -> None:
        """Pass on what was typed."""
        self.pass_on(event.text_area.text)

    def pass_on(self, words: str) -> None:
        """Tell whoever asked what stands in the area, if that has changed."""
        if words != self.words:
            self.words = words
            self.changed(words)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        if event.button.id == "use":
            self.action_use()
        else:
            self.action_cancel()

    def action_use(self) -> None:
        """Say that the words are meant, once the keys before this one are obeyed."""
        if not self.query_one(OrderedArea).call_later(self.use):
            self.use()

    def use(self) -> None:
        """Say that the words are meant."""
        self.pass_on(self.query_one(OrderedArea).text)
        self.dismiss(True)  # noqa: FBT003  the answer

    def action_cancel(self) -> None:
        """Say that everything is to be as it was."""
        self.dismiss(False)  # noqa: FBT003  the answer


class Confirm(ModalScreen[bool]):
    """A question with yes and no; gives back the answer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "no", "No"),
        Binding("left", "app.focus_previous", "Before", show=False),
        Binding("right", "app.focus_next", "Next", show=False),
    ]

    def __init__(self, question: str, yes: str, no: str = "No, keep it") -> None:
        super().__init__()
        self.question = question
        self.yes = yes
        self.no = no

    def compose(self) -> ComposeResult:
        """Lay out the question and the two buttons."""
        with Vertical(id="dialog"):
            yield Plain(self.question)
            with Horizontal(classes="buttons"):
                yield Button(plain(self.no), id="no", variant="primary")
                yield Button(plain(self.yes), id="yes")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give back the answer."""
        self.dismiss(event.button.id == "yes")

    def action_no(self) -> None:
        """Give back no."""
        self.dismiss(False)  # noqa: FBT003  the answer
