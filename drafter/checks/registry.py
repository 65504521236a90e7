"""Every check, in the order in which findings of one severity are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.checks import gap, misquotation

if TYPE_CHECKING:
    from drafter.checks.check import Check

CHECKS: tuple[Check, ...] = (
    gap.CHECK,
    misquotation.CHECK,
)
"""All of them; a new check is added here and nowhere else."""


def find(name: str) -> Check | None:
    """Return the check with that id."""
    return next((one for one in CHECKS if one.id == name), None)
