"""What became of a motion, in the words of a minute."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.outcome import VOTED, Manner, Outcome, Result

if TYPE_CHECKING:
    from drafter.model.outcome import Votes

IN_WORDS = {
    Result.CARRIED: "carried",
    Result.CARRIED_UNOPPOSED: "carried unopposed",
    Result.CARRIED_AS_AMENDED: "carried as amended",
    Result.LOST: "lost",
    Result.REMITTED: "remitted",
    Result.FELL: "fell",
    Result.WITHDRAWN: "withdrawn",
    Result.NOT_REACHED: "not reached",
    Result.DEFERRED: "deferred to a later meeting",
    Result.RULED_OUT: "ruled out of order",
    Result.REFERRED: "referred",
    Result.NEXT_BUSINESS: "not voted on: the meeting moved to next business",
    Result.COMPOSITED: "composited",
}
MANNERS = {
    Manner.UNANIMOUS: "unanimously",
    Manner.NEM_CON: "nem con",
    Manner.SHOW_OF_HANDS: "on a show of hands",
}
EXPLAINED = {
    Result.CARRIED: "It is now the policy of the body that passed it.",
    Result.CARRIED_UNOPPOSED: "Nobody spoke or voted against it; it is now policy.",
    Result.CARRIED_AS_AMENDED: "It is policy in the words that it was amended to.",
    Result.LOST: "It is not policy; the same motion may not come back for a while.",
    Result.REMITTED: "No vote was taken: the executive considers it.",
    Result.FELL: "It was not put, often because nobody was there to move it.",
    Result.WITHDRAWN: "Its mover took it back.",
    Result.NOT_REACHED: "There was no time for it.",
    Result.DEFERRED: "The meeting put it off.",
    Result.RULED_OUT: "The chair or a committee found that it breaks a rule.",
    Result.REFERRED: "The meeting sent it to somebody else to consider.",
    Result.NEXT_BUSINESS: "The meeting voted to go on without deciding it.",
    Result.COMPOSITED: "It became part of one motion made from several.",
}
"""What each result means, for somebody who has never heard the word."""


def outcome_words(outcome: Outcome) -> str:
    """Return a result as a minute says it: "carried by 24 votes to 1, 3 abstaining".

    Why it fell or was withdrawn follows where somebody said why.
    """
    said = IN_WORDS[outcome.result]
    if outcome.result in VOTED:
        said = f"{said}{_manner(outcome)}"
    return (
        f"{said} ({outcome.why.strip().rstrip('.')})" if outcome.why.strip() else said
    )


def vote_words(votes: Votes) -> str:
    """Return a counted vote: "24 votes to 1, with 3 abstentions"."""
    said = f"{votes.in_favour} {_plural(votes.in_favour, 'vote')} to {votes.against}"
    if not votes.abstained:
        return said
    return f"{said}, with {votes.abstained} {_plural(votes.abstained, 'abstention')}"


def _manner(outcome: Outcome) -> str:
    if outcome.votes is not None:
        joint = "," if outcome.result is Result.CARRIED_AS_AMENDED else ""
        return f"{joint} by {vote_words(outcome.votes)}"
    words = MANNERS.get(outcome.manner) if outcome.manner else None
    return f" {words}" if words else ""


def _plural(number: int, noun: str) -> str:
    return noun if number == 1 else f"{noun}s"
