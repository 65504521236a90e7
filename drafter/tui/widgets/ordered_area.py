"""A field of several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from drafter.language.cleaning import clean
from drafter.tui.widgets.ordered_keys import POINT, OrderedKeys
from drafter.tui.widgets.parting import part
from drafter.tui.widgets.text_keys import TEXT_KEYS

if TYPE_CHECKING:
    from typing import Unpack

    from textual.document._document import EditResult
    from textual.document._edit import Edit

    from drafter.tui.widgets.plain import AreaOptions


class OrderedArea(OrderedKeys, TextArea, inherit_bindings=False):
    """A field of several lines, wrapped; Tab leaves it, ctrl+z takes typing back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+a,super+a", "select_all", "Select all", show=False),
        Binding("ctrl+y,super+y,ctrl+shift+z", "redo", "Redo", show=False),
        Binding(
            "ctrl+delete,alt+delete",
            "delete_word_right",
            "Delete the word after",
            show=False,
        ),
        Binding("ctrl+home", "to_text_start", "Start of the text", show=False),
        Binding("ctrl+end", "to_text_end", "End of the text", show=False),
        Binding(
            "ctrl+shift+home", "to_text_start(True)", "Select to start", show=False
        ),
        Binding("ctrl+shift+end", "to_text_end(True)", "Select to end", show=False),
        *TEXT_KEYS,  # after ours: of two for one key the first is obeyed
    ]

    DEFAULT_CSS = """
    OrderedArea {
        height: 4;
        &.-textual-compact { padding: 0 1; background: $panel; }
        & .text-area--placeholder, & .text-area--suggestion { color: $text-muted; }
        & .text-area--cursor-line { background: transparent; }
        &:light .text-area--cursor, &:dark .text-area--cursor {
            color: $input-cursor-foreground;
            background: $input-cursor-background;
        }
    }
    """

    def __init__(self, text: str = "", **options: Unpack[AreaOptions]) -> None:
        options["placeholder"] = clean(options.get("placeholder", ""))
        options.setdefault("compact", True)
        super().__init__(
            clean(text), soft_wrap=True, tab_behavior="focus", theme="css", **options
        )

    def on_mount(self) -> None:
        """Start after what is there already."""
        self.move_cursor(self.document.end)

    def on_unmount(self) -> None:
        """Leave nothing behind."""
        part(self)

    def load(self, text: str) -> None:
        """Show `text` as though the field were new: no steps to take back."""
        with self.prevent(TextArea.Changed):
            self.load_text(text)
        self.move_cursor(self.document.end)

    def load_text(self, text: str) -> None:
        """Put cleaned `text` in place of everything."""
        super().load_text(clean(text))

    def action_to_text_start(self, select: bool = False) -> None:  # noqa: FBT001, FBT002
        """Go to where the text begins; with `select`, mark what lies between."""
        self.move_cursor((0, 0), select=select)

    def action_to_text_end(self, select: bool = False) -> None:  # noqa: FBT001, FBT002
        """Go to where the text ends; with `select`, mark what lies between."""
        self.move_cursor(self.document.end, select=select)

    def _after_point(self) -> bool:
        """Return whether the number of a point stands before the cursor."""
        row, column = self.cursor_location
        return bool(POINT.search(self.document.get_line(row)[:column]))

    def _take_text(self, key: str) -> bool:
        """Keep a pasted tab, which would leave the field; a new line is made anyway."""
        if key != "tab":
            return False
        self.insert("\t")
        return True

    def edit(self, edit: Edit) -> EditResult:
        """Make one change, whoever asked for it, with cleaned text."""
        edit.text = clean(edit.text)
        return super().edit(edit)
