"""Model motions: search, read what each is for, take one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Input, OptionList
from textual.widgets.option_list import Option

from drafter.tui.key_bar import KeyBar
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.tui.widgets.ordered_input import OrderedInput
from drafter.workflows import motions

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.workflows.motions import Specimen


class Motions(Screen[str | None]):
    """The list of model motions; gives the id of the one taken."""

    HELP_PAGE = "motions"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("enter", "take", "Use it", show=True),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the search, the list and what the chosen one says."""
        yield Plain("Choose a model motion", classes="heading")
        yield OrderedInput(id="search", placeholder="Search: peace, strike, branch ...")
        with Horizontal(id="library"):
            yield PlainList(id="found")
            with VerticalScroll(id="about"):
                yield Plain("", id="says")
        with Horizontal(classes="buttons"):
            yield Button("Use this motion", id="take", variant="primary")
            yield Button("Back", id="back")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show every model motion."""
        self.find("")
        self.query_one("#search", Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list to what was typed."""
        self.find(event.value)

    def on_input_submitted(self) -> None:
        """Enter in the search takes the motion under the cursor."""
        self.action_take()

    def on_key(self, event: object) -> None:
        """Let the arrows move in the list while the search has the cursor."""
        key = getattr(event, "key", "")
        found = self.query_one("#found", OptionList)
        if key in {"up", "down"} and isinstance(self.focused, Input):
            move = found.action_cursor_up if key == "up" else found.action_cursor_down
            move()

    def find(self, typed: str) -> None:
        """Show the model motions in which every typed word occurs."""
        found = self.query_one("#found", OptionList)
        found.clear_options()
        heads = motions.find_heads(typed.split())
        found.add_options(Option(Content(head.name), head.id) for head in heads)
        found.highlighted = 0 if heads else None
        if not heads:
            self.query_one("#says", Plain).show("None holds these words. Try fewer.")

    def on_option_list_option_highlighted(
        self, event: OptionList.OptionHighlighted
    ) -> None:
        """Say what the motion under the cursor is for."""
        specimen = motions.specimen(event.option.id or "")
        self.query_one("#says", Plain).show(_about(specimen))
        self.query_one("#about").scroll_home(animate=False)

    def on_option_list_option_selected(self) -> None:
        """Take it."""
        self.action_take()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        if event.button.id == "take":
            self.action_take()
        else:
            self.action_back()

    def action_take(self) -> None:
        """Give back the model motion under the cursor."""
        option = self.query_one("#found", OptionList).highlighted_option
        if option:
            self.dismiss(option.id)

    def action_back(self) -> None:
        """Give back nothing."""
        self.dismiss(None)


def _about(specimen: Specimen) -> str:
    lines = [specimen.summary, "", f"Subject: {specimen.subject}"]
    lines.append(f"For: {', '.join(specimen.levels)}")
    if specimen.derived_from:
        lines.append(f"Derived from the statement of {specimen.derived_from}")
    return "\n".join([*lines, "", "How it reads, with its blanks:", "", specimen.text])
