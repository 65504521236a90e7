"""Opens the screens of amendments and composites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.tui.screens.amend import AmendMotion
from drafter.tui.screens.amend_asks import PickMotion, PickOne
from drafter.tui.screens.amend_live import OnTheNight
from drafter.tui.screens.composite import CompositeMotions
from drafter.tui.screens.workspace import Workspace
from drafter.workflows.amending_told import AMEND_WHICH, DEBATED

if TYPE_CHECKING:
    from textual.screen import Screen

    from drafter.tui.app import DrafterApp

AMEND, LIVE, COMPOSITE = "amend", "live", "composite"
CHOICES = (
    (AMEND, "Amend a motion: change its words, hand the amendment in"),
    (LIVE, "On the night: understand changes as they are moved, vote by vote"),
    (COMPOSITE, "Composite: make one motion from several on one subject"),
)
QUESTIONS = {
    AMEND: AMEND_WHICH,
    LIVE: DEBATED,
}


async def begin(app: DrafterApp, what: str) -> None:
    """Show one of the screens; "" asks which."""
    screens = (AmendMotion, OnTheNight, CompositeMotions, PickMotion, PickOne)
    if isinstance(app.screen, screens):
        return
    if not what:
        chosen = await app.push_screen_wait(PickOne("Amendments", CHOICES))
        what = chosen or ""
    if what == COMPOSITE:
        await app.push_screen_wait(CompositeMotions())
        return
    motion = await app.push_screen_wait(PickMotion(QUESTIONS[what])) if what else None
    if motion is not None:
        screen: Screen[None] = (
            AmendMotion(motion) if what == AMEND else OnTheNight(motion)
        )
        below = app.screen
        was = below.desk.opened if isinstance(below, Workspace) else None
        await app.push_screen_wait(screen)
        if isinstance(below, Workspace) and below.desk.opened is not was:
            await _show_again(below)


async def _show_again(here: Workspace) -> None:
    """Show a draft into which something was taken meanwhile."""
    here.draft_changed()
    here.show_preview()
    await here.show_step(here.step)
