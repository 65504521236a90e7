"""What the screens of amendments ask: which motion, one of a list, some words."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, TypeVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, OptionList

from drafter.errors import DrafterError
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.tui.widgets.ordered_area import OrderedArea
from drafter.tui.widgets.ordered_input import OrderedInput
from drafter.tui.widgets.path_field import PathField, PathRow
from drafter.workflows import amending_live, browsing

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.workflows.printed import Named  # noqa: F401  in a type as text

FIRST = "Enter takes a draft from the list. Or name a file or paste a text, then F4."
NO_DRAFTS = "Name a file, or paste the text of the motion; then F4."
NOTHING = "Choose a draft, write the path of a file, or paste the motion."


Given = TypeVar("Given")


class Asking(ModalScreen[Given]):
    """A question that is answered once, however fast the keys come."""

    def give(self, answer: Given) -> None:
        """Give back the answer, unless it was given already."""
        if self.is_current:
            self.dismiss(answer)


class PickMotion(Asking["Named | None"]):
    """A draft, a file, or a text that is pasted; gives the motion in it."""

    HELP_PAGE = "pick-motion"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f4", "take", "Open it"),
        Binding("ctrl+o", "choose", "Choose a file"),
    ]

    def __init__(self, question: str) -> None:
        super().__init__()
        self.question = question
        self.kept = amending_live.kept()

    def compose(self) -> ComposeResult:
        """Lay out the drafts, the path and the room to paste."""
        with Vertical(id="dialog", classes="tall pick-motion"):
            yield Plain(self.question, classes="label")
            listed = PlainList(id="kept-drafts")
            listed.display = bool(self.kept)
            yield listed
            yield Plain("A file: Word, text, .motion (its path)", classes="label")
            yield PathRow(PathField(browsing.MOTION, id="path"))
            yield Plain("Or the motion’s text, as on the agenda", classes="label")
            yield OrderedArea(id="pasted")
            yield Plain(FIRST if self.kept else NO_DRAFTS, id="fault", classes="hint")
            with Horizontal(classes="buttons"):
                yield Button("Open it (F4)", id="take", compact=True)
                yield Button("Back (Esc)", id="back", compact=True)

    def on_mount(self) -> None:
        """Start in the list, or at the path where there are no drafts."""
        listed = self.query_one("#kept-drafts", PlainList)
        listed.show(
            (key, title or "A motion without a title") for key, title in self.kept
        )
        (listed if self.kept else self.query_one("#path")).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the draft."""
        event.stop()
        self.open(event.option.id or "")

    def on_input_submitted(self) -> None:
        """Open the file."""
        self.action_take()

    def on_ordered_input_lines_joined(self, event: OrderedInput.LinesJoined) -> None:
        """Put a whole motion that was pasted where the path goes in its own place."""
        event.stop()
        event.input.action_undo()
        area = self.query_one("#pasted", OrderedArea)
        area.insert(event.text, area.document.end)
        area.focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        event.stop()
        if event.button.id == "take":
            self.action_take()
        else:
            self.action_back()

    def action_choose(self) -> None:
        """Find the file, from wherever the cursor is."""
        field = self.query_one("#path", PathField)
        field.focus()
        field.action_choose()

    def action_take(self) -> None:
        """Open what is filled in; the draft pointed at where nothing is."""
        listed = self.query_one("#kept-drafts", PlainList)
        path = self.query_one("#path", PathField).path
        text = self.query_one("#pasted", OrderedArea).text
        if text.strip():
            self.open(text, pasted=True)
        elif path:
            self.open(path)
        elif listed.has_focus and listed.highlighted_option:
            self.open(listed.highlighted_option.id or "")
        else:
            self.tell(NOTHING)

    def open(self, what: str, *, pasted: bool = False) -> None:
        """Give back the motion, or say why it cannot be opened."""
        today = datetime.now().astimezone().date()
        read = amending_live.pasted if pasted else amending_live.open_named
        try:
            found = read(what, today)
        except DrafterError as error:
            self.tell(str(error))
            return
        self.give(found)

    def tell(self, fault: str) -> None:
        """Say what is wrong."""
        hint = self.query_one("#fault", Plain)
        hint.set_class(True, "-fault")  # noqa: FBT003  as Textual declares it
        hint.show(f"! {fault}")

    def action_back(self) -> None:
        """Give back none."""
        self.give(None)


class PickOne(Asking[str | None]):
    """A short list; gives the id of the row chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back")]

    def __init__(
        self, question: str, rows: tuple[tuple[str, str], ...], here: str = ""
    ) -> None:
        super().__init__()
        self.question, self.rows, self.here = question, rows, here

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        with Vertical(id="dialog"):
            yield Plain(self.question, classes="label")
            yield PlainList(id="rows")
            yield Button("Back (Esc)", id="back", compact=True)

    def on_mount(self) -> None:
        """Start at the one that is chosen."""
        listed = self.query_one(PlainList)
        listed.show(self.rows)
        ids = [key for key, _ in self.rows]
        listed.highlighted = ids.index(self.here) if self.here in ids else 0
        listed.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give back the row."""
        event.stop()
        self.give(event.option.id)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give back none."""
        event.stop()
        self.action_back()

    def action_back(self) -> None:
        """Give back none."""
        self.give(None)


class AskWords(Asking["tuple[str, ...] | None"]):
    """One or two lines, or an area; gives what was typed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f4", "take", "Go on"),
    ]

    def __init__(
        self, labels: tuple[tuple[str, str], ...], *, hint: str = "", long: bool = False
    ) -> None:
        super().__init__()
        self.labels, self.hint, self.long = labels, hint, long

    def compose(self) -> ComposeResult:
        """Lay out the fields."""
        with Vertical(id="dialog", classes="ask-words"):
            for label, value in self.labels:
                yield Plain(label, classes="label")
                if self.long:
                    yield OrderedArea(value, classes="asked-long")
                else:
                    yield OrderedInput(value, compact=True)
            if self.hint:
                yield Plain(self.hint, classes="hint")
            with Horizontal(classes="buttons"):
                yield Button("Go on (F4)", id="take", compact=True)
                yield Button("Back (Esc)", id="back", compact=True)

    def on_mount(self) -> None:
        """Start in the first field."""
        self.query("OrderedInput, OrderedArea").first().focus()

    def on_input_submitted(self, event: OrderedInput.Submitted) -> None:
        """Go to the next field; after the last one, go on."""
        event.stop()
        fields = list(self.query(OrderedInput))
        if event.input is fields[-1]:
            self.action_take()
        else:
            self.focus_next()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        event.stop()
        if event.button.id == "take":
            self.action_take()
        else:
            self.action_back()

    def action_take(self) -> None:
        """Give back what was typed."""
        if self.long:
            given = tuple(one.text for one in self.query(OrderedArea))
        else:
            given = tuple(one.value.strip() for one in self.query(OrderedInput))
        self.give(given)

    def action_back(self) -> None:
        """Give back none."""
        self.give(None)
