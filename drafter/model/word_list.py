"""Words that a check looks for: data, not code."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date  # noqa: TC003  the strict loader reads the annotations
from typing import Any, ClassVar

from drafter.model.strict import STRICT


@dataclass(frozen=True)
class WordList:
    """Words on one topic, or words with what to write instead."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    format: int
    id: str
    name: str
    note: str = ""
    """Where the words come from, and what is left out of them."""
    checked_on: date | None = None
    """For words that age, as names of ministers: when they were last right."""
    words: tuple[str, ...] = ()
    instead: dict[str, str] = field(default_factory=dict)
    """A word and what to write instead."""
