"""Model motions: list them, show one, find its faults."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from drafter.errors import ProblemsError
from drafter.language.gaps import fill_gaps
from drafter.model.rulebook import Family
from drafter.model.template import SetQuestion, Template
from drafter.storage import library, statements
from drafter.templating.environment import fill
from drafter.templating.faults import template_problems
from drafter.templating.render import included_parts
from drafter.templating.scope import BODY_NAMES, PROFILE_NAMES, Scope, scope_for
from drafter.workflows import finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.statement import Statement
    from drafter.model.template import Paragraph, TemplateClause
    from drafter.templating.values import Value

TAGS = re.compile(r"\{[{%].*?[}%]\}")


def find_heads(words: Sequence[str] = ()) -> tuple[library.TemplateHead, ...]:
    """Return the heads of the model motions in which each of `words` occurs."""
    found = finding.open_index().find(finding.Wanted(tuple(words)))
    return tuple(one.head for one in found)


def open_template(name: str) -> tuple[Template, Statement | None]:
    """Return a model motion that is fit for use, and the statement behind it.

    Raises:
        UnknownNameError: there is none with that id.
        ProblemsError: it has faults; names each place.
    """
    template = library.load_template(name)
    statement = statements.load_statement(template.derived_from)
    if problems := template_problems(template, statement, f"{name}.toml"):
        raise ProblemsError(f"{name}.toml", problems)
    return template, statement


@dataclass(frozen=True)
class MotionLine:
    """A model motion as a list shows it, with its length."""

    id: str
    name: str
    kind: str
    subject: str
    summary: str
    levels: tuple[str, ...]
    words: int
    """Of the words that the template brings itself, blanks left out."""
    origin: str
    """Whose library it is in."""
    favourite: bool = False


def listed(wanted: finding.Wanted | None = None) -> tuple[MotionLine, ...]:
    """Return the model motions that fit, favourites and recent ones first."""
    return tuple(
        MotionLine(
            one.head.id,
            one.head.name,
            one.head.kind,
            one.head.subject,
            one.head.summary,
            one.head.levels,
            words=one.head.words,
            origin="yours" if one.head.own else "drafter",
            favourite=one.favourite,
        )
        for one in finding.open_index().find(wanted or finding.Wanted())
    )


def as_tables(template: Template) -> dict[str, Any]:
    """Return a template as its file has it."""
    from drafter.storage.loading import to_tables  # noqa: PLC0415  slow to start

    return to_tables(template)


def schema() -> dict[str, Any]:
    """Return the JSON schema of template files."""
    from drafter.storage.loading import schema_of  # noqa: PLC0415  slow to start

    return schema_of(Template)


@dataclass(frozen=True)
class Specimen:
    """A model motion as a person looks at it before taking it."""

    summary: str
    subject: str
    levels: tuple[str, ...]
    derived_from: str
    """The issuer of the statement it derives from, or ""."""
    text: str
    """Its clauses, each blank as its question in square brackets."""


def specimen(name: str) -> Specimen:
    """Return a model motion as it reads with its blanks.

    Raises:
        UnknownNameError, ProblemsError: it cannot be used.
    """
    template, statement = open_template(name)
    return Specimen(
        template.summary,
        template.subject,
        tuple(template.levels),
        statement.whose if statement else "",
        outline_of(template),
    )


def outline_of(template: Template) -> str:
    """Return the clauses that are in at the start, each blank as its question."""
    parts = included_parts(template, _unanswered(template))
    inside = {part.id for part in parts}
    return "\n".join(
        f"- {line.text}" for line in clauses_of(template) if line.id in inside
    )


@dataclass(frozen=True)
class ClauseOfTemplate:
    """A clause or paragraph of a model motion as a person looks at it."""

    id: str
    section: str
    """"paragraph" in a statement, "question" in a submission."""
    on: bool
    text: str
    """Its words, each blank as its question in square brackets."""
    origin: str
    """How it stands to the statement: "adapted from sentence 1", or ""."""


def clauses_of(template: Template) -> tuple[ClauseOfTemplate, ...]:
    """Return every clause or paragraph of a model motion, with its blanks."""
    labels = {field.name: f"[{field.label}]" for field in template.fields}
    values = _unanswered(template).values
    return tuple(
        ClauseOfTemplate(
            part.id,
            _place_of(template, part),
            part.on,
            fill_gaps(
                fill(_asked(part) + part.text, values),
                lambda blank: labels.get(blank, "[...]"),
            ),
            _origin(part),
        )
        for part in template.parts
    )


def _place_of(template: Template, part: TemplateClause | Paragraph) -> str:
    if part in template.questions:
        return "question"
    if part in template.rule_parts:
        return "of the rule change"
    return str(getattr(part, "section", "paragraph"))


def _asked(part: TemplateClause | Paragraph) -> str:
    """Return the question above an answer of a submission."""
    return f"{part.question} - " if isinstance(part, SetQuestion) else ""


def _unanswered(template: Template) -> Scope:
    """Return what a model motion sees in a union's body before any answer."""
    around: dict[str, Value] = dict.fromkeys((*PROFILE_NAMES, *BODY_NAMES))
    around |= {"level": template.levels[0].value, "family": Family.UNION.value}
    return scope_for(template, {}, around)


def _origin(part: TemplateClause | Paragraph) -> str:
    if not part.derives_from:
        return ""
    numbers = " and ".join(map(str, part.derives_from))
    return f"{part.how.value} from sentence {numbers} of the statement"
