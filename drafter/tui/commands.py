"""What the palette offers; the same on every screen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand

from drafter.tui.journeys import EVERYWHERE, Way
from drafter.workflows.preferences import THEMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.tui.app import DrafterApp

OF_THE_DRAFT = (
    Way("papers", "Papers around the motion", "speech, letters, notes"),
    Way("title", "Title", "what the motion is called"),
    Way("original", "Original", "what the draft was made from"),
    Way("sentences", "Back to the sentences", "of the statement it was made of"),
    Way("newer", "Newer version", "of the model motion it was started from"),
)
QUIT = Way("quit", "Quit", "everything is saved")
COLOURS = "Theme: {}"


def offered(app: DrafterApp) -> Iterator[SystemCommand]:
    """Yield everything that can be done, then the colours, then the way out."""
    for way in (*EVERYWHERE, *OF_THE_DRAFT):
        yield _command(app, way)
    for name in THEMES:
        plain = COLOURS.format(name.removeprefix("drafter-"))
        change = partial(app.use_theme, name)
        yield SystemCommand(plain, "Change the colours", change)
    yield _command(app, QUIT)


def _command(app: DrafterApp, way: Way) -> SystemCommand:
    told = way.told[0].upper() + way.told[1:]
    return SystemCommand(way.name, told, partial(app.run_action, way.action))
