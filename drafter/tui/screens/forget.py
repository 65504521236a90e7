"""Forget: what is kept, to delete a draft, a branch or everything for good."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen, Screen
from textual.widgets import Button, OptionList

from drafter.errors import DrafterError
from drafter.tui.key_bar import KeyBar
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.tui.widgets.ordered_input import OrderedInput
from drafter.workflows import branches, forgetting, home

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.workflows.forgetting import Forgotten, Plan

ABOUT = "Deleted for good, from every copy that Drafter keeps. It asks before it does."
EVERYTHING = "Everything"
GOES, STAYS = "This is deleted for good:", "This stays, out of reach:"
GONE = "Deleted. It is in none of Drafter’s files any more."
TYPE = "Type {} to agree."
NOT_TYPED = "Nothing is deleted until the word is typed."


class Forget(Screen[None]):
    """What is kept: a row for each draft, each branch and everything."""

    HELP_PAGE = "forget"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield Plain("Forget", classes="heading")
        yield Plain(ABOUT, classes="hint inset")
        yield PlainList(id="forget")
        with Horizontal(classes="buttons"):
            yield Button("Forget it ...", id="open", variant="primary")
            yield Button("Back", id="back")
        yield KeyBar()

    def on_screen_resume(self) -> None:
        """Show what is kept now."""
        listed = self.query_one(PlainList)
        listed.show(_rows())
        listed.focus()

    def on_option_list_option_selected(self) -> None:
        """Ask about what was chosen."""
        self.ask()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        if event.button.id == "open":
            self.ask()
        else:
            self.action_back()

    def ask(self) -> None:
        """Show what would go with what the cursor is on, and ask."""
        option = self.query_one(OptionList).highlighted_option
        try:
            plan = _plan((option.id or "") if option else "")
        except DrafterError as error:
            self.notify(str(error), markup=False, severity="error")
            return

        def answered(sure: object) -> None:
            if sure:
                self.carry_out(plan)

        self.app.push_screen(Agree(plan), answered)

    @work(thread=True, exit_on_error=False)
    def carry_out(self, plan: Plan) -> None:
        """Forget it, in a thread: another window may have to be waited for."""
        try:
            done = forgetting.carry_out(plan)
        except DrafterError as error:
            self.call_later(self.say, str(error), wrong=True)
        else:
            self.call_later(self.tell, done)

    def tell(self, done: Forgotten) -> None:
        """Say that it is gone, and if not yet from the disk."""
        late = forgetting.STILL_OPEN
        self.say(late if late in done.stays else GONE)
        if self.is_current:
            self.on_screen_resume()

    def say(self, said: str, *, wrong: bool = False) -> None:
        """Say something in passing."""
        self.notify(said, markup=False, severity="error" if wrong else "information")

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)


class Agree(ModalScreen[bool]):
    """What would go and what stays; gives back whether the person agrees."""

    HELP_PAGE = "forget"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "no", "No"),
    ]

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.plan = plan

    def compose(self) -> ComposeResult:
        """Lay out what goes, what stays, the question and the two buttons."""
        with Vertical(id="dialog", classes="tall"):
            yield Plain(self.plan.question)
            with VerticalScroll(id="help"):
                yield Plain(_listed(GOES, self.plan.goes))
                yield Plain(f"\n{_listed(STAYS, self.plan.not_reached)}")
            if self.plan.word:
                yield Plain(TYPE.format(self.plan.word), id="how", classes="label")
                yield OrderedInput(id="word")
            with Horizontal(classes="buttons"):
                yield Button("No, keep it", id="no", variant="primary")
                yield Button("Yes, forget it", id="yes")

    def on_mount(self) -> None:
        """Start with the word, or with what there is to read."""
        self.query_one("#word" if self.plan.word else "#help").focus()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Give back the answer; a yes only with the word."""
        if event.button.id == "no":
            self.action_no()
        elif self.typed == self.plan.word:
            self.dismiss(True)  # noqa: FBT003  the answer
        else:
            self.query_one("#how", Plain).show(
                f"! {NOT_TYPED} {TYPE.format(self.plan.word)}"
            )
            self.query_one("#word").focus()

    @property
    def typed(self) -> str:
        """The word as it stands, whatever its capitals; "" where none is asked for."""
        return "".join(one.value.strip().casefold() for one in self.query(OrderedInput))

    def action_no(self) -> None:
        """Give back no."""
        self.dismiss(False)  # noqa: FBT003  the answer


def _rows() -> list[tuple[str, str]]:
    names = [one.known_as for one in branches.listed()]
    kept = [(f"branch={name}", f"Branch: {name}") for name in names]
    drafts = [
        (f"draft={one.id}", f"Draft {one.id}: {one.title or '...'}")
        for one in home.drafts()
    ]
    return [*drafts, *kept, ("", EVERYTHING)]


def _plan(row: str) -> Plan:
    kind, _, name = row.partition("=")
    if kind == "draft":
        return forgetting.of_draft(int(name))
    return forgetting.of_branch(name) if kind else forgetting.of_everything()


def _listed(heading: str, lines: tuple[str, ...]) -> str:
    return "\n".join((heading, *(f"- {line}" for line in lines)))
