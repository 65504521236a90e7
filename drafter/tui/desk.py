"""The draft being worked on: changed by values, saved by a throttle, undone."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from drafter.errors import UnknownNameError
from drafter.workflows import drafting, home
from drafter.workflows.undoing import undone

if TYPE_CHECKING:
    from drafter.model.draft import Draft
    from drafter.workflows.drafting import OpenDraft

STEPS_BACK = 100
"""How many changes of clauses can be undone."""
REVISION_EVERY = 600
"""Seconds of change after which a revision is kept by itself."""
APART = (
    "This motion was changed in another window. Nothing was written over: yours goes "
    "on as a draft of its own, and both are on the home screen."
)
REMOVED = (
    "This draft was removed in another window. What is here goes on as a new draft."
)


class Desk:
    """Holds one open draft; the screen changes it, a thread saves it."""

    def __init__(self, opened: OpenDraft) -> None:
        self.opened = opened
        self.saved_at: datetime | None = None
        """When the last save was acknowledged; None: not yet."""
        self.news = ""
        """What the person has to be told about the last save, as a sentence."""
        self.unread: dict[str, str] = {}
        """Details of the meeting that cannot be read as they were typed, by name; the
        draft has no room for them."""
        self._past: list[tuple[Draft, Draft]] = []
        """Before and after each change that can be undone."""
        self._changes = 1
        self._saved = 0
        self._number, self._seq = opened.draft.id, opened.draft.seq
        self._on_table = 0
        self._closed = False
        self._lock = threading.RLock()
        self._revised = _now()

    @property
    def unsaved(self) -> bool:
        """Whether something was changed since the last save."""
        return self._changes != self._saved

    @property
    def undoable(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._past)

    @property
    def number(self) -> int:
        """The draft's number in the store; 0 before the first save."""
        return self._number

    @property
    def numbered(self) -> OpenDraft:
        """The draft with its number in the store, where its history is."""
        draft = replace(self.opened.draft, id=self._number, seq=self._seq)
        return replace(self.opened, draft=draft)

    def change(self, later: OpenDraft, *, undoable: bool = False) -> None:
        """Put a later state of the draft on the desk."""
        if undoable:
            change = (self.opened.draft, later.draft)
            self._past = [*self._past[-STEPS_BACK:], change]
        self.opened = later
        self._changes += 1

    def undo(self) -> bool:
        """Take back the last change of clauses; return whether there was one."""
        if not self._past:
            return False
        self.change(undone(self.opened, *self._past.pop()))
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
            passed = abs((now - self._revised).total_seconds())  # clocks go back, too
            if not why and passed > REVISION_EVERY:
                why = "ten minutes of work"
            self._keep(opened, now, why)
            self._saved, self.saved_at = changes, now
            self._revised = now if why else self._revised
            self._put_on_table()
            return True

    def close(self) -> None:
        """Save, and remember that the draft was left and not interrupted."""
        with self._lock:
            self.save("left the motion" if self.unsaved else "")
            self._closed = True
            home.put_on_table(0)

    def tell_news(self) -> str:
        """Return what the person has to be told, once; "" if nothing."""
        news, self.news = self.news, ""
        return news

    def _keep(self, opened: OpenDraft, now: datetime, why: str) -> None:
        stamped = replace(opened.draft, id=self._number, seq=self._seq)
        try:
            kept = drafting.keep(replace(opened, draft=stamped), now, why).draft
        except UnknownNameError:
            anew = replace(stamped, id=0, seq=0)
            kept = drafting.keep(replace(opened, draft=anew), now, why).draft
            self.news = REMOVED
        else:
            if self._number not in {0, kept.id}:
                self.news = APART
        self._number, self._seq = kept.id, kept.seq

    def _put_on_table(self) -> None:
        if not self._closed and self._on_table != self._number:
            home.put_on_table(self._number)
            self._on_table = self._number


def _now() -> datetime:
    return datetime.now().astimezone()
