"""Which words of a clause are blanks, to be filled anew in each motion."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, OptionList

from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.workflows import reviewing
from drafter.workflows.sentences_told import BLANKS

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from drafter.workflows.reviewing import Review


class Blanks(ModalScreen[None]):
    """The words that can be a blank; each is turned on or off."""

    HELP_PAGE = "derive"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("space", "turn", "On or off"),
    ]

    def __init__(
        self, review: Review, place: int, changed: Callable[[Review], None]
    ) -> None:
        super().__init__()
        self.review, self.place, self.changed = review, place, changed

    def compose(self) -> ComposeResult:
        """Lay out the words."""
        with Vertical(id="dialog"):
            yield Plain("Blanks in this clause", classes="heading")
            yield PlainList(id="blanks")
            yield Plain(BLANKS, classes="hint")
            yield Button("Back (Esc)", action="screen.back", compact=True)

    def on_mount(self) -> None:
        """Show the words."""
        self.fill()
        self.query_one(PlainList).focus()

    def fill(self) -> None:
        """Show which words are blanks: [x] is one, [ ] is not."""
        self.query_one(PlainList).show(
            (one.text, f"[{'x' if one.on else ' '}] {one.text}")
            for one in reviewing.blanks_at(self.review, self.place)
        )

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Turn the words under the cursor into a blank, or back."""
        event.stop()
        self.action_turn()

    def action_turn(self) -> None:
        """Turn the words under the cursor into a blank, or back."""
        option = self.query_one(PlainList).highlighted_option
        if option and option.id:
            self.review = reviewing.blanked(self.review, option.id)
            self.changed(self.review)
            self.fill()

    def action_back(self) -> None:
        """Go back to the clause."""
        self.dismiss(None)
