"""A stage for trying widgets: an app that holds them, and ways to type into it."""

from __future__ import annotations

import asyncio
import os
import re
from typing import TYPE_CHECKING

os.environ.pop("NO_COLOR", None)
os.environ["TEXTUAL_ANIMATIONS"] = "none"  # read when textual is loaded

from textual import events
from textual.app import App
from textual.widget import Widget

from drafter.tui.themes import CSS, REGISTERED

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from textual.strip import Strip

KEY = re.compile(r"<([a-z_+]+)>|(.)", re.DOTALL)

MARKUP = (
    "[red]Leeds[/red]",
    "[@click=app.quit]Leeds[/]",
    "Leeds [/b] North",
    "[link=https://example.org]x[/link]",
    "Dear [Name], [date]",
    "[No. 4] [2024] C:\\",
)
ESCAPES = (
    "title\x1b]0;owned\x07 end",
    "clip\x1b]52;c;b3duZWQ=\x07 end",
    "wipe\x1b[2J end",
    "high\x9b31m end",
    "back\u202eward\u2066 end",
    "nil\x00\x7f end",
)
ACTIVE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


class Stage(App[None]):
    """Holds widgets and remembers what they say."""

    CSS = CSS

    def __init__(
        self, *widgets: Widget | Callable[[], Widget], theme: str = "drafter-dark"
    ) -> None:
        super().__init__()
        self.given = widgets
        self.held: list[Widget] = []
        self.heard: list[object] = []
        for known in REGISTERED:
            self.register_theme(known)
        self.theme = theme

    def hear(self, message: object) -> None:
        """Remember a message once, though it is passed on from widget to widget."""
        if not any(message is known for known in self.heard):
            self.heard.append(message)

    def compose(self):
        self.held = [
            made if isinstance(made, Widget) else made() for made in self.given
        ]
        yield from self.held

    def press(self, keys: str) -> None:
        """Send keys in one burst: letters, and others by name as in `<backspace>`."""
        for found in KEY.finditer(keys):
            name, letter = found.groups()
            self.post_message(events.Key(name or letter, letter))

    def paste(self, text: str) -> None:
        self.post_message(events.Paste(text))

    def strips(self) -> list[Strip]:
        return self.screen._compositor.render_strips()

    def shown(self) -> str:
        lines = ("".join(part.text for part in strip) for strip in self.strips())
        return "\n".join(line.rstrip() for line in lines)


def play(
    act: Callable[[Stage, Callable[[], Awaitable[None]]], Awaitable[object]],
    *widgets: Widget | Callable[[], Widget],
    size: tuple[int, int] = (80, 24),
    theme: str = "drafter-dark",
) -> Stage:
    """Run `act(app, settle)` in an app that holds `widgets`; return the app.

    A widget that needs an app to be made is given as a function that makes it.
    """
    app = Stage(*widgets, theme=theme)

    async def run() -> None:
        async with app.run_test(
            size=size, message_hook=app.hear, notifications=True
        ) as pilot:

            async def settle() -> None:
                for _ in range(3):
                    await pilot.pause(0)

            await settle()
            await act(app, settle)

    asyncio.run(run())
    return app
