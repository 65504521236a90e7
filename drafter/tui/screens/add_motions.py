"""Add model motions that somebody passes on: everything is shown before it is kept."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button

from drafter.errors import DrafterError
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens.motion_words import KINDS
from drafter.tui.widgets.asked import Asked
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.path_field import PathField, PathRow
from drafter.tui.widgets.tick import Tick
from drafter.workflows import adding
from drafter.workflows.browsing import Wanted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from drafter.workflows.adding import Offer

WANTED = Wanted("Which model motions?", (".toml", ".zip"))
WHERE = (
    "A .toml file, a zip, or a folder of them: its path. You can drop it onto this "
    "window."
)
NEWER = "Take newer versions of model motions that I have from it"
LOOKING = "Reading it, and trying every way through each model motion ..."
FIRST = "F4 looks at it. Nothing is kept before you have seen what is in it."
CHANGED = "The path was changed: F4 looks at it. Nothing was added."
NOTHING_NEW = "You have all of it already; nothing is to be done."
DRAFTS = "Drafts started from an earlier version say so when you open them."
NO_PATH = "Say first where they are."
LAID_OUT = 0.1
"""Seconds after which what was shown has its room."""
STATES = {"new": "", "newer": ", a newer version of yours", "same": ", here already"}
ON_COMMAND_LINE = {
    "To put this version in its place, say --update.": (
        f"To put this version in its place, tick “{NEWER}”, then F4."
    ),
    "first: drafter templates remove ": (
        "first remove yours (in the list of model motions, Delete): "
    ),
}
"""What the workflow says to somebody on the command line, and what holds here."""


class AddMotions(Screen["tuple[str, ...]"]):
    """Where they are, and what is in them; gives the ids of those added."""

    HELP_PAGE = "add-motions"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Cancel"),
        Binding("f4", "look", "Look at it"),
        Binding("f8", "add", "Add them"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.offer: Offer | None = None
        self.looked: tuple[str, bool] = ("", False)
        """The path that was looked at last, and whether newer ones were wanted."""

    def compose(self) -> ComposeResult:
        """Lay out the path, and room for what is there."""
        yield Plain("Add model motions", classes="heading one-line")
        with VerticalScroll(classes="source-page"):
            field = PathRow(PathField(WANTED, id="collection", compact=True))
            yield Asked("collection", "Where are they?", WHERE, field)
            yield Tick(NEWER, id="newer")
            yield Plain(FIRST, id="offer-head", classes="label")
            yield Plain("", id="offer-told")
        with Horizontal(classes="buttons"):
            yield Button("Look at it", action="screen.look", compact=True)
            yield Button(
                "Add them",
                action="screen.add",
                id="add",
                variant="primary",
                compact=True,
            )
            yield Button("Cancel", action="screen.back", id="back", compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Start at the path; there is nothing to add yet."""
        self.query_one("#add").display = False
        self.query_one("#collection").focus()

    @property
    def asked(self) -> tuple[str, bool]:
        """The path in the field, and whether newer versions are wanted."""
        path = self.query_one("#collection", PathField).path
        return path, self.query_one("#newer", Tick).value

    def on_input_submitted(self) -> None:
        """Look at it."""
        self.action_look()

    def on_input_changed(self) -> None:
        """Offer nothing that was seen under another path."""
        self.forget()

    def on_checkbox_changed(self) -> None:
        """Offer nothing that was seen under another wish."""
        self.forget()

    def forget(self) -> None:
        """Take back the offer, if it is of something else than what is asked for."""
        if self.offer is not None and self.asked != self.looked:
            self.show_offer(None, CHANGED)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to add only what was shown."""
        del parameters
        return action != "add" or bool(self.offer and self.offer.changes)

    # -- looking

    def action_look(self) -> None:
        """Look at what is there."""
        path, newer = self.asked
        if not path:
            self.tell_fault(NO_PATH)
            return
        self.looked = (path, newer)
        self.tell_fault("")
        self.show_offer(None, LOOKING)
        self.look(path, newer)

    @work(thread=True, exclusive=True, group="look", exit_on_error=False)
    def look(self, path: str, newer: bool) -> None:  # noqa: FBT001
        """Read it in a thread: it may be large, and each one is tried."""
        today = datetime.now().astimezone().date()
        try:
            offer = adding.look(path, today, update=newer)
        except DrafterError as error:
            self.call_later(self.refused, (path, newer), str(error))
            return
        self.call_later(self.seen, (path, newer), offer)

    def seen(self, asked: tuple[str, bool], offer: Offer) -> None:
        """Show what is there, if it is still what is asked for."""
        if not self.is_mounted or asked != self.looked or asked != self.asked:
            return
        head = "Nothing is kept yet. F8 adds:" if offer.changes else NOTHING_NEW
        self.show_offer(offer, head)
        self.query_one(".source-page").focus()  # a second Enter adds nothing unread
        self.set_timer(LAID_OUT, self.show_head)

    def show_head(self) -> None:
        """Bring what is there to the top, once there is room for all of it."""
        if not self.is_mounted:
            return
        head = self.query_one("#offer-head")
        self.query_one(".source-page").scroll_to_widget(head, top=True, animate=False)

    def refused(self, asked: tuple[str, bool], fault: str) -> None:
        """Say why it cannot be added, if it is still what is asked for."""
        if self.is_mounted and asked == self.looked:
            for said, here in ON_COMMAND_LINE.items():
                fault = fault.replace(said, here)
            self.show_offer(None, "Nothing was added.")
            self.tell_fault(fault)

    def tell_fault(self, fault: str) -> None:
        """Say beside the path what is wrong with it."""
        self.query_one("#ask-collection", Asked).tell(fault)
        if fault:
            self.query_one("#collection").focus()

    def show_offer(self, offer: Offer | None, head: str) -> None:
        """Show what would be added, under a head that says how far it is."""
        self.offer = offer
        self.query_one("#offer-head", Plain).show(head)
        self.query_one("#offer-told", Plain).show(told(offer) if offer else "")
        self.query_one("#add").display = bool(offer and offer.changes)
        self.refresh_bindings()

    # -- adding

    def action_add(self) -> None:
        """Keep what was shown."""
        if self.offer is None or not self.offer.changes or not self.is_current:
            return
        newer = self.looked[1]
        try:
            kept = adding.add(self.offer, datetime.now().astimezone())
        except DrafterError as error:
            self.tell_fault(str(error))
            return
        if newer and adding.drafts_from(kept):
            self.notify(DRAFTS, markup=False)
        self.dismiss(kept)

    def action_back(self) -> None:
        """Go back; nothing is added."""
        if self.is_current:
            self.dismiss(())


def told(offer: Offer) -> str:
    """Return all that is to be known before a collection is added."""
    return "\n".join(_told(offer))


def _told(offer: Offer) -> Iterator[str]:
    where = f" ({offer.where})" if offer.where else ""
    yield f"{offer.name}, from {offer.came_from}"
    yield f"Made by: {offer.made_by}{where}"
    for line in offer.lines:
        low, high = line.words
        kind = KINDS.get(line.kind, line.kind)
        yield ""
        yield (
            f"{line.name} ({line.id}): {kind}, from {low} to {high} words"
            f"{STATES[line.state]}"
        )
        yield f"    {line.summary}"
    yield ""
    if offer.notes:
        yield from (f"Worth a look: {note}" for note in offer.notes)
    else:
        yield "No faults were found, on any way through them."
    for name in offer.gone:
        yield (
            f"{name} is not in it any more; yours is kept. In the list of model "
            "motions Delete removes it."
        )
    yield f"Its sha256, if its maker tells you one to compare: {offer.sha256}"
