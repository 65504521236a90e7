"""The lists of a tracked paper: they count right before and after it is accepted.

A list of the one page is a list of the other where a clause stays in it and both
label it alike. Where they do not agree, each page has a list of its own.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.exporters.marks import Side
from drafter.exporters.numbering import Level, list_numbers, list_shapes
from drafter.exporters.paper import list_of, style_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from drafter.exporters.page import Block, Page
    from drafter.exporters.side_by_side import Pair

Shapes = dict[int, dict[int, Level]]


@dataclass(frozen=True)
class Lists:
    """The lists of the paper, and which of them counts a series of each page."""

    shapes: tuple[dict[int, Level], ...]
    olds: Mapping[int, str]
    news: Mapping[int, str]

    def number_of(self, block: Block, side: Side) -> str:
        """Return the number of the list that counts `block`, or "" if none does."""
        return list_of(block, self.olds if side is Side.OLD else self.news)

    def has_changed(self, block: Block, side: Side, was: Block) -> bool:
        """Return whether a paragraph is set in another way than `was` before."""
        return self._look(block, side) != self._look(was, Side.OLD)

    def _look(self, block: Block, side: Side) -> tuple[str, int, bool, str]:
        number = self.number_of(block, side)
        return style_of(block), block.level, bool(block.label), number


def lists_of(pairs: Iterable[Pair], original: Page, amended: Page) -> Lists:
    """Return the lists of a paper that holds both pages."""
    old_shapes, old_used = _shapes(original)
    new_shapes, new_used = _shapes(amended)
    same = {
        old: new
        for old, new in _same(pairs).items()
        if _agree(old_shapes[old], new_shapes[new], old_used[old] & new_used[new])
    }
    shapes = {new: dict(shape) for new, shape in new_shapes.items()}
    for old, new in same.items():
        only = old_used[old] - new_used[new]
        shapes[new] |= {level: old_shapes[old][level] for level in only}
    alone = [old for old in old_shapes if old not in same]
    every = [*shapes.values(), *(old_shapes[old] for old in alone)]
    numbers = list_numbers(range(len(every)))
    news = {new: numbers[place] for place, new in enumerate(shapes)}
    olds = {old: news[new] for old, new in same.items()}
    olds |= {old: numbers[len(news) + place] for place, old in enumerate(alone)}
    return Lists(tuple(every) or list_shapes((), amended.labels), olds, news)


def _shapes(page: Page) -> tuple[Shapes, dict[int, set[int]]]:
    """Return how each series of a page is labelled, and the levels it uses."""
    used: defaultdict[int, set[int]] = defaultdict(set)
    for block in page.blocks:
        if block.series is not None and block.label:
            used[block.series].add(block.level)
    if not used:
        return {}, used
    shapes = list_shapes(page.blocks, page.labels)
    return dict(zip(used, shapes, strict=True)), used


def _same(pairs: Iterable[Pair]) -> dict[int, int]:
    """Return the series that go on as another: by the first clause that stays."""
    same: dict[int, int] = {}
    for pair in pairs:
        if not (pair.olds and pair.news):
            continue
        old, new = pair.olds[0], pair.news[0]
        if old.series is None or new.series is None or not (old.label and new.label):
            continue
        if old.series not in same and new.series not in same.values():
            same[old.series] = new.series
    return same


def _agree(
    old: Mapping[int, Level], new: Mapping[int, Level], levels: Iterable[int]
) -> bool:
    return all(old[level] == new[level] for level in levels)
