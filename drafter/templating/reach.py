"""Which conditions of a template can ever hold, and which always do.

Every value that matters to a condition is tried: the options of a choice, yes and no,
what a text is compared with, an answer that is left out. Where that makes too many, a
condition is taken to be sound: nothing is called unreachable that is not.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from drafter.model.rulebook import Family
from drafter.model.template import FieldKind
from drafter.templating.comparisons import as_text, comparisons_in
from drafter.templating.environment import holds, names_in_condition
from drafter.templating.scope import BODY_NAMES, PROFILE_NAMES
from drafter.templating.uses import place_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.template import Field, Paragraph, Template, TemplateClause
    from drafter.templating.values import Value

MOST_TRIED = 2_000
"""Combinations of values; a condition with more is left alone."""
OTHER = "another answer"
DAYS = (date(2000, 1, 1), date(2050, 1, 1))
NEVER = "never holds, whatever is answered; correct it or take it out"
ALWAYS = 'always holds; leave the "when" out'
Fault = tuple[str, str]
"""A place in the file, and what is wrong there."""


def reach_faults(template: Template) -> Iterator[Fault]:
    """Yield the conditions that never hold, and so what can never be reached.

    `template` must have no other faults.
    """
    for number, field in enumerate(template.fields, 1):
        if field.when and not any(_tried(template, (field.when,))):
            yield f"field {number} ({field.name}), when", f"is never asked: {NEVER}"
    for part in template.parts:
        conditions = _conditions(template, part)
        if conditions and not any(_tried(template, conditions)):
            place = place_of(template, part)
            yield f"{place}, when", f"can never be in the motion: {NEVER}"
    for number, one in enumerate(template.objections, 1):
        if one.when and not any(_tried(template, (one.when,))):
            yield f"objection {number}, when", NEVER


def needless_conditions(template: Template) -> Iterator[Fault]:
    """Yield the conditions of clauses that hold whatever is answered."""
    for part in template.parts:
        if part.when and all(_tried(template, (part.when,))):
            yield f"{place_of(template, part)}, when", ALWAYS


def _conditions(
    template: Template, part: TemplateClause | Paragraph
) -> tuple[str, ...]:
    """Return the conditions that have to hold for a part, its parents' too."""
    above = {one.id: one for one in template.clauses}
    found: list[str] = []
    here: TemplateClause | Paragraph | None = part
    for _step in range(len(above) + 1):
        if here is None:
            break
        found += [here.when] if here.when else []
        here = above.get(getattr(here, "under", ""))
    return tuple(found)


def _tried(template: Template, conditions: tuple[str, ...]) -> Iterator[bool]:
    """Yield, for each set of values that matters, whether all `conditions` hold."""
    names = sorted(frozenset[str]().union(*map(names_in_condition, conditions)))
    values = [_values(template, name, conditions) for name in names]
    if prod(map(len, values)) > MOST_TRIED:
        yield from (True, False)  # taken to hold sometimes
        return
    for chosen in product(*values):
        known = dict(zip(names, chosen, strict=True))
        yield all(holds(one, known) for one in conditions)


def _values(
    template: Template, name: str, conditions: tuple[str, ...]
) -> tuple[Value, ...]:
    compared = [
        one.value
        for condition in conditions
        for one in comparisons_in(as_text(condition))
        if one.name == name
    ]
    field = template.field(name)
    if field is None:
        return _surrounding(template, name, compared)
    open_ = field.when or not (field.required or field.default)
    empty: tuple[Value, ...] = (None,) if open_ else ()
    return (*_answers(field, compared), *empty)


def _answers(  # noqa: PLR0911  one a kind
    field: Field, compared: list[object]
) -> tuple[Value, ...]:
    match field.kind:
        case FieldKind.CHOICE:
            return field.options
        case FieldKind.YES_NO:
            return (True, False)
        case FieldKind.DATE:
            return DAYS
        case FieldKind.NUMBER | FieldKind.MONEY:
            figures = [one for one in compared if isinstance(one, int | float)]
            around = {
                Decimal(str(one)) + step for one in figures for step in (-1, 0, 1)
            }
            return tuple(around) or (Decimal(1),)
        case FieldKind.LIST:
            return ((OTHER,),)
    return (OTHER, *_texts(compared))


def _surrounding(
    template: Template, name: str, compared: list[object]
) -> tuple[Value, ...]:
    """Return the values of what the branch, the body and the calendar give."""
    if name == "level":
        return tuple(one.value for one in template.levels)
    if name == "family":
        return tuple(one.value for one in Family)
    if name == "today":
        return DAYS
    if name == "meeting_date":
        return (*DAYS, None)
    empty: tuple[Value, ...] = (None,) if name in PROFILE_NAMES else ()
    known = name in {*PROFILE_NAMES, *BODY_NAMES}
    return (OTHER, *_texts(compared), *(empty if known else (None,)))


def _texts(compared: list[object]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in compared if isinstance(one, str)))
