"""Your branches: details kept once, for every motion."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Button, OptionList
from textual.widgets.option_list import Option

from drafter.errors import DrafterError
from drafter.tui.key_bar import KeyBar
from drafter.tui.steps.question import QuestionBox
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import Choice, PlainList
from drafter.workflows import bodies, branches, questions

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.model.profile import BranchProfile

FIRST = (
    "Before the first motion: what is your branch called? Everything stays on this "
    "machine. You can skip this and fill it in with the motion."
)
NEW = "A new branch"


class BranchList(Screen[None]):
    """The branches that are kept."""

    HELP_PAGE = "branches"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("delete", "remove", "Remove"),
    ]

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield Plain("Your branches", classes="heading")
        yield PlainList(id="branches")
        yield Plain("Enter opens one. Delete removes one; drafts keep their own copy.")
        with Horizontal(classes="buttons"):
            yield Button("Back", id="back")
            yield Button("Remove", id="remove")
        yield KeyBar()

    def on_screen_resume(self) -> None:
        """Show the branches as they are now."""
        listed = self.query_one(OptionList)
        listed.clear_options()
        listed.add_option(Option(Content(NEW)))
        for profile in branches.listed():
            listed.add_option(Option(Content(profile.known_as)))
        listed.highlighted = 0
        listed.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Open the branch, or a new one."""
        known = branches.listed()
        place = event.option_index - 1
        self.app.push_screen(BranchDetails(known[place] if place >= 0 else None))

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        if event.button.id == "remove":
            self.action_remove()
        else:
            self.action_back()

    def action_remove(self) -> None:
        """Remove the details of the branch under the cursor."""
        place = (self.query_one(OptionList).highlighted or 0) - 1
        if place >= 0:
            branches.remove(branches.listed()[place].known_as)
            self.on_screen_resume()

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)


class BranchDetails(Screen[None]):
    """The details of one branch."""

    HELP_PAGE = "branches"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back without keeping"),
        Binding("f4", "keep", "Keep"),
    ]

    def __init__(self, profile: BranchProfile | None, *, first: bool = False) -> None:
        super().__init__()
        self.profile = profile
        self.first = first

    def compose(self) -> ComposeResult:
        """Lay out the questions."""
        yield Plain("Your branch", classes="heading")
        if self.first:
            yield Plain(FIRST, classes="hint")
        with VerticalScroll(id="details"):
            for field in questions.BRANCH_QUESTIONS[:1]:
                yield QuestionBox(field, branches.detail(self.profile, field.name))
            yield Plain("Which body is it?", classes="label")
            ids = bodies.ids()
            own = self.profile.body if self.profile else ids[-1]
            place = ids.index(own) if own in ids else None
            yield Choice(bodies.names(), place, id="body")
            for field in questions.BRANCH_QUESTIONS[1:]:
                yield QuestionBox(field, branches.detail(self.profile, field.name))
        yield Plain("", id="made")
        with Horizontal(classes="buttons"):
            yield Button("Keep", id="keep", variant="primary")
            yield Button("Skip" if self.first else "Back", id="back")
        yield KeyBar()

    def on_mount(self) -> None:
        """Start with the name."""
        self.call_after_refresh(self.query(QuestionBox).first().take_focus)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        if event.button.id == "keep":
            self.action_keep()
        else:
            self.action_back()

    def action_keep(self) -> None:
        """Keep the details, or say what is wrong with them."""
        details = {box.field.name: box.typed for box in self.query(QuestionBox)}
        place = self.query_one("#body", Choice).chosen
        details["body"] = "" if place is None else bodies.ids()[place]
        try:
            if self.profile:
                branches.edit(self.profile.known_as, details)
            else:
                branches.add("", details)
        except DrafterError as error:
            self.query_one("#made", Plain).show(str(error))
            return
        self.dismiss(None)

    def action_back(self) -> None:
        """Go back without keeping anything."""
        self.dismiss(None)
