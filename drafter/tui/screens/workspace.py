"""The workspace: steps on the left, questions in the middle, the motion beside."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widgets import Button, OptionList

from drafter.errors import DrafterError
from drafter.tui.key_bar import KeyBar
from drafter.tui.review import Review
from drafter.tui.screens.words import Confirm, Words
from drafter.tui.steps import step_rows
from drafter.tui.steps.asked import asked_at
from drafter.tui.steps.check import CheckStep
from drafter.tui.steps.export import ExportStep
from drafter.tui.steps.findings import in_brief
from drafter.tui.steps.frame import StepFrame
from drafter.tui.steps.question import QuestionBox
from drafter.tui.steps.questions import QuestionStep
from drafter.tui.steps.who import WhoStep
from drafter.tui.throttle import Throttle
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.tui.widgets.preview import MotionPreview
from drafter.tui.widgets.word_meter import WordMeter
from drafter.workflows import editing, home, previewing, questions

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult
    from textual.events import DescendantFocus
    from textual.widget import Widget

    from drafter.tui.desk import Desk
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.places import WorkPlace

SHOW_EVERY = 0.02
"""Seconds between two looks of the preview while somebody types."""
COUNT_EVERY = 0.4
"""Seconds between two looks at the list of clauses and the missing answers."""
FIRST = questions.STEPS[0][0]
"""The step that a draft is opened with."""
SAY_FOR = 8
"""Seconds for which a sentence is shown."""
SAVE_WITHIN = 0.8
"""Seconds after a change by which it is saved."""


class Workspace(Screen[None]):
    """One draft, from who decides to the paper."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Home"),
        Binding("f2", "look", "Preview"),
        Binding("f3", "step(-1)", "Back"),
        Binding("f4", "step(1)", "Next"),
        Binding("f5", "show('check')", "Check"),
        Binding("f8", "paper", "Word"),
        Binding("ctrl+s", "saved", "Saved?", show=False, priority=True),
    ]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.review = Review(self, desk, self.show_review)
        self.step = FIRST
        self._asked = ""
        self._told: dict[str, str] = {}
        self._looks = Throttle(SHOW_EVERY, self.show_preview, self.set_timer)
        self._counts = Throttle(
            COUNT_EVERY, self.show_state, self.set_timer, at_once=False
        )
        self._saves = Throttle(SAVE_WITHIN, self.save, self.set_timer, at_once=False)

    def compose(self) -> ComposeResult:
        """Lay out the bar, the steps, the work and the preview."""
        with Horizontal(id="bar"):
            yield Plain("", id="motion-title")
            yield Plain("", id="length")
            yield Plain("", id="saved")
        with Horizontal(id="table"):
            yield PlainList(id="steps")
            with Vertical(id="work"):
                yield Plain("", id="step-name", classes="heading")
                yield StepFrame()
                with Horizontal(id="onward"):
                    yield Button(
                        "Next step", id="next", variant="primary", compact=True
                    )
                    yield Button("Back", id="back", compact=True)
                    yield Button("Preview", id="look", compact=True)
                    yield Button("Home", id="home", compact=True)
            with Vertical(id="paper"):
                yield MotionPreview(id="preview")
                with Horizontal(id="under"):
                    yield WordMeter(id="meter")
                    yield Button("Back to the questions", id="unlook", compact=True)
        yield KeyBar()

    async def on_mount(self) -> None:
        """Show the first step and save the draft at once."""
        self.show_preview()
        await self.show_step(FIRST)
        self.save("started" if not self.desk.number else "")
        self.review.ask()

    @property
    def HELP_PAGE(self) -> str:  # noqa: N802  as every screen names it
        """The help of the step that is shown."""
        return self.step if self.step in {"who", "check"} else "workspace"

    def on_screen_resume(self) -> None:
        """Take in what became of bodies of the person's own meanwhile."""
        opened = self.desk.opened
        draft = opened.draft
        try:
            later = editing.decide(opened, draft.meeting, draft.destination)
        except DrafterError as error:
            self.say(str(error))
            return
        if (later.meeting, later.destination) != (opened.meeting, opened.destination):
            self.desk.change(later)
            self.draft_changed()
        if self.stack_updates and isinstance(self.here, WhoStep):  # 0: it is new
            self.here.fill()

    def say(self, sentence: str) -> None:
        """Show a sentence for a while."""
        self.notify(sentence, markup=False, timeout=SAY_FOR)

    # -- steps

    async def show_step(self, name: str, focus: str = "", clause: str = "") -> None:
        """Show a step, with the cursor where it was, in a question or on a clause."""
        left, self.step = self.step, name
        title = step_rows.titled(self.desk.opened, name)
        with self.app.batch_update():  # it is drawn once, when all of it stands there
            self.query_one("#step-name", Plain).show(title)
            await self.frame.show(name, focus, clause)
            self.fill_steps()
        self.call_after_refresh(self.query_one(KeyBar).settle)
        if left != name:
            self.save(f"left {dict(questions.steps_of(self.desk.opened))[left]}")

    def fill_steps(self) -> None:
        """Show the steps with what each still misses."""
        steps = self.query_one("#steps", PlainList)
        opened = self.desk.opened
        steps.show(step_rows.rows_of(opened, self._missing, self._found))
        steps.highlighted = questions.names_of(opened).index(self.step)
        self.query_one("#next").display = self.step != "export"

    def show_state(self) -> None:
        """Show what follows from the answers beside the preview: steps and clauses."""
        rows = step_rows.rows_of(self.desk.opened, self._missing, self._found)
        steps = self.query_one("#steps", OptionList)
        for place, (_, label) in enumerate(rows):
            steps.replace_option_prompt_at_index(place, label)
        if isinstance(self.here, QuestionStep):
            self.here.refresh_clauses()

    def show_review(self) -> None:
        """Show what the checks found: beside the steps, and in full in its own."""
        with suppress(NoMatches):  # the screen may be on its way out
            self.show_state()
            if isinstance(self.here, CheckStep):
                self.here.fill()

    def go_to(self, place: WorkPlace) -> None:
        """Go to a place in the work."""
        self.run_worker(self.show_step(place.step, place.question, place.clause))

    def explain(self, check: str) -> None:
        """Show the manual page of a check."""
        from drafter.tui.screens.manual import Manual  # noqa: PLC0415
        from drafter.workflows import reporting  # noqa: PLC0415

        page = reporting.manual_page(check)
        self.app.push_screen(Manual(page.name, page.text))

    def ask(
        self, question: str, yes: str, no: str, answered: Callable[[object], None]
    ) -> None:
        """Ask a question; `answered` hears the answer."""
        self.app.push_screen(Confirm(question, yes, no), answered)

    def write_clause(
        self, words: str, made: Callable[[OpenDraft, str], OpenDraft]
    ) -> None:
        """Let the person write a clause, with `made` to put the words in.

        What is typed stands in the draft at once, so that it is saved; leaving the
        clause as it was takes it out again.
        """
        desk = self.desk
        before = desk.opened

        def changed(written: str) -> None:
            desk.change(made(before, written))
            self.draft_changed()

        def done(meant: object) -> None:
            later = desk.opened
            if later is before:
                return
            desk.change(before)
            if meant:
                desk.change(later, undoable=True)
            self.draft_changed()
            self.show_state()

        self.app.push_screen(Words(words, changed), done)

    # -- what happens

    def draft_changed(self) -> None:
        """Show and save a change: the preview soon, the store within a second."""
        self.call_after_refresh(self._looks.ask)  # the key stands in its field first
        self._counts.ask()
        self._saves.ask()
        self.review.ask()

    def show_preview(self) -> None:
        """Show the motion as it is now, its words, and what is asked."""
        if self.has_class("-wide") or self.has_class("-looking"):
            self.show_paper()
        length = previewing.length(self.desk.opened)
        sides = previewing.sides(length.words, self.desk.opened.type_size)
        meter = self.query_one("#meter", WordMeter)
        meter.count(length.words, length.limit, sides, binding=length.binding)
        self._tell("#length", step_rows.brief(length, sides))
        self._tell("#motion-title", previewing.title(self.desk.opened))
        if isinstance(self.here, QuestionStep):
            self.here.refresh_questions()
        self.show_saved()

    def show_paper(self) -> None:
        """Show the motion as it will be printed."""
        shown = previewing.preview(self.desk.opened)
        marks = tuple((gap.start, gap.end) for gap in shown.gaps)
        view = self.query_one("#preview", MotionPreview)
        now = asked_at(self.desk.opened, shown, self._asked)
        view.show_text(shown.text, marks, now, leads=shown.leads)

    def on_resize(self) -> None:
        """Show the motion, if there is room for it now."""
        self.call_after_refresh(self._looks.ask)  # by then the screen knows its width

    @work(thread=True, group="save")
    def save(self, why: str = "") -> None:
        """Save what is on the desk, in a thread; say so, or say why not."""
        try:
            self.desk.save(why)
        except DrafterError as error:
            self.call_later(self.say, str(error))
        self.call_later(self.show_saved)

    def show_saved(self) -> None:
        """Show when it was saved, and what else is to be told of that."""
        when = self.desk.saved_at
        said = f"Saved {when:%H:%M}" if when else "Not saved yet"
        if self.desk.unsaved and when:
            said = "Saving ... "  # as wide as what it is shown in turns with
        if self.is_mounted:
            self._tell("#saved", said)
        if news := self.desk.tell_news():
            self.say(news)

    # -- keys, buttons, focus

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Mark in the preview the gap that is being filled."""
        boxes = [one for one in event.widget.ancestors if isinstance(one, QuestionBox)]
        asked = boxes[0].field.name if boxes else ""
        if asked != self._asked:
            self._asked = asked
            self._looks.ask()

    async def on_option_list_option_selected(
        self, event: OptionList.OptionSelected
    ) -> None:
        """Go to the step that was chosen."""
        if event.option_list.id == "steps" and event.option.id:
            await self.show_step(event.option.id)

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        match event.button.id:
            case "back":
                await self.action_step(-1)
            case "next":
                await self.action_step(1)
            case "look" | "unlook":
                self.action_look()
            case "home":
                self.action_leave()

    async def action_step(self, places: int) -> None:
        """Go on, or back, by one step."""
        names = questions.names_of(self.desk.opened)
        place = names.index(self.step) + places
        if 0 <= place < len(names):
            await self.show_step(names[place])

    async def action_show(self, name: str) -> None:
        """Go to a step."""
        await self.show_step(name)

    def action_look(self) -> None:
        """Show the preview in place of the work, or beside it; or hide it."""
        self.toggle_class("-looking")
        if self.has_class("-looking"):
            self.show_paper()
            self.query_one(MotionPreview).focus()
        else:
            self.frame.focus_first()

    async def action_paper(self) -> None:
        """Make the Word paper."""
        await self.show_step("export")
        self.query_one(ExportStep).make("word")

    def action_saved(self) -> None:
        """Say that everything is saved already, and where."""
        try:
            self.desk.save()
        except DrafterError as error:
            self.say(str(error))
            return
        self.show_saved()
        self.say(f"It is saved already, in {home.where_kept()}")

    def action_leave(self) -> None:
        """Save and go home; Esc first closes the preview."""
        if self.has_class("-looking"):
            self.action_look()
            return
        self.hand_in()
        try:
            self.desk.close()
        except DrafterError as error:
            self.say(str(error))
            return
        if news := self.desk.tell_news():
            self.say(news)
        self.dismiss(None)

    def hand_in(self) -> None:
        """Take what was typed and is still on its way, before the program ends."""
        self.frame.hand_in()

    # -- inside

    @property
    def frame(self) -> StepFrame:
        """What holds the step."""
        return self.query_one(StepFrame)

    @property
    def here(self) -> Widget | None:
        """The step that is shown."""
        return self.frame.shown

    @property
    def _missing(self) -> dict[str, int]:
        """How many answers each step still misses, or holds and cannot read."""
        missing = questions.open_gaps(self.desk.opened)
        if unread := len(self.desk.unread):
            missing["meeting"] = missing.get("meeting", 0) + unread
        return missing

    @property
    def _found(self) -> list[str]:
        """How much there is to answer, or is found that breaks a rule."""
        return in_brief(self.review.report, self.desk)

    def _tell(self, label: str, text: str) -> None:
        """Show a text in the bar; lay the screen out anew only if its width changed.

        Laying it out for every key would be most of what a key costs.
        """
        before = self._told.get(label)
        if text != before:
            self._told[label] = text
            grown = before is None or len(text) != len(before)
            fixed = label == "#motion-title"
            self.query_one(label, Plain).show(text, layout=grown and not fixed)
