"""What a template compares: which name with which word, and whether that can be."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from jinja2 import nodes

from drafter.model.rulebook import Family
from drafter.model.template import FieldKind, Level
from drafter.templating.environment import ENVIRONMENT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.template import Template


class Compared(NamedTuple):
    """One comparison of a name with what is written in the template."""

    name: str
    how: str
    """As Jinja calls it: "eq", "ne", "lt"."""
    value: object


def comparisons_in(text: str) -> tuple[Compared, ...]:
    """Return the comparisons of a name with a constant in `text`.

    `text` must lie in the closed subset; a condition stands in braces.
    """
    if "{" not in text:
        return ()
    found = ENVIRONMENT.parse(text).find_all(nodes.Compare)
    return tuple(one for node in found for one in _of(node))


def as_text(condition: str) -> str:
    """Return a `when` as a text that can be parsed."""
    return f"{{{{ {condition} }}}}"


def words_for(template: Template, name: str) -> tuple[str, ...]:
    """Return the only words that the blank `name` can be; empty if there are many."""
    field = template.field(name)
    if field is not None:
        return field.options if field.kind is FieldKind.CHOICE else ()
    known = {"level": tuple(Level), "family": tuple(Family)}
    return tuple(one.value for one in known.get(name, ()))


def comparison_faults(template: Template, text: str) -> Iterator[str]:
    """Yield each comparison in `text` that compares with what can never be there."""
    for name, how, value in comparisons_in(text):
        known = words_for(template, name)
        field = template.field(name)
        if field and field.kind is FieldKind.YES_NO and isinstance(value, str):
            yield (
                f'compares {name} with "{value}", but it is asked as yes or no: '
                f"write {name} alone, or not {name}"
            )
        if known and how in {"eq", "ne"} and value not in known:
            near = get_close_matches(str(value), known, 1)
            mend = f'did you mean "{near[0]}"?' if near else f"it is {_listed(known)}"
            yield f'compares {name} with "{value}", which it never is; {mend}'


def _listed(words: tuple[str, ...]) -> str:
    return "one of: " + ", ".join(words)


def _of(node: nodes.Compare) -> Iterator[Compared]:
    left = node.expr
    for operand in node.ops:
        right = operand.expr
        if isinstance(left, nodes.Name) and isinstance(right, nodes.Const):
            yield Compared(left.name, operand.op, right.value)
        elif isinstance(right, nodes.Name) and isinstance(left, nodes.Const):
            yield Compared(right.name, operand.op, left.value)
        left = right
