"""The outline of a new template: what its author says before there is a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from drafter.model.motion import Actor, MotionKind
from drafter.model.strict import STRICT
from drafter.model.template import FieldKind, Level


@dataclass(frozen=True)
class Blank:
    """What is asked to fill one blank."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    label: str
    kind: FieldKind = FieldKind.TEXT
    help: str = ""
    example: str = ""
    required: bool = True
    options: tuple[str, ...] = ()


@dataclass(frozen=True)
class Point:
    """One clause: a fact with its source, or an act with who does it."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    text: str
    source: str = ""
    """Who says so; empty: each branch is asked."""
    who: Actor = Actor.SELF
    by: str = ""
    optional: bool = False


@dataclass(frozen=True)
class Outline:
    """What a template is made of: its head, its clauses, its blanks."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    name: str
    summary: str
    ask: str
    because: str
    subject: str
    format: int = 1
    id: str = ""
    """Empty: made of the name."""
    title: str = ""
    """Empty: the name."""
    kind: MotionKind = MotionKind.MOTION
    levels: tuple[Level, ...] = (Level.BRANCH, Level.CLP, Level.TRADES_COUNCIL)
    notes: tuple[str | Point, ...] = ()
    believes: tuple[str | Point, ...] = ()
    resolves: tuple[str | Point, ...] = ()
    paragraphs: tuple[str, ...] = ()
    """Of a statement: whole sentences."""
    blanks: dict[str, Blank] = field(default_factory=dict)
    """By name, in the order of asking."""
