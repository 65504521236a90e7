"""Run the checks over a motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.checks.registry import CHECKS
from drafter.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.checks.check import Check, Matter
    from drafter.model.finding import Finding

ORDER = tuple(Severity)


def run(matter: Matter, checks: Iterable[Check] = CHECKS) -> tuple[Finding, ...]:
    """Return what `checks` find in `matter`, what matters most first.

    Findings of one severity keep the order of the checks, and within a check the
    order of the text.
    """
    found = [finding for check in checks for finding in check.run(matter)]
    return tuple(sorted(found, key=lambda one: ORDER.index(one.severity)))
