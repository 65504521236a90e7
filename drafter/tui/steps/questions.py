"""The questions of one step, and the clauses they fill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.widgets import Button

from drafter.model.motion import SectionKind
from drafter.tui.steps.clauses import ClausePanel
from drafter.tui.steps.question import QuestionBox
from drafter.tui.widgets.label import Plain
from drafter.workflows import editing, questions

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.tui.screens.workspace import Workspace

SECTIONS = {
    "facts": (SectionKind.NOTES,),
    "beliefs": (
        SectionKind.BELIEVES,
        SectionKind.WELCOMES,
        SectionKind.CONDEMNS,
        SectionKind.SOLIDARITY,
    ),
    "actions": (SectionKind.RESOLVES,),
}


class QuestionStep(VerticalScroll):
    """Questions about the motion; the ones that are not asked are hidden."""

    def __init__(self, step: str) -> None:
        super().__init__(id=f"step-{step}")
        self.step = step
        self.boxes: dict[str, QuestionBox] = {}
        """By the name of the answer; looking for them at every key takes too long."""
        self.nothing = Plain("Nothing is asked here.", classes="hint empty")

    def compose(self) -> ComposeResult:
        """Lay out a box for every question of the step, asked or not."""
        for line in questions.of_step(self.workspace.desk.opened, self.step):
            box = QuestionBox(line.field, line.answer)
            self.boxes[line.field.name] = box
            yield box
        yield self.nothing
        yield ClausePanel(SECTIONS[self.step])

    def on_mount(self) -> None:
        """Show which are asked."""
        self.refresh_questions()

    @property
    def workspace(self) -> Workspace:
        """The screen it stands on."""
        return self.screen  # type: ignore[return-value]

    def on_question_box_answered(self, event: QuestionBox.Answered) -> None:
        """Put the answer on the desk."""
        event.stop()
        desk = self.workspace.desk
        if desk.opened.draft.answers.get(event.name, "") != event.typed:
            desk.change(editing.answer(desk.opened, event.name, event.typed))
            self.workspace.draft_changed()

    def refresh_questions(self) -> None:
        """Show the questions that are asked now, with their faults."""
        lines = questions.of_step(self.workspace.desk.opened, self.step)
        for line in lines if self.boxes else ():
            box = self.boxes[line.field.name]
            box.display = line.asked
            if box.is_mounted and (box.fault, box.suggestion) != (
                line.fault,
                line.suggestion,
            ):
                box.tell(line.fault, line.suggestion)
        self.nothing.display = not any(line.asked for line in lines)

    def refresh_clauses(self) -> None:
        """Show the clauses as they read now."""
        self.query_one(ClausePanel).fill()


class MeetingStep(VerticalScroll):
    """Questions about the branch and the meeting."""

    def compose(self) -> ComposeResult:
        """Lay out a box for each detail, and the button that keeps them."""
        for line in questions.of_branch(self.workspace.desk.opened):
            yield QuestionBox(line.field, line.answer)
        yield Button("Keep these as my branch's details", id="keep-branch")

    @property
    def workspace(self) -> Workspace:
        """The screen it stands on."""
        return self.screen  # type: ignore[return-value]

    def on_question_box_answered(self, event: QuestionBox.Answered) -> None:
        """Put the detail on the desk, if it can be read."""
        event.stop()
        desk = self.workspace.desk
        if questions.branch_answer(desk.opened, event.name) == event.typed:
            return
        fault = editing.branch_fault(event.name, event.typed)
        self.query_one(f"#q-{event.name}", QuestionBox).tell(fault, "")
        if not fault:
            desk.change(editing.branch_detail(desk.opened, event.name, event.typed))
            self.workspace.draft_changed()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Keep the details for the next motion."""
        event.stop()
        self.workspace.say(questions.keep_branch(self.workspace.desk.opened))
