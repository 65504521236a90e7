"""Model motions: list them, show one, find its faults."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from drafter.errors import ProblemsError
from drafter.language.gaps import fill_gaps
from drafter.language.words import count_words
from drafter.model.rulebook import Family
from drafter.model.template import Template
from drafter.storage import library
from drafter.templating.environment import fill
from drafter.templating.faults import template_problems
from drafter.templating.render import included_parts
from drafter.templating.scope import BODY_NAMES, PROFILE_NAMES, Scope, scope_for

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.problem import Problem
    from drafter.model.statement import Statement
    from drafter.model.template import Paragraph, TemplateClause
    from drafter.storage.files import Place
    from drafter.templating.values import Value

TAGS = re.compile(r"\{[{%].*?[}%]\}")


def find_heads(words: Sequence[str] = ()) -> tuple[library.TemplateHead, ...]:
    """Return the heads of the model motions in which each of `words` occurs."""
    wanted = [word.casefold() for word in words]
    return tuple(
        head
        for head in library.template_heads()
        if all(word in _text_of(head) for word in wanted)
    )


def open_template(name: str) -> tuple[Template, Statement | None]:
    """Return a model motion that is fit for use, and the statement behind it.

    Raises:
        UnknownNameError: there is none with that id.
        ProblemsError: it has faults; names each place.
    """
    template = library.load_template(name)
    statement = library.load_statement(template.derived_from)
    if problems := template_problems(template, statement, f"{name}.toml"):
        raise ProblemsError(f"{name}.toml", problems)
    return template, statement


def lint(places: Sequence[Place]) -> tuple[Problem, ...]:
    """Return the problems of the template files in `places`, or of the library."""
    paths = library.template_files(places) if places else library.template_paths()
    return tuple(problem for path in paths for problem in lint_one(path))


def lint_one(path: Place) -> tuple[Problem, ...]:
    """Return the problems of one template or statement file."""
    if library.is_statement(path):
        return library.read_statement(path)[1]
    template, problems = library.read_template(path)
    if template is None:
        return problems
    statement, problems = library.find_statement(template.derived_from, path)
    return problems or template_problems(template, statement, library.called(path))


def _text_of(head: library.TemplateHead) -> str:
    parts = (head.id, head.name, head.kind, head.subject, head.summary, *head.levels)
    return " ".join(parts).casefold()


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


def listed(words: Sequence[str] = ()) -> tuple[MotionLine, ...]:
    """Return the model motions in which each of `words` occurs."""
    return tuple(
        MotionLine(
            head.id,
            head.name,
            head.kind,
            head.subject,
            head.summary,
            head.levels,
            words=_length(head.id),
            origin="yours" if head.own else "drafter",
        )
        for head in find_heads(words)
    )


def as_tables(template: Template) -> dict[str, Any]:
    """Return a template as its file has it."""
    from drafter.storage.loading import to_tables  # noqa: PLC0415  slow to start

    return to_tables(template)


def schema() -> dict[str, Any]:
    """Return the JSON schema of template files."""
    from drafter.storage.loading import schema_of  # noqa: PLC0415  slow to start

    return schema_of(Template)


def _length(name: str) -> int:
    """Return the words of the clauses that are in at the start, without blanks."""
    template, problems = library.read_template(library.template_path(name))
    if template is None or problems:
        return 0
    texts = (TAGS.sub("", part.text) for part in template.parts if part.on)
    return sum(map(count_words, texts))


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
    parts = included_parts(template, _unanswered(template))
    inside = {part.id for part in parts}
    return Specimen(
        template.summary,
        template.subject,
        tuple(template.levels),
        statement.issuer if statement else "",
        "\n".join(
            f"- {line.text}" for line in clauses_of(template) if line.id in inside
        ),
    )


@dataclass(frozen=True)
class ClauseOfTemplate:
    """A clause or paragraph of a model motion as a person looks at it."""

    id: str
    section: str
    """"paragraph" in a statement."""
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
            str(getattr(part, "section", "paragraph")),
            part.on,
            fill_gaps(
                fill(part.text, values), lambda blank: labels.get(blank, "[...]")
            ),
            _origin(part),
        )
        for part in template.parts
    )


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
