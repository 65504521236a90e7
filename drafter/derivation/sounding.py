"""Clauses that do not read as a whole sentence, told by their shape.

A person has to settle these before the motion goes out: what hangs on the sentence
before, has lost its subject or its verb, or breaks off.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.lexicon import Shape

if TYPE_CHECKING:
    from drafter.derivation.lexicon import Lexicon

HANGING = re.compile(
    r"(?:just as|not only that|as well as|rather than|although|though|whereas|while)\b"
    r"[^,]*\Z"
    r"|not only that\b|that['’]s\b|(?:[a-z]+(?:ic|al|ous|ful)) because\b"
)
"""How a clause begins whose other half is in another sentence."""
BROKEN_OFF = re.compile(r"\b(?:by|and|or|the|an?|but|which|than|at|with|as)\Z")
"""How a clause ends that goes on in the next sentence."""
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|must|should|ought|can|cannot|could"
    r"|may|might|shall|needs?|do|does|did)\b"
)
TO_BE = re.compile(r"\bto be \w+")
NO_SUBJECT = re.compile(r"(?:is|are|was|were|has|have) (?!to\b)\w+")
VERB = re.compile(r"(?P<verb>[a-z]+)(?= (?!for\b|of\b|on\b|by\b|from\b|are\b|were\b))")
NAMED_ANEW = re.compile(r"\A(?:support|back) the (?:demand|call) for (?P<rest>.+)\Z")


def is_broken(said: str, lexicon: Lexicon) -> bool:
    """Return whether `said`, the words after "that", cannot stand by themselves."""
    return bool(
        HANGING.match(said)
        or BROKEN_OFF.search(said)
        or _lacks_subject(said, lexicon)
        or (TO_BE.search(said) and not FINITE.search(said))
    )


def is_broken_action(text: str, lexicon: Lexicon) -> bool:
    """Return whether `text`, an action, breaks off or asks for a verb."""
    asked = NAMED_ANEW.match(text)
    return bool(
        BROKEN_OFF.search(text) or (asked and _lacks_subject(asked["rest"], lexicon))
    )


def _lacks_subject(said: str, lexicon: Lexicon) -> bool:
    if NO_SUBJECT.match(said):
        return True
    found = VERB.match(said)
    verb = lexicon.first_verbs.get(found["verb"]) if found else None
    return verb is not None and verb.shape is Shape.THIRD
