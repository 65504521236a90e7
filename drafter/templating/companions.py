"""Companions: papers around the motion, fed by the same answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
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
from drafter.templating.environment import (
    condition_faults,
    faults_in,
    fill,
    holds,
    names_in,
    names_in_condition,
)
from drafter.templating.scope import BODY_NAMES, PROFILE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from drafter.model.companion import CompanionParagraph
    from drafter.templating.values import Value

    Items = Mapping[Each, Sequence[Mapping[str, Value]]]

COMPANION_NAMES = (
    "motion_title",
    "motion_kind",
    "motion_words",
    "words_limit",
    "attached",
    "deadline",
    "how_to_send",
    "ask",
    "because",
    "issuer",
    "issued_title",
    "issued_date",
    "meeting_name",
    "destination_name",
    "sent_on",
    "spends",
    "minutes",
    "reply_minutes",
    "outcome",
    "result",
    "result_short",
    "carried",
    "result_date",
    "manner",
    "votes",
    "quorate",
    "why",
    "intent",
)
"""What a companion can use besides the answers, the branch and the body."""
ITEM_NAMES = (
    "said",
    "act",
    "task",
    "who",
    "by",
    "cite",
    "sum",
    "payee",
    "fund",
    "source",
)
"""What a paragraph that is repeated can use of each thing it is repeated for."""
QUESTION_NAMES = ("question", "reply")
"""The same, for the objections that a model motion expects."""


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
    kept = _shortened(made, most, companion.max_chars)
    return FilledCompanion(
        id=companion.id,
        name=companion.name,
        subject=_lined(fill(companion.subject, values)),
        paragraphs=tuple(FilledParagraph(one.shape, one.text) for one in kept),
        as_email=companion.as_email,
    )


def _made(
    companion: Companion, values: Mapping[str, Value], setting: Setting
) -> Iterator[_Made]:
    chosen = _chosen(companion.paragraphs, values, setting.seed)
    for paragraph in companion.paragraphs:
        if paragraph.one_of and paragraph.id not in chosen:
            continue
        repeated = setting.items.get(paragraph.each, ()) if paragraph.each else ({},)
        for item in repeated:
            known = {**values, **item}
            if holds(paragraph.when, known):
                text = _lined(fill(paragraph.text, known))
                yield _Made(paragraph.shape, text, paragraph.spare)


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
        last = max(at for at, one in enumerate(kept) if one.spare == least)
        del kept[last]
    return kept


def _is_over(kept: list[_Made], most: int | None, characters: int | None) -> bool:
    words = sum(count_words(one.text) for one in kept)
    letters = sum(len(one.text) + 2 for one in kept)
    return bool((most and words > most) or (characters and letters > characters))


def _lined(text: str) -> str:
    return fill_gaps(text, line_to_fill).strip()


def companion_faults(companion: Companion) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a companion beyond the types of its keys, by place.

    A companion without faults fills for any motion: its blanks are names that
    every motion has, and it uses nothing sensitive that it does not say it sees.
    """
    for name in sorted(set(companion.sees) - set(SENSITIVE)):
        yield "sees", f'"{name}" is not one of {", ".join(SENSITIVE)}; take it out'
    yield from _text_faults("subject", companion.subject, _known(companion))
    counted = Counter(one.id for one in companion.paragraphs)
    for number, one in enumerate(companion.paragraphs, 1):
        place = f"paragraph {number} ({one.id})"
        if counted[one.id] > 1:
            yield f"{place}, id", "stands twice; give each paragraph an id of its own"
        if bool(one.text.strip()) == (one.shape is Shape.MOTION):
            yield f"{place}, text", "every paragraph but the motion itself has a text"
        known = _known(companion, one.each)
        yield from _text_faults(f"{place}, text", one.text, known)
        yield from _condition_faults(f"{place}, when", one.when, known)


def _known(companion: Companion, each: Each | None = None) -> frozenset[str]:
    hidden = set(SENSITIVE) - set(companion.sees)
    names = {*PROFILE_NAMES, *BODY_NAMES, *COMPANION_NAMES}
    names |= set(QUESTION_NAMES if each is Each.OBJECTIONS else ())
    names |= set(ITEM_NAMES if each and each is not Each.OBJECTIONS else ())
    return frozenset(names - hidden)


def _text_faults(
    place: str, text: str, known: frozenset[str]
) -> Iterator[tuple[str, str]]:
    faults = faults_in(text)
    yield from ((place, fault) for fault in faults)
    if not faults:
        yield from _name_faults(place, names_in(text), known)


def _condition_faults(
    place: str, condition: str, known: frozenset[str]
) -> Iterator[tuple[str, str]]:
    faults = condition_faults(condition) if condition else ()
    yield from ((place, fault) for fault in faults)
    if condition and not faults:
        yield from _name_faults(place, names_in_condition(condition), known)


def _name_faults(
    place: str, names: frozenset[str], known: frozenset[str]
) -> Iterator[tuple[str, str]]:
    for name in sorted(names - known):
        sensitive = name in SENSITIVE
        mend = 'add it to "sees"' if sensitive else "no motion has it; take it out"
        yield place, f'the blank "{name}": {mend}'
