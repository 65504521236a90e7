"""What became of a motion at the meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date  # noqa: TC003  the strict loader reads the annotations
from enum import StrEnum
from typing import Any, ClassVar

from drafter.model.strict import STRICT


class Result(StrEnum):
    """What the meeting did with the motion, in the movement's own words."""

    CARRIED = "carried"
    CARRIED_UNOPPOSED = "carried-unopposed"
    CARRIED_AS_AMENDED = "carried-as-amended"
    LOST = "lost"
    REMITTED = "remitted"
    FELL = "fell"
    WITHDRAWN = "withdrawn"
    NOT_REACHED = "not-reached"
    DEFERRED = "deferred"
    RULED_OUT = "ruled-out-of-order"
    REFERRED = "referred"
    NEXT_BUSINESS = "next-business"
    COMPOSITED = "composited"


CARRIED = frozenset(
    {Result.CARRIED, Result.CARRIED_UNOPPOSED, Result.CARRIED_AS_AMENDED}
)
VOTED = CARRIED | {Result.LOST}
"""Results that come of a vote."""


class Manner(StrEnum):
    """How the meeting voted."""

    COUNTED = "counted"
    UNANIMOUS = "unanimous"
    NEM_CON = "nem-con"
    """Nobody against; some may have abstained."""
    SHOW_OF_HANDS = "show-of-hands"
    """Seen to be carried or lost; not counted."""


@dataclass(frozen=True)
class Votes:
    """A counted vote."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    in_favour: int
    against: int
    abstained: int = 0


@dataclass(frozen=True)
class Outcome:
    """What became of a motion, when, and how it was voted."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    result: Result
    day: date
    manner: Manner | None = None
    votes: Votes | None = None
    """Only of a counted vote."""
    quorate: bool | None = None
    """None: nobody said."""
    why: str = ""
    """Why it fell, was withdrawn or ruled out; what it was composited with."""
    intent: str = ""
    """For a motion that was remitted: the statement of intent given with it."""

    @property
    def carried(self) -> bool:
        """Whether it is now the policy of the body."""
        return self.result in CARRIED
