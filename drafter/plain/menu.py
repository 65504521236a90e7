"""A list of things to do: told whole when it is new, in short when it is the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.plain.talk import AGAIN

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.plain.talk import Talk


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
