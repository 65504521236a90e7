"""Whether support is given to people or to a plan, and what a body decided to give.

"We support the cooks in their strike" is solidarity, "We support the call for talks" is
a position.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.units import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.evidence import Evidence
    from drafter.derivation.lexicon import Verb
    from drafter.derivation.opening import Opening

R, S = Label.RESOLVES, Label.SOLIDARITY
BACKING = (
    "support",
    "back",
    "express our support",
    "express our full",
    "defend",
    "stand by",
)
PEOPLE = re.compile(
    r"(?: and \w+)?(?: (?:for|to))?(?: (?:the|all|our|these|those|every|any|your|their"
    r"|his|her|its))?"
    r"(?: (?!of\b|to\b|for\b|that\b|call|demand|campaign|right|law|work\b"
    r"|bill)[\w’,-]+){0,5}?"
    r" (?:workers|strikers|members|tenants|students|teachers|nurses|drivers|cleaners"
    r"|staff"
    r"|people|families|comrades|colleagues|refugees|protesters|you|them|those|everyone"
    r"|struggles?|strikes?|actions?|fight|colleagues)\b(?![’'])(?! (?:call|demand"
    r"|campaign|to be)\b)"
)
"""Those who are supported, or their struggle; not a plan or a call."""
STRUGGLE = re.compile(r"\b(?:strikes?|industrial action|solidarity|victor(?:y|ies))\b")
"""What is welcomed for the sake of those whose struggle it is."""
DECIDED = re.compile(
    r"\b(?:voted|agreed|resolved|decided|approved|pledged)(?: \w+ly)? to (?:\w+ly )?"
    r"(?:support|back|stand|send|donate|solidari[sz]e)\b"
)
"""What a body decided to do for others."""
ORGAN = re.compile(
    r"(?:[A-Z]\w*,? |of |at |on |the |\d\S* ){0,9}(?:[Bb]ranch|Committee|Executive"
    r"|Council|[Uu]nion)\b"
)


def is_of_people(verb: Verb, rest: str) -> bool:
    """Return whether support is meant for people or their struggle."""
    if verb.base == "welcome":
        return bool(STRUGGLE.search(rest))
    return verb.base.startswith(BACKING) and bool(PEOPLE.match(rest))


def of_decisions(opening: Opening) -> Iterator[Evidence]:
    """Yield what speaks for solidarity that the issuer decided on."""
    bare = opening.bare
    if DECIDED.search(bare) and (opening.stance or ORGAN.match(bare)):
        yield S, 6.5, "it was decided to support them"
        yield R, 5.2, "it tells of a decision"
