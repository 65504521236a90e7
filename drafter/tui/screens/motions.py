"""Model motions: search, narrow, read what each is for, take one; add and remove."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, Input, OptionList
from textual.widgets.option_list import Option

from drafter.errors import DrafterError
from drafter.language.cleaning import clean
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens import motion_words as words
from drafter.tui.throttle import Throttle
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.ordered_input import OrderedInput
from drafter.tui.widgets.row_list import RowList
from drafter.workflows import finding, motions
from drafter.workflows.finding import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult

    from drafter.workflows.finding import Entry
    from drafter.workflows.motions import Specimen

FIND_EVERY = 0.02
"""Seconds between two looks through the library while somebody types."""
POINTED = 0.15
"""Seconds for which the cursor stays on a motion before the whole of it is read."""
REMOVE = (
    "Remove “{}” from your library for good? Drafts that were started from it keep "
    "their copy."
)
HOUSE = "“{}” belongs to the house’s library; only those of your own can be removed."


class Motions(Screen[str | None]):
    """The list of model motions; gives the id of the one taken."""

    HELP_PAGE = "motions"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("enter", "take", "Use it", show=True),
        Binding("f6", "favourite", "Favourite, or not"),
        Binding("f5", "show_all", "Show all"),
        Binding("f9", "add", "Add motions"),
        Binding("f7", "preview", "Preview a file"),
        Binding("delete", "remove", "Remove"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.wanted = Wanted()
        self.index = finding.Index(())
        self.options: dict[str, Option] = {}
        """The row of each model motion, made once."""
        self.entries: dict[str, Entry] = {}
        self.shown: Wanted | None = None
        """What the rows were found for."""
        self._looks = Throttle(FIND_EVERY, self.find, self.set_timer)

    def compose(self) -> ComposeResult:
        """Lay out the search, the choices, the list and what the chosen one says."""
        yield Plain("Choose a model motion", classes="heading")
        yield OrderedInput(
            id="search",
            compact=True,
            placeholder="Type to search: peace, strike, rent ...",
        )
        with Horizontal(id="narrow-by"):
            for way in words.WAYS:
                said = words.button_words(way, self.wanted)
                yield Button(
                    Content(said),
                    id=f"by-{way.name}",
                    action=f"screen.narrow('{way.name}')",
                    compact=True,
                )
        with Horizontal(id="library"):
            yield RowList(id="found")
            with VerticalScroll(id="about"):
                yield Plain("", id="says")
        with Horizontal(id="of-motions", classes="buttons"):
            yield self._button("Use this motion", "take", variant="primary")
            yield self._button("Favourite", "favourite")
            yield self._button("Add", "add")
            yield self._button("Preview a file", "preview")
            yield self._button("Remove", "remove")
            yield self._button("Back", "back")
        yield KeyBar()

    def _button(self, label: str, action: str, **options: str) -> Button:
        return Button(
            label,
            id=f"do-{action}",
            action=f"screen.{action}",
            compact=True,
            **options,  # type: ignore[arg-type]
        )

    def on_mount(self) -> None:
        """Show every model motion."""
        self.fill()
        self.query_one("#search", Input).focus()

    # -- the list

    def fill(self, here: str = "") -> None:
        """Read the library anew; stay on the model motion called `here`."""
        self.index = finding.open_index()
        self.entries = {one.head.id: one for one in self.index.entries}
        self.options = {
            name: Option(Content(clean(words.row_of(one))), name)
            for name, one in self.entries.items()
        }
        self.shown = None
        self.find(here)

    def find(self, here: str = "") -> None:
        """Show the model motions that fit, if they are not shown already."""
        typed = tuple(self.query_one("#search", Input).value.split())
        wanted = replace(self.wanted, words=typed)
        if wanted == self.shown:
            return
        self.shown = wanted
        names = [one.head.id for one in self.index.find(wanted)]
        listed = self.query_one("#found", RowList)
        listed.set_options(self.options[name] for name in names)
        listed.highlighted = names.index(here) if here in names else 0
        self._dirty_widgets.add(listed)  # drawn with the letter, not two frames later
        if not names:
            self.tell(words.NONE_FITS if self.entries else words.NONE_AT_ALL)

    def on_input_changed(self) -> None:
        """Narrow the list to what was typed; it is drawn with the letter."""
        self._looks.ask()

    def on_input_submitted(self) -> None:
        """Enter in the search takes the motion under the cursor."""
        self.action_take()

    def on_key(self, event: events.Key) -> None:
        """Let the arrows move in the list while the search has the cursor."""
        listed = self.query_one("#found", RowList)
        moves: dict[str, Callable[[], object]] = {
            "up": listed.action_cursor_up,
            "down": listed.action_cursor_down,
            "pageup": listed.action_page_up,
            "pagedown": listed.action_page_down,
        }
        if event.key in moves and isinstance(self.focused, Input):
            event.stop()
            self.find()  # letters pressed before this key may be on their way
            moves[event.key]()

    @property
    def here(self) -> Entry | None:
        """The model motion under the cursor."""
        option = self.query_one("#found", OptionList).highlighted_option
        return self.entries.get(option.id or "") if option else None

    # -- what is said of one

    def tell(self, said: str) -> None:
        """Say something beside the list."""
        self.query_one("#says", Plain).show(said)
        self.query_one("#about").scroll_home(animate=False)

    def on_option_list_option_highlighted(self) -> None:
        """Say what the motion under the cursor is for, once the rows are drawn."""
        self.call_after_refresh(self.tell_here)

    def tell_here(self) -> None:
        """Say what the motion under the cursor is for; in a moment, how it reads."""
        if not self.is_mounted or (entry := self.here) is None:
            return
        self.tell(words.about(entry, None))
        self.refresh_bindings()
        self.query_one("#do-remove").display = entry.head.own
        name = entry.head.id
        self.set_timer(POINTED, lambda: self.read(name))

    def read(self, name: str) -> None:
        """Read a model motion, if the cursor is still on it."""
        if self.is_mounted and self.here and self.here.head.id == name:
            self.read_whole(name)

    @work(thread=True, exclusive=True, group="read", exit_on_error=False)
    def read_whole(self, name: str) -> None:
        """Read a model motion in a thread: what that needs is slow to load."""
        from drafter.workflows import adding  # noqa: PLC0415

        specimen, more = None, ""
        try:
            specimen = motions.specimen(name)
            origin = adding.origin_of(name)
            more = adding.said_of(origin) if origin else ""
        except DrafterError as error:
            more = f"It cannot be used. {error}"
        self.call_later(self.tell_whole, name, specimen, more)

    def tell_whole(self, name: str, specimen: Specimen | None, more: str) -> None:
        """Say everything about a model motion, if the cursor is still on it."""
        if self.is_mounted and self.here and self.here.head.id == name:
            said = words.about(self.here, specimen, more)
            self.query_one("#says", Plain).show(said)

    # -- what a person does

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to remove only what is the person's own."""
        del parameters
        if action != "remove" or not self.is_mounted:
            return True
        return bool(self.here and self.here.head.own)

    def on_option_list_option_selected(self) -> None:
        """Take it."""
        self.action_take()

    def action_take(self) -> None:
        """Give back the model motion under the cursor."""
        self.find()
        if self.here:
            self.dismiss(self.here.head.id)

    def action_back(self) -> None:
        """Give back nothing."""
        self.dismiss(None)

    def action_show_all(self) -> None:
        """Take back every word and every choice."""
        self.query_one("#search", OrderedInput).value = ""
        self.wanted = Wanted()
        self.show_choices()

    def show_choices(self) -> None:
        """Show what is chosen, and what fits it."""
        for way in words.WAYS:
            said = words.button_words(way, self.wanted)
            self.query_one(f"#by-{way.name}", Button).label = Content(said)
        self.find()

    @work
    async def action_narrow(self, name: str) -> None:
        """Choose one subject, body, kind or length, or all again."""
        from drafter.tui.screens.amend_asks import PickOne  # noqa: PLC0415

        if not self.is_current:
            return
        way = next(one for one in words.WAYS if one.name == name)
        rows = words.rows_of(way, self.index)
        chosen = words.chosen_in(self.wanted, name)
        picked = await self.app.push_screen_wait(PickOne(way.question, rows, chosen))
        if picked is not None:
            self.wanted = words.narrowed(self.wanted, name, picked)
            self.show_choices()

    def action_favourite(self) -> None:
        """Make the motion under the cursor a favourite, or no favourite any more."""
        if (entry := self.here) is None:
            return
        name = entry.head.id
        try:
            finding.set_favourite(name, favourite=not entry.favourite)
        except DrafterError as error:
            self.notify(str(error), markup=False, severity="error")
            return
        self.fill(name)

    @work
    async def action_add(self) -> None:
        """Add model motions that somebody passes on."""
        from drafter.tui.screens.add_motions import AddMotions  # noqa: PLC0415

        if not self.is_current:
            return
        if added := await self.app.push_screen_wait(AddMotions()):
            self.query_one("#search", OrderedInput).value = ""
            self.wanted = Wanted()
            self.fill(added[0])
            self.show_choices()

    def action_preview(self) -> None:
        """Show a file as it is being written."""
        from drafter.tui.screens.template_preview import (  # noqa: PLC0415
            TemplatePreview,
        )

        self.app.push_screen(TemplatePreview())

    @work
    async def action_remove(self) -> None:
        """Remove the motion under the cursor from one's own library, after asking."""
        from drafter.tui.screens.words import Confirm  # noqa: PLC0415
        from drafter.workflows import adding  # noqa: PLC0415

        entry = self.here
        if entry is None or not self.is_current:
            return
        name = clean(entry.head.name)
        if not entry.head.own:
            self.notify(HOUSE.format(name), markup=False)
            return
        asked = Confirm(REMOVE.format(name), "Yes, remove it")
        if not await self.app.push_screen_wait(asked):
            return
        try:
            adding.remove(entry.head.id)
        except DrafterError as error:
            self.notify(str(error), markup=False, severity="error")
        self.fill()
