"""The act of somebody named, who may be the issuer by another name.

"Exampleton Carers calls on ministers to ..." and "EXU general secretary Ann Example is
calling for talks" are the issuer's calls as a rule: statements tell of nobody else's in
the present.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.backing import is_of_people
from drafter.derivation.lexicon import Act, Shape
from drafter.derivation.opening import ADVERB
from drafter.derivation.units import Label

if TYPE_CHECKING:
    from drafter.derivation.evidence import Evidence
    from drafter.derivation.lexicon import Lexicon
    from drafter.derivation.opening import Opening

B, R, S = Label.BELIEVES, Label.RESOLVES, Label.SOLIDARITY
SPEAKING = {Act.CALL: R, Act.SOLIDARITY: S}

NAMED_CALL = re.compile(
    rf"(?!(?:It|This|That|These|Those|They|He|She|You|There|What|Who)"
    rf" )(?:[A-Z][\w’'&-]*+(?: (?:of|for|and|the|on|in"
    rf"|against)(?= (?:the )?[A-Z]))*+ ?){{1,8}}+"
    rf"(?:\([A-Z][\w-]{{1,9}}\) )?(?:{ADVERB} )*(?P<is>(?:is|are) )?(?:{ADVERB} )*"
    rf"(?=[a-z])"
)
"""Somebody with a name, before what they do."""
OFFICIAL = re.compile(
    r"\b(?:[A-Z]{2,}\w*|Union|Congress|Federation|Campaign|Branch) "
    r"(?:[A-Z][\w-]+ ){0,2}?"
    r"(?:President|Secretary|Chair\w*|Officer|Organi[sz]er|Convenor|Co-?ordinator"
    r"|Director)\b"
)
"""Who speaks for a union: "NUX general secretary" and a name."""
OFFICER = re.compile(
    r"(?:[A-Z][\w’'&-]* ){1,6}(?:(?:general|national|regional|branch|assistant|deputy"
    r"|joint) )*"
    r"(?:secretary|president|chair(?:man|woman|person)?|organi[sz]er|spokes(?:man|woman"
    r"|person)|convenor|co-?ordinator)(?:,? [A-Z][\w’-]+){1,3},? (?P<is>(?:is|are) )?"
    r"(?=[a-z])"
)
OFFICES = (
    "ecretary ",
    "resident ",
    "hair",
    "rganis",
    "rganiz",
    "pokes",
    "ordinator",
    "onvenor",
)
"""One of these stands in each such name: looked for first, as it is quicker."""
DECIDING = (
    *(
        "agree",
        "decide",
        "resolve",
        "refuse",
        "undertake",
        "adopt",
        "require",
        "submit",
    ),
    *("authorise", "mandate", "direct", "back", "join", "echo", "propose", "recommend"),
    *("send", "extend", "offer", "wish", "challenge", "remind", "express", "contest"),
)
"""Acts of others that are facts: "The council agrees to ..."."""


def named_act(opening: Opening, lexicon: Lexicon) -> Evidence | None:
    """Return the call of somebody named who may be the issuer by another name."""
    if opening.stance is not None:
        return None
    held = any(map(opening.bare.__contains__, OFFICES))
    found = OFFICER.match(opening.bare) if held else None
    found = found or NAMED_CALL.match(opening.bare)
    if found is None:
        return None
    verb = lexicon.verbs.get(verb_at(opening.bare, found.end(), lexicon))
    decides = verb and verb.base.startswith(DECIDING)
    shape = Shape.ING if found["is"] else Shape.THIRD
    if verb and verb.act in SPEAKING and verb.shape is shape and not decides:
        official = found.re is OFFICER or OFFICIAL.search(found[0])
        points = 5.0 if official else 4.0 if found["is"] else 3.2
        here = found.end() + len(verb_at(opening.bare, found.end(), lexicon))
        people = is_of_people(verb, opening.bare[here:])
        label = S if people else SPEAKING[verb.act]
        return label, points, f"“{verb.base}” by somebody named"
    felt = found["is"] and lexicon.attitudes.match(opening.bare, found.end())
    return (B, 2.4, "it says how somebody named feels about it") if felt else None


def verb_at(bare: str, here: int, lexicon: Lexicon) -> str:
    """Return the form of a verb of the issuer's that stands at `here`; or ""."""
    found = lexicon.verb.match(bare, here)
    return found[0].lower() if found else ""
