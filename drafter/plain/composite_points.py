"""The points of a composite that say nearly the same: what is taken, by number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.plain.talk import BackError
from drafter.workflows import composing
from drafter.workflows.amending_told import AGREED, CHOOSE, NO_WORDS, OPEN_AGAIN

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.model.composite import Group
    from drafter.plain.talk import Talk
    from drafter.workflows.composing import Desk

WHICH = "Which point?"
NOTHING = "There is nothing to choose: no two points say nearly the same."
ABOUT = (
    "Where two motions say nearly the same, both stay until it is chosen what is "
    "taken. The movers’ sheet holds the composite with whose words each phrase is, for "
    "the movers to agree on."
)


def choose_all(talk: Talk, desk: Desk, changed: Callable[[Desk], None]) -> None:
    """Go through the points of which nothing is chosen yet; `<` goes to the one before.

    Each choice is told to `changed` at once.

    Raises:
        LeaveError: the person stops.
    """
    made = composing.made(desk)
    waiting = [one for one in made.groups if one.id in made.undecided]
    if not waiting:
        talk.say(NOTHING)
        return
    at = 0
    while 0 <= at < len(waiting):
        try:
            desk = choose(talk, desk, waiting[at], f"Point {at + 1} of {len(waiting)}.")
        except BackError:
            at -= 1
            continue
        changed(desk)
        at += 1


def choose_one(talk: Talk, desk: Desk) -> Desk:
    """Return the desk with something chosen for one point, found among all.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    groups = composing.made(desk).groups
    said = [_row(one) for one in groups]
    place = talk.choose(WHICH, said)
    return choose(talk, desk, groups[place], said[place])


def choose(talk: Talk, desk: Desk, group: Group, head: str) -> Desk:
    """Return the desk with what is taken of a group, in agreed words if need be.

    Raises:
        BackError, LeaveError: the person does something else.
    """
    talk.pause()
    talk.say(head)
    for one in group.points:
        below = (text for text, _ in one.below)
        talk.say(f"{one.of}, {one.cite}: {' '.join((one.text, *below))}")
    labels = [one.label for one in group.options]
    usual = len(labels)
    place = talk.choose(CHOOSE, [*labels, OPEN_AGAIN], default=usual, about=ABOUT)
    if place == usual:
        return composing.open_again(desk, group.id)
    option, words = group.options[place], ""
    if composing.wants_words(option):
        begin = composing.words_of(desk, group, option)
        words = " ".join(talk.ask(f"{AGREED}?", now=begin).split())
        if not words:
            talk.say(NO_WORDS)
            return desk
    return composing.choose(desk, group, option, words)


def _row(group: Group) -> str:
    """Return a group as one line: whose it is, and its words."""
    whose = " and ".join(one.of for one in group.points)
    return f"{whose}: {group.points[0].text}"
