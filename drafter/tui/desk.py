"""The draft being worked on: changed by values, saved by a throttle, undone."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from drafter.workflows import drafting

if TYPE_CHECKING:
    from drafter.workflows.drafting import OpenDraft

STEPS_BACK = 100
"""How many changes of clauses can be undone."""
REVISION_EVERY = 600
"""Seconds of change after which a revision is kept by itself."""


class Desk:
    """Holds one open draft; the screen changes it, a thread saves it."""

    def __init__(self, opened: OpenDraft) -> None:
        self.opened = opened
        self.saved_at: datetime | None = None
        """When the last save was acknowledged; None: not yet."""
        self._past: list[OpenDraft] = []
        self._changes = 1
        self._saved = 0
        self._number, self._seq = opened.draft.id, opened.draft.seq
        self._lock = threading.Lock()
        self._revised = _now()

    @property
    def unsaved(self) -> bool:
        """Whether something was changed since the last save."""
        return self._changes != self._saved

    @property
    def number(self) -> int:
        """The draft's number in the store; 0 before the first save."""
        return self._number

    def change(self, later: OpenDraft, *, undoable: bool = False) -> None:
        """Put a later state of the draft on the desk."""
        if undoable:
            self._past = [*self._past[-STEPS_BACK:], self.opened]
        self.opened = later
        self._changes += 1

    def undo(self) -> bool:
        """Take back the last change of clauses; return whether there was one.

        Answers typed since then stay: only the clauses go back.
        """
        if not self._past:
            return False
        before = self._past.pop()
        draft = replace(self.opened.draft, clauses=before.draft.clauses)
        self.change(drafting.open_draft(draft, self.opened.today))
        return True

    def save(self, why: str = "") -> bool:
        """Save what is on the desk, if it changed; return whether it was saved.

        It may be called from any thread, and twice at once. A save never writes over
        what another window saved: then this draft is kept beside it.
        """
        with self._lock:
            changes, opened = self._changes, self.opened
            if changes == self._saved and not why:
                return False
            now = _now()
            if not why and (now - self._revised).total_seconds() > REVISION_EVERY:
                why = "ten minutes of work"
            stamped = replace(opened.draft, id=self._number, seq=self._seq)
            kept = drafting.keep(replace(opened, draft=stamped), now, why).draft
            self._number, self._seq = kept.id, kept.seq
            self._saved, self.saved_at = changes, now
            self._revised = now if why else self._revised
            return True


def _now() -> datetime:
    return datetime.now().astimezone()
