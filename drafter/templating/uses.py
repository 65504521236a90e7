"""Which names a template uses, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.template import SetQuestion, SourceText, TemplateClause
from drafter.templating.environment import names_in, names_in_condition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.template import Objection, Paragraph, Template


def texts_of_part(part: TemplateClause | Paragraph) -> Iterator[tuple[str, str]]:
    """Yield each text of a clause or paragraph that may hold blanks, with its key."""
    if isinstance(part, SetQuestion):
        yield "question", part.question
    yield "text", part.text
    if isinstance(part.source, SourceText):
        for key in ("who", "title", "url", "date"):
            yield f"source.{key}", getattr(part.source, key)
    elif part.source:
        yield "source", part.source
    if isinstance(part, TemplateClause):
        yield "whom", part.whom
        yield "by", part.by
        if part.cost:
            for key in ("sum", "payee", "fund"):
                yield f"cost.{key}", getattr(part.cost, key)


def texts_of_head(template: Template) -> Iterator[tuple[str, str]]:
    """Yield each text of a template's head that may hold blanks, with its key."""
    yield "title", template.title
    yield "ask", template.ask
    yield "because", template.because


def texts_of_objection(objection: Objection) -> Iterator[tuple[str, str]]:
    """Yield each text of an objection that may hold blanks, with its key."""
    yield "question", objection.question
    yield "reply", objection.reply


def place_of(template: Template, part: TemplateClause | Paragraph) -> str:
    """Return how a problem names a clause or paragraph: "clause 2 (event)"."""
    if isinstance(part, TemplateClause):
        return f"clause {template.clauses.index(part) + 1} ({part.id})"
    if isinstance(part, SetQuestion):
        return f"question {template.questions.index(part) + 1} ({part.id})"
    if part not in template.paragraphs:
        return part.id  # of a rule change: the key itself
    return f"paragraph {template.paragraphs.index(part) + 1} ({part.id})"


def texts_by_place(template: Template) -> Iterator[tuple[str, str]]:
    """Yield each text that may hold blanks, with its place."""
    yield from texts_of_head(template)
    for number, field in enumerate(template.fields, 1):
        yield f"field {number} ({field.name}), default", field.default
    for part in template.parts:
        place = place_of(template, part)
        yield from ((f"{place}, {key}", text) for key, text in texts_of_part(part))
    for number, one in enumerate(template.objections, 1):
        place = f"objection {number}"
        yield from ((f"{place}, {key}", text) for key, text in texts_of_objection(one))


def conditions_by_place(template: Template) -> Iterator[tuple[str, str]]:
    """Yield each `when`, with its place."""
    for number, field in enumerate(template.fields, 1):
        yield f"field {number} ({field.name}), when", field.when
    for part in template.parts:
        yield f"{place_of(template, part)}, when", part.when
    for number, one in enumerate(template.objections, 1):
        yield f"objection {number}, when", one.when


def names_of_objection(objection: Objection) -> frozenset[str]:
    """Return the names that an objection uses."""
    found = names_in_condition(objection.when)
    for _key, text in texts_of_objection(objection):
        found |= names_in(text)
    return found


def names_of_part(part: TemplateClause | Paragraph) -> frozenset[str]:
    """Return the names that a clause or paragraph uses."""
    found = names_in_condition(part.when)
    for _key, text in texts_of_part(part):
        found |= names_in(text)
    return found


def names_of_template(
    template: Template, parts: Sequence[TemplateClause | Paragraph] | None = None
) -> frozenset[str]:
    """Return the names used by the head and by `parts` (all of them if None).

    A name that only a used field's condition or default needs is used too.
    """
    used = frozenset[str]()
    for _key, text in texts_of_head(template):
        used |= names_in(text)
    for part in template.parts if parts is None else parts:
        used |= names_of_part(part)
    return _with_fields(template, used)


def _with_fields(template: Template, used: frozenset[str]) -> frozenset[str]:
    while True:
        more = used
        for field in template.fields:
            if field.name in used:
                more |= names_in_condition(field.when) | names_in(field.default)
        if more == used:
            return used
        used = more
