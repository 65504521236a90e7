"""One sentence of a statement: what becomes of it, and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.workflows import reviewing, sentences_told
from drafter.workflows.reviewing import Label
from drafter.workflows.sentences_told import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.workflows.reviewing import Review

LABELS = (Label.NOTES, Label.BELIEVES, Label.RESOLVES, Label.SOLIDARITY, Label.DROP)
"""Where a sentence can be filed; its place here, from 1, is its number."""
EDIT, SETTLE, BLANK, UNDO, STOP = range(len(LABELS) + 1, len(LABELS) + 6)
NUMBERS = {
    **{place: NAMES[one].lower() for place, one in enumerate(LABELS, 1)},
    EDIT: "write it in other words",
    SETTLE: "settle something",
    BLANK: "blanks",
    UNDO: "take the last change back",
    STOP: "stop going through them",
}


def told(review: Review, place: int) -> Iterator[str]:
    """Yield what becomes of a sentence, a line each."""
    unit = review.units[place]
    yield f"Sentence {place + 1} of {len(review.units)}."
    yield " ".join(sentences_told.source_of(review, place).split())
    if unit.label is Label.DROP:
        yield "Filed: left out of the motion."
    else:
        yield f"Filed under {sentences_told.head_of(review, place)}."
        yield f"In the motion: {unit.clause}"
    for flag, done in reviewing.flags_at(review, place):
        said = "Settled" if done else "To settle" if flag.settle else "To know"
        yield f"{said}: {flag.says}"
    for one in reviewing.blanks_at(review, place):
        if one.on:
            yield f"A blank: “{one.text}” is asked for again in each motion."
    second = sentences_told.second(review, place)
    yield from filter(None, (sentences_told.why(review, place),))
    if second:
        yield f"Second guess: {second}."


def numbers(review: Review, place: int, *, undo: bool) -> Iterator[tuple[int, str]]:
    """Yield the numbers that fit a sentence, with what each does."""
    unit = review.units[place]
    flags = reviewing.flags_at(review, place)
    unfit = {LABELS.index(unit.label) + 1}
    unfit |= {EDIT} if unit.label is Label.DROP else set()
    unfit |= set() if any(one.settle or done for one, done in flags) else {SETTLE}
    unfit |= set() if reviewing.blanks_at(review, place) else {BLANK}
    unfit |= set() if undo else {UNDO}
    yield from ((one, said) for one, said in NUMBERS.items() if one not in unfit)
