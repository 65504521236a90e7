"""What is wrong with an answer, and of a date that lacks its year, which was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.dates_meant import meant
from drafter.model.template import FieldKind
from drafter.templating.answers import fault_in_answer

if TYPE_CHECKING:
    from datetime import date

    from drafter.model.template import Field


def fault_of(field: Field, typed: str, today: date) -> str:
    """Return what is wrong with an answer as one sentence or two, or ""."""
    return with_meant(fault_in_answer(field, typed), field, typed, today)


def with_meant(fault: str, field: Field, typed: str, today: date) -> str:
    """Return a fault of an answer with the date that was meant, if there is one.

    `today` is the day from which a day without its year is counted.
    """
    said = meant(typed, today) if fault and field.kind is FieldKind.DATE else ""
    return f'"{typed.strip()}" is not a full date. {said}' if said else fault
