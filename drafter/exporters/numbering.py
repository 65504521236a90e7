"""The lists of a Word paper: one definition for each series of clauses.

A series that starts again gets a definition of its own. Word and its neighbours
disagree about every other way to start a list again, above all after a tracked
change of its first clause.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from drafter.exporters.wordml import VAL, W, add, every, read_part, write_part
from drafter.language.labels import COUNTER, kind_of, number_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from lxml.etree import _Element

    from drafter.exporters.page import Block

DEEPEST = 8
"""The last level of a list in Word, counted from 0."""
SOURCES = "2"
"""The number of the list of sources in the base package."""
BULLETS = "3"
"""The number of the list of bullets in the base package."""
CLAUSES = 1
FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
Level = tuple[str, int]
"""How a level is labelled: its first label, and the number that it begins with."""
INDENT = {f"{W}left", f"{W}hanging", f"{W}pos"}


def list_numbers(series: Sequence[int]) -> dict[int, str]:
    """Return the number of the list of each of the `series`, in their order.

    The first is the base's own list, to which its styles are bound.
    """
    first, *others = series or (0,)
    after = int(BULLETS) + 1
    return {first: str(CLAUSES)} | {
        one: str(number) for number, one in enumerate(others, after)
    }


def list_shapes(
    blocks: Iterable[Block], labels: tuple[str, ...]
) -> tuple[dict[int, Level], ...]:
    """Return how each series of `blocks` is labelled, level by level, in its order.

    `labels` are those of the house style. A level that a series does not use is
    labelled like the one that follows in the style, for whoever goes on writing in
    the paper. There is one shape at least: the base's own list needs it.
    """
    shapes: dict[int, dict[int, Level]] = {}
    for block in blocks:
        if block.series is not None and block.label:
            level = min(block.level, DEEPEST)
            pattern = block.pattern or _usual(labels, level)
            first = number_of(pattern, block.label) if block.pattern else 1
            shapes.setdefault(block.series, {}).setdefault(level, (pattern, first))
    return tuple(_complete(shape, labels) for shape in shapes.values() or ({},))


def numbering_part(
    base: bytes, shapes: Sequence[Mapping[int, Level]], factor: float
) -> bytes:
    """Return `word/numbering.xml` with a list of each of the `shapes`.

    `factor` is by how much the indents grow with the type.
    """
    root = read_part(base)
    clauses = root[0]
    if factor != 1:
        _scale(root, factor)
    for copy, shape in enumerate(shapes[1:], 1):
        _set_labels(_add_list(root, clauses, int(BULLETS) + copy), shape)
    _set_labels(clauses, shapes[0])
    return write_part(root)


def _complete(shape: dict[int, Level], labels: tuple[str, ...]) -> dict[int, Level]:
    """Return `shape` with the levels that it does not use."""
    top = min(shape, default=0)
    known = shape[top][0] if shape else _usual(labels, 0)
    shift = labels.index(known) - top if known in labels else 0
    usual = {
        level: (_usual(labels, max(level + shift, 0)), 1)
        for level in range(DEEPEST + 1)
    }
    return usual | shape


def _usual(labels: tuple[str, ...], level: int) -> str:
    return labels[min(level, len(labels) - 1)] if labels else ""


def _set_labels(definition: _Element, shape: Mapping[int, Level]) -> None:
    for depth, level in enumerate(every(definition, "lvl")):
        pattern, first = shape[depth]
        next(every(level, "start")).set(VAL, str(first))
        next(every(level, "numFmt")).set(VAL, FORMATS.get(kind_of(pattern), "none"))
        shown = COUNTER.sub(f"%{depth + 1}", pattern, count=1)
        next(every(level, "lvlText")).set(VAL, shown)


def _scale(root: _Element, factor: float) -> None:
    for element in (*every(root, "ind"), *every(root, "tab")):
        for name in INDENT & set(element.attrib):
            element.set(name, str(round(int(element.get(name, "0")) * factor)))


def _add_list(root: _Element, clauses: _Element, number: int) -> _Element:
    """Add the list `number`; return its definition, a copy of that of `clauses`."""
    definition = deepcopy(clauses)
    for level in every(definition, "lvl"):
        for bound in level.findall(f"{W}pStyle"):
            level.remove(bound)  # a style is bound to one list only
    last = root.findall(f"{W}abstractNum")[-1]
    definition.set(f"{W}abstractNumId", str(number - 1))
    last.addnext(definition)
    made = add(root, "num")
    made.set(f"{W}numId", str(number))
    add(made, "abstractNumId", str(number - 1))
    return definition
