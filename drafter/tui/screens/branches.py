"""Your branches: details kept once, for every motion."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button, OptionList

from drafter.errors import DrafterError
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens.words import Confirm
from drafter.tui.steps.body_choice import BodyChoice
from drafter.tui.steps.question import QuestionBox
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.tui.widgets.path_field import PathField, PathRow
from drafter.workflows import (
    bodies,
    branch_questions,
    branches,
    browsing,
    questions,
)

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget

    from drafter.model.profile import BranchProfile

FIRST = (
    "Before the first motion: what is your branch called? Everything stays on this "
    "machine. You can skip this and fill it in with the motion."
)
NEW = "A new branch"
NOT_KEPT = "Not kept: see the line with “!”."


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
        listed = self.query_one(PlainList)
        names = [profile.known_as for profile in branches.listed()]
        listed.show([("", NEW), *((f"={name}", name) for name in names)])
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
        if place < 0:
            return
        name = branches.listed()[place].known_as

        def answered(sure: object) -> None:
            if sure:
                branches.remove(name)
                self.on_screen_resume()

        question = (
            f"Remove the details of {name} for good? Your drafts keep their own copy."
        )
        self.app.push_screen(Confirm(question, "Yes, remove them"), answered)

    def action_back(self) -> None:
        """Go back."""
        self.dismiss(None)


class LetterheadBox(QuestionBox):
    """The question for the path of the letterhead."""

    @property
    def typed(self) -> str:
        """The path."""
        return self.query_one(PathField).path

    def _field(self) -> Widget:
        return PathRow(PathField(browsing.WORD, self.first))


class BranchDetails(Screen[None]):
    """The details of one branch."""

    HELP_PAGE = "branches"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f4", "keep", "Keep"),
    ]

    def __init__(self, profile: BranchProfile | None, *, first: bool = False) -> None:
        super().__init__()
        self.profile = profile
        self.first = first
        own = profile.body if profile else bodies.USUAL
        self.body = own if own in bodies.ids() else ""
        self.first_typed = {
            one.name: branches.detail(profile, one.name)
            for one in (*questions.BRANCH_QUESTIONS, *branch_questions.PAPER)
        } | {"body": self.body}

    def compose(self) -> ComposeResult:
        """Lay out the questions."""
        yield Plain("Your branch", classes="heading")
        if self.first:
            yield Plain(FIRST, classes="hint")
        with VerticalScroll(id="details"):
            for field in questions.BRANCH_QUESTIONS[:1]:
                yield QuestionBox(field, branches.detail(self.profile, field.name))
            yield BodyChoice("body", "Which body is it?", self.body or None)
            for field in (*questions.BRANCH_QUESTIONS[1:], *branch_questions.PAPER):
                box = (
                    LetterheadBox
                    if field.name == branch_questions.LETTERHEAD
                    else QuestionBox
                )
                yield box(field, branches.detail(self.profile, field.name))
        yield Plain("", id="made")
        with Horizontal(classes="buttons"):
            yield Button("Keep", id="keep", variant="primary")
            yield Button("Skip" if self.first else "Back", id="back")
            yield Button("My own body ...", id="own-body")
        yield KeyBar()

    def on_mount(self) -> None:
        """Start with the name."""
        self.call_after_refresh(self.query(QuestionBox).first().take_focus)

    def on_screen_resume(self) -> None:
        """Show the bodies that there are now."""
        for choice in self.query(BodyChoice):
            choice.fill()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        match event.button.id:
            case "keep":
                self.action_keep()
            case "own-body":
                self.app.call_later(self.app.run_action, "own_bodies")
            case _:
                self.action_back()

    def action_keep(self) -> None:
        """Keep the details, or say what is wrong with them."""
        details = self.typed
        faults = [one for one in self.query(QuestionBox) if self._faulty(one)]
        if faults:
            self.query_one("#made", Plain).show(NOT_KEPT)
            faults[0].take_focus()
            return
        try:
            if self.profile:
                branches.edit(self.profile.known_as, details)
            else:
                branches.add("", details)
        except DrafterError as error:
            self.query_one("#made", Plain).show(str(error))
            return
        self.dismiss(None)

    def on_question_box_answered(self, event: QuestionBox.Answered) -> None:
        """Say at once if it cannot be read; a name or a path may be half written."""
        event.stop()
        box = self.query_one(f"#q-{event.name}", QuestionBox)
        half = not event.typed.strip() or event.name == branch_questions.LETTERHEAD
        if box.fault or not half:
            self._faulty(box)
        if not any(box.fault for box in self.query(QuestionBox)):
            self.query_one("#made", Plain).show("")

    def hand_in(self) -> None:
        """Keep what can be kept, before the program ends."""
        if self.typed != self.first_typed and self.typed["branch_name"].strip():
            self.action_keep()

    def action_back(self) -> None:
        """Go back; ask first if something would be lost."""
        if self.typed == self.first_typed:
            self.dismiss(None)
            return

        def answered(sure: object) -> None:
            if sure:
                self.dismiss(None)

        question = "Leave without keeping what you typed?"
        self.app.push_screen(Confirm(question, "Yes, leave", "No, stay"), answered)

    @property
    def typed(self) -> dict[str, str]:
        """What stands in the fields, by name."""
        details = {box.field.name: box.typed for box in self.query(QuestionBox)}
        details["body"] = self.query_one(BodyChoice).chosen or ""
        return details

    def _faulty(self, box: QuestionBox) -> bool:
        today = datetime.now().astimezone().date()
        fault = branch_questions.fault(box.field.name, box.typed, today)
        if fault != box.fault:
            box.tell(fault, "")
        return bool(fault)
