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
NOUNS = (
    (Actor.SECRETARY, r"secretary"),
    (Actor.MP, r"mps?|members? of parliament|msps?|members? of the scottish parliament"
               r"|members of congress"),
    (Actor.GOVERNMENT, r"governments?|ministers?|prime minister|congress of the united states"),
    (Actor.DELEGATES, r"delegates?|delegation"),
    (Actor.AFFILIATES, r"affiliate[sd]?|affiliates|affiliated \w+|trades union councils"
                       r"|students’ unions in membership"),
    (Actor.EXECUTIVE, r"executive|nec|general council|national committee|council"
                      r"|joint consultative committee|the elected officers|nus officers"
                      r"|our national union|executive board"),
    (Actor.COMMITTEE, r"committee|officers"),
    (Actor.NEXT_BODY, r"conference|congress|region|regional council|trades council|clp|party"
                      r"|national policy forum|state federation"),
    (Actor.MEMBERS, r"members|students|delegates and their members"),
)  # fmt: skip
KNOWN = tuple(
    (actor, re.compile(rf"\b(?:{nouns})\b", re.IGNORECASE)) for actor, nouns in NOUNS
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
