"""How concrete a sentence is: facts have names, places and days, opinions "this is".

Measured on sentences of real statements that are either a fact or an opinion: of those
that begin with "some", "many" or "others" all were facts, of those with "already" or
"currently" four in five, of those with three names or a place most; of those that begin
with "it", "this" or "that" four in five were opinions.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.units import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.evidence import Evidence

N, B = Label.NOTES, Label.BELIEVES
SOME_OF_THEM = re.compile(
    r"[“\"]?(?:Some|Many|Others|Most|Several|Nearly|Over|A (?:number|majority) of)\b"
)
DAY_FIRST = re.compile(
    r"[“\"]?(?:Since|After|Following|Last|Earlier|During|In (?:the (?:last|past|summer"
    r"|autumn|winter|spring|wake|aftermath|run)|\d|[A-Z][a-z]+)|On (?:\w+day|\d|the \d"
    r"|[A-Z][a-z]+)|This (?:week|month|year|morning|evening))\b"
)
FAR = (" already ", " currently ", " presently ", " to date")
"""How far things have come, as reports say it."""
PLACE = re.compile(r"(?<=[a-z,] )(?:in|at|near|across|outside) (?:the )?[A-Z]\w+")
NAME = re.compile(r"(?<=[a-z,;&–-] )[A-Z][\w’-]+(?: [A-Z][\w’-]+)*")
MANY_NAMES = 3
BRACKETS = re.compile(r" \([^)]{2,40}\)")
THERE_IS = re.compile(r"[“\"]?There (?:is|are|was|were|have been|has been)\b(?! no\b)")
POINTING = re.compile(r"[“\"]?(?:This|That|These|Those)\b(?! (?:week|month|year))")
SHAPES = (
    (SOME_OF_THEM, 1.6, "it says what some or many do"),
    (DAY_FIRST, 0.8, "it begins with a time or a place"),
    (THERE_IS, 0.4, "it says what there is"),
)
AHEAD = re.compile(
    r"\b(?:will|would|could|may|might|must|should|ought|needs? to|ha(?:s|ve) to)\b"
    r"|[’']ll\b"
)
"""What is to come, or should: names and places in it make no fact of it."""
NUMBER = re.compile(r"\d")


def of_concrete(text: str) -> Iterator[Evidence]:
    """Yield what speaks for a fact because names, places and days are told."""
    for shape, points, why in SHAPES:
        if shape.match(text):
            yield N, points, why
    if POINTING.match(text) and not NUMBER.search(text):
        yield B, 0.5, "it comments on what was said before"
    found = tuple(_of_particulars(text))
    if found and not AHEAD.search(text):
        yield from found


def _of_particulars(text: str) -> Iterator[Evidence]:
    if any(map(text.__contains__, FAR)):
        yield N, 1.5, "it says how far things are"
    if "(" in text and BRACKETS.search(text):
        yield N, 0.3, "it explains a name or a figure"
    if text[1:].islower():
        return
    if PLACE.search(text):
        yield N, 0.5, "it says where"
    if len(NAME.findall(text)) >= MANY_NAMES:
        yield N, 0.6, "it has several names"
