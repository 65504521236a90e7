"""Papers around the motion: what is said, asked and written besides it."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button, Checkbox, OptionList

from drafter.errors import DrafterError
from drafter.tui.copying import copy
from drafter.tui.key_bar import KeyBar
from drafter.tui.screens.paper_list import PaperList
from drafter.tui.screens.paper_words import (
    BUTTONS,
    FIRST,
    NONE_TICKED,
    POINT_AT_ONE,
)
from drafter.tui.steps.findings import unread
from drafter.tui.widgets.label import Plain
from drafter.tui.widgets.path_field import PathField, PathRow
from drafter.tui.widgets.preview import MotionPreview
from drafter.tui.widgets.tick import Tick
from drafter.workflows import companions, previewing, sending
from drafter.workflows.browsing import FOLDER
from drafter.workflows.papers_told import TICKS, made_words

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.model.companion import Phase
    from drafter.tui.desk import Desk
    from drafter.workflows.drafting import OpenDraft


class Papers(Screen[None]):
    """What can be made around one motion, before, on and after the night."""

    HELP_PAGE = "papers"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "Back"),
        Binding("f2", "look", "Read it"),
        Binding("f8", "make", "Make them"),
        Binding("f9", "copy", "Copy text"),
        Binding("ctrl+o", "folder", "Folder"),
        Binding("f5", "vote", "After the vote"),
    ]

    def __init__(
        self,
        desk: Desk,
        *,
        begin: Phase | None = None,
        ticked: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__()
        self.desk = desk
        self.begin = begin
        self.wanted = ticked

    def compose(self) -> ComposeResult:
        """Lay out the list and what is to be done with it, and a paper to read."""
        title = previewing.title(self.desk.opened)
        yield Plain(f"Papers around “{title}”", classes="heading one-line")
        with Horizontal(id="around"):
            with Vertical(id="choose"):
                yield PaperList()
                yield Plain("", id="summary", classes="hint")
                yield from self._wishes()
                yield from self._buttons()
                with VerticalScroll(id="said"):
                    yield Plain(FIRST, id="made")
            with Vertical(id="reading"):
                yield MotionPreview(id="companion")
                yield Button(
                    "Back to the list", id="to-list", action="screen.look", compact=True
                )
        yield KeyBar()

    def _wishes(self) -> ComposeResult:
        with Horizontal(classes="line"):
            yield Plain("Folder", classes="label")
            yield PathRow(PathField(FOLDER, sending.papers_folder(), id="place"))
        with Horizontal(classes="line"):
            for name, label in TICKS:
                yield Tick(label, name in self.wanted, id=name)

    def _buttons(self) -> ComposeResult:
        for row in BUTTONS:
            with Horizontal(classes="buttons"):
                for name, label in row:
                    yield Button(label, id=name, action=f"screen.{name}", compact=True)

    def on_mount(self) -> None:
        """Start in the list."""
        self.fill()
        if self.begin:
            self.listed.tick_phase(self.begin)
        self.listed.focus()

    def on_screen_resume(self) -> None:
        """Show the papers that go with the motion now: a result may be recorded."""
        if self.listed.option_count:
            self.fill()

    def on_resize(self) -> None:
        """Show the summaries in the list, if there is room for them now."""
        self.call_after_refresh(self.fill)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to read a paper only where it is not beside the list anyway."""
        del parameters
        return action != "look" or not self.has_class("-wide")

    def fill(self) -> None:
        """Show the papers as they are now."""
        self.refresh_bindings()
        self.listed.fill(self.desk.opened, brief=not self.has_class("-wide"))
        self.show_paper()

    def begin_with(self, phase: Phase) -> None:
        """Tick what belongs to a phase, and nothing else."""
        self.fill()
        self.listed.tick_phase(phase)

    @property
    def listed(self) -> PaperList:
        """The list."""
        return self.query_one(PaperList)

    @property
    def ticked(self) -> frozenset[str]:
        """The ids of what is ticked below the list."""
        return frozenset(box.id or "" for box in self.query(Checkbox) if box.value)

    @property
    def folder(self) -> str:
        """The folder in the field."""
        return self.query_one("#place", PathField).path

    def on_option_list_option_highlighted(self) -> None:
        """Show the paper under the cursor."""
        self.show_paper()

    def on_checkbox_changed(self) -> None:
        """Show the paper with a member's name, or without."""
        self.show_paper()

    def show_paper(self) -> None:
        """Say what the paper under the cursor is for, and show how it reads."""
        self.query_one("#summary", Plain).show(self.listed.summary)
        if self.has_class("-wide") or self.has_class("-looking"):
            self.query_one(MotionPreview).show_text(self.text or self.listed.summary)

    @property
    def text(self) -> str:
        """The text of the paper under the cursor; "" if there is none."""
        here = self.listed.here
        if here is None:
            return ""
        anonymous = "anonymous" in self.ticked
        return companions.text_of(self.desk.opened, here, anonymous=anonymous)

    def action_look(self) -> None:
        """Show the paper in place of the list; or the list again."""
        self.toggle_class("-looking")
        if self.has_class("-looking"):
            self.show_paper()
            self.query_one(MotionPreview).focus()
        else:
            self.listed.focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Tick what was chosen, or take its tick away."""
        event.stop()
        self.listed.toggle()

    def action_make(self) -> None:
        """Make what is ticked."""
        names = self.listed.ticked
        faults = [f"Not made. {one.message}" for one in unread(self.desk)]
        if faults or not names:
            self.tell(faults[0] if faults else NONE_TICKED)
            return
        self.tell("Making them ...")
        self.make(self.desk.opened, self.folder, names, self.ticked)

    @work(thread=True, exclusive=True, group="make")
    def make(
        self,
        opened: OpenDraft,
        folder: str,
        names: tuple[str, ...],
        ticked: frozenset[str],
    ) -> None:
        """Write the papers, in a thread; say where they are, or why not."""
        try:
            paths = sending.make_companions(opened, folder, names, ticked)
            self.desk.save(why="made: papers around the motion")
        except DrafterError as error:
            self.app.call_from_thread(self.tell, str(error))
            return
        self.app.call_from_thread(self.tell, made_words(opened, paths))

    def action_copy(self) -> None:
        """Put the text of the paper under the cursor on the clipboard."""
        if self.listed.here is None:
            self.tell(POINT_AT_ONE)
            return
        name = self.listed.here.name
        self.tell(f"{name}: copying to the clipboard ...")
        copy(self.app, self.text, lambda said: self.tell(f"{name}: {said}"))

    def action_folder(self) -> None:
        """Open the folder in the system's own window."""
        inside = os.path.join(self.folder, "paper")  # noqa: PTH118  for the storage
        try:
            self.tell(sending.show_folder(inside))
        except DrafterError as error:
            self.tell(str(error))

    def action_vote(self) -> None:
        """Go to what became of the motion."""
        below = self.app.screen_stack[-2]
        if getattr(below, "HELP_PAGE", "") == "outcome":
            self.dismiss(None)
        else:
            self.app.call_later(self.app.run_action, "after_vote(0)")

    def action_back(self) -> None:
        """Go back; Esc first closes the paper that is read."""
        if self.has_class("-looking"):
            self.action_look()
        else:
            self.dismiss(None)

    def tell(self, said: str) -> None:
        """Say something under the buttons."""
        if not self.is_mounted:
            return
        self.query_one("#made", Plain).show(said)
        self.query_one("#said").scroll_home(animate=False)
        if self.has_class("-looking"):
            self.notify(said, markup=False)
