"""The changes to a motion in the pieces that are one instruction each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.amendments.parts import parts_of
from drafter.amendments.wording_lines import NewLine, depths_of
from drafter.language.change_order import Step, paths_of, rewritten, steps
from drafter.language.word_diff import Hunk, grouped, words_of
from drafter.model.amendment import LEAD, TITLE, WRAPPER, Change, Op

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.amendments.wording_lines import Lines
    from drafter.model.motion import PrintedMotion

MOST_CHANGED = 0.6
"""A clause of which more is changed is put whole: it reads better."""
MOST_HUNKS = 6


@dataclass(frozen=True)
class Rewording:
    """The changes of words in one place."""

    path: str
    text: str
    new: str
    changes: tuple[Change, ...]
    hunks: tuple[Hunk, ...]
    """As they are read out: small gaps are closed."""
    whole: bool = False
    """So much is changed, or the clause is a new one, that it is put whole."""


@dataclass(frozen=True)
class Removal:
    """A line that is deleted, with all that is below it or by itself."""

    line: int
    changes: tuple[Change, ...]
    alone: bool


@dataclass(frozen=True)
class Addition:
    """New lines directly after a line; -1: before all."""

    after: int
    new: tuple[NewLine, ...]
    changes: tuple[Change, ...]


Piece = Rewording | Removal | Addition


def pieces(
    changes: Sequence[Change],
    original: PrintedMotion,
    revised: PrintedMotion,
    lines: Lines,
) -> Iterator[Piece]:
    """Yield what is to be worded, in the order of the motion.

    What cannot be seen on paper, as a section without a lead, is left out.
    """
    heads = {TITLE: original.title, WRAPPER: original.wrapper}
    for path, text in heads.items():
        here = tuple(one for one in changes if one.clause == path)
        if here:
            yield _rewording(path, text, here)
    inside = [one for one in changes if one.clause not in heads]
    row = steps(paths_of(original), inside)
    yield from _Row(row, lines, depths_of(revised, in_prose=lines.in_prose)).pieces()


class _Row:
    """The steps of an amendment and the lines they are about."""

    def __init__(
        self, row: Sequence[Step], lines: Lines, news: Sequence[NewLine | None]
    ) -> None:
        self.row, self.lines, self.news = row, lines, news
        self.gone = {
            lines.by_path[one.path]
            for one in row
            if one.path in lines.by_path and not one.stays
        }
        self.removed: set[int] = set()

    def pieces(self) -> Iterator[Piece]:
        block: list[tuple[NewLine | None, Change]] = []
        after = -1
        news = iter(self.news)
        for step in self.row:
            new = next(news) if step.stays else None
            if not step.path and step.whole:
                block.append((new, step.whole))
                continue
            line = self.lines.by_path.get(step.path)
            if step.stays and line is not None:
                yield from self.addition(after, block)
                after, block = line, []
            yield from self.piece(step, line)
        yield from self.addition(after, block)

    def piece(self, step: Step, line: int | None) -> Iterator[Piece]:
        if line is None:  # a lead that is not seen; words may come into it
            if step.words:
                yield _rewording(step.path, "", step.words)
            return
        text = self.lines.lines[line].text
        if not step.stays:
            yield from self.removal(line)
        elif step.whole:
            whole = (step.whole,)
            yield Rewording(step.path, text, whole[0].new, whole, (), whole=True)
        elif step.words:
            yield _rewording(step.path, text, step.words)

    def removal(self, line: int) -> Iterator[Removal]:
        if line in self.removed:
            return
        below = set(self.lines.below(line))
        alone = not below <= self.gone
        lines = {line} if alone else {line, *below}
        self.removed |= lines
        paths = {self.lines.lines[one].path for one in lines}
        changes = tuple(
            step.whole for step in self.row if step.path in paths and step.whole
        )
        yield Removal(line, changes, alone and bool(below))

    def addition(
        self, after: int, block: Sequence[tuple[NewLine | None, Change]]
    ) -> Iterator[Addition]:
        new = tuple(line for line, _ in block if line is not None)
        if new:
            yield Addition(after, new, tuple(change for _, change in block))


def _rewording(path: str, text: str, changes: tuple[Change, ...]) -> Rewording:
    if any(change.whole for change in changes):
        new = changes[-1].new
        return Rewording(path, text, new, changes, (), whole=True)
    hunks = tuple(Hunk(one.start, one.end, one.old, one.new, 0) for one in changes)
    together = grouped(hunks, text)
    gone = sum(len(words_of(one.old)) for one in together)
    much = gone > MOST_CHANGED * len(words_of(text)) > 1 or len(together) > MOST_HUNKS
    said = rewritten(text, changes)
    return Rewording(path, text, said, changes, together, whole=much)


def visible(
    changes: Sequence[Change], lines: Lines, original: PrintedMotion
) -> tuple[Change, ...]:
    """Return `changes` without those that nobody can see on paper."""
    unseen = {
        part.path
        for part in parts_of(original)
        if part.is_lead and part.path not in lines.by_path
    }
    return tuple(
        one
        for one in changes
        if not (one.whole and one.op is Op.DELETE and one.clause in unseen)
        and not (one.clause == LEAD and not one.new and not lines.in_prose)
    )
