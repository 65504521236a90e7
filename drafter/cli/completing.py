"""What the Tab key finishes: each returns what begins with what was typed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from drafter.workflows import completing

if TYPE_CHECKING:
    from collections.abc import Iterable

VARIABLE = "_DRAFTER_COMPLETE"
"""Set by a shell that asks what can be finished."""


def is_asked() -> bool:
    """Return whether a shell asks, rather than a person."""
    return bool(os.environ.get(VARIABLE))


def template(incomplete: str) -> list[str]:
    """Return ids of model motions."""
    return _begun(completing.templates(), incomplete)


def body(incomplete: str) -> list[str]:
    """Return ids of bodies."""
    return _begun(completing.bodies(), incomplete)


def style(incomplete: str) -> list[str]:
    """Return ids of house styles."""
    return _begun(completing.styles(), incomplete)


def companion(incomplete: str) -> list[str]:
    """Return ids of companions, after those that are there with commas."""
    there, comma, last = incomplete.rpartition(",")
    found = _begun(("all", *completing.companions()), last)
    return [f"{there}{comma}{one}" for one in found]


def draft(incomplete: str) -> list[tuple[str, str]]:
    """Return numbers of drafts, with their titles for shells that show them."""
    return [one for one in completing.drafts() if one[0].startswith(incomplete)]


def _begun(names: Iterable[str], incomplete: str) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]
