"""A template: the mould of a motion, its fields and its clauses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003  the strict loader reads the annotations
from enum import StrEnum
from typing import Any, ClassVar

from drafter.model.motion import Actor, How, MotionKind, RulePart, SectionKind
from drafter.model.strict import STRICT


class FieldKind(StrEnum):
    """What a field's answer is."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    DATE = "date"
    NUMBER = "number"
    MONEY = "money"
    CHOICE = "choice"
    YES_NO = "yes-no"
    PERSON = "person"
    LIST = "list"


class Level(StrEnum):
    """Where in the movement a body stands."""

    BRANCH = "branch"
    CLP = "clp"
    TRADES_COUNCIL = "trades-council"
    CONFERENCE = "conference"


@dataclass(frozen=True)
class Field:
    """A gap in a template, and the question that fills it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    name: str
    label: str
    """The question as it is asked."""
    help: str = ""
    kind: FieldKind = FieldKind.TEXT
    example: str = ""
    required: bool = True
    when: str = ""
    """A condition; the question is asked only where it holds."""
    default: str = ""
    """Text with blanks; what is answered when the person answers nothing."""
    options: tuple[str, ...] = ()
    """The answers a choice allows."""


@dataclass(frozen=True)
class SourceText:
    """A source whose parts may hold blanks."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    who: str
    title: str = ""
    url: str = ""
    date: str = ""


@dataclass(frozen=True)
class CostText:
    """A cost whose parts may hold blanks."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    sum: str
    payee: str
    fund: str


@dataclass(frozen=True)
class TemplateClause:
    """A clause of a template: a phrase with blanks."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: str
    section: SectionKind
    text: str = ""
    fragment: str = ""
    """The id of a shared clause whose words stand in place of `text`."""
    who: Actor = Actor.SELF
    whom: str = ""
    by: str = ""
    cost: CostText | None = None
    optional: bool = False
    on: bool = True
    under: str = ""
    when: str = ""
    source: SourceText | str | None = None
    derives_from: tuple[int, ...] = ()
    how: How = How.WRITTEN


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of a statement or a companion: whole sentences with blanks."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: str
    text: str
    derives_from: tuple[int, ...] = ()
    how: How = How.WRITTEN
    when: str = ""
    optional: bool = False
    on: bool = True
    source: SourceText | str | None = None


@dataclass(frozen=True)
class SetQuestion(Paragraph):
    """A question that a body has set, and our answer: `text`, in whole sentences."""

    question: str = ""
    """The question as the body words it."""


@dataclass(frozen=True)
class Fragment:
    """A clause that several templates share."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    format: int
    id: str
    text: str


@dataclass(frozen=True)
class Objection:
    """A question that a meeting may well ask, and the mover's answer to it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    question: str
    reply: str
    when: str = ""


@dataclass(frozen=True)
class Template:
    """A model motion, statement, rule change or submission."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    format: int
    id: str
    kind: MotionKind
    name: str
    title: str
    subject: str
    ask: str
    because: str
    summary: str
    levels: tuple[Level, ...]
    checked_on: date
    derived_from: str = ""
    rule: str = ""
    """Of a rule change: which rule of which rule book."""
    present: str = ""
    """Of a rule change: the rule as it stands; empty for a new one."""
    amended: str = ""
    """Of a rule change: the rule as it is to be; empty if it goes."""
    reason: str = ""
    """Of a rule change: why, in whole sentences."""
    fields: tuple[Field, ...] = ()
    clauses: tuple[TemplateClause, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    questions: tuple[SetQuestion, ...] = ()
    objections: tuple[Objection, ...] = ()

    @property
    def parts(self) -> tuple[TemplateClause | Paragraph, ...]:
        """Return what it is made of, in the order of its file.

        A motion has clauses, a statement paragraphs, a submission questions; a rule
        change has its own parts, and perhaps clauses that send it on.
        """
        return (*self.rule_parts, *self.clauses, *self.paragraphs, *self.questions)

    @property
    def rule_parts(self) -> tuple[Paragraph, ...]:
        """Return the parts of a rule change; of other kinds none."""
        if self.kind is not MotionKind.RULE_CHANGE:
            return ()
        return (
            Paragraph(RulePart.RULE.value, self.rule),
            Paragraph(RulePart.PRESENT.value, self.present),
            Paragraph(RulePart.AMENDED.value, self.amended),
            Paragraph(RulePart.REASON.value, self.reason, optional=True),
        )

    def field(self, name: str) -> Field | None:
        """Return the field called `name`, if there is one."""
        return next((field for field in self.fields if field.name == name), None)
