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
class Finding:
    """One fault in the text, where it is, and what to do."""

    check: str
    severity: Severity
    message: str
    clause: str = ""
    """The clause's path, if the fault is in one."""
    answer: str = ""
    """The name of the field to answer, if that mends it."""
