"""A pack while it is being made, and what came of it."""

from __future__ import annotations

import os.path
from contextlib import closing
from datetime import datetime
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Button, ProgressBar

from drafter.errors import DrafterError, UsageError
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens import pack_words as words
from drafter.tui.screens.words import Confirm
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.workflows import packing, sending
from drafter.workflows.pack_told import end_lines

if TYPE_CHECKING:
    from datetime import date

    from textual.app import ComposeResult

EVERY = 0.1
"""Seconds between two looks at how far it has come."""
MANIFEST = "manifest.csv"


class PackRun(Screen[str]):
    """How far the pack has come; gives why it could not be begun, or ""."""

    HELP_PAGE = "pack"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f9", "stop", "Cancel"),
        Binding("ctrl+o", "folder", "Show the folder"),
    ]

    def __init__(self, request: packing.Request) -> None:
        super().__init__()
        self.request = request
        self.running = True
        self.stopping = Event()
        """Set: the rows that are left are left."""

    def compose(self) -> ComposeResult:
        """Lay out the bar, the rows and the buttons."""
        yield Plain(words.HEAD, classes="heading one-line")
        yield ProgressBar(total=1, show_eta=False, id="pack-bar")
        yield Plain(words.BEGINNING, id="pack-count", classes="label inset")
        yield PlainList(id="pack-rows")
        yield Plain("", id="pack-told", classes="label inset")
        with Horizontal(classes="buttons"):
            yield Button("Cancel", id="stop", action="screen.stop", compact=True)
            yield Button(
                "Show the folder", id="folder", action="screen.folder", compact=True
            )
            yield Button("Back", id="back", action="screen.back", compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin."""
        self.query_one(PlainList).focus()
        self.make(datetime.now().astimezone().date())

    def on_unmount(self) -> None:
        """Stop with the program: what is made stays, and the manifest says so."""
        self.stopping.set()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to cancel only while it is being made."""
        del parameters
        return action != "stop" or self.running

    @work(thread=True, exclusive=True, group="pack")
    def make(self, today: date) -> None:
        """Make the papers in a thread, until the last row or until it is stopped."""
        tally = None
        try:
            with packing.begun(self.request, today) as pack:
                tally = words.Tally(pack.rows)
                self.call_later(self.show_count, tally.count)
                self.go_through(pack, tally)
        except DrafterError as error:
            fault = words.on_screen(str(error))
            if tally is None:
                self.call_later(self.not_begun, fault)
            else:
                self.call_later(
                    self.ended, tally, list(end_lines(pack, tally, words.on_screen))
                )
                self.call_later(self.tell, f"! {fault}")
            return
        lines = list(end_lines(pack, tally, words.on_screen))
        self.call_later(self.ended, tally, lines, pack.manifest)

    def go_through(self, pack: packing.Pack, tally: words.Tally) -> None:
        """Go through the rows; leave those that are left when it is stopped."""
        shown = monotonic()
        with closing(pack.outcomes()) as outcomes:
            for outcome in outcomes:
                tally.take(outcome)
                if self.stopping.is_set() and tally.count.done < tally.rows:
                    return
                if monotonic() - shown > EVERY:
                    shown = monotonic()
                    self.call_later(self.show_count, tally.count)

    def show_count(self, count: words.Count) -> None:
        """Show how far it has come, in words beside the bar."""
        bar = self.query_one(ProgressBar)
        bar.update(total=count.rows, progress=count.done)
        self.query_one("#pack-count", Plain).show(str(count))

    def not_begun(self, fault: str) -> None:
        """Give back why it could not be begun."""
        self.running = False
        while not self.is_current:  # help, or the question whether to stop it
            self.app.pop_screen()
        self.dismiss(fault)

    def ended(self, tally: words.Tally, lines: list[str], manifest: str = "") -> None:
        """Show what became of the rows, and where the manifest is."""
        self.running = False
        self.show_count(tally.count)
        listed = self.query_one(PlainList)
        listed.show((str(number), line) for number, line in enumerate(lines))
        self.query_one("#stop").display = False
        self.refresh_bindings()
        if manifest:
            self.tell(f"Done. Every row is in {manifest}")
            return
        folder = os.fspath(self.request.folder)
        path = os.path.join(folder, MANIFEST)  # noqa: PTH118  for the storage
        self.tell(f"Stopped, as {path} says too. {words.RESUME_LATER}")

    def tell(self, said: str) -> None:
        """Say something below the rows."""
        self.query_one("#pack-told", Plain).show(said)

    def action_stop(self) -> None:
        """Stop after the row that is under way."""
        if self.running:
            self.stopping.set()
            self.tell(words.STOPPING)

    def action_folder(self) -> None:
        """Open the folder in the system's own window."""
        inside = os.path.join(self.request.folder, MANIFEST)  # noqa: PTH118
        try:
            said = sending.show_folder(inside)
        except DrafterError as error:
            said = str(error)
        self.notify(said, markup=False)

    @work
    async def action_back(self) -> None:
        """Go back; ask first whether to stop what is being made."""
        if not self.is_current:
            return
        if not self.running:
            self.dismiss("")
            return
        asked = Confirm(words.STOP, "Yes, stop", "No, go on")
        if await self.app.push_screen_wait(asked):
            self.action_stop()

    def hand_in(self) -> None:
        """Let nobody end the program unasked while a pack is being made.

        Raises:
            UsageError: one is.
        """
        if self.running:
            raise UsageError(words.UNDER_WAY)
