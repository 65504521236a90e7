"""Who decides: the body that votes, and the body whose rules bind the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical, VerticalScroll
from textual.widgets import Button

from drafter.errors import DrafterError
from drafter.tui.steps.body_choice import BodyChoice, Offer
from drafter.tui.widgets.label import Plain
from drafter.workflows import bodies, editing, glances, previewing

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.tui.screens.workspace import Workspace

MEETING, DESTINATION = "meeting", "destination"
NOWHERE = "Nowhere else: it ends here"
OWN = "My own body ..."


class WhoStep(Vertical):
    """Two choices, and the body that is pointed at beside them."""

    def compose(self) -> ComposeResult:
        """Lay out the two choices, and what is known of a body."""
        draft = self.workspace.desk.opened.draft
        levels = draft.template.levels
        onward = "" if draft.destination == draft.meeting else draft.destination
        offer = Offer(levels, NOWHERE)
        yield BodyChoice(MEETING, "Who votes on it?", draft.meeting, Offer(levels))
        yield BodyChoice(DESTINATION, "Where does it go then?", onward, offer)
        with VerticalScroll(id="glance"):
            yield Plain("", id="body-at-a-glance")
        yield Plain("", id="body-problems", classes="hint -fault")
        yield Button(OWN, id="own-body", compact=True)

    def on_mount(self) -> None:
        """Say what is known of the body that binds the text."""
        self.show_body(self.workspace.desk.opened.destination.id)
        self.show_problems()

    @property
    def workspace(self) -> Workspace:
        """The screen it stands on."""
        return self.screen  # type: ignore[return-value]

    def fill(self) -> None:
        """Show the bodies that there are now."""
        draft = self.workspace.desk.opened.draft
        for choice in self.query(BodyChoice):
            if choice.called == MEETING:
                choice.chosen = draft.meeting
            choice.fill()
        self.show_body(draft.destination)
        self.show_problems()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Describe a body of one's own."""
        event.stop()
        self.app.call_later(self.app.run_action, "own_bodies")

    def on_body_choice_pointed(self, event: BodyChoice.Pointed) -> None:
        """Say what is known of the body that is pointed at."""
        event.stop()
        focused = self.screen.focused
        if event.body is not None and focused and event.choice in focused.ancestors:
            meeting = self.workspace.desk.opened.draft.meeting
            self.show_body(event.body or meeting)

    def on_body_choice_chosen(self, event: BodyChoice.Chosen) -> None:
        """Put the choice on the desk."""
        event.stop()
        desk = self.workspace.desk
        draft = desk.opened.draft
        meeting, onward = draft.meeting, draft.destination
        if event.choice.called == MEETING:
            onward = event.body if onward == meeting else onward
            meeting = event.body
        else:
            onward = event.body or meeting
        if (meeting, onward) == (draft.meeting, draft.destination):
            return
        try:
            desk.change(editing.decide(desk.opened, meeting, onward))
        except DrafterError as error:  # its file was changed or removed meanwhile
            self.workspace.say(str(error))
            return
        self.workspace.draft_changed()
        self.show_body(onward)

    def show_body(self, name: str) -> None:
        """Say what is known of a body, and how a motion is sent on to it."""
        opened = self.workspace.desk.opened
        try:
            book = bodies.open_body(name)
        except DrafterError as error:
            lines: tuple[str, ...] = (str(error),)
        else:
            lines = glances.at_a_glance(book, opened.today)
            if sent := previewing.wrapper_to(opened, book):
                lines = (*lines, f"Sent on to it: “{sent}”")
        self.query_one("#body-at-a-glance", Plain).show("\n".join(lines))
        self.query_one("#glance").scroll_home(animate=False)

    def show_problems(self) -> None:
        """Say what is wrong with the person's own files, if anything is."""
        hint = self.query_one("#body-problems", Plain)
        found = bodies.problems()
        hint.show("\n".join(f"! {one}" for one in found))
        hint.display = bool(found)
