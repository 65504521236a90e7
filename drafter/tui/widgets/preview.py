"""The motion as it will be printed, while it is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Region
from textual.widgets import TextArea

from drafter.tui.widgets.spans import Span, Spans, by_line, cleaned, place, pointed
from drafter.tui.widgets.text_keys import TEXT_KEYS

if TYPE_CHECKING:
    from typing import Unpack

    from rich.text import Text
    from textual.binding import BindingType

    from drafter.tui.widgets.plain import Options


Marked = dict[int, list[tuple[str, Span]]]
"""By line: the names of what is marked in it, and where."""


class MotionPreview(TextArea, inherit_bindings=False):
    """A text to read: leads bold, gaps underlined, the gap being filled pointed at.

    It stays where it was scrolled to while the text changes under it, but always
    shows the gap that is being filled. Arrows, Page Up and Down, and the mouse
    scroll it; dragging selects and ctrl+c copies.
    """

    BINDINGS: ClassVar[list[BindingType]] = TEXT_KEYS
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "preview--lead",
        "preview--gap",
        "preview--now",
    }

    DEFAULT_CSS = """
    MotionPreview {
        padding: 0 1;
        & > .preview--lead { text-style: bold; }
        & > .preview--gap { text-style: bold underline; }
        & > .preview--now { text-style: bold reverse; }
    }
    """

    def __init__(self, text: str = "", **options: Unpack[Options]) -> None:
        self._shown: tuple[object, ...] = ()
        self._marked: Marked = {}
        self._now_at: tuple[int, int] | None = None
        super().__init__(read_only=True, show_cursor=False, **options)
        self.show_text(text)

    def show_text(
        self,
        text: str,
        marks: Spans = (),
        now: Span | None = None,
        *,
        leads: Spans = (),
    ) -> None:
        """Show `text` with its gaps at `marks`, and `now` the one being filled.

        Places are counted in characters of `text`; `leads` are drawn bold.
        """
        if self._shown == (text, marks, now, leads):
            return
        self._shown = (text, marks, now, leads)
        gaps = tuple(mark for mark in marks if mark != now)
        spans = {"lead": leads, "gap": gaps, "now": (now,) if now else ()}
        text, spans = pointed(*cleaned(text, spans))
        drawn, self._marked = self._marked, by_line(text, spans)
        self._now_at = place(text, spans["now"][0][0]) if now else None
        self._put(text.split("\n"), drawn)
        self.show_now()

    def show_now(self) -> None:
        """Bring the gap that is being filled into view."""
        if self._now_at is None or not self.size:
            return
        row = self.wrapped_document.location_to_offset(self._now_at).y
        self.scroll_to_region(
            Region(0, row, 1, 1), animate=False, force=True, immediate=True
        )

    def get_line(self, line_index: int) -> Text:
        """Return one line with what is marked in it."""
        line = super().get_line(line_index)
        for name, (start, end) in self._marked.get(line_index, ()):
            style = self.get_component_rich_style(f"preview--{name}", partial=True)
            line.stylize(style, start, end)
        return line

    def on_resize(self) -> None:
        """Bring the gap into view again: the lines have moved."""
        self.call_after_refresh(self.show_now)

    def _put(self, lines: list[str], drawn: Marked) -> None:
        """Draw the lines that changed, all of them where the others moved.

        To wrap and draw all of a long motion for every key would take too long.
        """
        before = self.document.lines
        self._line_cache.clear()  # loading alone leaves lines drawn as they were
        if len(lines) != len(before) or not self.size:
            with self.prevent(TextArea.Changed):
                self.load_text("\n".join(lines))
            self.refresh()
            return
        moved = [
            self._put_line(row, line)
            for row, line in enumerate(lines)
            if line != before[row] or self._marked.get(row) != drawn.get(row)
        ]
        if any(moved):
            self._refresh_size()
            self.refresh()

    def _put_line(self, row: int, line: str) -> bool:
        """Draw one line anew; return whether it takes more or fewer rows than before.

        Its words are exchanged below the widget's own editing, which would move the
        cursor and scroll to it.
        """
        wrapped = self.wrapped_document
        height = len(wrapped.get_offsets(row))
        before = self.document.get_line(row)
        if line != before:
            start, end = (row, 0), (row, len(before))
            self.document.replace_range(start, end, line)
            wrapped.wrap_range(start, end, (row, len(line)))
        first = wrapped.location_to_offset((row, 0)).y
        self.refresh_lines(first, height + 1)
        return len(wrapped.get_offsets(row)) != height
