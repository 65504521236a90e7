"""How a body words and numbers a motion."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar

from drafter.model.motion import SectionKind  # noqa: TC001  read by the strict loader
from drafter.model.strict import STRICT


class Layout(StrEnum):
    """The five ways a motion is set out."""

    LIST = "list"
    """Numbered clauses under leads: "This Branch notes:"."""
    PROSE = "prose"
    """Every paragraph opens with the body and its verb: "Congress notes that ..."."""
    THAT = "that"
    """The same, but the motion opens with "That this ..."."""
    WHEREAS = "whereas"
    STEM = "stem"
    """One sentence: "That this meeting:" and labelled points with a verb each."""


class Numbering(StrEnum):
    """How the numbers of a motion go on from one list to the next."""

    RUNNING = "running"
    RESTART = "restart"
    """They start again in each section."""
    UNIQUE = "unique"
    """No label stands twice: each list is labelled in the next of the `labels`."""


class Quotes(StrEnum):
    """Whether a motion stands in quotation marks; one always closes the last clause.

    Quotations within it are then in single marks.
    """

    NONE = "none"
    WHOLE = "whole"
    """One opening mark, before the first words."""
    EVERY_PARAGRAPH = "every-paragraph"
    """An opening mark before each paragraph; labelled points have none."""


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
    """The labels of the first of each level: "1.", "(a)", "i.".

    Where numbering is unique, those that one list after the other takes.
    """
    numbering: Numbering = Numbering.RUNNING
    quotes: Quotes = Quotes.NONE
    grouped: bool = False
    """In prose, actions that follow each other and have one addressee share a stem:
    "Conference instructs the Executive to:" and then a labelled list."""
    therefore: bool = False
    """In prose, the first action after the reasons says "therefore"."""
    subjunctive: bool = False
    """The verbs stay in the infinitive: "That this AGM call on ..."."""
    capital_verbs: bool = False
    """The verbs of leads have capitals: "This Union Notes:"."""
    resolved_too: tuple[SectionKind, ...] = ()
    """In a list, sections that are printed among what is resolved: "To condemn ..."."""
