"""What derivation is given and what it gives back: frozen values, no work."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from drafter.model.motion import How
    from drafter.model.statement import Statement
    from drafter.model.template import FieldKind, Template


class Label(StrEnum):
    """Where a sentence of a statement belongs in a motion."""

    NOTES = "notes"
    BELIEVES = "believes"
    RESOLVES = "resolves"
    SOLIDARITY = "solidarity"
    DROP = "drop"
    """No part of the motion: a heading, a greeting, a question, a signature."""


@dataclass(frozen=True)
class Flag:
    """What a person should know about a clause before it is used."""

    kind: str
    """One of a few words: "our", "commitment", "pronoun", "day" ..."""
    says: str
    """One sentence: what it is and what is to be settled."""
    settle: bool = True
    """Whether it must be settled; otherwise it only tells what was done."""


@dataclass(frozen=True)
class Guess:
    """Where a sentence belongs, and why."""

    label: Label
    second: Label
    """The next best guess."""
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Unit:
    """A sentence, point or line of the source, and the clause it became."""

    text: str
    start: int
    end: int
    """`source[start:end] == text`."""
    label: Label
    second: Label
    reasons: tuple[str, ...]
    clause: str
    """As it reads under its section: "that ...", "to ..."; empty if dropped."""
    how: How
    flags: tuple[Flag, ...]
    number: int = 0
    """Which sentence of the statement it is, from 1; 0: it is none."""


@dataclass(frozen=True)
class About:
    """What is known about a text besides its words."""

    issuer: str
    """Whose statement it is; empty: not known."""
    title: str
    date: str
    """When it was issued, as a person writes it; empty: not known."""
    today: dt.date
    noun: str = "Branch"
    """What the body is called where the clauses are shown."""
    whole: bool = False
    """Take the whole text, even where a statement is quoted in it."""


@dataclass(frozen=True)
class Slot:
    """Words that a blank could stand for, the same words wherever they stand."""

    name: str
    kind: FieldKind
    label: str
    """The question that the blank asks."""
    text: str
    """The statement's own words, which the blank holds until they are changed."""
    clauses: tuple[str, ...]
    """The ids of the clauses that hold them."""
    on: bool
    """Whether the template has the blank; the others are suggestions."""


@dataclass(frozen=True)
class Decision:
    """What a person decided about one unit, whatever the rules say."""

    label: Label | None = None
    """Where it belongs; None: where the rules put it."""
    words: Mapping[Label, str] = field(default_factory=dict)
    """The clause in the person's own words, under each label for which they wrote
    any."""
    settled: frozenset[str] = frozenset()
    """What the flags say that they settled."""


@dataclass(frozen=True)
class Decided:
    """Everything that a person decided about a text."""

    units: Mapping[int, Decision] = field(default_factory=dict)
    """By where each unit starts in the text."""
    blanks: frozenset[str] = frozenset()
    """Words that are to be a blank although the rules make none, or the other way."""


@dataclass(frozen=True)
class Derived:
    """A statement, what became of each part of it, and the template."""

    statement: Statement
    units: tuple[Unit, ...]
    template: Template
    slots: tuple[Slot, ...]
    quoted_in: str
    """The title of the article that quotes the statement; empty: not quoted."""
    places: Mapping[str, int] = field(default_factory=dict)
    """Which unit each clause was made from, by the clause's id."""
