"""Use someone else's motion: it is pasted or opened, read, and becomes a draft."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button

from drafter.errors import DrafterError
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens.from_outside import FromOutside
from drafter.tui.screens.source_form import SourceForm
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.preview import MotionPreview
from drafter.workflows import branches, bringing, browsing, drafts
from drafter.workflows.drafting import OpenDraft
from drafter.workflows.reading_told import WHAT_FOR, understood

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult

    from drafter.model.reading import ReadMotion


class Bring(FromOutside):
    """Where the motion goes; gives the draft that was made of it."""

    HELP_PAGE = "bring"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f4", "read", "Read it"),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the fields."""
        yield Plain("Use someone else’s motion", classes="heading")
        yield Plain(WHAT_FOR, classes="hint inset")
        with VerticalScroll(classes="source-page"):
            yield SourceForm("motion")
        with Horizontal(classes="buttons"):
            yield Button(
                "Read it", action="screen.read", variant="primary", compact=True
            )
            yield Button("Back", action="screen.back", compact=True)
        yield KeyBar()

    def action_read(self) -> None:
        """Read the motion and show how; or say beside the field why not."""
        try:
            source = self.form.source
            if browsing.suffix_of(source.path) == browsing.DRAFT:
                self.dismiss(drafts.open_file(source.path, _today()))
                return
            found = bringing.read_source(source, branches.first())
        except DrafterError as error:
            self.form.tell(str(error))
            return
        self.form.tell("")
        name = bringing.called(source.path) if source.path else bringing.PASTED
        self.app.push_screen(Brought(found, name), self.made)


class Brought(Screen[OpenDraft | None]):
    """How a motion was read, beside the text; gives the draft made of it."""

    HELP_PAGE = "bring"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f2", "look", "Their text"),
        Binding("f4", "use", "Make a draft"),
    ]

    def __init__(self, found: ReadMotion, name: str) -> None:
        super().__init__()
        self.found, self.name_of = found, name

    def compose(self) -> ComposeResult:
        """Lay out the text and what was understood of it."""
        yield Plain(f"How {self.name_of} was read", classes="heading one-line")
        with Horizontal(id="brought"):
            yield MotionPreview(id="theirs")
            with VerticalScroll(id="understood"):
                yield Plain(understood(self.found))
        with Horizontal(classes="buttons"):
            yield Button(
                "Make a draft of it",
                action="screen.use",
                variant="primary",
                compact=True,
            )
            yield Button("Their text", id="look", action="screen.look", compact=True)
            yield Button("Back", action="screen.back", compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Let the arrows scroll at once."""
        self.query_one(MotionPreview).show_text(self.found.text)
        self.query_one("#understood").focus()

    def action_look(self) -> None:
        """Go to the text as it was found, and back to how it was read."""
        self.toggle_class("-looking")
        looking = self.has_class("-looking")
        self.query_one("#theirs" if looking else "#understood").focus()

    def action_use(self) -> None:
        """Make a draft."""
        try:
            opened = bringing.bring(
                self.found, self.name_of, branches.first(), _today()
            )
        except DrafterError as error:
            self.notify(str(error), markup=False)
            return
        self.dismiss(opened)

    def action_back(self) -> None:
        """Go back to the text; Esc first closes what is looked at."""
        if self.has_class("-looking"):
            self.action_look()
        else:
            self.dismiss(None)


class Original(Screen[None]):
    """The text that a draft was made from, to read and close."""

    HELP_PAGE = "bring"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back")]

    def __init__(self, text: str, head: str) -> None:
        super().__init__()
        self.text, self.head = text, head

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        yield Plain(self.head, classes="heading one-line")
        with Vertical(id="original"):
            yield MotionPreview(self.text, id="theirs")
        with Horizontal(classes="buttons"):
            yield Button("Back", action="screen.back", compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Let the arrows scroll at once."""
        self.query_one(MotionPreview).focus()

    def action_back(self) -> None:
        """Go back to the draft."""
        self.dismiss(None)


def _today() -> date:
    return datetime.now().astimezone().date()
