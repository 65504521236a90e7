"""After the vote: what became of the motion, and what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.model.companion import Phase
from drafter.model.outcome import Result
from drafter.plain import clause_list, papers
from drafter.plain.bodies import ask_body
from drafter.plain.recording import Recording
from drafter.plain.talk import BackError
from drafter.workflows import drafts, outcomes, previewing, sending_on
from drafter.workflows.amended_drafts import is_amended

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
AMENDED = "Write the amended words into its clauses, for all of these papers"
DONE = "That is all: go back"
USUAL = (AMENDED, PAPERS, DONE)
"""What is usual, one after the other."""


def of_draft(talk: Talk, desk: Desk) -> int:
    """Record what became of the motion on the desk, and what follows from it.

    Returns the number of its version for the next body, if one was made; else 0.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    if desk.opened.draft.outcome is None:
        Recording(talk, desk).run()
    done: set[str] = set()
    while True:
        _tell(talk, desk)
        rows = _rows(talk, desk)
        names = [*(name for name, _ in rows), DONE]
        has_them = is_amended(desk.opened.draft)
        usual = _usual(names, done | ({AMENDED} if has_them else set()))
        place = talk.choose(WHAT_NEXT, names, default=usual)
        if place == len(rows):
            return 0
        done.add(names[place])
        try:
            if number := rows[place][1]():
                return number
        except BackError:
            continue
        except DrafterError as error:
            talk.say(str(error))


def _usual(names: list[str], done: set[str]) -> int:
    """Return the place of what usually comes next among what can be done."""
    return names.index(next(one for one in USUAL if one in names and one not in done))


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
    rows: list[tuple[str, Callable[[], int | None]]] = []
    if known and known.result is Result.CARRIED_AS_AMENDED:
        rows.append((AMENDED, lambda: clause_list.run(talk, desk)))
    rows.append((PAPERS, lambda: after(talk, desk, Phase.AFTER)))
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
