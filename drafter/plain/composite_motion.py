"""One motion that goes into a composite: which, its name, and whose it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.plain.sources import ask_motion
from drafter.workflows import composing

if TYPE_CHECKING:
    from drafter.plain.talk import Talk
    from drafter.workflows.composing import Desk
    from drafter.workflows.printed import Named

NEXT = "Which motion goes into the composite?"
NAME = "What is it called on the agenda?"
WHOSE = "Which body sent it in? Like: Example Town Branch."
NOT_KNOWN = "Enter alone: not known; the sheet says “the body that sent in {}”."
TAKEN = "Another motion is called “{}”: give each its own."


class Adding:
    """What is asked of one motion that goes into a composite."""

    def __init__(self, talk: Talk, desk: Desk) -> None:
        self.talk, self.desk = talk, desk
        self.motion: Named | None = None
        self.name = composing.next_name(desk)
        self.whose = ""

    def ask_motion(self) -> None:
        """Ask which motion it is."""
        number = len(self.desk.motions) + 1
        self.motion, _ = ask_motion(self.talk, f"Motion {number}: {NEXT}")
        self.talk.say(f"Read: {self.motion.printed.title or self.motion.name}")
        self.whose = self.motion.occasion.profile.branch_name

    def ask_name(self) -> None:
        """Ask what it is called."""
        self.name = self.talk.ask(NAME, now=self.name, fault=self.name_fault)

    def name_fault(self, typed: str) -> str:
        """Return why a motion cannot be called so, or ""."""
        if not typed:
            return "Say how the agenda calls the motion, as “Motion 71”."
        known = any(one.name == typed for one in self.desk.motions)
        return TAKEN.format(typed) if known else ""

    def ask_whose(self) -> None:
        """Ask which body sent it in."""
        enter = "" if self.whose else NOT_KNOWN.format(self.name)
        self.whose = self.talk.ask(WHOSE, now=self.whose, enter=enter)

    def added(self) -> Desk:
        """Return the desk with the motion on it."""
        if self.motion is None:
            return self.desk
        return composing.added(self.desk, self.motion, self.name, self.whose)
