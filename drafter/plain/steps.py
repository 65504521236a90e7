"""Questions in order, with `<` leading back to the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.plain.talk import BackError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def in_turn(steps: Sequence[Callable[[], bool | None]]) -> None:
    """Take steps one after the other; `<` goes back to the last that asked something.

    A step that had nothing to ask returns False, and is not gone back to.

    Raises:
        BackError: the person goes back from the first one.
    """
    place, asked = 0, list[int]()
    while place < len(steps):
        try:
            if steps[place]() is not False:
                asked.append(place)
            place += 1
        except BackError:
            if not asked:
                raise
            place = asked.pop()
