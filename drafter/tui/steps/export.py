"""Export: the paper, the text and the e-mail, and where they went."""

from __future__ import annotations

import os.path
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button, Checkbox

from drafter.errors import BadAnswerError, DrafterError, MissingAnswersError
from drafter.tui.copying import copy
from drafter.tui.steps.findings import unread
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.ordered_input import OrderedInput
from drafter.tui.widgets.path_field import PathField, PathRow
from drafter.tui.widgets.tick import Tick
from drafter.workflows import drafts, reporting, sending
from drafter.workflows.browsing import BESIDE, WORD
from drafter.workflows.checking import find_faults, label_of
from drafter.workflows.objections import NOT_MADE, broken_rules, objection

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.model.finding import Finding
    from drafter.tui.screens.workspace import Workspace

TICKS = (
    ("with-gaps", "Print missing answers as lines to fill in"),
    ("large-print", "Large print (16 point)"),
    ("type-20", "Larger print (20 point)"),
    ("anonymous", "Anonymous: no member's name"),
    ("secretary-copy", "Secretary's copy, with the record of the vote"),
    ("agenda-copy", "Agenda copy, with room to write amendments in"),
)
SIZES = frozenset({"large-print", "type-20"})
"""Ticks of which one takes the other's place."""

BUTTONS = (
    (("word", "Word paper (F8)"), ("text", "Plain text")),
    (("email", "Write e-mail (F9)"), ("copy", "Copy e-mail")),
    (("folder", "Open the folder"), ("copy-motion", "Copy text")),
    (("after_vote", "After the vote"),),
    (("papers", "Papers around the motion"),),
)
"""What can be made, row by row."""
ANOTHER = "Another folder"
LETTERHEAD = "Your letterhead, a Word file (may stay empty)"
NOTHING_YET = (
    "The Word paper is for the meeting; the e-mail sends it to the secretary. Nothing "
    "that exists is written over."
)
FILL_OR_TICK = (
    "F5 shows where. Or tick “Print missing answers as lines to fill in” above, and "
    "write them in by hand."
)
PAPERS = frozenset({"word", "text"})
"""What is asked about before it is made, if the motion breaks a rule."""
GO_THERE = "F5 goes to the question."
SHOWN_GAPS = 3
"""Missing answers that are named; of more, only the number is said."""


@dataclass
class Wishes:
    """How a person wants the paper; kept from one visit of the step to the next."""

    target: str = ""
    """The path in the field."""
    ticked: frozenset[str] = frozenset()
    letterhead: str | None = None
    """The letterhead in the field; None: not visited yet."""
    paper: str = ""
    """The Word paper made last, from here."""
    accepted: frozenset[tuple[str, str]] = frozenset()
    """The check and body of each broken rule that the person knows of."""
    said: tuple[str, str] = (NOTHING_YET, "")
    """What was said last, and what comes after it."""


class ExportStep(VerticalScroll):
    """What can be made of the motion."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f9", "make('email')", "E-mail"),
    ]

    def __init__(self, wishes: Wishes) -> None:
        super().__init__(id="step-export")
        self.wishes = wishes

    def compose(self) -> ComposeResult:
        """Lay out the choices and the buttons."""
        yield Plain("Where to, and under what name", classes="label")
        yield PathRow(PathField(BESIDE, self.wishes.target, id="target"), ANOTHER)
        large = sending.large_print(self.workspace.desk.opened)
        for name, label in TICKS:
            said = large if name == "large-print" else label
            yield Tick(said, name in self.wishes.ticked, id=name)
        yield Plain(LETTERHEAD, classes="label")
        yield PathRow(PathField(WORD, self.first_letterhead, id="letterhead"))
        for row in BUTTONS:
            with Horizontal(classes="buttons"):
                for name, label in row:
                    yield Button(label, id=name, compact=True)
        told, after = self.wishes.said
        yield Plain(told, id="made")
        yield Plain(after, id="after")

    def on_mount(self) -> None:
        """Suggest a name."""
        self.fill()

    @property
    def workspace(self) -> Workspace:
        """The screen it stands on."""
        return self.screen  # type: ignore[return-value]

    @property
    def first_letterhead(self) -> str:
        """What was in the field before, or the branch's own letterhead."""
        kept = self.wishes.letterhead
        own = self.workspace.desk.opened.draft.profile.letterhead
        return own if kept is None else kept

    def suggested(self) -> str:
        """Return a free name in the person's folder of documents."""
        return sending.suggested_path(self.workspace.desk.opened)

    def fill(self) -> None:
        """Suggest a name that is still free, unless the person chose one."""
        target = self.query_one("#target", OrderedInput)
        if not target.value or sending.was_suggested(target.value):
            target.value = self.suggested()

    def hand_in(self) -> None:
        """Keep what was typed and ticked for the next visit."""
        self.wishes.target = self.query_one("#target", OrderedInput).value
        self.wishes.ticked = self.ticked
        self.wishes.letterhead = self.query_one("#letterhead", OrderedInput).value

    def on_checkbox_changed(self, event: Checkbox.Changed) -> None:
        """Let one size of print take the place of the other."""
        if event.value and event.checkbox.id in SIZES:
            for name in SIZES - {event.checkbox.id}:
                self.query_one(f"#{name}", Tick).value = False

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Make what the button says."""
        event.stop()
        match event.button.id:
            case "papers" | "after_vote" as screen:
                self.app.call_later(self.app.run_action, f"{screen}(0)")
            case name:
                self.make(name or "")

    def action_make(self, what: str) -> None:
        """Make what a key stands for."""
        self.make(what)

    def make(self, what: str) -> None:
        """Make a paper, a text or an e-mail, after asking once if it breaks rules."""
        broken = self._broken() if what in PAPERS else ()
        known = frozenset((one.check, one.body) for one in broken)
        if known <= self.wishes.accepted:
            self._make(what)
            return

        def answered(sure: object) -> None:
            if sure:
                self.wishes.accepted |= known
                self._make(what)
            else:
                self._tell(*NOT_MADE)

        question = objection(broken)
        self.workspace.ask(question, "Yes, make it", "No, not yet", answered)

    def _broken(self) -> tuple[Finding, ...]:
        """Return the broken rules, unless the paper will be refused anyway."""
        opened = self.workspace.desk.opened
        if unread(self.workspace.desk) or (
            find_faults(opened) and "with-gaps" not in self.ticked
        ):
            return ()
        return broken_rules(reporting.report(opened).findings)

    def _make(self, what: str) -> None:
        """Make it; say where it is, or why not."""
        try:
            if what in {"copy", "copy-motion"}:
                self._copy(what)
            elif what == "folder":
                self._tell(sending.show_folder(self.target))
            else:
                self._write(what)
        except MissingAnswersError as error:
            self._tell(*self._missing(error.names))
        except BadAnswerError as error:
            question = label_of(self.workspace.desk.opened, error.name)
            said = str(error).removeprefix(f"The answer to {error.name}: ")
            self._tell(f"Not made. {question} {said}", GO_THERE)
        except DrafterError as error:
            self._tell(str(error))

    @property
    def target(self) -> str:
        """The path in the field."""
        return self._path("target")

    @property
    def ticked(self) -> frozenset[str]:
        """The ids of what is ticked."""
        return frozenset(box.id or "" for box in self.query(Checkbox) if box.value)

    def _write(self, what: str) -> None:
        desk = self.workspace.desk
        for finding in unread(desk):
            self._tell(f"Not made. {finding.message}", GO_THERE)
            return
        target = self._beside_paper() if what == "email" else self.target
        letterhead = self._path("letterhead")
        path = sending.make(desk.opened, what, target, self.ticked, letterhead)
        if path.lower().endswith(".docx"):
            self.wishes.paper = path
        desk.save(why=f"exported: {what}")
        self.workspace.show_saved()
        self._tell(f"Made: {path}", self._after(what))
        self.fill()

    def _path(self, field: str) -> str:
        return self.query_one(f"#{field}", PathField).path

    def _beside_paper(self) -> str:
        """Return the path that the e-mail is named after: the paper's, if there is."""
        if self.wishes.paper or not self.target:
            return self.wishes.paper
        return os.path.splitext(self.target)[0] + ".txt"  # noqa: PTH122

    def _after(self, what: str) -> str:
        if what != "email":
            return sending.what_next(self.workspace.desk.opened)
        if paper := self.wishes.paper:
            return f"Next: copy it into your e-mail program and attach {paper}"
        return "No Word paper was made yet, so it speaks of none. Make it with F8."

    def _missing(self, names: tuple[str, ...]) -> tuple[str, str]:
        """Return what is missing, and what to do, each as a sentence."""
        opened = self.workspace.desk.opened
        labels = " ".join(label_of(opened, name) for name in names[:SHOWN_GAPS])
        more = len(names) - SHOWN_GAPS
        tail = f" And {more} more." if more > 0 else ""
        count = "An answer is" if len(names) == 1 else f"{len(names)} answers are"
        return f"Not made. {count} missing: {labels}{tail}", FILL_OR_TICK

    def _copy(self, what: str) -> None:
        opened = self.workspace.desk.opened
        attached = os.path.basename(self.wishes.paper)  # noqa: PTH119
        email = what == "copy"
        text = sending.email_text(opened, attached) if email else drafts.text_of(opened)
        self._tell("Copying to the clipboard ...")
        copy(self.app, text, self._tell)

    def _tell(self, said: str, after: str = "") -> None:
        self.wishes.said = said, after
        if not self.is_mounted:  # the person went on before it was done
            return
        self.query_one("#made", Plain).show(said)
        self.query_one("#after", Plain).show(after)
        self.call_after_refresh(self.scroll_visible_words)

    def scroll_visible_words(self) -> None:
        """Bring what was said into view, if there is no room for everything."""
        self.query_one("#after").scroll_visible(animate=False)
        self.query_one("#made").scroll_visible(animate=False)
