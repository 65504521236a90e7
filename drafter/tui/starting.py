"""Starts a draft from a text that somebody else wrote, and shows that text again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.tui.screens.bring import Bring, Original
from drafter.tui.screens.derive import Derive

if TYPE_CHECKING:
    from drafter.tui.app import DrafterApp

HERE = (Bring, Derive)
NO_DRAFT = "Open a draft first: the text it was made from is shown beside it."
NO_SENTENCES = "Open a draft first: its sentences are those of its statement."
NONE_SORTED = "This draft was not made from a statement sentence by sentence."
NONE_KEPT = "This draft was made from a model motion, not from another text."


async def bring(app: DrafterApp) -> None:
    """Make a draft of somebody else's motion and open it."""
    await _start(app, Bring)


async def derive(app: DrafterApp) -> None:
    """Make a draft of a campaign's statement and open it."""
    await _start(app, Derive)


async def _start(app: DrafterApp, kind: type[Bring | Derive]) -> None:
    if any(isinstance(one, HERE) for one in app.screen_stack):
        return
    if opened := await app.push_screen_wait(kind()):
        await app.put_on_table(opened)


async def sentences(app: DrafterApp) -> None:
    """Go back to the sentences that the draft on the table was made of."""
    from drafter.tui.screens.sentences_again import SentencesAgain  # noqa: PLC0415
    from drafter.tui.screens.workspace import Workspace  # noqa: PLC0415
    from drafter.workflows import resorting  # noqa: PLC0415

    desk, here = app.desk, app.screen
    if desk is None or not isinstance(here, Workspace):
        app.notify(NO_SENTENCES, markup=False)
        return
    here.hand_in()
    opened = desk.opened
    review = resorting.reopened(opened.draft, opened.today)
    if review is None:
        app.notify(NONE_SORTED, markup=False)
        return
    screen = SentencesAgain(opened, review)
    if later := await app.push_screen_wait(screen):
        desk.change(later)
        here.draft_changed()
        here.show_preview()
        await here.show_step(here.step)
        for said in screen.told:
            here.say(said)


async def original(app: DrafterApp) -> None:
    """Show the text that the draft on the table was made from."""
    if app.desk is None or isinstance(app.screen, Original):
        if app.desk is None:
            app.notify(NO_DRAFT, markup=False)
        return
    draft = app.desk.opened.draft
    if draft.original:
        head = f"What {draft.made_from or 'it was made from'} says"
        await app.push_screen_wait(Original(draft.original, head))
    elif draft.statement:
        head = f"The statement of {draft.statement.whose or 'the campaign'}"
        await app.push_screen_wait(Original(draft.statement.text, head))
    else:
        app.notify(NONE_KEPT, markup=False)
