"""Run the checks over a motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.checks.registry import CHECKS
from drafter.model.finding import Severity
from drafter.model.motion import MotionKind, RulePart

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.checks.check import Check, Matter
    from drafter.model.finding import Finding

ORDER = tuple(Severity)
ON_RULES = frozenset({"gap", "misquotation", "placeholder", "rule-wording"})
"""What is looked for in the words of a rule too."""
RULES = frozenset(part.value for part in RulePart) - {RulePart.REASON.value}


def run(matter: Matter, checks: Iterable[Check] = CHECKS) -> tuple[Finding, ...]:
    """Return what `checks` find in `matter`, what matters most first.

    Findings of one severity keep the order of the checks, and within a check the
    order of the text. The words of a rule are those of a rule book, so they are not
    looked at as ours are.
    """
    rules = _words_of_rules(matter)
    found = [
        finding
        for check in checks
        for finding in check.run(matter)
        if finding.clause not in rules or check.id in ON_RULES
    ]
    return tuple(sorted(found, key=lambda one: ORDER.index(one.severity)))


def _words_of_rules(matter: Matter) -> frozenset[str]:
    """Return the paths of the clauses that word a rule."""
    if matter.kind is not MotionKind.RULE_CHANGE:
        return frozenset()
    return frozenset(one.path for one in matter.printed.clauses if one.id in RULES)
