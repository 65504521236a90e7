"""Takes what was carried on the night into the draft that the motion was."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.tui.screens.words import Confirm
from drafter.workflows import night_taken
from drafter.workflows.amended_drafts import AFTER, BEFORE

if TYPE_CHECKING:
    from drafter.tui.app import DrafterApp
    from drafter.tui.desk import Desk
    from drafter.workflows.on_the_night import Night

YES, NO = "Yes, take it in", "No, leave the draft"


async def take(app: DrafterApp, night: Night) -> tuple[str, bool]:
    """Ask, and take it in; return what to say and whether it was done.

    A draft that is open below, as in the workspace, is changed there, so that the
    change can be undone like any other.
    """
    if not await app.push_screen_wait(Confirm(night_taken.asked(night), YES, NO)):
        return "The draft is as it was.", False
    desk = _open_below(app, night_taken.number_of(night))
    try:
        if desk is None:
            return night_taken.take(night, datetime.now().astimezone()), True
        return _on_desk(desk, night), True
    except DrafterError as error:
        return str(error), False


def _open_below(app: DrafterApp, number: int) -> Desk | None:
    """Return the desk of a screen below that has the draft open."""
    desks = (getattr(screen, "desk", None) for screen in reversed(app.screen_stack))
    return next((one for one in desks if one and one.number == number), None)


def _on_desk(desk: Desk, night: Night) -> str:
    made = night_taken.into(desk.opened, night)
    desk.save(BEFORE)
    desk.change(made.opened, undoable=True)
    desk.save(AFTER)
    return made.done
