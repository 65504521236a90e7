"""Where a text from outside goes: pasted, or a file that is named or dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical

from drafter.tui.widgets.asked import Asked
from drafter.tui.widgets.ordered_area import OrderedArea
from drafter.tui.widgets.path_field import PathLine, PathRow
from drafter.workflows import browsing
from drafter.workflows.sources import Source, source_of

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.tui.widgets.ordered_input import OrderedInput

PASTE = "Paste it with Ctrl+Shift+V, Cmd+V or the right mouse button."
FILE = "Word, text or web page. You can drop the file onto this window."


class SourceForm(Vertical):
    """The text, or the file it is in."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+o", "choose", "Choose a file"),
    ]

    def __init__(self, what: str) -> None:
        super().__init__(classes="source")
        self.what = what

    def compose(self) -> ComposeResult:
        """Lay out the two fields."""
        yield Asked("text", f"The whole {self.what}", PASTE, OrderedArea(id="text"))
        wanted = browsing.MOTION if self.what == "motion" else browsing.READABLE
        field = PathRow(PathLine(wanted, id="file"))
        yield Asked("file", "Or the file it is in", FILE, field)

    def on_mount(self) -> None:
        """Start where the text goes."""
        self.query_one(OrderedArea).focus()

    def action_choose(self) -> None:
        """Find the file, from wherever the cursor is."""
        self.query_one(PathLine).focus()
        self.query_one(PathLine).action_choose()

    def fill(self, *, text: str = "", path: str = "") -> None:
        """Put in what came from elsewhere."""
        if text:
            self.query_one(OrderedArea).load_text(text)
        if path:
            self.query_one(PathLine).choose(path)

    def on_ordered_input_lines_joined(self, event: OrderedInput.LinesJoined) -> None:
        """Put a whole text that was pasted where the path goes in its own place."""
        event.stop()
        event.input.action_undo()
        area = self.query_one(OrderedArea)
        area.insert(event.text, area.document.end)
        area.focus()

    @property
    def filled(self) -> bool:
        """Whether anything was typed or pasted."""
        return bool(self._pasted.strip() or self._named.strip())

    @property
    def source(self) -> Source:
        """What is to be read.

        Raises:
            UsageError: there is nothing, or both a text and a file.
        """
        return source_of(self._pasted, self._named)

    def tell(self, fault: str) -> None:
        """Show what is wrong beside the field it is about; "": nothing is."""
        at_file = bool(self._named.strip())
        text, file = (
            self.query_one("#ask-text", Asked),
            self.query_one("#ask-file", Asked),
        )
        text.tell("" if at_file else fault)
        file.tell(fault if at_file else "")
        if fault:
            self.query_one("#file" if at_file else "#text").focus()
            meant = file if at_file else text
            self.call_after_refresh(meant.scroll_visible, animate=False)

    @property
    def _pasted(self) -> str:
        return self.query_one(OrderedArea).text

    @property
    def _named(self) -> str:
        return self.query_one(PathLine).path
