"""What is wrong with a companion, beyond the types of its keys."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from drafter.model.companion import SENSITIVE, Each, Shape
from drafter.templating.environment import (
    condition_faults,
    faults_in,
    names_in,
    names_in_condition,
)
from drafter.templating.scope import BODY_NAMES, PROFILE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.companion import Companion, CompanionParagraph

OUTCOME_NAMES = (
    "outcome",
    "result",
    "result_short",
    "became",
    "became_short",
    "carried",
    "result_date",
    "manner",
    "votes",
    "quorate",
    "why",
    "intent",
)
"""What is known once the result is recorded; before that each of them is empty."""
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
    "costs_nothing",
    "takes_a_stand",
    "has_reasons",
    "has_objections",
    "has_sources",
    "all_sourced",
    "we",
    "friends",
    "people",
    "contact",
    "minutes",
    "reply_minutes",
    *OUTCOME_NAMES,
)
"""What a companion can use besides the answers, the branch and the body."""
ITEM_NAMES = (
    "said",
    "act",
    "task",
    "job",
    "doer",
    "by",
    "due",
    "cite",
    "sum",
    "payee",
    "fund",
    "source",
    "procedural",
    "number",
)
"""What a paragraph that is repeated can use of each thing it is repeated for."""
PART_NAMES = ("part", "heading", "said", "number")
"""The same, for the parts of a rule change or a submission."""
QUESTION_NAMES = ("question", "reply", "number")
"""The same, for the objections that a model motion expects."""
NAMES_OF = {Each.PARTS: PART_NAMES, Each.OBJECTIONS: QUESTION_NAMES}


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
        yield from ((f"{place}, together", one) for one in _run_faults(companion, one))
        known = _known(companion, one.each)
        yield from _text_faults(f"{place}, text", one.text, known)
        yield from _condition_faults(f"{place}, when", one.when, known)


def _run_faults(companion: Companion, paragraph: CompanionParagraph) -> Iterator[str]:
    run = [one for one in companion.paragraphs if one.together == paragraph.together]
    if paragraph.together and len({one.each for one in run}) > 1:
        yield "repeats for one thing only; give all of them the same each"
    places = [companion.paragraphs.index(one) for one in run]
    if paragraph.together and places[-1] - places[0] >= len(run):
        yield "is for paragraphs that stand after each other; move them together"


def _known(companion: Companion, each: Each | None = None) -> frozenset[str]:
    hidden = set(SENSITIVE) - set(companion.sees)
    names = {*PROFILE_NAMES, *BODY_NAMES, *COMPANION_NAMES}
    if each:
        names |= set(NAMES_OF.get(each, ITEM_NAMES))
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
