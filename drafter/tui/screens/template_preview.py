"""A template while it is being written: how it reads, and what was found, live."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button

from drafter.tui.key_bar import KeyBar
from drafter.tui.widgets.asked import Asked
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.path_field import PathField, PathRow
from drafter.tui.widgets.preview import MotionPreview
from drafter.workflows import rehearsing
from drafter.workflows.browsing import Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from drafter.workflows.rehearsing import Rehearsal

WANTED = Wanted("Which file are you writing?", (".toml",))
EVERY = 1.0
"""Seconds between two looks whether the file has changed."""
WHERE = (
    "Enter shows it; each time you save it in your editor it is shown anew. To begin a "
    "file by questions: drafter templates new, on the command line."
)
NO_PATH = "Say first which file it is."
CLEAN = "Nothing to mend, on any way through it."
NOT_YET = "It can be shown once that is mended."


class TemplatePreview(Screen[None]):
    """The path of a file, what was found in it, and how it reads."""

    HELP_PAGE = "template-preview"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f4", "look", "Show it"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.path = ""
        """The file that is shown; "": none yet."""
        self.last: Rehearsal | None = None
        self.looking = False

    def compose(self) -> ComposeResult:
        """Lay out the path, the findings and the text."""
        yield Plain("Preview a file as you write it", classes="heading one-line")
        field = PathRow(PathField(WANTED, id="written", compact=True))
        yield Asked("written", "The file", WHERE, field)
        with Vertical(id="rehearsal"):
            with VerticalScroll(id="found-in-it"):
                yield Plain("", id="linted")
            yield Plain("", id="reads-as", classes="label one-line")
            yield MotionPreview(id="reads")
        with Horizontal(classes="buttons"):
            yield Button(
                "Show it",
                action="screen.look",
                variant="primary",
                compact=True,
            )
            yield Button("Back", action="screen.back", compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Start at the path, and look each second from then on."""
        self.query_one("#written").focus()
        self.set_interval(EVERY, self.look_again)

    def on_input_submitted(self) -> None:
        """Show the file."""
        self.action_look()

    def action_look(self) -> None:
        """Show the file that is named now."""
        path = self.query_one("#written", PathField).path
        asked = self.query_one("#ask-written", Asked)
        asked.tell("" if path else NO_PATH)
        if path != self.path:
            self.last = None
        self.path = path
        if path:
            asked.query(".hint").last(Plain).display = False  # room for what it says
            self.look_again()

    def look_again(self) -> None:
        """Look whether it has changed, unless a look is under way or help is open."""
        if self.path and not self.looking and self.is_current:
            self.looking = True
            self.look(self.path, self.last)

    @work(thread=True, group="rehearse", exit_on_error=False)
    def look(self, path: str, last: Rehearsal | None) -> None:
        """Look at the file in a thread; it is read only if it has changed."""
        made = last
        try:
            if rehearsing.changed(path, last):
                today = datetime.now().astimezone().date()
                made = rehearsing.rehearse(path, today, last)
        finally:
            self.call_later(self.looked, path, made)

    def looked(self, path: str, made: Rehearsal | None) -> None:
        """Show what was seen, if it is another file or state than before."""
        self.looking = False
        if not self.is_mounted:
            return
        if path != self.path:
            self.look_again()
        elif made is not self.last and made is not None:
            self.last = made
            self.show_it(made)

    def show_it(self, made: Rehearsal) -> None:
        """Show one state of the file; the text stays where it was scrolled to."""
        now = datetime.now().astimezone()
        self.query_one("#linted", Plain).show(
            "\n".join(_found(made, f"{now:%H:%M:%S}"))
        )
        self.query_one("#reads-as", Plain).show(_called(made))
        self.query_one(MotionPreview).show_text(made.text)

    def action_back(self) -> None:
        """Go back."""
        if self.is_current:
            self.dismiss(None)


def _found(made: Rehearsal, time: str) -> Iterator[str]:
    """Yield what is to be said of one state of the file."""
    words = ""
    if made.words:
        low, high = made.words
        words = f", from {low} to {high} words, {made.ways} ways through it"
    yield f"{made.file} at {time}{words}"
    if made.fault:
        yield f"! {made.fault}"
    yield from (f"! {problem}" for problem in made.problems)
    yield from (f"Worth a look: {note}" for note in made.notes)
    if not (made.fault or made.problems or made.notes):
        yield CLEAN


def _called(made: Rehearsal) -> str:
    """Return what stands above the text."""
    if not made.text:
        return NOT_YET
    if made.of_before:
        return "How it read before, since it cannot be shown as it stands:"
    if made.of_sample:
        return "How it reads with its sample:"
    return "How it reads, with its blanks:"
