"""What is said once before a paper is made that breaks its body's rules."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from drafter.model.finding import Severity
from drafter.workflows import bodies

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.model.finding import Finding

NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")
ASK = (
    "Make the paper all the same? Your secretary may send it back. The step Check (F5) "
    "says which, and how to mend it."
)
NOT_MADE = ("Not made.", "F5 shows the rules that the motion breaks.")


def broken_rules(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that break a rule; the paper can be made all the same."""
    return tuple(one for one in findings if one.severity is Severity.WARNS)


def objection(broken: tuple[Finding, ...]) -> str:
    """Return "Two rules of UCU Congress are broken. Make the paper all the same?"."""
    return f"{broken_said(broken)} {ASK}"


def broken_said(broken: tuple[Finding, ...]) -> str:
    """Return "Two rules of UCU Congress are broken."."""
    whose = Counter(one.body for one in broken)
    return " ".join(_said(body, count) for body, count in whose.items())


def _said(body: str, count: int) -> str:
    number = NUMBERS[count] if count < len(NUMBERS) else f"{count}"
    rules = "rule" if count == 1 else "rules"
    owner = f" of {bodies.name_of(body)}" if body else ""
    return f"{number} {rules}{owner} {'is' if count == 1 else 'are'} broken."
