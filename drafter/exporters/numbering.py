"""The lists of a Word paper: one definition for each series of clauses.

A series that starts again gets a definition of its own. Word and its neighbours
disagree about every other way to start a list again, above all after a tracked
change of its first clause.
"""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

from drafter.exporters.wordml import VAL, W, add, every, read_part, write_part
from drafter.language.labels import COUNTER, kind_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml.etree import _Element

DEEPEST = 8
"""The last level of a list in Word, counted from 0."""
SOURCES = "2"
"""The number of the list of sources in the base package."""
CLAUSES = 1
FORMATS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
INDENT = {f"{W}left", f"{W}hanging", f"{W}pos"}


def list_numbers(series: Sequence[int]) -> dict[int, str]:
    """Return the number of the list of each of the `series`, in their order.

    The first is the base's own list, to which its styles are bound.
    """
    first, *others = series or (0,)
    after = int(SOURCES) + 1
    return {first: str(CLAUSES)} | {
        one: str(number) for number, one in enumerate(others, after)
    }


def numbering_part(
    base: bytes, labels: tuple[str, ...], lists: int, factor: float
) -> bytes:
    """Return `word/numbering.xml` for clauses labelled like `labels`.

    `lists` is how many series of clauses there are; `factor` is by how much the
    indents grow with the type.
    """
    root = read_part(base)
    clauses = root[0]
    _set_labels(clauses, labels)
    if factor != 1:
        _scale(root, factor)
    for copy in range(1, lists):
        _add_list(root, clauses, int(SOURCES) + copy)
    return write_part(root)


def _set_labels(definition: _Element, labels: tuple[str, ...]) -> None:
    for depth, level in enumerate(every(definition, "lvl")):
        pattern = labels[min(depth, len(labels) - 1)] if labels else ""
        kind = kind_of(pattern)
        next(every(level, "numFmt")).set(VAL, FORMATS.get(kind, "none"))
        shown = COUNTER.sub(f"%{depth + 1}", pattern, count=1)
        next(every(level, "lvlText")).set(VAL, shown)


def _scale(root: _Element, factor: float) -> None:
    for element in (*every(root, "ind"), *every(root, "tab")):
        for name in INDENT & set(element.attrib):
            element.set(name, str(round(int(element.get(name, "0")) * factor)))


def _add_list(root: _Element, clauses: _Element, number: int) -> None:
    """Add a copy of the definition `clauses` and the list `number` made from it."""
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
