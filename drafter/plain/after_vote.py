"""After the vote: what became of the motion, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.model.companion import Phase
from drafter.plain import papers
from drafter.plain.bodies import ask_body
from drafter.plain.recording import Recording
from drafter.plain.talk import BackError
from drafter.workflows import drafts, outcomes, previewing, sending_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.plain.desk import Desk
    from drafter.plain.talk import Talk

WHAT_NEXT = "What next?"
AGAIN = "Record it anew: something was wrong"
PAPERS = "Papers for after the vote: certificate, minute, actions, letters"
NEXT_BODY = "Make the version for the next body"
NEXT_WHICH = "Which body is to decide next?"
NEXT_HELP = "A new draft is made in that body’s form. This one stays as it is."
ONLY_HERE = "This model motion is written for no other body."
DONE = "That is all: go back"


def of_draft(talk: Talk, desk: Desk) -> int:
    """Record what became of the motion on the desk, and what follows from it.

    Returns the number of its version for the next body, if one was made; else 0.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    if desk.opened.draft.outcome is None:
        Recording(talk, desk).run()
    while True:
        _tell(talk, desk)
        rows = _rows(talk, desk)
        names = [*(name for name, _ in rows), DONE]
        place = talk.choose(WHAT_NEXT, names, default=0)
        if place == len(rows):
            return 0
        try:
            if number := rows[place][1]():
                return number
        except BackError:
            continue
        except DrafterError as error:
            talk.say(str(error))


def _tell(talk: Talk, desk: Desk) -> None:
    known = desk.opened.draft.outcome
    talk.pause()
    talk.say(previewing.title(desk.opened))
    if known:
        talk.say(f"Recorded: {outcomes.outcome_words(known)}.")


def _rows(talk: Talk, desk: Desk) -> list[tuple[str, Callable[[], int | None]]]:
    """Return what can be done now; each gives the number of a draft it made, if any."""
    known = desk.opened.draft.outcome
    record = Recording(talk, desk).run
    after = papers.of_draft
    rows: list[tuple[str, Callable[[], int | None]]] = [
        (PAPERS, lambda: after(talk, desk, Phase.AFTER))
    ]
    if known and known.carried:
        rows.append((NEXT_BODY, lambda: send_on(talk, desk)))
    return [*rows, (AGAIN, record)]


def send_on(talk: Talk, desk: Desk) -> int:
    """Make the motion's version for the next body; return its number, 0 if none."""
    fitting = sending_on.bodies_beyond(desk.opened)
    if not fitting:
        talk.say(ONLY_HERE)
        return 0
    talk.say(NEXT_HELP)
    levels = tuple(dict.fromkeys(one.level for one in fitting))
    body = ask_body(talk, NEXT_WHICH, levels=levels)
    number = drafts.send_on(desk.number, body, talk.now())
    talk.say(f"It is draft {number}.")
    return number
