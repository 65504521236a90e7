"""The draft being worked on, saved after every answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.errors import UnknownNameError
from drafter.workflows import drafting
from drafter.workflows.undoing import undone

if TYPE_CHECKING:
    from drafter.model.draft import Draft
    from drafter.plain.talk import Talk
    from drafter.workflows.drafting import OpenDraft

APART = (
    "This motion was changed in another window. Nothing was written over: yours goes "
    "on as a draft of its own."
)
REMOVED = "This draft was removed in another window. It goes on as a new draft."


class Desk:
    """One open draft; every change is saved before the next question."""

    def __init__(self, talk: Talk, opened: OpenDraft, why: str = "") -> None:
        """Put a draft on the desk and save it, with `why` as a saved state."""
        self.opened = opened
        self._talk = talk
        self._past: list[tuple[Draft, Draft]] = []
        self._kept = opened.draft
        if why or not opened.draft.id:
            self.save(why)
        self._tell()

    @property
    def number(self) -> int:
        """The draft's number in the store."""
        return self.opened.draft.id

    @property
    def undoable(self) -> bool:
        """Whether there is a change of clauses to take back."""
        return bool(self._past)

    def change(self, later: OpenDraft, *, undoable: bool = False) -> None:
        """Put a later state of the draft on the desk and save it."""
        if later.draft == self.opened.draft:
            return
        if undoable:
            self._past.append((self.opened.draft, later.draft))
        self.opened = later
        self.save()

    def undo(self) -> bool:
        """Take back the last change of clauses; return whether there was one."""
        if not self._past:
            return False
        self.opened = undone(self.opened, *self._past.pop())
        self.save()
        return True

    def save(self, why: str = "") -> None:
        """Save what is on the desk; with `why` its state is kept to go back to."""
        now = self._talk.now()
        number = self.number
        try:
            self.opened = drafting.keep(self.opened, now, why)
        except UnknownNameError:
            anew = replace(self.opened.draft, id=0, seq=0)
            opened = replace(self.opened, draft=anew)
            self.opened = drafting.keep(opened, now, why)
            self._talk.say(REMOVED)
        else:
            if number not in {0, self.number}:
                self._talk.say(APART)
        self._kept = self.opened.draft if why else self._kept
        self._tell()

    def close(self) -> None:
        """Keep the state in which the draft is left, if it was changed."""
        if self.opened.draft != self._kept:
            self.save("left the motion")

    def _tell(self) -> None:
        self._talk.kept = f"Your motion is kept as draft {self.number}."
