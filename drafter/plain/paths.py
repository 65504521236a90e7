"""Paths as people write them: in quotation marks, with ~, or dropped here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.workflows import browsing

if TYPE_CHECKING:
    from drafter.plain.talk import Talk

NO_NAME = "Write the path and the name of a file."


def ask_path(
    talk: Talk,
    question: str,
    *,
    now: str = "",
    usual: str = "",
    about: str = "",
    optional: bool = False,
) -> str:
    """Return the path that a person writes, whole; "" only where it is `optional`.

    Enter alone keeps `now`, if there is one, or takes what is `usual`.

    Raises:
        BackError, LeaveError: the person does something else.
    """

    def fault(typed: str) -> str:
        return "" if typed or usual or optional else NO_NAME

    enter = f"Enter alone: {usual or 'none'}" if usual or optional else ""
    typed = talk.ask(question, now=now, enter=enter, about=about, fault=fault)
    return typed if typed == now and typed else browsing.meant_by(typed) or usual
