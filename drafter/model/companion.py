"""A companion: a paper around the motion, fed by the same answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from drafter.model.motion import MotionKind  # noqa: TC001  read by the strict loader
from drafter.model.strict import STRICT

SENSITIVE = ("mover", "seconder", "secretary", "votes")
"""What reveals somebody's membership or opinion: seen only where it is needed."""


class Phase(StrEnum):
    """When a companion is needed."""

    BEFORE = "before"
    ON_THE_NIGHT = "on-the-night"
    AFTER = "after"


class Each(StrEnum):
    """What a paragraph is repeated for."""

    NOTES = "notes"
    BELIEVES = "believes"
    POSITIONS = "positions"
    """What the body itself takes as its stand: welcomes, condemns, and its own acts."""
    ACTIONS = "actions"
    """What somebody is asked to do, with who and by when."""
    COSTS = "costs"
    SOURCES = "sources"
    PARTS = "parts"
    """Of a rule change its wordings and the reason, of a submission its answers."""
    OBJECTIONS = "objections"
    """Questions that the model motion expects, with their answers."""


class Shape(StrEnum):
    """How a paragraph stands on the page."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    """A point of a list."""
    LINE = "line"
    """A line that stands close to the next: a name, a box to tick."""
    MORE = "more"
    """More sentences of the paragraph before it."""
    MOTION = "motion"
    """The motion itself, as the body prints it; the paragraph has no text."""


@dataclass(frozen=True)
class CompanionParagraph:
    """A paragraph of a companion: whole sentences with blanks."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: str
    text: str = ""
    shape: Shape = Shape.TEXT
    when: str = ""
    """A condition; with `each` it is asked of every item."""
    each: Each | None = None
    one_of: str = ""
    """The name of a set of which a letter takes one, so that letters differ."""
    together: str = ""
    """Paragraphs after each other with the same name here are repeated together: a
    question and its answer, then the next question."""
    spare: int = 0
    """Left out when the companion is too long: 1 first, then 2, ...; 0 never."""


@dataclass(frozen=True)
class Companion:
    """The mould of a companion."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    format: int
    id: str
    name: str
    summary: str
    """What it is for, in one sentence."""
    phase: Phase
    for_kinds: tuple[MotionKind, ...]
    subject: str
    paragraphs: tuple[CompanionParagraph, ...]
    when: str = ""
    """A condition on the draft: the outcome it needs, the body it is for."""
    sees: tuple[str, ...] = ()
    """Which of `SENSITIVE` it needs; it is given no other."""
    minutes: str = ""
    """The body's rule that says how long a speech may be: "debate.mover"."""
    max_words: int | None = None
    max_chars: int | None = None
    letter: bool = False
    """It goes on the branch's letterhead, where it has one."""
    as_email: bool = False
    """Its text begins with a line "Subject: ..."."""
    as_letter: bool = False
    """It begins with who writes, not with a title; its subject is a line in it."""
    text_only: bool = False
    """It is pasted somewhere, so it is not made as a Word paper."""
    as_web: bool = False
    """It is also made as HTML that can be pasted into a newsletter."""
    public: bool = False
    """Anybody may read it: it is checked for what the law asks of such texts."""


@dataclass(frozen=True)
class FilledParagraph:
    """A paragraph with its blanks filled."""

    shape: Shape
    text: str


@dataclass(frozen=True)
class FilledCompanion:
    """A companion with its blanks filled: what every exporter prints."""

    id: str
    name: str
    subject: str
    paragraphs: tuple[FilledParagraph, ...]
    as_email: bool = False
    as_letter: bool = False
