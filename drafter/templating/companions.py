"""Companions: papers around the motion, fed by the same answers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import TYPE_CHECKING

from drafter.language.gaps import fill_gaps, line_to_fill
from drafter.language.words import count_words
from drafter.model.companion import (
    SENSITIVE,
    Companion,
    Each,
    FilledCompanion,
    FilledParagraph,
    Shape,
)
from drafter.templating.environment import fill, holds

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from drafter.model.companion import CompanionParagraph
    from drafter.templating.values import Value

    Items = Mapping[Each, Sequence[Mapping[str, Value]]]


@dataclass(frozen=True)
class Setting:
    """What a companion is filled with."""

    values: Mapping[str, Value]
    """The motion's own values, and those of `COMPANION_NAMES`."""
    items: Items = field(default_factory=dict)
    """What paragraphs are repeated for."""
    most_words: int | None = None
    """It is shortened to this many words, as far as it lets itself be."""
    seed: int = 0
    """Chooses one of each set of paragraphs; the same seed chooses the same."""


@dataclass(frozen=True)
class _Made:
    shape: Shape
    text: str
    spare: int
    told: tuple[int, int]
    """Which paragraphs, and for which item: all of it goes or stays together."""


def fill_companion(companion: Companion, setting: Setting) -> FilledCompanion:
    """Return a companion with its blanks filled.

    Of what reveals somebody's membership it is given what it `sees` and no more. A
    missing answer is a line to fill in by hand.
    """
    hidden = set(SENSITIVE) - set(companion.sees)
    values = {**setting.values, **dict.fromkeys(hidden)}
    made = [*_made(companion, values, setting)]
    limits = (companion.max_words, setting.most_words)
    most = min((one for one in limits if one), default=None)
    kept = _with_something_below(_shortened(made, most, companion.max_chars))
    return FilledCompanion(
        id=companion.id,
        name=companion.name,
        subject=_lined(fill(companion.subject, values)),
        paragraphs=tuple(_joined(kept)),
        as_email=companion.as_email,
        as_letter=companion.as_letter,
    )


def _made(
    companion: Companion, values: Mapping[str, Value], setting: Setting
) -> Iterator[_Made]:
    chosen = _chosen(companion.paragraphs, values, setting.seed)
    taken = [one for one in companion.paragraphs if not one.one_of or one.id in chosen]
    runs = groupby(enumerate(taken), lambda pair: pair[1].together or pair[0])
    for place, (_, run) in enumerate(runs):
        paragraphs = [one for _, one in run]
        each = paragraphs[0].each
        for number, item in enumerate(setting.items.get(each, ()) if each else ({},)):
            known = {**values, **item}
            for one in paragraphs:
                if holds(one.when, known):
                    text = _lined(fill(one.text, known))
                    yield _Made(one.shape, text, one.spare, (place, number))


def _with_something_below(made: Sequence[_Made]) -> list[_Made]:
    """Return the paragraphs without the headings that nothing stands below."""
    after = [*made[1:], None]
    return [
        one
        for one, following in zip(made, after, strict=True)
        if one.shape is not Shape.HEADING
        or not (following is None or following.shape is Shape.HEADING)
    ]


def _joined(made: Sequence[_Made]) -> Iterator[FilledParagraph]:
    """Yield the paragraphs, each with the sentences that go on in it."""
    last: FilledParagraph | None = None
    for one in made:
        if one.shape is Shape.MORE and last and last.shape is Shape.TEXT:
            last = replace(last, text=f"{last.text} {one.text}")
            continue
        if last:
            yield last
        shape = Shape.TEXT if one.shape is Shape.MORE else one.shape
        last = FilledParagraph(shape, one.text)
    if last:
        yield last


def _chosen(
    paragraphs: Sequence[CompanionParagraph], values: Mapping[str, Value], seed: int
) -> frozenset[str]:
    """Return the ids of the paragraphs taken, one of each set that fits."""
    sets: dict[str, list[str]] = {}
    for one in paragraphs:
        if one.one_of and holds(one.when, values):
            sets.setdefault(one.one_of, []).append(one.id)
    return frozenset(
        ids[seed // (7**place) % len(ids)] for place, ids in enumerate(sets.values())
    )


def _shortened(
    made: list[_Made], most: int | None, characters: int | None
) -> list[_Made]:
    """Return the paragraphs that fit: those that can be spared go first, the last."""
    kept = list(made)
    while _is_over(kept, most, characters):
        spare = [one for one in kept if one.spare]
        if not spare:
            break
        least = min(one.spare for one in spare)
        gone = [one for one in spare if one.spare == least][-1].told
        kept = [one for one in kept if one.told != gone]
    return kept


def _is_over(kept: list[_Made], most: int | None, characters: int | None) -> bool:
    words = sum(count_words(one.text) for one in kept)
    letters = sum(len(one.text) + 2 for one in kept)
    return bool((most and words > most) or (characters and letters > characters))


def _lined(text: str) -> str:
    return fill_gaps(text, line_to_fill).strip()
