"""Sections and clauses while a motion is being read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.model.reading import Furniture, FurnitureKind
from drafter.parsing.source import NOTHING

if TYPE_CHECKING:
    from drafter.model.motion import SectionKind
    from drafter.parsing.source import Traced


@dataclass
class Point:
    """One clause."""

    words: Traced
    label: str
    level: int
    pattern: str = ""
    paragraph: int = 0
    """Which paragraph of the motion it is in, from 1."""
    opens: str = ""
    closes: str = ""


@dataclass
class Part:
    """One section."""

    kind: SectionKind | None
    lead: Traced = NOTHING
    label: str = ""
    subject: str = ""
    """The body in its lead; "" where each paragraph brings its own verb."""
    points: list[Point] = field(default_factory=list)
    paragraph: int = 0
    """Which paragraph of the motion the lead is, from 1."""
    opens: str = ""
    by_verb: bool = False
    """Each point says by its verb in which section it is: "That this meeting:"."""


@dataclass
class Found:
    """All that has been found so far."""

    parts: list[Part] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    title: Traced = NOTHING
    wrapper: Traced = NOTHING
    unsure: list[str] = field(default_factory=list)

    def put_aside(self, kind: FurnitureKind, words: Traced, label: str = "") -> None:
        """Keep a line that is no part of the motion's words."""
        if words.text or label:
            self.furniture.append(
                Furniture(kind, words.text, label, words.start, words.end)
            )
