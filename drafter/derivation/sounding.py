"""Clauses that do not read as a whole sentence, told by their shape.

A person has to settle these before the motion goes out: what hangs on the sentence
before, has lost its subject or its verb, or breaks off.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.fragments import CERTAIN
from drafter.derivation.lexicon import Shape

if TYPE_CHECKING:
    from drafter.derivation.lexicon import Lexicon

HANGING = re.compile(
    r"(?:just as|not only that|as well as|rather than|although|though|whereas|while)\b"
    r"[^,]*\Z"
    r"|(?:if|when|unless|until) [^,]* then [a-z]+(?: [a-z]+){0,2}\Z"
    r"|(?:just |much |exactly )?(?:as|like) (?:we|you|I|they|he|she|it(?! stands)|with"
    r"|has|have|was|were|is|are|ever|always|before|usual|such)\b[^,]*\Z"
    r"|not because\b|(?:worse|better|sooner|faster) than\b[^,]*\Z"
    r"|not only (?:that|this)\b|that['’]s\b|(?:[a-z]+(?:ic|al|ous|ful)) because\b"
)
"""How a clause begins whose other half is in another sentence."""
BROKEN_OFF = re.compile(
    r"\b(?:by|and|or|the|an?|but|which|than|at|with|as|including|into|such as|following"
    r"|(?:knowledge|experience|number|lack|list|series|variety|range|number|need|because"
    r"|view|light|result|favour|support|account|means|course) of)\Z"
)
"""How a clause ends that goes on in the next sentence."""
LAST_WORDS = 24
"""Characters that hold the longest of those words."""
NO_CLAUSE = re.compile(
    r"(?:thank you|thanks|many thanks|well done|congratulations|good luck|shame on"
    r"|hats off"
    r"|happy|greetings|best wishes|please|welcome to|yes|sorry|apologies|no wonder"
    r"|long live|dear)\b"
    r"(?!.{0,60}\b(?:is|are|was|were)\b)"
    r"|(?:resolution|motion|statement|amendment|vote|proposal)"
    r" (?:was )?(?:unanimously )?(?:passed|carried|adopted|agreed|moved|proposed"
    r"|seconded|submitted|approved|signed|issued|sent)\b(?=.{0,12}\b(?:by|at|on|in|to|from"
    r"|unanimously)\b)",
    re.IGNORECASE,
)
"""Words to somebody, and what stands at the foot of a resolution: no fact of either."""
INFINITIVE = re.compile(r"(?:and |or |not )?to (?P<verb>[a-z]+) ")
MAIN = re.compile(
    r"(?:^|,)[^,]* (?:is|are|was|were|will|would|means|meant|must|should|needs|we|it"
    r"|they|requires|takes|has|have)\b"
)
"""A verb of its own in a sentence that begins with an infinitive."""
FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|must|should|ought|can|cannot|could"
    r"|may|might|shall|needs?|do|does|did)\b"
)
TO_BE = re.compile(r"\bto be \w+")
NO_SUBJECT = re.compile(r"(?:is|are|was|were|has|have) (?!to\b)\w+")
VERB = re.compile(r"(?P<verb>[a-z]+)(?= (?!for\b|of\b|on\b|by\b|from\b|are\b|were\b))")
NAMED_ANEW = re.compile(r"\A(?:support|back) the (?:demand|call) for (?P<rest>.+)\Z")


def breaks_off(said: str) -> bool:
    """Return whether `said` ends on a word that something has to follow."""
    return BROKEN_OFF.search(said, max(0, len(said) - LAST_WORDS)) is not None


def is_broken(said: str, lexicon: Lexicon) -> bool:
    """Return whether `said`, the words after "that", cannot stand by themselves."""
    return bool(
        HANGING.match(said)
        or NO_CLAUSE.match(said)
        or _only_infinitive(said, lexicon)
        or breaks_off(said)
        or _lacks_subject(said, lexicon)
        or (TO_BE.search(said) and not FINITE.search(said))
    )


def is_broken_action(text: str, lexicon: Lexicon) -> bool:
    """Return whether `text`, an action, breaks off or asks for a verb."""
    asked = NAMED_ANEW.match(text)
    return bool(
        breaks_off(text)
        or (asked and _lacks_subject(asked["rest"], lexicon))
        or (asked and _is_order(asked["rest"], lexicon))
    )


def _is_order(said: str, lexicon: Lexicon) -> bool:
    """Return whether `said` is a demand and names no thing: "reopen the depot"."""
    first, _, rest = said.partition(" ")
    return first in lexicon.base_verbs and bool(OBJECT.match(rest))


OBJECT = re.compile(r"(?:the|an?|all|every|our|their|its|these|those|up|out)\b")


def _only_infinitive(said: str, lexicon: Lexicon) -> bool:
    """Return whether `said` is "to ballot members", and nothing is said of that."""
    found = INFINITIVE.match(said)
    if found is None or found["verb"] not in lexicon.base_verbs:
        return False
    after = said.partition(",")[2]  # "to end the strike, ministers must talk"
    if after and FINITE.search(after):
        return False
    return MAIN.search(RELATED.sub("", said)) is None


RELATED = re.compile(
    r"\b(?:that|which|who|whose|where|how|what|why|when|as|if)\b[^,;]*"
)
"""Words that hang on others, with their verb."""


def _lacks_subject(said: str, lexicon: Lexicon) -> bool:
    if NO_SUBJECT.match(said):
        return True
    found = VERB.match(said)
    verb = lexicon.first_verbs.get(found["verb"]) if found else None
    known = verb is not None and verb.shape is Shape.THIRD
    return known or bool(found and found["verb"] in CERTAIN)
