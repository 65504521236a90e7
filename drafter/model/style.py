"""How a body words and numbers a motion."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from drafter.model.motion import SectionKind  # noqa: TC001  read by the strict loader
from drafter.model.strict import STRICT


class Layout(StrEnum):
    """The four ways a motion is set out."""

    LIST = "list"
    PROSE = "prose"
    THAT = "that"
    WHEREAS = "whereas"


class Numbering(StrEnum):
    """Whether numbers run through the motion or start again in each section."""

    RUNNING = "running"
    RESTART = "restart"


@dataclass(frozen=True)
class HouseStyle:
    """The words and numbers of a house style."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    format: int
    id: str
    name: str
    layout: Layout
    subject: str
    """How a paragraph begins: "This {noun}", "{noun}"."""
    opening: str
    """How the first paragraph of the motion begins."""
    verbs: dict[SectionKind, str]
    """In the infinitive: "note", "believe", "send solidarity to"."""
    labels: tuple[str, ...]
    """The labels of the first of each level: "1.", "(a)", "i."."""
    numbering: Numbering = Numbering.RUNNING
