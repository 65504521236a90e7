"""What a person chose for every paper: how dates are written, how large the type is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class DateStyle(StrEnum):
    """How a date is written in a paper."""

    PLAIN = "plain"
    """5 January 2026"""
    ORDINAL = "ordinal"
    """5th January 2026"""
    WEEKDAY = "weekday"
    """Monday 5 January 2026"""


@dataclass(frozen=True)
class PaperDefaults:
    """What holds for a paper unless the branch or the paper says otherwise."""

    dates: DateStyle = DateStyle.PLAIN
    type_size: int = 11
    """In points, where the branch has no size of its own."""
