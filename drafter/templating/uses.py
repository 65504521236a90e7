"""Which names a template uses, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.template import SourceText, TemplateClause
from drafter.templating.environment import names_in, names_in_condition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.template import Paragraph, Template


def texts_of_part(part: TemplateClause | Paragraph) -> Iterator[tuple[str, str]]:
    """Yield each text of a clause or paragraph that may hold blanks, with its key."""
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
