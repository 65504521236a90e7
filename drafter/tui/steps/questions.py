"""The questions of one step, and the clauses they fill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.widgets import Button

from drafter.model.motion import SectionKind
from drafter.tui.steps.clauses import ClausePanel
from drafter.tui.steps.question import QuestionBox
from drafter.tui.widgets.label import Plain
from drafter.workflows import deadlines, editing, questions

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
NO_DEADLINE = "With the day of the meeting, the deadline is worked out here."
DATED = ("meeting_date", "motion_deadline_days")
"""Details of the branch from which the deadline follows."""


class QuestionStep(VerticalScroll):
    """Questions about the motion; the ones that are not asked are hidden."""

    left = False
    """Whether it was left: what arrives now is older than what it handed in."""

    def __init__(self, step: str) -> None:
        super().__init__(id=f"step-{step}")
        self.step = step
        self.boxes: dict[str, QuestionBox] = {}
        """By the name of the answer; looking for them at every key takes too long."""
        self.nothing = Plain("Nothing is asked here.", classes="hint empty")

    def compose(self) -> ComposeResult:
        """Lay out a box for every question of the step, asked or not."""
        lines = questions.of_step(self.workspace.desk.opened, self.step)
        for line in lines:
            box = QuestionBox(line.field, line.answer, line.fault, line.suggestion)
            box.display = line.asked
            self.boxes[line.field.name] = box
            yield box
        self.nothing.display = not any(line.asked for line in lines)
        yield self.nothing
        yield ClausePanel(SECTIONS[self.step])

    @property
    def workspace(self) -> Workspace:
        """The screen it stands on."""
        return self.screen  # type: ignore[return-value]

    def on_question_box_answered(self, event: QuestionBox.Answered) -> None:
        """Put the answer on the desk."""
        event.stop()
        if not self.left:
            self._take(event.name, event.typed)

    def hand_in(self) -> None:
        """Put on the desk what is still on its way there."""
        for name, box in self.boxes.items():
            if box.touched:
                self._take(name, box.typed)

    def _take(self, name: str, typed: str) -> None:
        desk = self.workspace.desk
        if desk.opened.draft.answers.get(name, "") != typed:
            desk.change(editing.answer(desk.opened, name, typed))
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
        for panel in self.query(ClausePanel):
            if panel.is_mounted:
                panel.fill()


class MeetingStep(VerticalScroll):
    """Questions about the branch and the meeting."""

    left = False
    """Whether it was left: what arrives now is older than what it handed in."""

    def compose(self) -> ComposeResult:
        """Lay out a box for each detail, and the button that keeps them."""
        yield Plain("", id="deadline")
        unread = self.workspace.desk.unread
        for line in questions.of_branch(self.workspace.desk.opened):
            name = line.field.name
            typed = unread.get(name, line.answer)
            fault = self._fault(name, typed) if name in unread else ""
            yield QuestionBox(line.field, typed, fault)
        yield Button("Keep these as my branch's details", id="keep-branch")

    def on_mount(self) -> None:
        """Say by when the motion has to be in."""
        self.show_deadline()

    def show_deadline(self) -> None:
        """Say by when it has to be in, as far as that is known."""
        said = "\n".join(deadlines.told(self.workspace.desk.opened))
        line = self.query_one("#deadline", Plain)
        line.show(said or NO_DEADLINE)

    @property
    def workspace(self) -> Workspace:
        """The screen it stands on."""
        return self.screen  # type: ignore[return-value]

    def on_question_box_answered(self, event: QuestionBox.Answered) -> None:
        """Put the detail on the desk, and say at once if it cannot be read."""
        event.stop()
        if not self.left:
            fault = self._take(event.name, event.typed)
            self.query_one(f"#q-{event.name}", QuestionBox).tell(fault, "")
            if event.name in DATED:
                self.show_deadline()

    def hand_in(self) -> None:
        """Put on the desk what is still on its way there."""
        for box in self.query(QuestionBox):
            if box.touched:
                self._take(box.field.name, box.typed)

    def _fault(self, name: str, typed: str) -> str:
        today = self.workspace.desk.opened.today
        return editing.branch_fault(name, typed, today)

    def _take(self, name: str, typed: str) -> str:
        """Put a detail on the desk; return what is wrong with it, if anything is."""
        desk = self.workspace.desk
        before = desk.unread.pop(name, None)
        if questions.branch_answer(desk.opened, name) != typed:
            if fault := self._fault(name, typed):
                desk.unread[name] = typed
            else:
                desk.change(editing.branch_detail(desk.opened, name, typed))
            self.workspace.draft_changed()
            return fault
        if before is not None:
            self.workspace.draft_changed()
        return ""

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Keep the details for the next motion."""
        event.stop()
        self.workspace.say(questions.keep_branch(self.workspace.desk.opened))
