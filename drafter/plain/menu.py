"""A list of things to do: told whole when it is new, in short when it is the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.plain.talk import AGAIN, BackError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from drafter.plain.talk import Talk

WHAT_NEXT = "What next?"
DONE = "That is all: back to the first list"
AS_IT_WAS = "As it was."
Rows = list[tuple[str, "Callable[[], None]"]]
"""What can be done: its words, and what does it."""


@dataclass
class Menu:
    """One question that comes back after each thing that was done."""

    talk: Talk
    question: str
    about: str = ""
    told: tuple[str, ...] = ()
    """The choices as they were told last."""

    def choose(self, choices: Sequence[str], default: int | None = None) -> int:
        """Return which of `choices`, from 0.

        Raises:
            BackError, LeaveError, AskedError: the person does something else.
        """
        brief = AGAIN if tuple(choices) == self.told else ""
        self.told = tuple(choices)
        return self.talk.choose(
            self.question, choices, default=default, about=self.about, brief=brief
        )

    def one_of(self, rows: Rows, *, done: bool) -> bool:
        """Do one of `rows`; return whether there is more to come.

        `done`: nothing is left to do, so Enter alone ends it. Going back while
        something is done leaves all as it was, and a fault is said.

        Raises:
            BackError, LeaveError, AskedError: the person does something else.
        """
        names = [*(name for name, _ in rows), DONE]
        place = self.choose(names, len(rows) if done else 0)
        if place == len(rows):
            return False
        try:
            rows[place][1]()
        except BackError:
            self.talk.say(AS_IT_WAS)
        except DrafterError as error:
            self.talk.say(str(error))
        return True
