"""Bodies: list them, show one, say what is not confirmed, and describe your own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.rules import RULES
from drafter.model.rulebook import Family
from drafter.model.template import Level
from drafter.storage import rulebooks

if TYPE_CHECKING:
    from drafter.model.problem import Problem
    from drafter.model.rulebook import Rulebook

__all__ = [
    "RULES",
    "USUAL",
    "grouped",
    "ids",
    "is_own",
    "listed",
    "name_of",
    "names",
    "not_confirmed",
    "open_body",
    "problems",
]

USUAL = "union-branch"
"""The body that is taken to be a person's own until they say another."""
LOCAL = ("labour-branch", "labour-clp", "trades-council", "union-branch")
"""Bodies that come first in lists: nearly every motion starts in one of them."""
ASKED = ("limit.words", "limit.title", "deadline.motion")
"""What a person wants to know of any body."""
ASKED_LOCALLY = (*ASKED, "notice.meeting")
ASKED_OF_CONFERENCES = (
    "limit.words",
    "limit.title",
    "limit.amendment",
    "limit.motions",
    "deadline.motion",
    "deadline.amendment",
    "deadline.emergency",
    "submission.passed-by",
    "emergency.test",
)


YOURS, BRANCHES, LABOUR, TUC, UNIONS, OTHERS = HEADINGS = (
    "Your own",
    "Branches and councils",
    "Labour Party",
    "TUC family",
    "Unions",
    "Students, and the United States",
)
"""The groups in which bodies are shown, in their order."""
TUC_FAMILY = ("tuc-congress", "stuc-congress", "wales-tuc", "tuc-councils-conf")


def listed() -> tuple[Rulebook, ...]:
    """Return every body that can decide on a motion.

    A person's own come first, then the local ones, then conferences, by id.
    """
    own = rulebooks.own_paths()
    return tuple(
        sorted(
            rulebooks.load_rulebooks(),
            key=lambda one: (one.id not in own, one.id not in LOCAL, one.id),
        )
    )


def grouped() -> tuple[tuple[str, tuple[Rulebook, ...]], ...]:
    """Return every body under the heading that a person looks for it under."""
    groups: dict[str, list[Rulebook]] = {heading: [] for heading in HEADINGS}
    own = rulebooks.own_paths()
    for book in listed():
        groups[YOURS if book.id in own else _heading(book)].append(book)
    return tuple((heading, tuple(found)) for heading, found in groups.items() if found)


def open_body(name: str) -> Rulebook:
    """Return the rulebook of one body.

    Raises:
        UnknownNameError: there is none with that id.
        ProblemsError: it is a person's own, and its file has a fault.
    """
    return rulebooks.load_rulebook(name)


def problems() -> tuple[Problem, ...]:
    """Return what is wrong with a person's own rulebooks, one problem for a file.

    Where one has the id of a rulebook of the house, that one stays in force.
    """
    return rulebooks.rulebook_problems()


def not_confirmed(book: Rulebook) -> tuple[str, ...]:
    """Return what nobody confirmed about this body, in words."""
    conference = book.level is Level.CONFERENCE
    asked = ASKED_OF_CONFERENCES if conference else ASKED_LOCALLY
    emergencies = any(name.startswith("emergency.") for name in book.rules)
    return tuple(
        RULES[name]
        for name in asked
        if name not in book.rules and not (name == "emergency.test" and emergencies)
    )


def is_own(body: str) -> bool:
    """Return whether the body with that id is one that a person described."""
    return body in rulebooks.own_paths()


def name_of(body: str) -> str:
    """Return the name of the body with that id, or the id if it is not known."""
    return next((one.name for one in listed() if one.id == body), body)


def ids() -> tuple[str, ...]:
    """Return the id of every body, in the order of `names`."""
    return tuple(one.id for one in listed())


def names() -> tuple[str, ...]:
    """Return the name of every body, in the order of `ids`."""
    return tuple(one.name for one in listed())


def _heading(book: Rulebook) -> str:
    if book.id in LOCAL:
        return BRANCHES
    if book.id in TUC_FAMILY:
        return TUC
    return {Family.LABOUR: LABOUR, Family.UNION: UNIONS}.get(book.family, OTHERS)
