"""What the blanks of a template can see: answers, branch, body and calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import BadAnswerError
from drafter.model.paper_defaults import DateStyle
from drafter.templating.answers import fault_in_answer, read_answer
from drafter.templating.environment import DATES, fill, holds
from drafter.templating.values import Gap, Value

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from drafter.model.profile import BranchProfile
    from drafter.model.rulebook import Rulebook
    from drafter.model.template import Field, Template

PROFILE_NAMES = (
    "branch_name",
    "branch_number",
    "region",
    "secretary",
    "mover",
    "seconder",
    "meeting_date",
    "meeting_place",
    "mp",
)
"""Keys of a branch's details that a template may use."""
BODY_NAMES = (
    "level",
    "family",
    "meeting",
    "destination",
    "noun",
    "the_body",
    "executive",
    "usual_next_body",
    "today",
)
"""Facts about the body and the calendar that a template may use."""


@dataclass(frozen=True)
class Scope:
    """Every name that a blank can use, with its value."""

    values: dict[str, Value]
    faults: dict[str, str]
    """Answers that cannot be read: name and what to write instead."""
    asked: frozenset[str]
    """Fields whose own condition holds."""


def surroundings(
    profile: BranchProfile,
    meeting: Rulebook,
    destination: Rulebook,
    today: date,
    dates: DateStyle = DateStyle.PLAIN,
) -> dict[str, Value]:
    """Return what a template sees besides its own fields.

    `meeting` is the body that votes, `destination` the one whose noun and rules
    bind the text. `dates` is how the motion and its papers write dates.
    """
    known: dict[str, Value] = {
        name: getattr(profile, name) or None for name in PROFILE_NAMES
    }
    known["branch_name"] = profile.branch_name or Gap("branch_name")
    body: dict[str, Value] = {
        "level": destination.level.value,
        "family": destination.family.value,
        "meeting": meeting.id,
        "destination": destination.id,
        "noun": destination.noun,
        "the_body": destination.the_body,
        "executive": destination.executive,
        "usual_next_body": destination.next_body,
        "today": today,
        DATES: dates,
    }
    return known | body


def scope_for(
    template: Template, answers: Mapping[str, str], around: Mapping[str, Value]
) -> Scope:
    """Return the value of every name, from what was typed in `answers`.

    An empty answer takes the field's default; a required one that stays empty, or
    cannot be read, is a gap. A field whose condition does not hold has no value,
    but its answer is left where it is.
    """
    values: dict[str, Value] = dict.fromkeys(field.name for field in template.fields)
    values |= around
    faults: dict[str, str] = {}
    asked = set()
    for field in template.fields:
        if not holds(field.when, values):
            continue
        asked.add(field.name)
        typed = answers.get(field.name, "")
        if fault := fault_in_answer(field, typed):
            faults[field.name] = fault
        values[field.name] = _value(field, "" if fault else typed, values)
    return Scope(values, faults, frozenset(asked))


def default_for(field: Field, values: Mapping[str, Value]) -> str:
    """Return the text that answers `field` when the person answers nothing."""
    text = fill(field.default, values) if field.default else ""
    return "" if "\ufdd0" in text else text


def _value(field: Field, typed: str, values: Mapping[str, Value]) -> Value:
    value = read_answer(field, typed)
    if value is None and field.default:
        try:
            value = read_answer(field, default_for(field, values))
        except BadAnswerError:
            value = None  # a default built on an odd answer: ask
    if value is None and field.required:
        return Gap(field.name)
    return value
