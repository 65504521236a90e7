"""What would make a template easier to use, though nothing in it is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.template import FieldKind
from drafter.templating.answers import fault_in_answer
from drafter.templating.comparisons import as_text, comparison_faults
from drafter.templating.reach import needless_conditions, reach_faults
from drafter.templating.uses import conditions_by_place, texts_by_place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.model.template import Template

EXPLAIN_THEMSELVES = frozenset({FieldKind.CHOICE, FieldKind.YES_NO, FieldKind.DATE})
"""Kinds of question whose answer is plain from the question."""
Fault = tuple[str, str]
"""A place in the file, and what is wrong or could be better there."""


def dead_ends(template: Template) -> Iterator[Fault]:
    """Yield what can never happen: comparisons and conditions that never hold.

    `template` must have none of the faults of `template_problems`.
    """
    for place, text in texts_by_place(template):
        yield from ((place, one) for one in comparison_faults(template, text))
    for place, when in conditions_by_place(template):
        if when:
            faults = comparison_faults(template, as_text(when))
            yield from ((place, one) for one in faults)
    yield from reach_faults(template)


def advice(template: Template) -> Iterator[Fault]:
    """Yield what would help the person who answers: help, examples, plain conditions.

    `template` must have no faults.
    """
    for number, field in enumerate(template.fields, 1):
        place = f"field {number} ({field.name})"
        helped = field.help or field.example or field.default
        if not helped and field.kind not in EXPLAIN_THEMSELVES:
            yield place, "has neither help nor an example; add one of them"
        if field.label and not field.label.rstrip().endswith(("?", ".", ":")):
            yield f"{place}, label", "is what is asked: end it with a question mark"
    yield from needless_conditions(template)


def unanswered(template: Template, answers: Mapping[str, str]) -> Iterator[Fault]:
    """Yield what is wrong with the names and the answers of a sample."""
    known = {field.name for field in template.fields}
    for name in sorted(answers.keys() - known):
        yield name, "is no question of this model motion; take it out"
    for field in template.fields:
        if fault := fault_in_answer(field, answers.get(field.name, "")):
            yield field.name, fault
