"""A statement's sentences and what becomes of each, in words for the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.workflows import reviewing, sentences_told
from drafter.workflows.reviewing import Label
from drafter.workflows.sentences_told import (
    KEPT,
    KEPT_ALREADY,
    NAMES,
    NO_BLANKS,
    NO_STEP,
    counted,
    head_of,
    source_of,
    still_open,
    to_settle,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.workflows.reviewing import Review

__all__ = [
    "KEPT",
    "KEPT_ALREADY",
    "NAMES",
    "NO_BLANKS",
    "NO_STEP",
    "counted",
    "head_of",
    "source_of",
    "still_open",
    "to_settle",
]

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
OUT = "It is left out of the motion. Keys 1 to 4 put it in."


def rows(review: Review) -> Iterator[tuple[str, str]]:
    """Yield each sentence as a row: "!" before one with something to settle."""
    waiting = set(review.open)
    for place, unit in enumerate(review.units):
        mark = "!" if place in waiting else " "
        said = " ".join(unit.text.split())
        yield str(place), f"{mark} {NAMES[unit.label]:<10} {said}"


def quoted(review: Review) -> str:
    """Return what is said of an article that quotes the statement; "" if none does."""
    said = sentences_told.quoted(review)
    other = "looks for a quoted one" if review.about.whole else "takes the whole text"
    return f"{said} W {other}." if said else ""


def clause_of(review: Review, place: int) -> str:
    """Return the clause as it would stand."""
    unit = review.units[place]
    return unit.clause or OUT


def why(review: Review, place: int) -> str:
    """Return why it is filed there, and the second guess."""
    said = sentences_told.why(review, place)
    second = sentences_told.second(review, place)
    guess = f"Second guess: {second} (G)." if second else ""
    return " ".join(filter(None, (said, guess if said else ""))) or guess


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
