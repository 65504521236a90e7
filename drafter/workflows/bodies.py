"""Bodies: list them, show one, and say what is not confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.storage import library

if TYPE_CHECKING:
    from drafter.model.rulebook import Rulebook

RULES = {
    "limit.words": "words in a motion",
    "limit.title": "words in a title",
    "deadline.motion": "a motion has to be in",
    "notice.meeting": "notice of a meeting",
    "submission.seconder": "a motion is seconded",
    "submission.passed-by": "a motion is passed first by",
}
"""What a rule is about, in words; a rule that a rulebook lacks is not confirmed."""


def listed() -> tuple[Rulebook, ...]:
    """Return every body that can decide on a motion."""
    return library.load_rulebooks()


def open_body(name: str) -> Rulebook:
    """Return the rulebook of one body.

    Raises:
        UnknownNameError: there is none with that id.
    """
    return library.load_rulebook(name)


def not_confirmed(book: Rulebook) -> tuple[str, ...]:
    """Return what nobody confirmed about this body, in words."""
    usual = ("limit.words", "limit.title", "deadline.motion", "notice.meeting")
    return tuple(RULES[key] for key in usual if key not in book.rules)


def name_of(body: str) -> str:
    """Return the name of the body with that id, or the id if it is not known."""
    return next((one.name for one in listed() if one.id == body), body)


def ids() -> tuple[str, ...]:
    """Return the id of every body, in the order of `names`."""
    return tuple(one.id for one in listed())


def names() -> tuple[str, ...]:
    """Return the name of every body, in the order of `ids`."""
    return tuple(one.name for one in listed())
