"""The small verbs before a verb: will, do not, would like; and what they tell."""

from __future__ import annotations

import re

AUXILIARY = re.compile(
    r"(?:won[’']t|can[’']t|(?:am|are|is|were|was|have|has|had|will|would|shall|do|does"
    r"|did|can|cannot|could|must|should|may|might|need|needs|want|wants|intend|intends|plan"
    r"|plans|pledge|pledges|commit|commits|promise|promises)"
    r"(?:n[’']t\b|\b(?: not\b)?))",
    re.IGNORECASE,
)
NEGATED = re.compile(r"(?: not|n[’']t)$")
LONG_FORMS = {"won": "will", "ca": "can"}
SHORT = {"m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}
WILLING = frozenset(
    [
        *("will", "shall", "intend", "intends", "plan", "plans", "pledge", "pledges"),
        *("commit", "commits", "promise", "promises"),
    ]
)
MUST = frozenset(
    ["must", "should", "need", "needs", "can", "cannot", "could", "may", "might"]
)
OWN_DEED = re.compile(
    r"sending (?![^,.]*\b(?:solidarity|greetings|love|messages?|condolences|support"
    r"|thoughts|wishes|sympathy|thanks)\b)"
    r"|(?:supporting|backing) [^,.]*? (?:with (?:an?|food|money|\w+ing)|by \w+ing"
    r"|through|financially)\b"
)
"""What the speaker does besides saying so: "we are sending a delegation"."""
WOULD_LIKE = re.compile(r"(?:like|welcome|ask|urge|appreciate|prefer)\b")


def helper_of(auxiliary: str) -> str:
    """Return the first word of what stands before a verb, without its denial."""
    first = (auxiliary.lower().replace("’", "'").split() or [""])[0]
    bare = first.removesuffix("n't") if first.endswith("n't") else first
    return LONG_FORMS.get(bare, bare.removesuffix("not") if bare == "cannot" else bare)


def wishes(bare: str, here: int, auxiliary: str) -> bool:
    """Return whether the verb tells a wish: "want", "need a ...", "would like"."""
    if auxiliary in NEEDING:
        return not bare.startswith("to ", here) and bool(NOUN_AHEAD.match(bare, here))
    would = auxiliary == "would" and bool(WOULD_LIKE.match(bare, here))
    return would or auxiliary in {"want", "wants"}


NEEDING = frozenset({"need", "needs"})
NOUN_AHEAD = re.compile(
    r"(?:an?|the|more|all|every|real|urgent|new|proper|full"
    r"|our|them|everyone|people|ministers|politicians|unions|employers|governments)\b"
)
DO = frozenset({"do", "does"})
BE = frozenset({"are", "is", "am"})
