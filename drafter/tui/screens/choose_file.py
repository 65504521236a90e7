"""Choose a file or a folder: what is on this machine and can be read there."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, OptionList

from drafter.errors import DrafterError
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.tui.widgets.ordered_input import OrderedInput
from drafter.workflows import browsing
from drafter.workflows.browsing import Listing, Look, Row, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual import events
    from textual.app import ComposeResult

    from drafter.tui.widgets.path_field import PathField

TYPE = "Type part of a name to find it, or a whole path"
LOOKING = "Looking ..."
EMPTY = {
    Look.FILE: "Nothing here that can be read. Enter on ../ goes to the folder above.",
    Look.FOLDER: "No folders in this one. F4 takes this one.",
    Look.NAME: "No folders in this one. F4 takes this one.",
}
NONE_CALLED = "Nothing here is called so. Type less of it, or a whole path."


class ChooseFile(ModalScreen[str | None]):
    """Gives the path of a file, or of a folder; None where it was left.

    A folder is looked into in a thread: it may be long, or on a slow machine.
    """

    HELP_PAGE = "choose-file"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f3", "up", "Folder above"),
        Binding("f4", "choose", "Take it"),
    ]

    def __init__(self, wanted: Wanted, typed: str = "") -> None:
        super().__init__()
        self.wanted = wanted
        self.folder = browsing.begin_in(typed)
        self.listing = Listing(self.folder, ())
        self.rows: tuple[Row, ...] = ()
        self.typed: str | None = None
        """What the rows were narrowed to; None: not at all yet."""

    def compose(self) -> ComposeResult:
        """Lay out the field, the list, and the ways elsewhere."""
        with Vertical(id="dialog", classes="tall choose-file"):
            yield Plain(self.question, classes="heading")
            yield Plain("", id="folder-now", classes="label one-line")
            yield Plain(TYPE, classes="hint")
            yield OrderedInput(id="find-file")
            yield PlainList(id="files")
            yield Plain(LOOKING, id="about-files", classes="hint")
            with Horizontal(classes="buttons"):
                yield Button("Folder above (F3)", id="go-up", compact=True)
                for number, (name, _) in enumerate(browsing.places()):
                    yield Button(name, id=f"place-{number}", compact=True)
            with Horizontal(classes="buttons"):
                yield Button(
                    self.take_label, id="take-it", variant="primary", compact=True
                )
                yield Button("Back (Esc)", id="go-back", compact=True)

    @property
    def question(self) -> str:
        """What is asked, with the endings of the files that are shown."""
        if not self.wanted.is_file:
            return self.wanted.question
        return f"{self.wanted.question} ({browsing.endings(self.wanted.suffixes)})"

    @property
    def take_label(self) -> str:
        """What the button says that ends it."""
        return "Open it (F4)" if self.wanted.is_file else "This folder (F4)"

    def on_mount(self) -> None:
        """Begin to look."""
        self.query_one("#find-file").focus()
        self.go_to(self.folder)

    # -- folders

    def go_to(self, folder: str) -> None:
        """Show another folder."""
        self.query_one("#find-file", OrderedInput).load("")
        self.query_one("#about-files", Plain).show(LOOKING)
        self.look_into(folder)

    @work(thread=True, exclusive=True, group="look", exit_on_error=False)
    def look_into(self, folder: str) -> None:
        """Look into a folder in a thread."""
        try:
            listing = browsing.look_into(folder, self.wanted)
        except DrafterError as error:
            self.call_later(self.tell, str(error))
            return
        self.call_later(self.show_folder, listing)

    def show_folder(self, listing: Listing) -> None:
        """Show what is in a folder."""
        if not self.is_mounted:
            return
        self.folder, self.listing, self.typed = listing.folder, listing, None
        self.query_one("#folder-now", Plain).show(f"In {listing.called}")
        self.narrow()

    def narrow(self) -> None:
        """Show what goes with what was typed, if that is not shown already."""
        typed = self.query_one("#find-file", OrderedInput).value
        if typed == self.typed:
            return
        self.typed = typed
        found = browsing.narrowed(self.listing, typed)
        self.rows = found[: browsing.MOST]
        listed = self.query_one("#files", PlainList)
        listed.clear_options()
        listed.show((str(place), row.shown) for place, row in enumerate(self.rows))
        below = len(self.rows) > 1 and self.rows[0].shown == browsing.UP_ROW
        listed.highlighted = int(below) if self.rows else None
        self.tell_about(found, typed)

    def tell_about(self, found: tuple[Row, ...], typed: str) -> None:
        """Say how much there is, and what is not shown."""
        files = sum(not row.is_folder for row in found)
        real = [row for row in found if row.shown != browsing.UP_ROW]
        if not real:
            said = NONE_CALLED if typed.strip() else EMPTY[self.wanted.look]
        elif self.wanted.is_file:
            said = f"{files:,} {'file' if files == 1 else 'files'} to choose from."
        else:
            said = "Enter looks into a folder; F4 takes the one that you are in."
        if len(found) > len(self.rows):
            said += f" The first {len(self.rows):,} are shown: type to find the rest."
        if self.listing.others and not typed.strip():
            said += f" {self.listing.others:,} of another kind are not shown."
        self.tell(said, fault=False)

    def tell(self, said: str, *, fault: bool = True) -> None:
        """Say something below the list."""
        if not self.is_mounted:
            return
        line = self.query_one("#about-files", Plain)
        line.set_class(fault, "-fault")
        line.show(f"! {said}" if fault else said)

    # -- what a person does

    def on_input_changed(self, event: OrderedInput.Changed) -> None:
        """Narrow the list to what was typed."""
        event.stop()
        self.narrow()

    def on_input_submitted(self, event: OrderedInput.Submitted) -> None:
        """Enter takes what was typed as a path, or else what the cursor is on."""
        event.stop()
        self.take()

    def on_key(self, event: events.Key) -> None:
        """Let the arrows move in the list while the field has the cursor."""
        listed = self.query_one("#files", PlainList)
        moves: dict[str, Callable[[], None]] = {
            "up": listed.action_cursor_up,
            "down": listed.action_cursor_down,
            "pageup": listed.action_page_up,
            "pagedown": listed.action_page_down,
        }
        if event.key in moves and isinstance(self.focused, OrderedInput):
            event.stop()
            self.narrow()  # letters pressed before this key may be on their way
            moves[event.key]()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Look into the folder, or take the file."""
        event.stop()
        self.open(self.rows[event.option_index].path)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        event.stop()
        name = event.button.id or ""
        match name:
            case "go-up":
                self.action_up()
            case "take-it":
                self.action_choose()
            case "go-back":
                self.action_back()
            case _:
                place = int(name.removeprefix("place-"))
                self.go_to(browsing.places()[place][1])

    def take(self) -> None:
        """Take what was typed as a path, or else what the cursor is on."""
        self.narrow()
        typed = self.query_one("#find-file", OrderedInput).value.strip()
        here = self.query_one("#files", PlainList).highlighted
        if path := browsing.path_typed(typed, self.folder):
            self.open(path)
        elif here is not None:
            self.open(self.rows[here].path)
        elif typed:
            self.open(browsing.named(typed, self.folder))

    def open(self, path: str) -> None:
        """Look into a folder, or take a file; or say why not."""
        if browsing.is_folder(path):
            self.go_to(path)
        elif said := browsing.fault(path, self.wanted):
            self.tell(said)
        else:
            self.give(path)

    def action_choose(self) -> None:
        """Take the file that the cursor is on, or the folder that is shown."""
        typed = self.query_one("#find-file", OrderedInput).value
        if self.wanted.is_file:
            self.take()
        else:
            path = browsing.path_typed(typed, self.folder) or self.folder
            said = browsing.fault(path, self.wanted)
            self.tell(said) if said else self.give(path)

    def action_up(self) -> None:
        """Go to the folder above."""
        self.go_to(browsing.named(browsing.UP, self.folder))

    def give(self, path: str) -> None:
        """Give back what was chosen, and remember where it was."""
        if self.is_current:
            browsing.remember(path, self.wanted)
            self.dismiss(path)

    def action_back(self) -> None:
        """Give back nothing."""
        if self.is_current:
            self.dismiss(None)


def choose_into(field: PathField) -> None:
    """Let a person choose what goes into a field."""
    wanted = field.wanted

    def chosen(path: str | None) -> None:
        if path is None:
            return
        named = wanted.look is Look.NAME
        field.choose(browsing.in_folder(path, field.path) if named else path)

    field.app.push_screen(ChooseFile(wanted, field.path), chosen)
