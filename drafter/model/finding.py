"""What a check reports about a motion."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters."""

    BLOCKS = "blocks"
    """The paper is refused: a gap, or a quotation that is not word for word."""
    WARNS = "warns"
    """A rule of the body is broken; the paper is made all the same."""
    ADVISES = "advises"


@dataclass(frozen=True)
class Citation:
    """The rule, form or Act that a finding rests on."""

    title: str
    url: str = ""
    year: int = 0
    """The year of what it says; 0: it gives none."""
    confidence: str = ""
    """How sure we are that this is the rule: "high", "medium", "low"."""


@dataclass(frozen=True)
class Edit:
    """New words for a stretch of a clause, or of an answer."""

    new: str
    clause: str = ""
    """The path of a printed clause; its text is what `start` and `end` count."""
    answer: str = ""
    """The name of an answer; its text as typed is what `start` and `end` count."""
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class Mend:
    """A mechanical mend: one key makes it, one undo takes it back."""

    label: str
    """What it does, as on a button: "Write organise"."""
    edits: tuple[Edit, ...]


@dataclass(frozen=True)
class Finding:
    """One fault in the text, where it is, and what to do."""

    check: str
    severity: Severity
    message: str
    """What is wrong and the smallest next step, in a sentence or two."""
    clause: str = ""
    """The clause's path, if the fault is in one."""
    answer: str = ""
    """The name of the field to answer, if that mends it."""
    body: str = ""
    """The id of the body whose rule it is; empty: no body's."""
    start: int = 0
    end: int = 0
    """Where in the printed clause; both 0: all of it."""
    source: Citation | None = None
    mend: Mend | None = None
