"""The questions about one body of one's own."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button

from drafter.errors import DrafterError
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens.words import Confirm
from drafter.tui.steps.body_choice import BodyChoice
from drafter.tui.steps.question import QuestionBox
from drafter.tui.widgets.label import Plain
from drafter.workflows import bodies, own_bodies
from drafter.workflows import own_body_answers as answers

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.model.rulebook import Rulebook

NEW = "Describe a body of your own"
EXTENDS = "Whose rules hold where you say nothing?"
BY_HAND = (
    "Its file says more than is asked here, so it was written by hand and is changed "
    "by hand: "
)


class OwnBodyForm(Screen[None]):
    """The questions about one body."""

    HELP_PAGE = "own-body"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f4", "keep", "Keep"),
    ]

    def __init__(self, book: Rulebook | None) -> None:
        super().__init__()
        self.book = book
        self.editing = book.id if book else ""
        self.first = answers.typed_of(book) if book else {}
        self.extends = book.extends if book else bodies.USUAL
        self.first_extends = self.extends

    def compose(self) -> ComposeResult:
        """Lay out the questions."""
        yield Plain(self.book.name if self.book else NEW, classes="heading one-line")
        with VerticalScroll(id="details"):
            name, *others = answers.QUESTIONS
            yield QuestionBox(name, self.first.get(name.name, ""))
            yield BodyChoice("extends", EXTENDS, self.extends)
            for field in others:
                yield QuestionBox(field, self.first.get(field.name, ""))
        yield Plain(self._by_hand(), id="made")
        with Horizontal(classes="buttons"):
            yield Button("Keep", id="keep", variant="primary")
            yield Button("Back", id="back")
        yield KeyBar()

    def on_mount(self) -> None:
        """Start with the name."""
        self.first = self.typed
        self.call_after_refresh(self.query(QuestionBox).first().take_focus)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        if event.button.id == "keep":
            self.action_keep()
        else:
            self.action_back()

    def on_body_choice_chosen(self, event: BodyChoice.Chosen) -> None:
        """Remember whose rules it has."""
        event.stop()
        self.extends = event.body

    def on_question_box_answered(self, event: QuestionBox.Answered) -> None:
        """Say beside the questions at once what cannot be read."""
        event.stop()
        if not self._check_all(quiet=event.name):
            self._say(self._by_hand())

    def action_keep(self) -> None:
        """Keep the body, or say what is wrong with it."""
        if by_hand := self._by_hand():
            self._say(by_hand)
            return
        faulty = self._check_all()
        if faulty:
            self._say("Not kept: see the line with “!”.")
            faulty[0].take_focus()
            return
        today = datetime.now().astimezone().date()
        request = answers.read(self.typed, self.extends)
        try:
            kept = own_bodies.add(request, today, instead=bool(self.editing))
            left = self._leave_earlier(kept.id)
        except DrafterError as error:
            self._say(str(error))
            return
        self.notify(f"Kept in {kept.file}{left}", markup=False)
        self.dismiss(None)

    def hand_in(self) -> None:
        """Keep what can be kept, before the program ends."""
        if self.changed and self.typed["name"].strip():
            self.action_keep()

    def action_back(self) -> None:
        """Go back; ask first if something would be lost."""
        if not self.changed:
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
        return {box.field.name: box.typed for box in self.query(QuestionBox)}

    @property
    def changed(self) -> bool:
        """Whether anything was typed or chosen."""
        return (self.typed, self.extends) != (self.first, self.first_extends)

    def _check_all(self, quiet: str = "") -> list[QuestionBox]:
        """Say beside each question what is wrong; return those where something is.

        A question in which nothing was typed yet is left alone while another,
        `quiet`, is being answered.
        """
        typed, faulty = self.typed, []
        for box in self.query(QuestionBox):
            name = box.field.name
            fault = answers.fault(typed, name, self.editing)
            if quiet and not typed[name].strip():
                fault = ""
            box.tell(fault, "")
            if fault:
                faulty.append(box)
        return faulty

    def _leave_earlier(self, kept: str) -> str:
        """Remove the body under its earlier name, unless a draft is for it."""
        if self.editing in {"", kept}:
            return ""
        if answers.drafts_for(self.editing):
            return ". The one under its earlier name stays: a draft is for it."
        own_bodies.remove(self.editing)
        return ""

    def _by_hand(self) -> str:
        if self.book is None or not answers.more_than_asked(self.book):
            return ""
        return f"{BY_HAND}{answers.file_of(self.book.id)}"

    def _say(self, sentence: str) -> None:
        self.query_one("#made", Plain).show(sentence)
