"""Whom an action calls on: the actor, the words that name them, and by when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.model.motion import Actor

if TYPE_CHECKING:
    from drafter.model.rulebook import Rulebook

ASKS = r"instruct|mandate|direct|call on|call upon|urge|ask|encourage"
"""The verbs with which bodies call on somebody, as the rulebooks have them."""
ASKED = re.compile(
    rf"(?P<verb>{ASKS}) (?P<whom>[^,;:.]{{2,120}}?)(?:, (?P<by>[^,;:.]{{2,80}}),)? to "
    r"(?P<act>\S.*)",
    re.DOTALL,
)
NOUNS = {
    Actor.SECRETARY: ("secretary",),
    Actor.MP: (
        *("mps?", "members? of parliament", "msps?", "members of congress"),
        "members? of the scottish parliament",
    ),
    Actor.GOVERNMENT: (
        *("governments?", "ministers?", "prime minister"),
        "congress of the united states",
    ),
    Actor.DELEGATES: ("delegates?", "delegation"),
    Actor.AFFILIATES: (
        *("affiliate[sd]?", r"affiliated \w+", "trades union councils"),
        "students’ unions in membership",
    ),
    Actor.EXECUTIVE: (
        *("executive", "nec", "general council", "national committee", "council"),
        *("joint consultative committee", "the elected officers", "nus officers"),
        *("our national union", "executive board"),
    ),
    Actor.COMMITTEE: ("committee", "officers"),
    Actor.NEXT_BODY: (
        *("conference", "congress", "region", "regional council", "trades council"),
        *("clp", "party", "national policy forum", "state federation"),
    ),
    Actor.MEMBERS: ("members", "students"),
}
"""The words that name each; those that come first decide."""
KNOWN = tuple(
    (actor, re.compile(rf"\b(?:{'|'.join(nouns)})\b", re.IGNORECASE))
    for actor, nouns in NOUNS.items()
)


def actor_of(verb: str, whom: str, body: Rulebook | None = None) -> Actor | None:
    """Return who is called on with `verb` by the words `whom`; None: nobody we know.

    With a `body`, only whom it calls on with that very verb.
    """
    if body is None:
        return next((actor for actor, nouns in KNOWN if nouns.search(whom)), None)
    called = {actor: one for actor, one in body.verbs.items() if one.verb == verb}
    for actor, one in called.items():
        if one.who == whom:
            return actor
    known = (actor for actor, nouns in KNOWN if nouns.search(whom))
    return next((actor for actor in known if actor in called), None)
