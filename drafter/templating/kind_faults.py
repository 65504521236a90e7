"""What a template of each kind is made of, and what is wrong where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.motion import MotionKind, RulePart, SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.template import Template

Fault = tuple[str, str]
"""A place in the file, and what is wrong there."""
OF_A_RULE = ("rule", "present", "amended", "reason")
"""The keys that a rule change alone has."""


def shape_faults(template: Template) -> Iterator[Fault]:
    """Yield what a template lacks, or has too much, for one of its kind."""
    yield from _foreign_faults(template)
    match template.kind:
        case MotionKind.STATEMENT:
            yield from _statement_faults(template)
            return  # it may be for no level yet: brought in from anywhere
        case MotionKind.RULE_CHANGE:
            yield from _rule_faults(template)
        case MotionKind.SUBMISSION:
            yield from _submission_faults(template)
        case _:
            if not any(one.section is SectionKind.RESOLVES for one in template.clauses):
                yield "clause", "a motion needs at least one clause in resolves"
    if not template.levels:
        yield "levels", "say which bodies it is for: branch, clp, trades-council"


def _foreign_faults(template: Template) -> Iterator[Fault]:
    """Yield the keys that only templates of another kind have."""
    kind = template.kind
    if template.paragraphs and kind is not MotionKind.STATEMENT:
        yield "paragraph", "a motion has clauses; only a statement has paragraphs"
    if template.questions and kind is not MotionKind.SUBMISSION:
        yield "question", "only a submission answers questions; take it out"
    if kind is not MotionKind.RULE_CHANGE:
        for key in OF_A_RULE:
            if getattr(template, key):
                yield key, "only a rule change has this key; take it out"


def _statement_faults(template: Template) -> Iterator[Fault]:
    if template.clauses or not template.paragraphs:
        fault = "a statement has paragraphs and no clauses"
        yield "paragraph", f"{fault}; write [[paragraph]], each with an id and a text"


def _submission_faults(template: Template) -> Iterator[Fault]:
    if template.clauses or not template.questions:
        yield "question", "a submission has questions with answers, and no clauses"
    for number, one in enumerate(template.questions, 1):
        if not one.question.strip():
            place = f"question {number} ({one.id}), question"
            yield place, "is missing; write the question as the body words it"


def _rule_faults(template: Template) -> Iterator[Fault]:
    if not template.rule.strip():
        yield "rule", "is missing; say which rule of which rule book it is"
    if not template.reason.strip():
        yield "reason", "is missing; say why, in whole sentences"
    if not template.present.strip() and not template.amended.strip():
        yield "present", "is missing; write the rule as it stands, and as amended"
    elif template.present.split() == template.amended.split():
        yield "amended", "says the same as present; write the rule as it is to be"
    parts = {part.value for part in RulePart}
    for number, clause in enumerate(template.clauses, 1):
        place = f"clause {number} ({clause.id})"
        if clause.section is not SectionKind.RESOLVES:
            fault = "a rule change has a reason in place of notes and believes"
            yield f"{place}, section", f"{fault}; only resolves may stand beside it"
        if clause.id in parts:
            yield f"{place}, id", "is a part of a rule change; choose another id"
