"""Proposed changes to one motion, and the wording they are moved in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.model.motion import SectionKind  # noqa: TC001  part of the values' types

TITLE = "title"
"""The path of the motion's title."""
WRAPPER = "wrapper"
"""The path of the sentence that sends the motion on."""
LEAD = "lead"
"""The paths of leads: "lead.1" is that of the first section, "lead.2" the next."""


class Op(StrEnum):
    """What a change does."""

    INSERT = "insert"
    DELETE = "delete"
    REPLACE = "replace"


@dataclass(frozen=True)
class Change:
    """One change to a printed motion, at a place in the motion as it was.

    Words of a clause: `clause` is its path, `start` and `end` count the letters of
    its printed text. A whole clause: `whole`, and `old` or `new` is all its text. A
    clause that is inserted has in `after` the path after which it comes: a clause's,
    or a lead's where it comes first in its section ("" says the first section of its
    kind, "lead.0" before all). The title, the wrapper and leads have paths too; what
    is inserted with `clause` = "lead" is a section's lead, from which on the clauses
    belong to that section.
    """

    op: Op
    old: str = ""
    new: str = ""
    clause: str = ""
    start: int = 0
    end: int = 0
    whole: bool = False
    after: str = ""
    section: SectionKind | None = None
    """For an inserted clause: the section it comes into."""
    lead: str = ""
    """For an inserted clause: its section's lead, where the motion has none such.

    Then the clause opens that section."""
    label: str = ""
    """For an inserted clause: the label it brings."""
    level: int = 0
    relation: str = ""
    """In words: moved from ..., one of two made of ..., joined from ..."""
    kin: str = ""
    """The path of the clause it was moved from, divided from or joined to."""


@dataclass(frozen=True)
class Instruction:
    """One Insert, Delete or Replace as it is moved."""

    location: str
    """"In Resolves 2", "In the second paragraph", "At the end"."""
    op: Op
    old: str
    new: str
    wording: str
    """The formal sentence, complete."""
    changes: tuple[Change, ...] = ()
    anchor: str = ""
    """The words beside which new ones come in, where nothing is deleted."""
    side: str = ""
    """On which side of the anchor: "after" or "before"."""
    nth: int = 0
    """Which instance of the anchor or the old words is meant; 0: there is only one."""


@dataclass(frozen=True)
class Refusal:
    """A part of an amendment that could not be worded or placed, and why."""

    what: str
    """The instruction as it was written, or the clause that could not be worded."""
    reason: str
    candidates: tuple[str, ...] = ()
    """The nearest places in the motion's own words."""
    offer: tuple[Instruction, ...] = ()
    """What would do instead: the whole clause."""


@dataclass(frozen=True)
class Amendment:
    """What is proposed to one motion."""

    instructions: tuple[Instruction, ...]
    added_words: int = 0
    refused: tuple[Refusal, ...] = ()
    warnings: tuple[str, ...] = ()
    """What may make it out of order, in words: a direct negative, nothing is left."""


@dataclass(frozen=True)
class Applied:
    """One instruction of an amendment that was carried out."""

    instruction: str
    understood: str
    """How it was read, in words: "takes out ... in Notes 2"."""
    clause: str = ""
    """The path of the clause it changed."""
    repair: str = ""
    """A comma, full stop or capital that was put right, in words; empty: none."""


@dataclass(frozen=True)
class Understood:
    """One instruction of an amendment as it was read, before it is carried out."""

    instruction: Instruction
    """Its `wording` is what the amendment says."""
    sentence: str
    """What it does, in words."""
    clause: str = ""
    """The path of the clause that it changes first."""
    repair: str = ""
    anchors: tuple[tuple[str, int, int], ...] = ()
    """The words it is hung on: path, first letter, end."""


@dataclass(frozen=True)
class Reading:
    """An amendment as it was read: what was understood and what was not."""

    understood: tuple[Understood, ...]
    refused: tuple[Refusal, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """All that it changes."""
        return tuple(c for one in self.understood for c in one.instruction.changes)
