"""Export: the paper, the text and the e-mail, and where they went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button, Checkbox

from drafter.errors import DrafterError
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.ordered_input import OrderedInput
from drafter.tui.widgets.tick import Tick
from drafter.workflows import sending

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.tui.screens.workspace import Workspace

TICKS = (
    ("with-gaps", "Print missing answers as lines to fill in"),
    ("large-print", "Large print (16 point)"),
    ("anonymous", "Anonymous: no member's name"),
    ("secretary-copy", "Secretary's copy, with the record of the vote"),
)


class ExportStep(VerticalScroll):
    """What can be made of the motion."""

    def compose(self) -> ComposeResult:
        """Lay out the choices and the buttons."""
        yield Plain("Where to, and under what name", classes="label")
        yield OrderedInput(self.suggested(), id="target")
        for name, label in TICKS:
            yield Tick(label, id=name)
        with Horizontal(classes="buttons"):
            yield Button("Word paper (F8)", id="word", variant="primary")
            yield Button("Plain text", id="text")
            yield Button("E-mail to the secretary", id="email")
        yield Plain("", id="made")
        with Horizontal(classes="buttons after"):
            yield Button("Copy the e-mail", id="copy")
            yield Button("Open the folder", id="folder")
        yield Plain("", id="next")

    @property
    def workspace(self) -> Workspace:
        """The screen it stands on."""
        return self.screen  # type: ignore[return-value]

    def suggested(self) -> str:
        """Return a free name in the person's folder of documents."""
        return sending.suggested_path(self.workspace.desk.opened)

    def fill(self) -> None:
        """Suggest a name that is still free, unless the person chose one."""
        target = self.query_one("#target", OrderedInput)
        if not target.value or sending.was_suggested(target.value):
            target.value = self.suggested()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Make what the button says."""
        event.stop()
        self.make(event.button.id or "")

    def make(self, what: str) -> None:
        """Make a paper, a text or an e-mail; say where it is, or why not."""
        try:
            if what == "copy":
                self._copy()
            elif what == "folder":
                self._tell(sending.show_folder(self.target))
            else:
                self._write(what)
        except DrafterError as error:
            self._tell(str(error))

    @property
    def target(self) -> str:
        """The path in the field."""
        return self.query_one("#target", OrderedInput).value.strip()

    def _write(self, what: str) -> None:
        ticked = {box.id or "" for box in self.query(Checkbox) if box.value}
        desk = self.workspace.desk
        path = sending.make(desk.opened, what, self.target, frozenset(ticked))
        desk.save(why=f"exported: {what}")
        self._tell(f"Made: {path}", sending.what_next(desk.opened))
        self.fill()

    def _copy(self) -> None:
        text = sending.email_text(self.workspace.desk.opened)
        self.app.copy_to_clipboard(text)
        self._tell(
            "Sent to the clipboard. If it does not paste, use the e-mail button: it "
            "writes the text to a file."
        )

    def _tell(self, said: str, after: str = "") -> None:
        self.query_one("#made", Plain).show(said)
        self.query_one("#next", Plain).show(after)
        self.query_one("#made").scroll_visible(animate=False)
