"""A file dropped on home, or a text pasted there: asks what it is, and goes there."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.tui.screens.amend import AmendMotion
from drafter.tui.screens.amend_asks import PickOne
from drafter.tui.screens.bring import Bring
from drafter.tui.screens.derive import Derive
from drafter.tui.screens.pack import MakePack
from drafter.workflows import amending_live, arriving, drafts
from drafter.workflows.arriving import Kind

if TYPE_CHECKING:
    from drafter.tui.app import DrafterApp
    from drafter.workflows.arriving import Arrival


async def take_in(app: DrafterApp, pasted: str) -> None:
    """Ask what came, and open the screen for it with it filled in."""
    arrived = arriving.arrival(pasted)
    if arrived is None:
        app.notify(arriving.NOTHING, markup=False)
        return
    rows = tuple((kind.value, told) for kind, told in arriving.kinds_of(arrived))
    chosen = await app.push_screen_wait(PickOne(arriving.question(arrived), rows))
    try:
        match chosen:
            case Kind.BRING | Kind.DERIVE:
                await _start(
                    app, Bring() if chosen == Kind.BRING else Derive(), arrived
                )
            case Kind.AMEND:
                await _amend(app, arrived)
            case Kind.DRAFT:
                number = drafts.import_draft(arrived.path, _now())
                app.action_open_draft(number)
            case Kind.PACK:
                pack = MakePack()
                pack.begin_with = arrived.path
                await app.push_screen(pack)
    except DrafterError as error:
        app.notify(str(error), markup=False, severity="error")


async def _start(app: DrafterApp, screen: Bring | Derive, arrived: Arrival) -> None:
    screen.begin_with = arrived
    if opened := await app.push_screen_wait(screen):
        await app.put_on_table(opened)


async def _amend(app: DrafterApp, arrived: Arrival) -> None:
    today = _now().date()
    if arrived.path:
        motion = amending_live.open_named(arrived.path, today)
    else:
        motion = amending_live.pasted(arrived.text, today)
    await app.push_screen_wait(AmendMotion(motion))


def _now() -> datetime:
    return datetime.now().astimezone()
