"""What a single-line field held before, for taking typing back in steps."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

STEPS = 200
PAUSE = 2.0
"""Seconds without typing that end a step."""
LETTERS = 40
"""The most letters that one step takes back."""


@dataclass(frozen=True)
class State:
    """What a field holds and where its cursor is."""

    value: str
    cursor: int


class History:
    """Steps that can be taken back and done again.

    Letters typed one after another are one step, and so are letters rubbed out one
    after another; a paste is a step of its own.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._done: list[State] = []
        self._undone: list[State] = []
        self.clear()

    def clear(self) -> None:
        """Forget every step."""
        self._done.clear()
        self._undone.clear()
        self._last = State("", 0)
        self._when = 0.0
        self._growth = 0
        self._letters = 0

    def keep(self, before: State, after: State) -> None:
        """Remember that an edit turned `before` into `after`."""
        if before.value == after.value:
            return
        growth = len(after.value) - len(before.value)
        if not self._goes_on(before, growth):
            self._done.append(before)
            del self._done[:-STEPS]
            self._letters = 0
        self._letters += 1
        self._growth = growth
        self._last = after
        self._when = self._clock()
        self._undone.clear()

    def undo(self, now: State) -> State | None:
        """Return what stood before the last step, or None."""
        return self._swap(self._done, self._undone, now)

    def redo(self, now: State) -> State | None:
        """Return what stood after the step taken back last, or None."""
        return self._swap(self._undone, self._done, now)

    def _goes_on(self, before: State, growth: int) -> bool:
        return (
            bool(self._done)
            and abs(growth) == 1
            and growth == self._growth
            and before == self._last
            and self._letters < LETTERS
            and self._clock() - self._when <= PAUSE
        )

    def _swap(self, here: list[State], there: list[State], now: State) -> State | None:
        if not here:
            return None
        there.append(now)
        self._growth = 0
        return here.pop()
