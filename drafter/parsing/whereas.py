"""WHEREAS and RESOLVED, as unions in the United States and Ireland write motions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.model.motion import SectionKind
from drafter.parsing.verbs import ANY_VERB, RESOLVES, infinitive

if TYPE_CHECKING:
    from drafter.parsing.source import Traced

OPENS = r"[\s\[(“\"*_]*(?:and,?\s+)?"
WHEREAS = re.compile(rf"{OPENS}whereas\b[\s,:;.–—-]*(?:that\b)?\s*", re.IGNORECASE)
THEREFORE = r"(?:now[,\s]+)?(?:therefore[,\s]+)?"
RESOLVED = re.compile(
    rf"{OPENS}{THEREFORE}(?:(?:be|let)\s+it\s+(?:be\s+)?(?:therefore\s+|hereby\s+)?"
    r"(?:(?:further|finally|also)\s+)?resolved|(?:further\s+)?resolved\b"
    r"(?=\s*[,:]|\s+that\b|\s+by\b|\s*$)|therefore,?\s*$)"
    r"[\s,:;–—-]*(?:that\b)?[\s,:]*",
    re.IGNORECASE,
)
MID_LINE = re.compile(
    r"(?:(?<=[;,.])|(?<=[;,.] and)|(?<=[;,.] AND))\s+(?=WHEREAS\b)"
    r"|(?<=[;,.])\s+(?=(?:NOW,?\s+)?(?:THEREFORE,?\s+)?BE\s+IT\s+"
    r"(?:FURTHER\s+|FINALLY\s+)?RESOLVED\b)"
)
"""Before a new reason or decision in the middle of a paragraph."""
THEREFORE_ALONE = re.compile(
    r"\W*(?:and,?\s+)?(?:now[,\s]+)?(?:therefore)?\W*", re.IGNORECASE
)
ACTS = re.compile(rf"(?:[^\s.;:!?]+\s+){{1,10}}?(?P<verb>{ANY_VERB})\b", re.IGNORECASE)
STANDS = {
    SectionKind.WELCOMES: "welcome",
    SectionKind.CONDEMNS: "condemn",
    SectionKind.SOLIDARITY: "send solidarity",
}
LONGEST_SUBJECT = 120


def reason_at(text: str) -> int:
    """Return where the words after WHEREAS begin; 0: it does not open so."""
    found = WHEREAS.match(text)
    return found.end() if found else 0


def decision_at(text: str) -> int:
    """Return where the words after RESOLVED begin; 0: it does not open so."""
    found = RESOLVED.match(text)
    return found.end() if found else 0


def kind_of_decision(text: str) -> SectionKind:
    """Return the section of a decision: most resolve, some welcome or condemn."""
    found = ACTS.match(text[decision_at(text) :][:LONGEST_SUBJECT])
    if found is None:
        return RESOLVES
    verb = infinitive(found["verb"])
    return next((kind for kind, stand in STANDS.items() if stand == verb), RESOLVES)


def apart(words: Traced) -> list[Traced]:
    """Return a paragraph with each WHEREAS and RESOLVED in it by itself."""
    if "WHEREAS" not in words.text and "RESOLVED" not in words.text:
        return [words]
    parts, done = [], 0
    for found in MID_LINE.finditer(words.text):
        if THEREFORE_ALONE.fullmatch(words.text, done, found.start()):
            continue
        parts.append(words.cut(done, found.start()))
        done = found.end()
    return [*parts, words.cut(done)]
