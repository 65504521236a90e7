"""From a statement: where the statement goes, and whose it is."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button

from drafter.errors import DrafterError
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens.from_outside import FromOutside
from drafter.tui.screens.sentences import Sentences
from drafter.tui.screens.source_form import SourceForm
from drafter.tui.widgets.asked import Asked, Line
from drafter.tui.widgets.label import Plain
from drafter.workflows import deriving, reviewing
from drafter.workflows.sentences_told import ASKED, WHAT_FOR

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.workflows.deriving import About
    from drafter.workflows.reviewing import Review


class Derive(FromOutside):
    """Where the statement goes; gives the draft that was made of it."""

    HELP_PAGE = "derive"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f4", "read", "Read it"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.review: Review | None = None
        """What was put right already, on coming back for another look."""

    def compose(self) -> ComposeResult:
        """Lay out the fields."""
        yield Plain("From a statement", classes="heading")
        yield Plain(WHAT_FOR, classes="hint inset")
        with VerticalScroll(classes="source-page"):
            yield SourceForm("statement")
            for name, label, help_ in ASKED:
                yield Asked(name, label, help_, Line(id=name))
        with Horizontal(classes="buttons"):
            yield Button(
                "Read it", action="screen.read", variant="primary", compact=True
            )
            yield Button("Back", action="screen.back", compact=True)
        yield KeyBar()

    @property
    def about(self) -> About:
        """What is known about the statement besides its words."""
        told = {name: self.query_one(f"#{name}", Line).value.strip() for name in NAMES}
        today = datetime.now().astimezone().date()
        whole = self.review.about.whole if self.review else False
        return deriving.About(**told, today=today, whole=whole)

    def action_read(self) -> None:
        """Read the statement and show its sentences; or say why not."""
        try:
            source = self.form.source
            text = deriving.text_of(source.path) if source.path else source.text
            review = reviewing.begin(text, self.about, self.review)
        except DrafterError as error:
            self.form.tell(str(error))
            return
        self.form.tell("")
        self.review = review
        self.app.push_screen(Sentences(review, self.keep), self.made)

    def keep(self, review: Review) -> None:
        """Remember what was put right."""
        self.review = review


NAMES = tuple(name for name, _, _ in ASKED)
