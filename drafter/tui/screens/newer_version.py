"""What a newer version of its model motion would change in a draft, and a question."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.screen import Screen
from textual.widgets import Button

from drafter.tui.key_bar import KeyBar
from drafter.tui.widgets.label import Plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from drafter.workflows.updating import Change

WHAT_FOR = (
    "The model motion that this draft was started from is newer in the library. Taken "
    "over, this would change:"
)
SAFE = (
    "Your answers, and the clauses that you edited, stay as they are. How the draft "
    "was before is kept in its history: drafter draft history, on the command line. "
    "Without your yes nothing changes."
)


class NewerVersion(Screen[bool]):
    """The changes in words; gives whether they are to be taken."""

    HELP_PAGE = "newer-version"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "no", "No, leave it as it is"),
        Binding("f4", "yes", "Yes, take them"),
    ]

    def __init__(self, changes: Sequence[Change]) -> None:
        super().__init__()
        self.changes = changes

    def compose(self) -> ComposeResult:
        """Lay out the changes and the two answers."""
        yield Plain("A newer version of the model motion", classes="heading one-line")
        yield Plain(WHAT_FOR, classes="inset")
        with VerticalScroll(id="changes", classes="inset"):
            yield Plain("\n".join(f"- {one.said}" for one in self.changes))
        yield Plain(SAFE, classes="hint inset")
        with Horizontal(classes="buttons"):
            yield Button(
                "No, leave it as it is",
                id="no",
                action="screen.no",
                variant="primary",
                compact=True,
            )
            yield Button("Yes, take them", id="yes", action="screen.yes", compact=True)
        yield KeyBar()

    def on_mount(self) -> None:
        """Start at the changes, which the arrows scroll."""
        self.query_one("#changes").focus()

    def action_yes(self) -> None:
        """Say yes, once."""
        if self.is_current:
            self.dismiss(True)  # noqa: FBT003  the answer

    def action_no(self) -> None:
        """Say no, once."""
        if self.is_current:
            self.dismiss(False)  # noqa: FBT003  the answer
