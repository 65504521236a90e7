"""How a body words amendments: its sentences, with gaps for places and words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from drafter.model.strict import STRICT


@dataclass(frozen=True)
class PlaceNames:
    """What places are called.

    Clauses that have a label and a section are called by both ("Resolves 2"); these
    are for motions in paragraphs, and for what is no clause.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    paragraph: str
    """With "{number}" or "{ordinal}": "the second paragraph"."""
    point: str
    """What is below a paragraph, with "{above}" and "{label}"."""
    units: tuple[str, ...]
    """What a clause is called, and what is nested below it, level by level."""
    units_in_prose: tuple[str, ...]
    """The same in a motion in paragraphs."""
    section: str = "the {name} section"
    lead: str = "the opening words of {section}"
    title: str = "the title"
    wrapper: str = "the sentence before the motion"
    new_section: str = "section, {name}"
    instance: str = "the {ordinal} instance of {words}"


@dataclass(frozen=True)
class WordForms:
    """Sentences for words within one place.

    "{place}" is the place and "{Place}" the same with a capital; "{anchor}", "{old}"
    and "{new}" are quoted words; "{line}" is ", line 3" where lines are numbered.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    after: str
    before: str
    end: str
    delete: str
    replace: str


@dataclass(frozen=True)
class WholeForms:
    """Sentences for whole clauses; "{unit}" is what a new one is called."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    delete: str
    """With all that is below it."""
    delete_alone: str
    replace: str
    replace_alone: str
    after: str
    """After it and all that is below it."""
    within: str
    """Directly after it, before what is below it."""
    below: str
    """As the first below it."""
    start: str
    """At the start of a section."""
    end: str
    """At the end of a section."""
    first: str
    """At the start of the motion."""
    last: str
    """At the end of the motion."""
    following: str
    """What goes on after one of these: several new clauses at one place."""


@dataclass(frozen=True)
class Wording:
    """The sentences of one body."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    format: int
    id: str
    name: str
    quotes: tuple[str, str]
    """The quotation marks around words of the motion."""
    names: PlaceNames
    whole: WholeForms
    words: WordForms | None = None
    """None: this body amends by whole clauses only."""
    line: str = ""
    """Where its amendments give line numbers: ", line {number}"."""
    shows_added: bool = False
    """Its amendment sheets say how many words are added."""
    wants_reason: bool = False
    """Its amendment sheets have room for the reason of the change."""
