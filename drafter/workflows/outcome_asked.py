"""What is asked after the vote, in words."""

from __future__ import annotations

from drafter.model.outcome import Manner, Result
from drafter.workflows.outcomes import EXPLAINED, IN_WORDS

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
FIGURES = "Write how many in figures, like 24."


def explained(result: Result) -> str:
    """Return a result with what it means, as a choice says it."""
    said = IN_WORDS[result]
    return f"{said[:1].upper()}{said[1:]}. {EXPLAINED[result]}"
