"""Which body: found by words, with what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.workflows import bodies, glances

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.rulebook import Rulebook
    from drafter.model.template import Level
    from drafter.plain.talk import Talk

ABOUT = (
    "Part of a name is enough, like ucu or trades. A body of your own is described "
    "from the first list: Bodies of your own."
)


def ask_body(
    talk: Talk, question: str, *, now: str = "", levels: Sequence[Level] = ()
) -> str:
    """Return the id of a body; Enter alone keeps `now`, if there is one.

    Only bodies at one of `levels` are offered; none: all are.

    Raises:
        BackError, LeaveError, AskedError: the person does something else.
    """

    def find(typed: str) -> list[tuple[str, str]]:
        return [(one.name, one.id) for one in _found(typed, levels)]

    kept = f"It is now: {bodies.name_of(now)} (Enter keeps it.)" if now else ""
    if not now:
        return talk.look_up(question, find, about=ABOUT)
    return talk.look_up(question, find, now=now, enter=kept, about=ABOUT)


def tell_body(talk: Talk, body: str) -> None:
    """Say what is known of a body, in sentences."""
    try:
        book = bodies.open_body(body)
    except DrafterError as error:
        talk.say(str(error))
        return
    talk.say(*glances.at_a_glance(book, talk.today))


def _found(typed: str, levels: Sequence[Level]) -> Iterator[Rulebook]:
    """Yield the bodies that are meant, in groups as people look for them."""
    words = typed.casefold().split()
    for _heading, books in bodies.grouped():
        for one in books:
            told = f"{one.name} {one.id} {one.noun}".casefold()
            fits = not levels or one.level in levels
            if fits and all(word in told for word in words):
                yield one
