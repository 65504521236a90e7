"""Export: the paper, the text and the e-mail, and where they went."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Button, Checkbox

from drafter.errors import BadAnswerError, DrafterError, MissingAnswersError
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.ordered_input import OrderedInput
from drafter.tui.widgets.tick import Tick
from drafter.workflows import sending
from drafter.workflows.checking import label_of

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.tui.screens.workspace import Workspace

TICKS = (
    ("with-gaps", "Print missing answers as lines to fill in"),
    ("large-print", "Large print (16 point)"),
    ("anonymous", "Anonymous: no member's name"),
    ("secretary-copy", "Secretary's copy, with the record of the vote"),
)


BUTTONS = (
    (("word", "Word paper (F8)"), ("text", "Plain text")),
    (("email", "Write e-mail"), ("copy", "Copy e-mail")),
    (("folder", "Open the folder"),),
)
"""What can be made, row by row."""
NOTHING_YET = (
    "The Word paper is for the meeting; the e-mail sends it to the secretary. Nothing "
    "that exists is written over."
)
FILL_OR_TICK = (
    "F5 shows where. Or tick “Print missing answers as lines to fill in” above, and "
    "write them in by hand."
)
SHOWN_GAPS = 3
"""Missing answers that are named; of more, only the number is said."""


class ExportStep(VerticalScroll):
    """What can be made of the motion."""

    paper = ""
    """The Word paper made last, from here."""

    def compose(self) -> ComposeResult:
        """Lay out the choices and the buttons."""
        yield Plain("Where to, and under what name", classes="label")
        yield OrderedInput(self.suggested(), id="target")
        for name, label in TICKS:
            yield Tick(label, id=name)
        for row in BUTTONS:
            with Horizontal(classes="buttons"):
                for name, label in row:
                    yield Button(label, id=name, compact=True)
        yield Plain(NOTHING_YET, id="made")
        yield Plain("", id="after")

    @property
    def workspace(self) -> Workspace:
        """The screen it stands on."""
        return self.screen  # type: ignore[return-value]

    def suggested(self) -> str:
        """Return a free name in the person's folder of documents."""
        return sending.suggested_path(self.workspace.desk.opened)

    def fill(self) -> None:
        """Suggest a name that is still free, unless the person chose one."""
        target = self.query_one("#target", OrderedInput)
        if not target.value or sending.was_suggested(target.value):
            target.value = self.suggested()

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Make what the button says."""
        event.stop()
        self.make(event.button.id or "")

    def make(self, what: str) -> None:
        """Make a paper, a text or an e-mail; say where it is, or why not."""
        try:
            if what == "copy":
                self._copy()
            elif what == "folder":
                self._tell(sending.show_folder(self.target))
            else:
                self._write(what)
        except MissingAnswersError as error:
            self._tell(*self._missing(error.names))
        except BadAnswerError as error:
            question = label_of(self.workspace.desk.opened, error.name)
            said = str(error).removeprefix(f"The answer to {error.name}: ")
            self._tell(f"Not made. {question} {said}", "F5 goes to the question.")
        except DrafterError as error:
            self._tell(str(error))

    @property
    def target(self) -> str:
        """The path in the field."""
        typed = self.query_one("#target", OrderedInput).value.strip()
        return os.path.expanduser(typed)  # noqa: PTH111  paths are for the storage

    def _write(self, what: str) -> None:
        ticked = {box.id or "" for box in self.query(Checkbox) if box.value}
        desk = self.workspace.desk
        target = self._beside_paper() if what == "email" else self.target
        path = sending.make(desk.opened, what, target, frozenset(ticked))
        if path.lower().endswith(".docx"):
            self.paper = path
        desk.save(why=f"exported: {what}")
        self.workspace.show_saved()
        self._tell(f"Made: {path}", self._after(what))
        self.fill()

    def _beside_paper(self) -> str:
        """Return the path that the e-mail is named after: the paper's, if there is."""
        if self.paper or not self.target:
            return self.paper
        return os.path.splitext(self.target)[0] + ".txt"  # noqa: PTH122

    def _after(self, what: str) -> str:
        if what != "email":
            return sending.what_next(self.workspace.desk.opened)
        if self.paper:
            return f"Next: copy it into your e-mail program and attach {self.paper}"
        return "No Word paper was made yet, so it speaks of none. Make it with F8."

    def _missing(self, names: tuple[str, ...]) -> tuple[str, str]:
        """Return what is missing, and what to do, each as a sentence."""
        opened = self.workspace.desk.opened
        labels = " ".join(label_of(opened, name) for name in names[:SHOWN_GAPS])
        more = len(names) - SHOWN_GAPS
        tail = f" And {more} more." if more > 0 else ""
        count = "An answer is" if len(names) == 1 else f"{len(names)} answers are"
        return f"Not made. {count} missing: {labels}{tail}", FILL_OR_TICK

    def _copy(self) -> None:
        attached = os.path.basename(self.paper)  # noqa: PTH119
        text = sending.email_text(self.workspace.desk.opened, attached)
        self.app.copy_to_clipboard(text)
        self._tell(
            "Sent to the clipboard. If it does not paste, use the e-mail button: it "
            "writes the text to a file."
        )

    def _tell(self, said: str, after: str = "") -> None:
        self.query_one("#made", Plain).show(said)
        self.query_one("#after", Plain).show(after)
        self.call_after_refresh(self.scroll_visible_words)

    def scroll_visible_words(self) -> None:
        """Bring what was said into view, if there is no room for everything."""
        self.query_one("#after").scroll_visible(animate=False)
        self.query_one("#made").scroll_visible(animate=False)
