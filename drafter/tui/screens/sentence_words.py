"""A statement's sentences and what becomes of each, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.workflows import deriving, reviewing
from drafter.workflows.reviewing import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.workflows.reviewing import Review

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
FILING = (
    ("1", Label.NOTES, "Notes"),
    ("2", Label.BELIEVES, "Believes"),
    ("3", Label.RESOLVES, "Resolves"),
    ("4", Label.SOLIDARITY, "Solidarity"),
    ("5", Label.DROP, "Out"),
)
NONE_HERE = "Nothing is to be settled in this sentence. N goes to the next."
ALL_SETTLED = "Nothing is left to settle. F4 makes a draft of it."
FILE_FIRST = "It is left out. File it first: keys 1 to 4."
NO_BLANKS = "No words here that a blank could stand for; facts keep their words."
NO_STEP = "There is nothing to take back."
KEPT = "Kept in your own library as “{}”. You find it under Start a motion."
KEPT_ALREADY = "It is kept already, just as it stands here."
STILL_OPEN = (
    "{} The first: {} It must be settled before the motion goes out; Check will go on "
    "telling you. {} all the same?"
)
OUT = "It is left out of the motion. Keys 1 to 4 put it in."


def rows(review: Review) -> Iterator[tuple[str, str]]:
    """Yield each sentence as a row: "!" before one with something to settle."""
    waiting = set(review.open)
    for place, unit in enumerate(review.units):
        mark = "!" if place in waiting else " "
        said = " ".join(unit.text.split())
        yield str(place), f"{mark} {NAMES[unit.label]:<10} {said}"


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
        named = f"of {who}" if who else "in it"
        return (
            f"The article quotes a statement {named}: it is taken as the statement, "
            "the rest as facts. W takes the whole text."
        )
    if review.about.whole:
        return "The whole text is taken as the statement. W looks for a quoted one."
    return ""


def source_of(review: Review, place: int) -> str:
    """Return the sentence itself, and whose it is."""
    unit = review.units[place]
    who = "The statement says" if unit.number else "The article says"
    return f"{who}:\n{unit.text}"


def clause_of(review: Review, place: int) -> str:
    """Return the clause as it would stand."""
    unit = review.units[place]
    return unit.clause or OUT


def head_of(review: Review, place: int) -> str:
    """Return under what the clause stands, and whose words it has."""
    unit = review.units[place]
    if unit.label is Label.DROP:
        return "Left out"
    own = ", in your words" if reviewing.is_worded(review, place) else ""
    return f"{MEANS[unit.label]}{own}"


def why(review: Review, place: int) -> str:
    """Return why it is filed there, and the second guess."""
    unit = review.units[place]
    reasons = "; ".join(unit.reasons)
    second = ""
    if unit.second is not unit.label:
        second = f" Second guess: {NAMES[unit.second].lower()} (G)."
    return f"Why: {reasons}.{second}" if reasons else second.strip()


def flags(review: Review, place: int) -> str:
    """Return what is to be settled, what was, and what is only told."""
    lines = []
    for flag, done in reviewing.flags_at(review, place):
        mark = "[x] Settled:" if done else "[ ] To settle:" if flag.settle else "-"
        lines.append(f"{mark} {flag.says}")
    lines.extend(
        f"_ A blank: “{one.text}” is asked for again in each motion."
        for one in reviewing.blanks_at(review, place)
        if one.on
    )
    return "\n".join(lines)


PARTS = (
    ("head", head_of),
    ("clause", clause_of),
    ("flags", flags),
    ("why", why),
    ("source", source_of),
)
"""What is said of a sentence, part by part, in the order in which it stands."""
