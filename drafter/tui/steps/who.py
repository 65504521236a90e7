"""Who decides: the body that votes, and the body whose rules bind the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll

from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import Choice
from drafter.workflows import bodies, editing

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.tui.screens.workspace import Workspace

SAME = "The same body"
ITS_RULES = "Its rules on notice and movers apply at the meeting."
SENT_ON = (
    "If your branch sends it on, that body's noun and rules bind the text, and the "
    "paper says that your branch submits it."
)


class WhoStep(VerticalScroll):
    """Two choices: meeting and destination."""

    def compose(self) -> ComposeResult:
        """Lay out the two choices."""
        draft = self.workspace.desk.opened.draft
        onward = "" if draft.destination == draft.meeting else draft.destination
        names = tuple(bodies.name_of(body) for body in self.onward[1:])
        yield Plain("Who votes on it?", classes="label")
        yield Choice(bodies.names(), _place(bodies.ids(), draft.meeting), id="meeting")
        yield Plain(
            "Its rules on notice and movers apply at the meeting.", classes="hint"
        )
        yield Plain("Where is it to go in the end?", classes="label")
        yield Choice((SAME, *names), _place(self.onward, onward), id="destination")
        yield Plain(SENT_ON, classes="hint")

    @property
    def workspace(self) -> Workspace:
        """The screen it stands on."""
        return self.screen  # type: ignore[return-value]

    @property
    def onward(self) -> tuple[str, ...]:
        """The bodies it may go to, by id; "" is the one that votes."""
        levels = self.workspace.desk.opened.draft.template.levels
        return ("", *(one.id for one in bodies.listed() if one.level in levels))

    def on_choice_chosen(self, event: Choice.Chosen) -> None:
        """Put the choice on the desk."""
        event.stop()
        desk = self.workspace.desk
        draft = desk.opened.draft
        meeting, onward = draft.meeting, draft.destination
        if event.choice.id == "meeting":
            chosen = bodies.ids()[event.index]
            onward = chosen if onward == meeting else onward
            meeting = chosen
        else:
            onward = self.onward[event.index] or meeting
        if (meeting, onward) != (draft.meeting, draft.destination):
            desk.change(editing.decide(desk.opened, meeting, onward))
            self.workspace.draft_changed()


def _place(ids: tuple[str, ...], name: str) -> int | None:
    return ids.index(name) if name in ids else None
