"""Forms in tables: what is asked for, and beside it what was filled in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.parsing.furniture import CELL
from drafter.parsing.source import joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.parsing.source import Line


def rows_joined(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield lines; what a form asks for is one line with what was filled in."""
    waiting: Line | None = None
    for line in lines:
        if waiting is not None and _same_row(waiting, line):
            words = joined((waiting.words, line.words), lambda _words: "\t")
            yield replace(waiting, words=words)
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = line if _asks(line) else None
        if waiting is None:
            yield line
    if waiting is not None:
        yield waiting


def _asks(line: Line) -> bool:
    first = line.cell is not None and not line.cell[2] and not line.label
    return first and bool(CELL.fullmatch(line.words.text.strip()))


def _same_row(one: Line, other: Line) -> bool:
    if one.cell is None or other.cell is None or other.label:
        return False
    return one.cell[:2] == other.cell[:2] and one.cell != other.cell
