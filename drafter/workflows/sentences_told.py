"""What became of a statement's sentences, in words that every door says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.workflows import deriving, reviewing
from drafter.workflows.reviewing import Label

if TYPE_CHECKING:
    from drafter.workflows.reviewing import Review

WHAT_FOR = (
    "A campaign’s statement, or an article that quotes one. Each sentence is put "
    "where it belongs in a motion; you put right what is wrong."
)
ASKED = (
    ("issuer", "Whose statement is it?", "The campaign’s or union’s own name."),
    ("date", "When was it issued?", "As in: 5 January 2020."),
    (
        "title",
        "Its title",
        "The motion’s too. What is empty is taken from the text, or asked for later.",
    ),
)
"""What is asked about a statement: name, question, help."""
NAMES = {
    Label.NOTES: "Notes",
    Label.BELIEVES: "Believes",
    Label.RESOLVES: "Resolves",
    Label.SOLIDARITY: "Solidarity",
    Label.DROP: "Left out",
}
MEANS = {
    Label.NOTES: "Notes: a fact",
    Label.BELIEVES: "Believes: what we think",
    Label.RESOLVES: "Resolves: what we will do",
    Label.SOLIDARITY: "Solidarity: whom we stand with",
}
NO_BLANKS = "No words here that a blank could stand for; facts keep their words."
NO_STEP = "There is nothing to take back."
KEPT = "Kept in your own library as “{}”. You find it under Start a motion."
KEPT_ALREADY = "It is kept already, just as it stands here."
STILL_OPEN = (
    "{} The first: {} It must be settled before the motion goes out; Check will go on "
    "telling you. {} all the same?"
)
BLANKS = (
    "A blank is asked for when a motion is made; until somebody changes it, it says "
    "what the statement says. The same words are a blank in every clause."
)
QUOTES = (
    "The article quotes a statement {}: it is taken as the statement, the rest as "
    "facts."
)
WHOLE = "The whole text is taken as the statement."


def counted(review: Review) -> str:
    """Return how much is to be settled, and how the sentences are filed."""
    filed = review.counts
    names = {**NAMES, Label.DROP: "out"}
    parts = [f"{filed[one]} {names[one].lower()}" for one in Label if filed[one]]
    return f"{to_settle(review)} {', '.join(parts)}"


def to_settle(review: Review) -> str:
    """Return "3 things to settle"."""
    count = review.to_settle
    if not count:
        return "Nothing left to settle."
    return f"{count} thing{'s' if count > 1 else ''} to settle."


def still_open(review: Review, what: str) -> str:
    """Return the question whether to do something while things are to be settled."""
    first = deriving.to_settle(review.found)[0][1]
    return STILL_OPEN.format(to_settle(review), first, what)


def quoted(review: Review) -> str:
    """Return what is said of an article that quotes the statement; "" if none does."""
    seen, who = review.found.statement.seen, review.found.statement.whose
    if seen is not None:
        return QUOTES.format(f"of {who}" if who else "in it")
    return WHOLE if review.about.whole else ""


def source_of(review: Review, place: int) -> str:
    """Return the sentence itself, and whose it is."""
    unit = review.units[place]
    who = "The statement says" if unit.number else "The article says"
    return f"{who}:\n{unit.text}"


def head_of(review: Review, place: int) -> str:
    """Return under what the clause stands, and whose words it has."""
    unit = review.units[place]
    if unit.label is Label.DROP:
        return "Left out"
    own = ", in your words" if reviewing.is_worded(review, place) else ""
    return f"{MEANS[unit.label]}{own}"


def why(review: Review, place: int) -> str:
    """Return why a sentence is filed where it is; "" if there is nothing to say."""
    reasons = "; ".join(review.units[place].reasons)
    return f"Why: {reasons}." if reasons else ""


def second(review: Review, place: int) -> str:
    """Return where a sentence would be filed else; "" if nowhere."""
    unit = review.units[place]
    return "" if unit.second is unit.label else NAMES[unit.second].lower()
