"""Yes or no."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Checkbox

from drafter.tui.widgets.plain import Options, one_line

if TYPE_CHECKING:
    from typing import Unpack

    from textual.content import ContentText
    from textual.geometry import Size

ON, OFF = "[x]", "[ ]"
INDENT = len(ON) + 1


class Tick(Checkbox):
    """A box drawn `[x]` or `[ ]` before its label, which wraps under itself."""

    DEFAULT_CSS = """
    Tick {
        width: 1fr;
        &.-textual-compact, &.-textual-compact:focus { border: none; padding: 0; }
        & > .toggle--button { color: $foreground; background: transparent; }
        &.-on > .toggle--button { color: $foreground; background: transparent; }
        &:focus > .toggle--button { text-style: bold; }
        &:blur:hover > .toggle--label { background: transparent; }
    }
    """

    def __init__(
        self,
        label: str = "",
        value: bool = False,  # noqa: FBT001, FBT002
        **options: Unpack[Options],
    ) -> None:
        super().__init__(label, value, compact=True, **options)

    def render(self) -> Content:
        """Draw the box and the label."""
        style = self.get_visual_style("toggle--label")
        lines = self._wrapped(self.content_size.width)
        hanging = Content("\n" + " " * INDENT)
        label = hanging.join(line.stylize_before(style) for line in lines)
        return Content.assemble(self._button, " ", label)

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the width of box and label on one line."""
        del container, viewport
        return INDENT + self.label.cell_length

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines that the label takes."""
        del container, viewport
        return len(self._wrapped(width))

    def _wrapped(self, width: int) -> list[Content]:
        room = width - INDENT
        return self.label.wrap(room) if room > 0 else [self.label]

    def _make_label(self, label: ContentText) -> Content:
        return Content(one_line(str(label))).rstrip()

    @property
    def _button(self) -> Content:
        return Content.styled(
            ON if self.value else OFF, self.get_visual_style("toggle--button")
        )
