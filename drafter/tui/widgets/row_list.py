"""A long list of which each row is one line."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import Reactive

from drafter.tui.widgets.listing import PlainList


class RowList(PlainList):
    """A list that shows hundreds of rows anew between two keys.

    Textual measures every row to know how many lines it takes, which for 500 of them is
    longer than a key press may take; here it is one line, whatever is in it.
    """

    DEFAULT_CSS = """
    RowList { text-wrap: nowrap; text-overflow: ellipsis; overflow-y: scroll; }
    """

    virtual_size = Reactive(Size(0, 0))
    """Of all its rows; it always has its bar, so that more or fewer of them move
    nothing else, and the screen is not laid out anew for every key."""

    def _update_lines(self) -> None:
        """Note the line of each row that was added."""
        if not self.scrollable_content_region:
            return
        known = self._line_cache
        for index in range(len(known.lines), len(self.options)):
            known.lines.append((index, 0))
            known.heights[index] = 1
            known.index_to_line[index] = index
        width = self.scrollable_content_region.width - self._get_left_gutter_width()
        size = Size(width, len(known.lines))
        if size != self.virtual_size:
            self.virtual_size = size
            self._scroll_update(size)
