"""After the vote: record what became of the motion, and what follows from it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen, Screen
from textual.widgets import Button, OptionList

from drafter.errors import DrafterError, UsageError
from drafter.model.companion import Phase
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens.outcome_form import OutcomeForm
from drafter.tui.screens.papers import Papers
from drafter.tui.screens.words import Confirm
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import Choice, PlainList
from drafter.workflows import drafts, outcomes, previewing, sending_on

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.model.rulebook import Rulebook
    from drafter.tui.desk import Desk

BUTTONS = (
    (
        ("papers", "Papers for after the vote"),
        ("next_body", "Version for the next body"),
    ),
    (("record", "Record it"), ("back", "Back")),
)
"""What can be done, row by row; each is named after its action. The first row stands
there once something is recorded."""
FIRST = "Choose with Enter or a click; then a few questions follow."
NOT_RECORDED = "Not recorded: see the line with “!”."
CHANGED = "What you filled in is not recorded yet; F4 records it."
ONLY_HERE = "This model motion is written for no other body."


class AfterVote(Screen[int]):
    """One draft, after its meeting; gives the number of a draft made to be sent on."""

    HELP_PAGE = "outcome"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f4", "record", "Record it"),
        Binding("f8", "papers", "Papers"),
        Binding("f9", "next_body", "Next body"),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.before: tuple[object, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the questions, what was recorded, and the next steps."""
        title = previewing.title(self.desk.opened)
        yield Plain(f"After the vote on “{title}”", classes="heading one-line")
        yield OutcomeForm(self.desk.numbered)
        with Vertical(id="recorded"):
            yield Plain("", id="made")
            for number, row in enumerate(BUTTONS):
                with Horizontal(id=f"row-{number}", classes="buttons"):
                    for name, label in row:
                        act = f"screen.{name}"
                        yield Button(label, id=f"to-{name}", action=act, compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Start at the result; show what is recorded already."""
        self.before = self.form.filled
        self.show_recorded()
        self.query_one("#result", Choice).focus()

    @property
    def form(self) -> OutcomeForm:
        """The questions."""
        return self.query_one(OutcomeForm)

    @property
    def changed(self) -> bool:
        """Whether something is filled in that is not recorded."""
        return bool(self.before) and self.form.filled != self.before

    def show_recorded(self) -> None:
        """Show what is recorded, and the steps that follow from it."""
        known = self.desk.opened.draft.outcome
        said = f"Recorded: {outcomes.outcome_words(known)}." if known else FIRST
        self.query_one("#made", Plain).show(said)
        self.query_one("#row-0").display = known is not None
        self.query_one("#to-next_body").display = bool(known and known.carried)
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the next steps once there is a result they follow from."""
        del parameters
        known = self.desk.opened.draft.outcome
        if action == "next_body":
            return bool(known and known.carried)
        return known is not None if action == "papers" else True

    def action_record(self) -> None:
        """Record what became of the motion, or say what is wrong beside the field."""
        faults = self.form.faults()
        self.form.tell(faults)
        if faults:
            self.query_one("#made", Plain).show(NOT_RECORDED)
            return
        try:
            self.desk.change(outcomes.record(self.desk.opened, self.form.told))
            self.desk.save("outcome recorded")
        except DrafterError as error:
            self.query_one("#made", Plain).show(str(error))
            return
        self.before = self.form.filled
        self.show_recorded()
        if news := self.desk.tell_news():
            self.notify(news, markup=False)
        self.query_one("#to-papers").focus()

    def action_papers(self) -> None:
        """Go to the papers, those for after the vote ticked."""
        if self.changed:
            self.query_one("#made", Plain).show(CHANGED)
            return
        below = self.app.screen_stack[-2]
        if isinstance(below, Papers):
            below.begin_with(Phase.AFTER)
            self.dismiss(0)
        else:
            self.app.push_screen(Papers(self.desk, begin=Phase.AFTER))

    def action_next_body(self) -> None:
        """Choose a body; open the motion's version for it as a new draft."""
        fitting = sending_on.bodies_beyond(self.desk.opened)
        if self.changed or not fitting:
            self.query_one("#made", Plain).show(CHANGED if self.changed else ONLY_HERE)
            return

        def chosen(body: str | None) -> None:
            if body:
                self.send_on(body)

        self.app.push_screen(NextBody(fitting), chosen)

    def send_on(self, body: str) -> None:
        """Make the version for a body; whoever showed this screen opens it."""
        try:
            self.desk.save()
            now = datetime.now().astimezone()
            number = drafts.send_on(self.desk.number, body, now)
        except DrafterError as error:
            self.query_one("#made", Plain).show(str(error))
            return
        self.dismiss(number)

    def action_back(self) -> None:
        """Go back; ask first if something would be lost."""
        if not self.changed:
            self.dismiss(0)
            return

        def answered(sure: object) -> None:
            if sure:
                self.dismiss(0)

        question = "Leave without recording what you filled in?"
        self.app.push_screen(Confirm(question, "Yes, leave", "No, stay"), answered)

    def hand_in(self) -> None:
        """Let nobody end the program unasked over what is not recorded.

        Raises:
            UsageError: something is filled in and not recorded.
        """
        if self.changed:
            raise UsageError("What became of the motion is not recorded yet.")


class NextBody(ModalScreen[str | None]):
    """The bodies a motion can go on to; gives the id of the one chosen."""

    HELP_PAGE = "outcome"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "back", "Back")]

    def __init__(self, fitting: tuple[Rulebook, ...]) -> None:
        super().__init__()
        self.fitting = fitting

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        with Vertical(id="dialog", classes="tall"):
            yield Plain("Which body is to decide next?", classes="label")
            yield Plain(
                "A new draft is made in that body’s form. This one stays as it is.",
                classes="hint",
            )
            yield PlainList(id="bodies")
            yield Button("Back", id="back", compact=True)

    def on_mount(self) -> None:
        """Show the bodies."""
        listed = self.query_one(PlainList)
        listed.show((one.id, one.name) for one in self.fitting)
        listed.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Give back the body."""
        self.dismiss(event.option.id)

    def on_button_pressed(self) -> None:
        """Give back none."""
        self.action_back()

    def action_back(self) -> None:
        """Give back none."""
        self.dismiss(None)
