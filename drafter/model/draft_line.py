"""Drafts as lists show them: apart from drafts themselves, so that lists come fast."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class DraftLine:
    """A draft as a list shows it."""

    id: int
    title: str
    meeting: str
    destination: str
    meeting_date: str
    """ISO, or empty."""
    words: int
    saved: str
    """When it was last saved: ISO with seconds, local time."""
    result: str = ""
    """What became of it, as `Result` has it: "carried"; "": not recorded yet."""


@dataclass(frozen=True)
class Revision:
    """One saved state of a draft."""

    number: int
    saved: str
    why: str
    words: int
