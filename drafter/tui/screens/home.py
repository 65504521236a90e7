"""Home: what would you like to do, and the drafts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.screen import Screen
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from drafter.errors import DrafterError
from drafter.tui.journeys import HOUSE, JOURNEYS, Way
from drafter.tui.key_bar import KeyBar
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.workflows import home
from drafter.workflows.draft_lines import said_of, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult
    from textual.events import Paste

    from drafter.model.draft_line import DraftLine

DRAFT = "draft-"
NAME_WIDTH = 2 + max(len(way.name) for way in (*JOURNEYS, *HOUSE))
POINTED = 0.3
"""Seconds for which the cursor stays on a draft before its deadline is looked up."""
NOTHING_YET = "No drafts yet. They appear here as you work; nothing has to be saved."


class Home(Screen[None]):
    """The first screen."""

    @dataclass
    class Arrived(Message):
        """Something was dropped here, or pasted."""

        pasted: str

    HELP_PAGE = "home"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("p", "draft('papers')", "Papers"),
        Binding("v", "draft('after_vote')", "After the vote"),
        Binding("delete", "remove", "Remove draft"),
    ]

    def __init__(self) -> None:
        super().__init__()
        self.drafts = home.drafts()
        self.interrupted = home.interrupted(self.drafts)
        self.moved = False
        """Whether the cursor has been anywhere: at the start nothing slow is loaded."""

    def compose(self) -> ComposeResult:
        """Lay out the greeting, the list and the footer."""
        yield Plain("Drafter", id="name")
        yield Plain(
            "From a campaign's statement to a motion your branch can vote on.",
            id="tagline",
        )
        yield Plain("What would you like to do?", classes="heading")
        yield PlainList(*_choices(self.interrupted, self.drafts), id="choices")
        yield Plain("", id="by-when")
        yield Plain(self.where_kept, id="kept")
        yield KeyBar()

    def on_mount(self) -> None:
        """Start at the first choice."""
        self.query_one("#choices", OptionList).highlighted = 0

    def on_screen_resume(self) -> None:
        """Show the list as it is now, on coming back."""
        self.fill()

    def fill(self) -> None:
        """Show which drafts there are, if that has changed."""
        listed = self.query_one("#choices", OptionList)
        listed.focus()
        drafts = home.drafts()
        interrupted = home.interrupted(drafts)
        if (drafts, interrupted) == (self.drafts, self.interrupted):
            return
        self.drafts, self.interrupted = drafts, interrupted
        before = listed.highlighted_option
        listed.set_options(_choices(interrupted, drafts))
        ids = [option.id for option in listed.options]
        here = before.id if before else None
        listed.highlighted = ids.index(here) if here in ids else 0
        self.query_one("#kept", Plain).show(self.where_kept)

    def on_option_list_option_highlighted(self) -> None:
        """Show the keys that work on what the cursor is on, and its deadline."""
        self.refresh_bindings()
        self.tell_deadline((), 0)
        if self.moved and self.draft_here:
            self.set_timer(POINTED, self.find_deadline)
        self.moved = True

    def find_deadline(self) -> None:
        """Look up by when the draft has to be in on which the cursor has stayed."""
        if self.is_current and (number := self.draft_here):
            self.look_up(number)

    @work(thread=True, exclusive=True, group="deadline", exit_on_error=False)
    def look_up(self, number: int) -> None:
        """Work out a draft's deadline in a thread: what it needs is slow to load."""
        from drafter.workflows import drafts  # noqa: PLC0415

        today = datetime.now().astimezone().date()
        try:
            said = drafts.deadlines_of(number, today)
        except DrafterError as error:
            said = (str(error),)
        self.call_later(self.tell_deadline, said, number)

    def tell_deadline(self, said: tuple[str, ...], number: int) -> None:
        """Show a draft's deadline, if the cursor is still on it; 0: show none."""
        if number and number != self.draft_here:
            return
        line = self.query_one("#by-when", Plain)
        line.show("\n".join(said))
        line.display = bool(said)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what is done to a draft only where the cursor is on one."""
        del parameters
        if action not in {"remove", "draft"} or not self.is_mounted:
            return True
        return bool(self.draft_here)

    @property
    def draft_here(self) -> int:
        """The number of the draft under the cursor; 0: it is on none."""
        option = self.query_one("#choices", OptionList).highlighted_option
        name = (option.id or "") if option else ""
        return int(name.removeprefix(DRAFT)) if name.startswith(DRAFT) else 0

    @property
    def where_kept(self) -> str:
        """Where everything is, in a sentence."""
        if not self.drafts:
            return NOTHING_YET
        return f"Everything stays on this machine: {home.where_kept()}"

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Do what was chosen."""
        chosen = event.option.id or ""
        if chosen.startswith(DRAFT):
            self.app.call_later(self.app.run_action, f"open_draft({chosen[6:]})")
        elif chosen:
            self.app.call_later(self.app.run_action, chosen)

    def on_paste(self, event: Paste) -> None:
        """Take in a file that was dropped here, or a text that was pasted."""
        event.stop()
        self.post_message(self.Arrived(event.text))

    def action_draft(self, what: str) -> None:
        """Do something with the draft under the cursor."""
        if number := self.draft_here:
            self.app.call_later(self.app.run_action, f"{what}({number})")

    def action_remove(self) -> None:
        """Ask whether to remove the draft under the cursor."""
        self.action_draft("remove_draft")


def _choices(
    interrupted: DraftLine | None, drafts: tuple[DraftLine, ...]
) -> Iterator[Option | None]:
    if interrupted:
        when = interrupted.saved[11:16]
        yield Option(
            Content(f"Carry on with {title_of(interrupted)}, saved at {when}"),
            f"{DRAFT}{interrupted.id}",
        )
    yield from map(_option, JOURNEYS)
    rest = [one for one in drafts if interrupted is None or one.id != interrupted.id]
    if rest:
        yield None
        head = Content("Your drafts, the last one first").stylize("bold")
        yield Option(head, disabled=True)
        today = datetime.now().astimezone().date()
        for line in rest:
            yield Option(Content(said_of(line, today)), f"{DRAFT}{line.id}")
    yield None
    yield from map(_option, HOUSE)


def _option(way: Way) -> Option:
    """Return a way on as a row: its name, and what comes of it."""
    name = f"{way.name:<{NAME_WIDTH}}"
    return Option(Content.assemble((name, "bold"), way.told), way.action)
