"""A body at a glance: what it calls itself, its limits and deadlines, how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.phrases import capitalised
from drafter.language.rules import age, told
from drafter.model.rulebook import Force
from drafter.storage import library
from drafter.workflows import bodies

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from drafter.model.rulebook import Rule, Rulebook

FIRST = (
    "limit.words",
    "limit.title",
    "deadline.motion",
    "deadline.emergency",
    "notice.meeting",
    "submission.passed-by",
    "submission.signed-by",
)
"""The rules that a person wants to know before anything is written."""


def at_a_glance(book: Rulebook, today: date) -> tuple[str, ...]:
    """Return what to know of a body before a motion is written for it, in lines."""
    style = library.load_style(book.style)
    return (
        f"{book.name}: in a motion “{book.noun}”. House style: {style.name}.",
        *_rules(book, today),
        *_others(book),
        *_unknown(book),
    )


def _rules(book: Rulebook, today: date) -> Iterator[str]:
    for name in FIRST:
        if rule := book.rule(name):
            yield f"{capitalised(told(name, rule))}. {_rests_on(book, rule, today)}"


def _rests_on(book: Rulebook, rule: Rule, today: date) -> str:
    """Return whether it is a rule or advice, its year, and how old that is."""
    kind = "A rule" if rule.force is Force.RULE else "Advice"
    source = book.source(rule.source)
    if source is None:
        return f"{kind}."
    doubt = age(rule, source, today)
    year = "" if source.undated or doubt.startswith("Last seen") else f", {source.year}"
    return f"{kind}{year}. {doubt}".rstrip()


def _others(book: Rulebook) -> Iterator[str]:
    rest = [rule for name, rule in book.rules.items() if name not in FIRST]
    binding = sum(rule.binding for rule in rest)
    parts = [(binding, "rule", "rules"), (len(rest) - binding, "advice", "of advice")]
    said = [f"{n} {one if n == 1 else more}" for n, one, more in parts if n]
    if said:
        yield f"The checks know more of it: {' and '.join(said)}."


def _unknown(book: Rulebook) -> Iterator[str]:
    if missing := bodies.not_confirmed(book):
        yield f"Not known, ask your secretary: {'; '.join(missing)}."
