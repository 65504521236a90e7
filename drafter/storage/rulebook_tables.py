"""The tables of a rulebook file: laid over those it extends, and what is wrong."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from drafter.language.rules import RULES
from drafter.model.rulebook import RULE_GROUPS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from drafter.model.rulebook import Rule, Rulebook

Tables = dict[str, Any]

NAMES = ("name", "noun", "the_body", "executive", "next_body")
"""Keys whose text is printed in a sentence."""
LONGEST = 200
"""Letters of such a text: a name is shorter."""
MOST = 100_000
"""The largest number in a rule: beyond it is a slip of the keyboard."""
HOUR = re.compile(r"noon|midnight|([01]\d|2[0-3]):[0-5]\d")
HOW_TO_WRITE_HOURS = "write noon, midnight or an hour like 17:00"


def laid_over(base: Tables, own: Tables) -> Tables:
    """Return the tables of `base` with those of `own` laid over them, key by key.

    A rule that says a `value` takes the place of the whole rule in the base, whose
    source, hour and note were about another value. Sources are kept by their ids;
    one with the id of another takes its place.
    """
    made = dict(base)
    for key, value in own.items():
        there = base.get(key)
        if key == "source" and isinstance(there, list) and isinstance(value, list):
            made[key] = _sources(there, value)
        elif isinstance(there, dict) and isinstance(value, dict):
            rules = key in RULE_GROUPS
            made[key] = _rules(there, value) if rules else laid_over(there, value)
        else:
            made[key] = value
    return made


def _rules(base: Tables, own: Tables) -> Tables:
    made = dict(base)
    for name, rule in own.items():
        there = base.get(name)
        made[name] = rule
        if isinstance(there, dict) and isinstance(rule, dict) and "value" not in rule:
            made[name] = {**there, **rule}
    return made


def _sources(base: list[Any], own: list[Any]) -> list[Any]:
    ids = [one.get("id") for one in own if isinstance(one, dict)]
    kept = [one for one in base if one.get("id") not in ids]
    return kept + own


def faults(book: Rulebook, styles: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with a rulebook that loaded: the key, and what to write.

    `styles` are the ids of the house styles that there are.
    """
    if book.style not in styles:
        yield "style", f"there is no style {book.style}{_near(book.style, styles)}"
    for key, text in _texts(book):
        if fault := _text_fault(text):
            yield key, fault
    for name, rule in book.rules.items():
        for key, fault in _rule_faults(name, rule, book):
            yield ", ".join(filter(None, (*name.split(".", 1), key))), fault


def _texts(book: Rulebook) -> Iterator[tuple[str, str]]:
    """Yield every text that is printed in a sentence, with its key."""
    yield from ((key, getattr(book, key)) for key in NAMES)
    for actor, address in book.verbs.items():
        yield f"verbs, {actor.value}, verb", address.verb
        yield f"verbs, {actor.value}, who", address.who


def _rule_faults(name: str, rule: Rule, book: Rulebook) -> Iterator[tuple[str, str]]:
    if name not in RULES:
        group, _, last = name.partition(".")
        known = [one.partition(".")[2] for one in RULES if one.startswith(f"{group}.")]
        yield "", f"is not a rule here{_near(last, known)}"
    if isinstance(rule.value, int) and not 0 <= rule.value <= MOST:
        yield "value", f"write a number from 0 to {MOST:,}"
    if rule.value == "":
        yield "value", "is empty; write what the rule says, or take the rule out"
    if book.source(rule.source) is None:
        yield "source", f"there is no source {rule.source}; add it as a [[source]]"
    if rule.hour and not HOUR.fullmatch(rule.hour):
        yield "hour", HOW_TO_WRITE_HOURS


def _text_fault(text: str) -> str:
    if not text.strip():
        return "is empty; write it"
    if "\n" in text or len(text) > LONGEST:
        return f"write it on one line of at most {LONGEST} letters"
    return ""


def _near(name: str, known: Sequence[str]) -> str:
    near = get_close_matches(name, known, 1)
    if near:
        return f"; did you mean {near[0]}?"
    return f"; there are: {', '.join(known)}" if known else ""


def base_of(tables: Mapping[str, Any]) -> str:
    """Return the id of the rulebook that a file extends; "": none, or not a text."""
    extends = tables.get("extends", "")
    return extends if isinstance(extends, str) else ""
