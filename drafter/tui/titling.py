"""Gives the draft on the table a title in the person's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.tui.screens.words import TITLE, Words
from drafter.tui.screens.workspace import Workspace
from drafter.workflows import editing, previewing

if TYPE_CHECKING:
    from drafter.tui.app import DrafterApp

NO_DRAFT = "Open a draft first: the title is that of its motion."


async def title(app: DrafterApp) -> None:
    """Ask for the title; what is typed is saved at once, as a clause's words are."""
    desk, here = app.desk, app.screen
    if desk is None or not isinstance(here, Workspace):
        app.notify(NO_DRAFT, markup=False)
        return
    here.hand_in()
    first = desk.opened.draft.overrides.get("title", "")

    def use(words: str) -> None:
        desk.change(editing.retitle(desk.opened, words))
        here.draft_changed()

    words = Words(previewing.title(desk.opened), use, TITLE)
    if not await app.push_screen_wait(words):
        use(first)
    here.show_preview()
    await here.show_step(here.step)  # the paper is named after it
