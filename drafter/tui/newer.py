"""Tells in the workspace that the model motion has a newer version, and takes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.widgets import Button

from drafter.errors import DrafterError
from drafter.tui.screens.newer_version import NewerVersion
from drafter.tui.screens.workspace import FIRST, Workspace
from drafter.tui.widgets.label import Plain
from drafter.workflows import updating

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from drafter.tui.app import DrafterApp
    from drafter.tui.desk import Desk

SOON = 0.5
"""Seconds after a draft is opened before its model motion is looked at."""
KEY = "f9"
SAID = "Its model motion has a newer version."
SEE = "What it changes (F9)"
NO_DRAFT = "Open a draft first: then it is said whether there is a newer version."
NONE_NEWER = "The model motion of this draft has no newer version."
TAKEN = "Taken. How it was before is kept in the draft’s history."


class NewerLine(Horizontal):
    """One line above the work, with the way to see more."""

    DEFAULT_CSS = """
    NewerLine {
        height: 1; background: $panel;
        & Plain { width: auto; padding: 0 1; text-style: bold; }
        & Button { min-width: 0; }
    }
    """

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield Plain(SAID)
        yield Button(SEE, action="app.newer", compact=True)


class Watch:
    """Looks once, in a thread, whether a draft that was opened is behind."""

    def __init__(self, app: DrafterApp, desk: Desk) -> None:
        self.app, self.desk = app, desk

    def begin(self) -> None:
        """Look in a moment, when the workspace stands; a draft begun now is not old."""
        if self.desk.number:
            self.app.set_timer(SOON, self._start)

    def _start(self) -> None:
        if self.app.desk is self.desk:
            self.app.run_worker(
                self.look, thread=True, group="newer", exit_on_error=False
            )

    def look(self) -> None:
        """Look; say so in the workspace if there is something."""
        try:
            changes = updating.changes_for(self.desk.opened)
        except DrafterError:
            return  # it says why when it is asked for
        if changes:
            self.app.call_later(self.tell)

    def tell(self) -> None:
        """Put the line into the workspace, unless it was left meanwhile."""
        screen = next(
            (one for one in self.app.screen_stack if isinstance(one, Workspace)), None
        )
        if screen is None or screen.desk is not self.desk or screen.query(NewerLine):
            return
        screen._bindings.bind(KEY, "app.newer", "Newer version")  # noqa: SLF001
        screen.mount(NewerLine(), before="#table")
        screen.refresh_bindings()


async def see(app: DrafterApp) -> None:
    """Show what a newer version would change in the draft on the table, and ask."""
    here, desk = app.screen, app.desk
    if desk is None or not isinstance(here, Workspace):
        app.notify(NO_DRAFT, markup=False)
        return
    here.hand_in()
    try:
        changes = updating.changes_for(desk.opened)
    except DrafterError as error:
        here.say(str(error))
        return
    if not changes:
        here.say(NONE_NEWER)
        _take_off(here)
    elif await app.push_screen_wait(NewerVersion(changes)):
        await _take(here, desk)


async def _take(here: Workspace, desk: Desk) -> None:
    """Take the newer version into the draft; how it was is kept first.

    Its questions may be others then, so that none of the old ones may be on screen.
    """
    step = here.step
    await here.show_step(FIRST)
    try:
        desk.save(updating.BEFORE)
        desk.change(updating.take(desk.opened))
        desk.save(updating.AFTER)
    except DrafterError as error:
        here.say(str(error))
        return
    _take_off(here)
    here.draft_changed()
    here.show_preview()
    await here.show_step(step)
    here.say(TAKEN)


def _take_off(here: Workspace) -> None:
    """Say nothing more of a newer version, and offer no key for it."""
    here._bindings.key_to_bindings.pop(KEY, None)  # noqa: SLF001
    for line in here.query(NewerLine):
        line.remove()
    here.refresh_bindings()
