"""Amendments that are tabled to one motion."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.amendments.reading import Usage, apply_text, read_amendment
from drafter.language.change_order import lead_path, paths_of
from drafter.model.amendment import TITLE, WRAPPER, Change, Op, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drafter.model.amendment import Understood
    from drafter.model.motion import PrintedMotion

HEADS = (TITLE, WRAPPER)
AFTER_ALL_WORDS = 1 << 30
"""What comes in after a clause comes after all its letters."""


@dataclass(frozen=True)
class Tabled:
    """One amendment on the agenda, as it was read."""

    name: str
    """How the agenda calls it: "Amendment 1"."""
    text: str
    """As it was sent in."""
    reading: Reading
    """To the motion; that of an amendment to an amendment is to that one's text."""
    moved_by: str = ""
    accepted: bool | None = None
    """Whether the mover of the motion accepts it; None: not asked yet."""
    amends: str = ""
    """The name of the amendment that it amends; empty: the motion."""


def table(
    text: str,
    motion: PrintedMotion,
    usage: Usage,
    name: str,
    parent: Tabled | None = None,
) -> Tabled:
    """Return an amendment as it is read; `parent` is the one it amends, if any."""
    if parent is None:
        return Tabled(name, text, read_amendment(text, motion, usage))
    reading = read_amendment(text, parent.text, usage)
    return Tabled(name, text, reading, amends=parent.name)


def with_secondary(
    parent: Tabled, others: Iterable[Tabled], motion: PrintedMotion, usage: Usage
) -> Tabled:
    """Return `parent` as amended by the amendments to it that were carried."""
    text = parent.text
    for other in others:
        text, _, _ = apply_text(text, other.text, usage)
    if text == parent.text:
        return parent
    reading = read_amendment(text, motion, usage)
    return replace(parent, text=text, reading=reading)


class Places:
    """Where the changes of amendments stand in their motion."""

    def __init__(self, motion: PrintedMotion) -> None:
        self.motion = motion
        order = (*HEADS, lead_path(0), *paths_of(motion))
        self.order = {path: place for place, path in enumerate(order)}
        self.cites = {clause.path: clause.cite for clause in motion.clauses}

    def of(self, change: Change) -> tuple[int, int]:
        """Return where a change begins, so that places can be sorted."""
        if change.whole and change.op is Op.INSERT:
            return self.order.get(change.after, 0), AFTER_ALL_WORDS
        return self.order.get(change.clause, 0), change.start

    def first(self, changes: Sequence[Change]) -> tuple[int, int]:
        """Return where the first of `changes` begins."""
        return min(map(self.of, changes), default=(0, 0))

    def cite(self, change: Change) -> str:
        """Return the place of a change as a person names it."""
        path = change.clause if change.clause in self.order else change.after
        if path == TITLE:
            return "the title"
        if path == WRAPPER:
            return "the sentence before the motion"
        if path in self.cites:
            after = change.whole and change.op is Op.INSERT
            return f"after {self.cites[path]}" if after else self.cites[path]
        return "a lead"

    def begins(self, changes: Sequence[Change]) -> str:
        """Return the name of the place where the first of `changes` begins."""
        first = min(changes, key=self.of, default=None)
        return self.cite(first) if first else "nowhere"


def taken_out(changes: Iterable[Change]) -> int:
    """Return how many letters `changes` take out."""
    return sum(len(change.old) for change in changes)


def instructions(one: Tabled) -> tuple[Understood, ...]:
    """Return what the amendment was understood to ask for."""
    return one.reading.understood
