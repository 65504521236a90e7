"""The clauses of a step: take out, put in, edit, add, move, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, OptionList
from textual.widgets.option_list import Option

from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.listing import PlainList
from drafter.workflows import clauses, editing

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

    from drafter.model.motion import SectionKind
    from drafter.tui.screens.workspace import Workspace
    from drafter.workflows.clauses import ClauseLine
    from drafter.workflows.drafting import OpenDraft

ACTIONS = (
    ("toggle", "Space", "In/out"),
    ("edit", "E", "Edit"),
    ("add", "A", "Add"),
    ("up", "-", "Up"),
    ("down", "+", "Down"),
    ("undo", "U", "Undo"),
)
"""What can be done: its name, its key in the list, and how the button says it."""


class ClauseList(PlainList):
    """The clauses; keys work on the one under the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "clause('toggle')", show=False),
        Binding("e", "clause('edit')", show=False),
        Binding("a", "clause('add')", show=False),
        Binding("shift+up,minus", "clause('up')", show=False),
        Binding("shift+down,plus,equals_sign", "clause('down')", show=False),
        Binding("u,ctrl+z", "clause('undo')", show=False),
    ]

    def action_clause(self, what: str) -> None:
        """Do something to the clause under the cursor."""
        for panel in self.ancestors:
            if isinstance(panel, ClausePanel):
                panel.act(what)
                return


class ClausePanel(Vertical):
    """The clauses of some sections, with what can be done to them."""

    def __init__(self, sections: tuple[SectionKind, ...]) -> None:
        super().__init__(classes="clauses")
        self.sections = sections
        self.lines: tuple[ClauseLine, ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the list, what is known of the clause, and the buttons."""
        yield Plain("The clauses", classes="heading")
        with Horizontal(classes="buttons"):
            for name, key, label in ACTIONS:
                yield Button(f"{key} {label}", id=f"clause-{name}", compact=True)
        yield ClauseList(id="clauses")
        yield Plain("", classes="hint")

    def on_mount(self) -> None:
        """Show the clauses."""
        self.fill()

    @property
    def workspace(self) -> Workspace:
        """The screen it stands on."""
        return self.screen  # type: ignore[return-value]

    def fill(self) -> None:
        """Show the clauses as they are now; the cursor stays on its clause."""
        listed = self.query_one(ClauseList)
        before = self.here.id if self.here else ""
        opened = self.workspace.desk.opened
        lines = clauses.lines_of(opened, self.sections)
        if lines == self.lines:
            return
        self.lines = lines
        listed.set_options(Option(Content(_shown(line))) for line in lines)
        ids = [line.id for line in lines]
        listed.highlighted = (
            ids.index(before) if before in ids else (0 if ids else None)
        )
        self._say()

    def on_option_list_option_highlighted(self) -> None:
        """Say where the clause under the cursor comes from."""
        self._say()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter edits the words."""
        event.stop()
        self.act("edit")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Do what the button says."""
        event.stop()
        self.act((event.button.id or "").removeprefix("clause-"))

    @property
    def here(self) -> ClauseLine | None:
        """The clause under the cursor."""
        place = self.query_one(ClauseList).highlighted
        if place is None or place >= len(self.lines):
            return None
        return self.lines[place]

    def act(self, what: str) -> None:
        """Do one of `ACTIONS` to the clause under the cursor."""
        here = self.here
        if what == "undo":
            self._undo()
        elif what == "add":
            self._add()
        elif here is None:
            return
        elif what == "edit":
            self._edit(here)
        elif what == "toggle":
            self._change(editing.take_out if here.kept else editing.put_in, here.id)
        elif here.kept:
            self._move(here.id, -1 if what == "up" else 1)

    def _undo(self) -> None:
        if self.workspace.desk.undo():
            self._changed()
        else:
            self.workspace.say("Nothing to undo here.")

    def _add(self) -> None:
        opened = self.workspace.desk.opened
        section = clauses.section_for(opened, self.sections, self.here)

        def added(opened: OpenDraft, words: str) -> OpenDraft:
            return editing.add(opened, section, words) if words.strip() else opened

        self.workspace.write_clause("", added)

    def _edit(self, here: ClauseLine) -> None:
        def edited(opened: OpenDraft, words: str) -> OpenDraft:
            if words == here.words:
                return opened
            return editing.edit(opened, here.id, words)

        self.workspace.write_clause(here.words, edited)

    def _move(self, clause: str, places: int) -> None:
        self._put(editing.move(self.workspace.desk.opened, clause, places))

    def _change(self, how: Callable[[OpenDraft, str], OpenDraft], clause: str) -> None:
        self._put(how(self.workspace.desk.opened, clause))

    def _put(self, later: OpenDraft) -> None:
        self.workspace.desk.change(later, undoable=True)
        self._changed()

    def _changed(self) -> None:
        self.fill()
        self.workspace.draft_changed()

    def _say(self) -> None:
        here = self.here
        self.query_one(".hint", Plain).show(here.comes_from if here else "")


def _shown(line: ClauseLine) -> str:
    mark = "[x]" if line.kept else "[ ]"
    return f"{mark} {line.cite}{line.printed}"
