"""What is wrong with a template, beyond the types of its keys."""

from __future__ import annotations

import re
from collections import Counter
from difflib import get_close_matches
from typing import TYPE_CHECKING

from drafter.language.quotations import misquoted
from drafter.model.motion import Actor, How, SectionKind
from drafter.model.problem import Problem
from drafter.model.template import Field, FieldKind, TemplateClause
from drafter.templating.answers import fault_in_answer
from drafter.templating.environment import (
    condition_faults,
    faults_in,
    names_in,
    names_in_condition,
)
from drafter.templating.kind_faults import shape_faults
from drafter.templating.scope import BODY_NAMES, PROFILE_NAMES
from drafter.templating.uses import (
    conditions_by_place,
    names_of_objection,
    names_of_template,
    place_of,
    texts_by_place,
    texts_of_objection,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.statement import Statement
    from drafter.model.template import Paragraph, Template

NAME = re.compile(r"[a-z][a-z0-9_]*")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
RESERVED = {*PROFILE_NAMES, *BODY_NAMES}
REASONS = (SectionKind.NOTES, SectionKind.BELIEVES)
DEEPEST = 2
"""How far below a clause another may stand."""
Fault = tuple[str, str]
"""A place in the file, and what is wrong there."""


def template_problems(
    template: Template,
    statement: Statement | None,
    file: str,
    *,
    brought: bool = False,
) -> tuple[Problem, ...]:
    """Return what is wrong with `template`, each with its place in `file`.

    One that was `brought` in from somebody else's motion keeps their words: they need
    not be worded as ours are.

    `statement` is the one it derives from, if that was found. A template without
    problems renders for any answers: its blanks are known names, its texts lie in
    the closed subset, and what it quotes is word for word in the statement.
    """
    broken = [*_text_faults(template)]
    found = [
        *_head_faults(template, statement),
        *_field_faults(template),
        *broken,
        *_part_faults(template, statement, brought=brought),
        *_objection_faults(template),
    ]
    if not broken:
        found += _name_faults(template)
    return tuple(Problem(file, place, fault) for place, fault in dict.fromkeys(found))


def _head_faults(template: Template, statement: Statement | None) -> Iterator[Fault]:
    if not ID.fullmatch(template.id):
        yield "id", "use small letters, figures and hyphens"
    if "{" in template.name:
        yield "name", "stands in lists, so it may not hold blanks"
    if template.derived_from and statement is None:
        missing = f"statements/{template.derived_from}.toml is not there"
        yield "derived_from", f"{missing}; add the statement or correct the id"
    yield from shape_faults(template)


def _field_faults(template: Template) -> Iterator[Fault]:
    counted = Counter(field.name for field in template.fields)
    for number, field in enumerate(template.fields, 1):
        place = f"field {number} ({field.name})"
        if counted[field.name] > 1:
            yield place, "stands twice; give each field a name of its own"
        if not NAME.fullmatch(field.name):
            yield place, "use small letters, figures and underscores in a name"
        if field.name in RESERVED:
            yield place, "is a name of the branch or body already; choose another"
        for key, fault in _answer_faults(field):
            yield f"{place}, {key}", fault


def _answer_faults(field: Field) -> Iterator[Fault]:
    choice = field.kind is FieldKind.CHOICE
    if len(field.options) < (2 if choice else 0) or (field.options and not choice):
        yield "options", "a choice needs two options or more, other kinds none"
    elif field.example and (fault := fault_in_answer(field, field.example)):
        yield "example", fault
    if "{" not in field.default and (fault := fault_in_answer(field, field.default)):
        yield "default", fault


def _text_faults(template: Template) -> Iterator[Fault]:
    """Yield what steps outside the closed subset."""
    for place, text in texts_by_place(template):
        yield from ((place, fault) for fault in faults_in(text))
    for place, condition in conditions_by_place(template):
        if condition:
            yield from ((place, fault) for fault in condition_faults(condition))


def _objection_faults(template: Template) -> Iterator[Fault]:
    for number, one in enumerate(template.objections, 1):
        for key, text in texts_of_objection(one):
            if not text.strip():
                yield f"objection {number}, {key}", "is missing; write the words"


def _name_faults(template: Template) -> Iterator[Fault]:
    """Yield blanks that no field fills, and fields that fill no blank."""
    fields = {field.name for field in template.fields}
    known = fields | RESERVED
    for place, names in _names_by_place(template):
        for name in sorted(names - known):
            near = get_close_matches(name, known, 1)
            mend = f"did you mean {near[0]}?" if near else "add a field for it"
            yield place, f'the blank "{name}" is no field; {mend}'
    used = names_of_template(template).union(
        *map(names_of_objection, template.objections)
    )
    for number, field in enumerate(template.fields, 1):
        if field.name not in used:
            yield f"field {number} ({field.name})", "is used nowhere; take it out"


def _names_by_place(template: Template) -> Iterator[tuple[str, frozenset[str]]]:
    yield from ((place, names_in(text)) for place, text in texts_by_place(template))
    for place, condition in conditions_by_place(template):
        yield place, names_in_condition(condition)


def _part_faults(
    template: Template, statement: Statement | None, *, brought: bool
) -> Iterator[Fault]:
    counted = Counter(part.id for part in template.parts)
    for part in template.parts:
        place = place_of(template, part)
        if counted[part.id] > 1 or not ID.fullmatch(part.id):
            yield f"{place}, id", "give it an id of its own, in small letters"
        if not part.text.strip() and part not in template.rule_parts:
            yield f"{place}, text", "is missing; write the words, or name a fragment"
        yield from ((place, one) for one in _provenance_faults(part, statement))
        if isinstance(part, TemplateClause):
            yield from ((place, one) for one in _clause_faults(part, template))
            if not brought:
                yield from ((place, one) for one in _wording_faults(part))


def _clause_faults(clause: TemplateClause, template: Template) -> Iterator[str]:
    if clause.who is not Actor.SELF and clause.section is not SectionKind.RESOLVES:
        yield "only a clause of resolves has someone who acts"
    if not clause.on and not clause.optional:
        yield "starts out of the motion, so it must be optional = true"
    yield from _nesting_faults(clause, template)


def _wording_faults(clause: TemplateClause) -> Iterator[str]:
    text = clause.text.rstrip()
    if text.endswith((".", ";", ":", ",")):
        yield f'leave out the "{text[-1]}" at the end: the house style adds it'
    opens_with_that = text.startswith(("that ", "that,", "that{", "{%"))
    if clause.section in REASONS and not clause.under and not opens_with_that:
        yield 'a clause of notes or believes begins with "that"'
    if clause.section is SectionKind.NOTES and not (
        clause.source or clause.derives_from or clause.under
    ):
        yield "states a fact, so it needs a source"


def _nesting_faults(clause: TemplateClause, template: Template) -> Iterator[str]:
    above = {one.id: one for one in template.clauses}
    depth, here = 0, clause
    while here.under and depth <= DEEPEST:
        parent = above.get(here.under)
        if parent is None or parent.section is not clause.section:
            yield f'"{here.under}" is no clause of the same section to stand under'
            return
        depth, here = depth + 1, parent
    ids = list(above)
    if clause.under and ids.index(clause.under) > ids.index(clause.id):
        yield f'stands before "{clause.under}", which it is under; put it after'
    if depth > DEEPEST:
        yield "is nested more than two deep; raise it one level"


def _provenance_faults(
    part: TemplateClause | Paragraph, statement: Statement | None
) -> Iterator[str]:
    if (part.how is How.WRITTEN) != (not part.derives_from):
        yield "say both how it was derived and from which sentences, or neither"
        return
    if not part.derives_from or statement is None:
        return
    count = len(statement.sentences)
    if any(not 1 <= number <= count for number in part.derives_from):
        yield f"the statement has sentences 1 to {count}, and no other"
        return
    if part.how is How.QUOTED:
        held = " ".join(map(statement.sentence, part.derives_from))
        for words in misquoted(part.text, held):
            if "{" not in words:
                yield f"“{words}” is not word for word in those sentences"
