"""Opens what is around a motion: its papers, and what became of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from textual.widgets import Checkbox

from drafter.errors import DrafterError
from drafter.tui.desk import Desk
from drafter.tui.screens.amend_asks import PickOne
from drafter.tui.screens.outcome import AfterVote
from drafter.tui.screens.papers import Papers
from drafter.workflows import drafts, home
from drafter.workflows.draft_lines import title_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

    from drafter.tui.app import DrafterApp

NONE_YET = "There is no draft yet: start a motion first, or use someone else’s."
WHICH = "Which of your drafts?"
Given = TypeVar("Given")


async def papers(app: DrafterApp, number: int) -> None:
    """Show the papers around a draft; 0: the one on the table.

    Ticks of the step Export, if that is shown, come along.
    """
    if not isinstance(app.screen, Papers):
        boxes = app.screen.query("#step-export Checkbox").results(Checkbox)
        ticked = frozenset(box.id or "" for box in boxes if box.value)
        await _show(app, number, lambda desk: Papers(desk, ticked=ticked))


async def after_vote(app: DrafterApp, number: int) -> int:
    """Ask what became of a draft; 0: the one on the table.

    Returns the number of a draft made to be sent on; 0: none.
    """
    if isinstance(app.screen, AfterVote):
        return 0
    return await _show(app, number, AfterVote) or 0


async def _show(
    app: DrafterApp, number: int, screen_of: Callable[[Desk], Screen[Given]]
) -> Given | None:
    if number == 0 and app.desk is not None:
        return await app.push_screen_wait(screen_of(app.desk))
    number = number or getattr(app.screen, "draft_here", 0) or await _pointed_at(app)
    if not number:
        return None
    try:
        opened = drafts.open_kept(number, datetime.now().astimezone().date())
    except DrafterError as error:
        app.notify(str(error), markup=False, severity="error")
        return None
    return await _with(app, Desk(opened), screen_of)


async def _pointed_at(app: DrafterApp) -> int:
    """Ask which draft is meant; 0: none."""
    kept = home.drafts()
    if not kept:
        app.notify(NONE_YET, markup=False)
        return 0
    rows = tuple((str(one.id), title_of(one)) for one in kept)
    return int(await app.push_screen_wait(PickOne(WHICH, rows)) or 0)


async def _with(
    app: DrafterApp, desk: Desk, screen_of: Callable[[Desk], Screen[Given]]
) -> Given | None:
    """Show a screen with a kept draft on the table; it is left as it was found."""
    opened, below, app.desk = desk.opened, app.desk, desk
    given = await app.push_screen_wait(screen_of(desk))
    app.desk = below
    if desk.saved_at or desk.opened is not opened:
        try:
            desk.close()
        except DrafterError as error:
            app.notify(str(error), markup=False, severity="error")
    return given
