"""What the checks find in the draft on the desk, worked out beside the typing.

A thread does it, after a pause: while somebody types, nothing is checked.
"""

from __future__ import annotations

import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from drafter.errors import DrafterError

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.screen import Screen

    from drafter.tui.desk import Desk
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.reporting import Report

PAUSE = 1.0
"""Seconds without a change before the checks run by themselves."""
TURN = 0.001
"""Seconds after which the checks let a pressed key go first."""
STOPPED = (
    "The checks stopped half way on this motion. The paper can be made all the same; "
    "read it once more yourself."
)


class Review:
    """Keeps the last report; `ready` is called when there is a new one."""

    def __init__(
        self, screen: Screen[None], desk: Desk, ready: Callable[[], None]
    ) -> None:
        self.report: Report | None = None
        """What was found last, perhaps in an earlier state of the draft."""
        self.fault = ""
        """Why there is no report, as a sentence."""
        self._screen = screen
        self._desk = desk
        self._ready = ready
        self._of: OpenDraft | None = None
        self._due = 0.0
        self._waiting = False
        self._running = False

    @property
    def is_current(self) -> bool:
        """Whether what was found is about the draft as it is now."""
        return self._of is self._desk.opened

    @property
    def pending(self) -> bool:
        """Whether the checks run now."""
        return self._running

    def ask(self) -> None:
        """Let the checks run once nothing was changed for a while."""
        self._due = time.monotonic() + PAUSE
        if not self._waiting:
            self._waiting = True
            self._screen.set_timer(PAUSE, self._on_time)

    def now(self) -> None:
        """Let the checks run at once, unless what was found is still true."""
        if self._running or self.is_current:
            return
        self._running = True
        self._screen.run_worker(
            partial(self._work, self._desk.opened),
            thread=True,
            group="review",
            exit_on_error=False,
        )

    def _on_time(self) -> None:
        left = self._due - time.monotonic()
        if left > 0:
            self._screen.set_timer(left, self._on_time)
        else:
            self._waiting = False
            self.now()

    def _work(self, opened: OpenDraft) -> None:
        from drafter.workflows import reporting  # noqa: PLC0415  slow to load

        report, fault = None, STOPPED
        before = sys.getswitchinterval()
        sys.setswitchinterval(TURN)
        try:
            report, fault = reporting.report(opened), ""
        except DrafterError as error:
            fault = str(error)
        finally:
            sys.setswitchinterval(before)
            self._screen.call_later(self._done, opened, report, fault)

    def _done(self, opened: OpenDraft, report: Report | None, fault: str) -> None:
        self._running = False
        self._of, self.report, self.fault = opened, report, fault
        if not self.is_current and not self._waiting:
            self.now()
        self._ready()
