"""The line at the foot: the keys that work now; clicking one does the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.binding import Binding
    from textual.events import Click
    from textual.geometry import Size
    from textual.screen import Screen

ALWAYS = ("f1", "ctrl+q")
"""Keys that are never left out, whatever else there is no room for."""
MOST_ROWS = 2
BETWEEN = "  "
PARTS = {"escape": "Esc", "ctrl": "Ctrl", "delete": "Del", "enter": "Enter"}


@dataclass(frozen=True)
class Key:
    """One key as the line shows it."""

    key: str
    label: str

    @property
    def name(self) -> str:
        """The key as it stands on a keyboard."""
        parts = self.key.split("+")
        return "+".join(PARTS.get(part, part.capitalize()) for part in parts)

    @property
    def width(self) -> int:
        """The cells it takes."""
        return len(self.name) + 1 + len(self.label)


class KeyBar(Widget):
    """The keys of the screen; F1 and Ctrl+Q stand last and always fit.

    It is drawn anew only when the keys change, so that going from field to field
    costs nothing. It grows but does not shrink until it is told to: else the button
    that the mouse is pressed on would move away before it is released.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-bar--key"}
    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: auto;
        padding: 0 0 0 1;
        background: $footer-background;
        color: $footer-foreground;
        & > .key-bar--key { color: $footer-key-foreground; text-style: bold; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.keys: tuple[Key, ...] = ()
        self._kept = (0, 0)
        """The width that it had, and the rows that it took."""

    def on_mount(self) -> None:
        """Follow the screen's keys."""
        self.screen.bindings_updated_signal.subscribe(self, self._follow)

    def render(self) -> Content:
        """Draw the rows of keys."""
        style = self.get_visual_style("key-bar--key")
        rows = [
            Content(BETWEEN).join(
                Content.assemble((key.name, style), " ", key.label) for key in row
            )
            for row in self.rows(self.content_size.width)
        ]
        return Content("\n").join(rows)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        del container, viewport
        before, tallest = self._kept
        rows = max(1, len(self.rows(width)), tallest if before == width else 0)
        self._kept = (width, rows)
        return rows

    def settle(self) -> None:
        """Take only the rows that the keys need now."""
        width, tallest = self._kept
        self._kept = (0, 0)
        if max(1, len(self.rows(width))) < tallest:
            self.refresh(layout=True)

    def rows(self, width: int) -> list[list[Key]]:
        """Return the keys row by row, as many as there is room for."""
        last = [key for name in ALWAYS for key in self.keys if key.key == name]
        first = [key for key in self.keys if key.key not in ALWAYS]
        rows = _filled((*first, *last), width)
        while first and len(rows) > MOST_ROWS:
            first.pop()
            rows = _filled((*first, *last), width)
        return rows

    def key_at(self, x: int, y: int) -> Key | None:
        """Return the key drawn at a place."""
        rows = self.rows(self.content_size.width)
        place = 0
        for key in rows[y] if y < len(rows) else ():
            if place <= x < place + key.width:
                return key
            place += key.width + len(BETWEEN)
        return None

    def on_click(self, event: Click) -> None:
        """Do what the key does."""
        at = event.get_content_offset(self)
        key = None if at is None else self.key_at(*at)  # the first cell is falsy
        if key:
            self.app.simulate_key(key.key)

    def _follow(self, screen: Screen[object]) -> None:
        if not self.is_attached or screen is not self.screen:
            return
        active = (one.binding for one in screen.active_bindings.values() if one.enabled)
        keys = tuple(_shown(active))
        if keys != self.keys:
            self.keys = keys
            self.refresh(layout=True)


def _shown(bindings: Iterable[Binding]) -> Iterable[Key]:
    """Yield the keys to show: the first of each action."""
    done = set()
    for binding in bindings:
        if binding.show and binding.action not in done:
            done.add(binding.action)
            yield Key(binding.key, binding.description)


def _filled(keys: Iterable[Key], width: int) -> list[list[Key]]:
    rows: list[list[Key]] = []
    left = 0
    for key in keys:
        if rows and left >= key.width + len(BETWEEN):
            rows[-1].append(key)
            left -= key.width + len(BETWEEN)
        else:
            rows.append([key])
            left = width - key.width
    return rows
