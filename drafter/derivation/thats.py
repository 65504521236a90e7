"""A sentence that begins with "That" as the words after "that".

"That alone is a scandal" speaks of a thing: under "notes that" it would lose its first
word. "That so many died is a disgrace" says it of a whole sentence.
"""

from __future__ import annotations

import re

from drafter.derivation.fragments import CERTAIN
from drafter.derivation.verbs import SHORTENED, SURE
from drafter.language.phrases import that_phrase

SAME = re.compile(
    r"[Tt]hat(?:,| (?:alone|too|also|in itself|of itself|itself|in turn|much|kind of"
    r"|sort of|type of|level of)\b)"
)
"""Words after which "that" can be nothing but a thing."""
NEXT = re.compile(
    r"[Tt]hat,? (?:(?:\w+ly|now|then|just|never|still|all|only|not) )?(?P<verb>[\w’']+)"
)
MORE_VERBS = frozenset(
    [
        *("isn’t", "isn't", "meant", "made", "left", "needs", "took", "led", "gave"),
        *("costs", "helps", "sums", "sounds", "raises", "remained", "says", "explains"),
        *("works", "applies", "ended", "changed", "changes", "sends", "causes"),
        *("forces", "caused", "forced", "raised", "adds", "added", "hurts", "matters"),
    ]
)
THING = re.compile(
    r"[Tt]hat (?!(?:the|this|these|those|there|it|he|she|they|we|you|i|all|our|their"
    r"|his|her|its|an?|any|every|each|no|some|many|most|more|much|so|if|when|people|workers"
    r"|women|men|children|everyone|everybody|nobody|someone|which|who|what|while|nothing"
    r"|something|one|such|public|nuclear|poverty|racism|privatisation)\b)"
    r"(?:[a-z]+ )?(?P<noun>[a-z]+)"
    r" (?:is|was|has|had|will|would|must|should|cannot|can|could|means|meant)\b"
)
"""That thing: "that decision was wrong"."""
OPENS = r"(?:the|an?|this|these|our|so|such|there|it|they|we|he|she|[A-Z]\w+|[a-z]+s)"
VERB = (
    r"(?:is|are|was|were|has|have|had|can|could|will|would|must|made|\w+ed|did|lost"
    r"|fell|rose|took|came|went|gave|left|got|cut|chose|sold|paid)"
)
WHOLE = re.compile(
    rf"[Tt]hat {OPENS} [^;:,]*?\b{VERB}\b(?:(?!\b(?:that|which|who|where|what|and|if"
    r"|because|as|but|when|while|or|how)\b)[^;:,])+?"
    r" (?:is|was|remains|should be|must be)"
    r" (?:an?|not|no|now|clear|beyond|simply|hardly|what|why|proof|evidence|testament"
    r"|down to|due to|\w+(?:ful|ous|able|ible|ic|al|ing|ed))\b"
)
"""A whole sentence of which another says something."""


def with_that(bare: str) -> str:
    """Return `bare`, which begins with "That", as a phrase after "notes"."""
    if WHOLE.match(bare):
        return f"that the fact that {bare[5:]}"
    if _is_thing(bare):
        return f"that this{bare[4:]}"
    return that_phrase(bare)


def _is_thing(bare: str) -> bool:
    """Return whether "that" is what the sentence is about, or shows which it is."""
    if SAME.match(bare):
        return True
    found = NEXT.match(bare)
    verb = found["verb"] if found else ""
    if verb in SURE | CERTAIN | MORE_VERBS or SHORTENED.search(verb):
        return not verb.lower().startswith(("it", "there", "he", "she", "we", "they"))
    thing = THING.match(bare)
    return thing is not None and (
        thing["noun"].endswith("ss") or not thing["noun"].endswith("s")
    )
