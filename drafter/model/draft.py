"""A draft: a motion in the making, with everything it needs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, ClassVar

from drafter.model.motion import Actor, SectionKind
from drafter.model.outcome import Outcome  # noqa: TC001  read by the strict loader
from drafter.model.profile import BranchProfile  # noqa: TC001  read by the loader
from drafter.model.statement import Statement  # noqa: TC001  read by the loader
from drafter.model.strict import STRICT
from drafter.model.template import Template  # noqa: TC001  read by the loader


class ClauseState(StrEnum):
    """What a person did with a clause."""

    KEPT = "kept"
    TAKEN_OUT = "taken-out"
    EDITED = "edited"
    MOVED = "moved"
    ADDED = "added"


@dataclass(frozen=True)
class ClauseChoice:
    """What a person decided about one clause of a draft."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    id: str
    state: ClauseState
    text: str = ""
    """Plain words, never a template; for edited and added clauses."""
    section: SectionKind | None = None
    who: Actor = Actor.SELF
    under: str = ""
    order: int | None = None
    """Its place among the clauses of its section, from 0; None: where it was."""
    written_for: str = ""
    """For an edited clause: what its template said when it was edited."""


@dataclass(frozen=True)
class SentenceChoice:
    """What a person decided about one sentence of a statement."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    start: int
    """Where the sentence starts in the text."""
    label: str = ""
    """Where it was filed; empty: where the rules put it."""
    words: dict[str, str] = field(default_factory=dict)
    """Its clause in the person's own words, by where it was filed."""
    settled: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sorted:
    """A statement as a person went through it, sentence by sentence."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    text: str
    """All of what was read, also the article around a statement."""
    clauses: dict[str, int]
    """Where the sentence starts that a clause was made of, by the clause's id."""
    issuer: str = ""
    title: str = ""
    date: str = ""
    whole: bool = False
    choices: tuple[SentenceChoice, ...] = ()
    blanks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Draft:
    """Work in progress, complete in itself.

    `answers` holds what the person typed, as text; each kind of field has one
    reader that turns it into a value, so that half an answer is kept too.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    format: int
    template: Template
    meeting: str
    """The id of the body that votes."""
    destination: str
    """The id of the body whose rules bind the text."""
    profile: BranchProfile
    answers: dict[str, str]
    clauses: tuple[ClauseChoice, ...] = ()
    statement: Statement | None = None
    to_settle: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """What was left to settle in the statement's words, by the clause's id."""
    sentences: Sorted | None = None
    """The sentences it was derived from, to go back to; None: it was not derived."""
    overrides: dict[str, str] = field(default_factory=dict)
    """What this draft has its own way: "style", "noun", "title"."""
    id: int = 0
    """Its number in the store; 0: not stored yet."""
    seq: int = 0
    """How often it has been saved: a save that comes with an old one is refused."""
    made_from: str = ""
    """The file it was brought in from, if any."""
    original: str = ""
    """The text it was brought in from, as it was found."""
    outcome: Outcome | None = None
    """What became of it at the meeting; None: not voted on yet."""
    example: bool = False
    """A worked example: its paper says so."""

    def choice(self, clause: str) -> ClauseChoice | None:
        """Return what was decided about the clause with that id, if anything."""
        return next((one for one in self.clauses if one.id == clause), None)
