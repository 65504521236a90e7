"""The ways through a template: what may be chosen, and enough ways to see all of it.

Where there are few, every combination is a path. Where there are many, paths are chosen
so that every two values of different choices meet on one of them: most faults of such
files come from one choice or from two that do not go together (Kuhn, Wallace and Gallo,
"Software fault interactions", 2004).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations, product
from math import prod
from typing import TYPE_CHECKING

from drafter.model.template import FieldKind
from drafter.templating.answers import fault_in_answer
from drafter.templating.comparisons import as_text, comparisons_in
from drafter.templating.uses import conditions_by_place, texts_by_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.model.template import Field, Template

SMALL = 256
"""Up to so many combinations, each is a path."""
MOST_PAIRED = 48
"""Choices of which every two values meet; of any beyond them each value is seen."""
IN, OUT = "in", "out"
LEVEL, DETAILS = "level", "details"
KNOWN, UNKNOWN = "known", "unknown"
CLAUSE, ANSWER = "clause ", "answer "
EXAMPLES = {
    FieldKind.DATE: "9 January 2020",
    FieldKind.NUMBER: "12",
    FieldKind.MONEY: "£200",
    FieldKind.LIST: "one example; another",
    FieldKind.YES_NO: "yes",
}
PLAIN_EXAMPLE = "an example"


@dataclass(frozen=True)
class Turn:
    """One thing that may go one way or another."""

    name: str
    """"level", "details", "clause speaker" or "answer country"."""
    ways: tuple[str, ...]
    """In, known and answered come first; out, unknown and left empty last."""


Path = tuple[int, ...]
"""Which way is taken at each turn."""


def turns_of(template: Template, sample: Mapping[str, str]) -> tuple[Turn, ...]:
    """Return what may go one way or another in a template without faults.

    An answer is taken from the `sample` where it has one, else from the field's
    example.
    """
    found = [
        Turn(LEVEL, tuple(one.value for one in template.levels)),
        Turn(DETAILS, (KNOWN, UNKNOWN)),
    ]
    found += [
        Turn(f"{CLAUSE}{part.id}", (IN, OUT))
        for part in template.parts
        if part.optional
    ]
    compared = _compared(template)
    for field in template.fields:
        ways = _answers(field, sample.get(field.name, ""), compared)
        found.append(Turn(f"{ANSWER}{field.name}", ways))
    return tuple(one for one in found if one.ways)


def paths_of(turns: tuple[Turn, ...]) -> tuple[Path, ...]:
    """Return enough paths: all of them, or a set on which every two values meet.

    The first takes everything in, the second leaves everything out.
    """
    if prod(len(turn.ways) for turn in turns) <= SMALL:
        return tuple(product(*(range(len(turn.ways)) for turn in turns)))
    ends = (tuple(0 for _ in turns), tuple(len(turn.ways) - 1 for turn in turns))
    return (*ends, *_pairwise(turns, ends))


def taken(turns: tuple[Turn, ...], path: Path) -> dict[str, str]:
    """Return the way that `path` takes at each turn, by the turn's name."""
    return {turn.name: turn.ways[way] for turn, way in zip(turns, path, strict=True)}


def others(turns: tuple[Turn, ...], path: Path) -> Iterator[Path]:
    """Yield the paths that differ from `path` at one turn."""
    for place, turn in enumerate(turns):
        for way in range(len(turn.ways)):
            if way != path[place]:
                yield (*path[:place], way, *path[place + 1 :])


def _answers(
    field: Field, sample: str, compared: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    empty = () if field.required and not field.default else ("",)
    if field.kind is FieldKind.CHOICE:
        return (*field.options, *(() if field.required else empty))
    if field.kind is FieldKind.YES_NO:
        return ("yes", "no", *empty)
    usual = EXAMPLES.get(field.kind, PLAIN_EXAMPLE)
    given = next(
        one
        for one in (sample, field.example, usual)
        if one.strip() and not fault_in_answer(field, one)
    )
    said = [one for one in compared.get(field.name, ()) if one.strip()]
    sound = (one for one in said if not fault_in_answer(field, one))
    return tuple(dict.fromkeys((given, *sound, *empty)))


def _compared(template: Template) -> dict[str, tuple[str, ...]]:
    """Return what each name is compared with anywhere, as a person would type it."""
    found: dict[str, tuple[str, ...]] = {}
    texts = [text for _place, text in texts_by_place(template)]
    whens = [as_text(when) for _place, when in conditions_by_place(template) if when]
    for text in (*texts, *whens):
        for one in comparisons_in(text):
            found[one.name] = (*found.get(one.name, ()), str(one.value))
    return found


def _pairwise(turns: tuple[Turn, ...], seen: tuple[Path, ...]) -> Iterator[Path]:
    """Yield paths until every two values have met, in the way of Cohen and others.

    Each path starts from two values that have not met, and takes at every other turn
    the way that meets most ("The AETG system", 1997). Turns beyond the first
    `MOST_PAIRED` take their ways in turn.
    """
    first = turns[:MOST_PAIRED]
    left = _pairs(first)
    for path in seen:
        left -= _met(path[:MOST_PAIRED])
    longest = max(len(turn.ways) for turn in turns)
    number = 0
    while left or number < longest:
        start = min(left) if left else ()
        begun = _greedy(first, start, left)
        left -= _met(begun)
        rest = ((number + place) % len(one.ways) for place, one in enumerate(turns))
        yield (*begun, *tuple(rest)[MOST_PAIRED:])
        number += 1


Value = tuple[int, int]
"""A turn by its place, and the way taken there."""


def _pairs(turns: tuple[Turn, ...]) -> set[tuple[Value, ...]]:
    return {
        ((one, way), (other, there))
        for one, other in combinations(range(len(turns)), 2)
        for way in range(len(turns[one].ways))
        for there in range(len(turns[other].ways))
    }


def _met(path: Path) -> set[tuple[Value, ...]]:
    return set(combinations(enumerate(path), 2))


def _greedy(
    turns: tuple[Turn, ...], start: tuple[Value, ...], left: set[tuple[Value, ...]]
) -> Path:
    chosen = dict(start)
    for place, turn in enumerate(turns):
        if place not in chosen:
            ways = range(len(turn.ways))
            chosen[place] = max(ways, key=lambda way: _new(place, way, chosen, left))
    return tuple(chosen[place] for place in range(len(turns)))


def _new(
    place: int, way: int, chosen: Mapping[int, int], left: set[tuple[Value, ...]]
) -> int:
    """Return how many values of `chosen` meet this one for the first time."""
    here = (place, way)
    return sum(tuple(sorted((here, one))) in left for one in chosen.items())
