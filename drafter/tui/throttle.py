"""Doing something often asked for at most every so often, and always at the end.

Waiting for a pause instead would starve the preview while someone types, and lose
everything if the program is killed before the pause.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Throttle:
    """Does `act` when asked, but not again within `seconds`.

    `later` runs a function after some seconds: a widget's or app's `set_timer`.
    `at_once` does the first of a burst straight away; without it the first, too,
    waits for `seconds`. Either way the last of a burst is followed by one `act`.
    """

    def __init__(
        self,
        seconds: float,
        act: Callable[[], object],
        later: Callable[[float, Callable[[], None]], object],
        *,
        at_once: bool = True,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._seconds = seconds
        self._act = act
        self._later = later
        self._clock = clock
        self._at_once = at_once
        self._free_at = clock()
        self._asked = False
        self._waiting = False

    @property
    def pending(self) -> bool:
        """Whether something was asked for that has not been done yet."""
        return self._asked

    def ask(self) -> None:
        """Say that there is something to do."""
        self._asked = True
        if self._waiting:
            return
        wait = self._free_at - self._clock() if self._at_once else self._seconds
        if wait <= 0:
            self.flush()
        else:
            self._waiting = True
            self._later(wait, self._on_time)

    def flush(self) -> None:
        """Do now what was asked for, if anything."""
        if not self._asked:
            return
        self._asked = False
        try:
            self._act()
        finally:
            self._free_at = self._clock() + self._seconds

    def _on_time(self) -> None:
        self._waiting = False
        self.flush()
