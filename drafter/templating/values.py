"""What fills a blank: the values of answers, and the mark of a missing one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from drafter.language.gaps import mark_gap


@dataclass(frozen=True)
class Gap:
    """Stands where an answer is missing; prints as a mark that no text can hold."""

    name: str

    def __str__(self) -> str:
        """Return the mark."""
        return mark_gap(self.name)


Value = str | date | Decimal | bool | tuple[str, ...] | Gap | None
"""The value of one answer; None: an optional one that was not given."""
