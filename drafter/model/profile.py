"""A branch's details: asked once, used in every motion."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003  the strict loader reads the annotations
from typing import Any, ClassVar

from drafter.model.strict import STRICT


@dataclass(frozen=True)
class BranchProfile:
    """The details of one branch; everything but its name may be absent."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    branch_name: str
    profile: str = ""
    """What the person calls this set of details; empty: the branch's name."""
    body: str = ""
    """The id of the branch's own body: "union-branch"."""
    branch_number: str = ""
    region: str = ""
    secretary: str = ""
    mover: str = ""
    seconder: str = ""
    meeting_date: date | None = None
    meeting_place: str = ""
    meeting_notice_days: int | None = None
    motion_deadline_days: int | None = None
    clear_days: bool = False
    """Neither the day of the deadline nor that of the meeting counts."""
    motion_deadline_hour: str = ""
    """"noon", "17:00"; empty: not known."""
    mp: str = ""
    letterhead: str = ""
    type_size: int | None = None
    """Size of the papers' type in points; None: the ordinary size."""

    @property
    def known_as(self) -> str:
        """What this set of details is called in lists."""
        return self.profile or self.branch_name
