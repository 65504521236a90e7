"""The questions of a draft, one after the other: answered, kept, gone back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.plain import review
from drafter.plain.question import LATER, ask_one, names_of
from drafter.plain.talk import AskedError, BackError

if TYPE_CHECKING:
    from collections.abc import Collection

    from drafter.plain.desk import Desk
    from drafter.plain.talk import Talk


def go_through(talk: Talk, desk: Desk, without: Collection[str] = ()) -> None:
    """Ask every question but those `without`; each answer is saved at once.

    Raises:
        BackError: the person goes back before the first one.
    """
    at = _names(desk, without)[0]
    while at:
        names = _names(desk, without)
        place = names.index(at) if at in names else 0
        try:
            ask_one(talk, desk, at, f"Question {place + 1} of {len(names)}: ")
        except BackError:
            if place == 0:
                raise
            at = names[place - 1]
        except AskedError as asked:
            if str(asked) == LATER:
                return
            _review(talk, desk)
        else:
            at = _after(names, at, _names(desk, without))


def _review(talk: Talk, desk: Desk) -> None:
    try:
        review.run(talk, desk)
    except BackError:
        return


def _names(desk: Desk, without: Collection[str]) -> list[str]:
    return [one for one in names_of(desk.opened) if one not in without]


def _after(before: list[str], name: str, now: list[str]) -> str:
    """Return what is asked after `name`, whatever its answer opened or closed."""
    if name in now:
        place = now.index(name) + 1
        return now[place] if place < len(now) else ""
    rest = before[before.index(name) + 1 :] if name in before else []
    return next((one for one in rest if one in now), "")
