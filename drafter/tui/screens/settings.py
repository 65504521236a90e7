"""Settings: what the screen looks like, and every paper; kept as they are chosen."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import constants
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button, Checkbox, Input

from drafter.errors import DrafterError
from drafter.language.dates import long_date
from drafter.model.paper_defaults import DateStyle
from drafter.tui.key_bar import KeyBar
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import Choice
from drafter.tui.widgets.ordered_input import OrderedInput
from drafter.tui.widgets.path_field import PathField, PathRow
from drafter.tui.widgets.tick import Tick
from drafter.workflows import preferences
from drafter.workflows.browsing import Look, Wanted

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.tui.app import DrafterApp

WANTED = Wanted("Where are your papers to go?", look=Look.FOLDER)
SHOWN = date(2026, 1, 5)
"""The day that shows how each style writes a date."""
STYLES = tuple(DateStyle)
THEMES = tuple(preferences.THEMES)
COLOURS = ("Dark", "Light", "High contrast: white and yellow on black")
FORBIDDEN = "TEXTUAL_ANIMATIONS is none: nothing moves, whatever is ticked here."
FOLDER = "Where papers go that you make on screen. Empty: your folder of documents."
SIZE = "In points, for branches without a size of their own. 16 and more is large."
DATES = "They hold in your motions and in every paper around them."
KEPT_AS_IT_WAS = "{} Until then it stays as it was."


class SettingsScreen(Screen[None]):
    """Everything that can be set; there is nothing to save."""

    HELP_PAGE = "settings"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.chosen, self.faults = preferences.known()

    def compose(self) -> ComposeResult:
        """Lay out the two groups, and what is wrong with what was kept."""
        yield Plain("Settings", classes="heading")
        yield Plain("Kept as you choose. Nothing has to be saved.", classes="hint band")
        if self.faults:
            said = "\n".join(f"! {one}" for one in self.faults)
            yield Plain(said, classes="hint -fault inset")
        with VerticalScroll(id="settings", can_focus=False):
            with Vertical(classes="group"):
                yield from self._screen()
            with Vertical(classes="group"):
                yield from self._papers()
        with Horizontal(classes="buttons"):
            yield Button("Back", id="back", variant="primary", compact=True)
            yield Button("Take the tour", id="tour", compact=True)
        yield KeyBar()

    def _screen(self) -> ComposeResult:
        yield Plain("The screen", classes="group-name")
        yield Plain("Colours", classes="label")
        yield Choice(COLOURS, THEMES.index(self.chosen.theme), id="theme")
        yield Tick("Things may move: lists glide", self.chosen.motion, id="motion")
        if constants.TEXTUAL_ANIMATIONS == "none":
            yield Plain(FORBIDDEN, classes="hint")
        yield Tick("The cursor blinks", self.chosen.blink, id="blink")

    def _papers(self) -> ComposeResult:
        yield Plain("Papers", classes="group-name")
        yield Plain("Folder for papers", classes="label")
        yield PathRow(PathField(WANTED, self.chosen.folder, id="folder"))
        yield Plain(FOLDER, id="about-folder", classes="hint")
        yield Plain("Dates in papers", classes="label")
        dates = [long_date(SHOWN, style) for style in STYLES]
        yield Choice(dates, STYLES.index(self.chosen.dates), id="dates")
        yield Plain(DATES, classes="hint")
        yield Plain("Size of type in papers", classes="label")
        yield OrderedInput(str(self.chosen.type_size), id="type_size")
        yield Plain(SIZE, id="about-type_size", classes="hint")

    def on_mount(self) -> None:
        """Start with the colours."""
        self.query_one("#theme").focus()
        self.call_after_refresh(self.query_one("#settings").scroll_home, animate=False)

    def on_choice_chosen(self, event: Choice.Chosen) -> None:
        """Keep what was chosen of a few."""
        names: tuple[str, ...] = THEMES if event.choice.id == "theme" else STYLES
        self.keep(event.choice.id or "", names[event.index])

    def on_checkbox_changed(self, event: Checkbox.Changed) -> None:
        """Keep a yes or a no."""
        said = preferences.YES if event.value else preferences.NO
        self.keep(event.checkbox.id or "", said)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep what can be used of what is typed, and say what is wrong."""
        field = event.input
        typed = field.path if isinstance(field, PathField) else event.value
        self.keep(field.id or "", os.path.expanduser(typed))  # noqa: PTH111

    def keep(self, name: str, typed: str) -> None:
        """Keep one setting and let it be seen at once."""
        said = preferences.fault(name, typed)
        usual = {"folder": FOLDER, "type_size": SIZE}.get(name)
        if usual:
            hint = self.query_one(f"#about-{name}", Plain)
            hint.set_class(bool(said), "-fault")
            hint.show(f"! {KEPT_AS_IT_WAS.format(said)}" if said else usual)
        if said or typed.strip() == preferences.as_texts(self.chosen)[name]:
            return
        try:
            self.chosen = preferences.keep(name, typed)
        except DrafterError as error:
            self.notify(str(error), markup=False, severity="error")
            return
        self.drafter.use(self.chosen)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        if event.button.id == "tour":
            self.app.call_later(self.app.run_action, "tour")
        elif event.button.id == "back":
            self.action_back()

    def action_back(self) -> None:
        """Go back; a draft on the table has the new dates at once."""
        desk, papers = self.drafter.desk, preferences.for_papers()
        if desk and desk.opened.papers != papers:
            desk.change(replace(desk.opened, papers=papers))
            for screen in self.app.screen_stack:
                getattr(screen, "draft_changed", lambda: None)()
        self.dismiss(None)

    @property
    def drafter(self) -> DrafterApp:
        """The app, which puts the settings to use."""
        return self.app  # type: ignore[return-value]
