"""What is asked after the vote, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.outcome import Manner, Result
from drafter.workflows.amended_drafts import is_amended
from drafter.workflows.outcomes import EXPLAINED, IN_WORDS

if TYPE_CHECKING:
    from drafter.model.draft import Draft

RESULTS = tuple(Result)
MANNERS = {
    None: "Not said",
    Manner.COUNTED: "Counted: there are numbers",
    Manner.UNANIMOUS: "Unanimously: everybody voted the same way",
    Manner.NEM_CON: "Nem con: nobody against, though some did not vote",
    Manner.SHOW_OF_HANDS: "On a show of hands, seen but not counted",
}
QUORATE = {None: "Not said", True: "Yes", False: "No"}
NUMBERS = ("for", "against", "abstained")
WHY = {
    Result.FELL: "Why did it fall?",
    Result.WITHDRAWN: "Why was it withdrawn?",
    Result.NOT_REACHED: "Why was it not reached?",
    Result.DEFERRED: "Why, or until when?",
    Result.RULED_OUT: "Why was it ruled out of order?",
    Result.REFERRED: "To whom was it referred?",
    Result.NEXT_BUSINESS: "Why did the meeting move on?",
    Result.COMPOSITED: "What was it composited with?",
}
"""What is asked besides where no vote was taken."""
WHY_HINT = "May stay empty. The minute prints it in brackets after the result."
INTENT_HINT = "May stay empty. What was said about what the executive is to do with it."
DAY_HINT = "Like 9 January 2020, or 9/1/2020."
QUORUM_HINT = "The quorum: how many the rules ask for before a meeting can decide."
AMENDED_HINT = (
    "The papers print the motion as this draft has it: write the amended words into "
    "its clauses."
)
TAKEN_HINT = (
    "What was carried on the night is in this draft: the papers print it as amended."
)
FIGURES = "Write how many in figures, like 24."


def results_for(draft: Draft) -> tuple[Result, ...]:
    """Return the results in the order in which they are offered for a draft.

    "Carried as amended" comes first where what was carried is in the draft.

    Raises:
        StoreError: the store cannot be used.
    """
    if not is_amended(draft):
        return RESULTS
    first = Result.CARRIED_AS_AMENDED
    return (first, *(one for one in RESULTS if one is not first))


def amended_hint(draft: Draft) -> str:
    """Return where the amended words are, or what is to be done with them.

    Raises:
        StoreError: the store cannot be used.
    """
    return TAKEN_HINT if is_amended(draft) else AMENDED_HINT


def explained(result: Result) -> str:
    """Return a result with what it means, as a choice says it."""
    said = IN_WORDS[result]
    return f"{said[:1].upper()}{said[1:]}. {EXPLAINED[result]}"
