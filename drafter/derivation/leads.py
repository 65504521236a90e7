"""What leads into a list without being an act of the speaker's.

"The government must:", "Our aims are to:" and "... says that ministers should:" tell
what the points below are: things to be done, and by whom.
"""

from __future__ import annotations

import re

OBLIGED = re.compile(
    r"(?:.*\b(?:that|therefore|believes?|says?|now)[,:]? )?"
    r"(?P<who>(?!(?:there|it|this|which|what|who|and|but)\b)[^,;:“”]{2,80}?) "
    r"(?:must|should|ought to|needs? to|ha(?:s|ve) to)"
    r"(?:,? (?:also|now|urgently|immediately|therefore|all|at once|instead)\b)*,?$",
    re.DOTALL,
)
"""Somebody who is told what to do, in the points that follow."""
AIMED = re.compile(
    r".*\b(?:aims?|demands?|goals?|tasks?|objectives?|priorit(?:y|ies)|proposals?"
    r"|asks?|plans?) (?:is|are)\b[^.;]{0,30}? to$",
    re.IGNORECASE | re.DOTALL,
)
BY_WE = re.compile(r"(?:we|all of us|you|everyone)$", re.IGNORECASE)


def lead_of(words: str) -> str:
    """Return how each point of a list begins as an act, "call on X to"; or "".

    `words` are those that lead into the list, without their end.
    """
    bare = words.strip().rstrip(":–— ").rstrip()
    if AIMED.fullmatch(bare):
        return "support the demand to"
    found = OBLIGED.fullmatch(bare)
    if found is None or BY_WE.search(found["who"]):
        return ""
    return f"call on {found['who'].strip()} to"
