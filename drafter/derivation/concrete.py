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
    r"\A[“\"]?(?:Some|Many|Others|Most|Several|Nearly|Over|A (?:number|majority) of)\b"
)
DAY_FIRST = re.compile(
    r"\A[“\"]?(?:Since|After|Following|Last|Earlier|During|In (?:the (?:last|past"
    r"|summer"
    r"|autumn|winter|spring|wake|aftermath|run)|\d|[A-Z][a-z]+)|On (?:\w+day|\d|the \d"
    r"|[A-Z][a-z]+)|This (?:week|month|year|morning|evening))\b"
)
FAR = (" already ", " currently ", " presently ", " to date")
"""How far things have come, as reports say it."""
PLACE = re.compile(r"(?<=[a-z,] )(?:in|at|near|across|outside) (?:the )?[A-Z]\w+")
NAME = re.compile(r"(?<=[a-z,;&–-] )[A-Z][\w’-]+(?: [A-Z][\w’-]+)*")
MANY_NAMES = 3
BRACKETS = re.compile(r" \([^)]{2,40}\)")
THERE_IS = re.compile(
    r"\A[“\"]?There (?:is|are|was|were|have been|has been)\b(?! no\b)"
)
POINTING = re.compile(r"[“\"]?(?:This|That|These|Those)\b(?! (?:week|month|year))")
STANDS = re.compile(
    r"\b(?:is|are) (?:\w+ly |now |still |also )?(?:in (?:crisis|disarray|chaos|meltdown"
    r"|limbo|arrears|deficit|decline|freefall)|on (?:the brink|(?:its|their) knees)|at"
    r" (?:an? )?(?:record|all-time|historic)|soaring|spiralling|skyrocketing"
    r"|rocketing|plummeting|rising|falling|mounting|dwindling|shrinking|growing"
    r"|crumbling|closing|leaving in)\b"
)
"""How things stand, or which way they go: "the service is in crisis", "rents are
rising"."""
HISTORY = re.compile(
    r"\bha(?:s|ve) an? (?:\w+ ){0,2}(?:history|tradition|record|membership|network|team"
    r"|reputation|staff|workforce|turnover|population) of\b"
)
"""What somebody has, as a report tells it: "It has a long history of accidents"."""
MEANWHILE = re.compile(
    r"\A[“\"]?(?:Meanwhile|Locally|Nationally|Elsewhere|Further|Additionally|Even"
    r" (?=[a-z])"
    r"|Despite (?!this|that|all)|With (?!\w+ing\b|this\b|us\b|you\b)(?=[^,]{3,140},))"
)
"""A beginning that adds one fact to another."""
CLAIMED = re.compile(
    r"\A[“\"]?(?:The |Our )?(?:[\w’'-]+ ){0,4}?(?:[Gg]overnment|[Cc]ouncil|[Cc]ompany"
    r"|[Ee]mployers?|[Mm]anage(?:ment|rs?)|[Mm]inisters?|[Ss]ecretary|[Bb]oss(?:es)?"
    r"|[Tt]rust|[Uu]niversity|[Oo]perators?|[Ff]irm|[Bb]oard|[Pp]olice|[Ll]andlords?)"
    r" (?:now |also |still )?(?:says?|claims?|argues?|insists?|admits?|den(?:y|ies)"
    r"|maintains?) (?:that|it|they|he|she|there|the|this)\b"
)
"""What the other side says, whatever it says: "The company claims that"."""
CLAIMS = (" say", " claim", " argue", " insist", " admit", " den", " maintain")
"""One of these stands in each such sentence: looked for first, as it is quicker."""
SHAPES = (
    (STANDS, 1.5, "it says how things stand"),
    (HISTORY, 1.2, "it says what somebody has"),
    (MEANWHILE, 0.8, "it adds a fact to another"),
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
        if shape.search(text):
            yield N, points, why
    if any(map(text.__contains__, CLAIMS)) and CLAIMED.match(text):
        yield N, 2.0, "it tells what the other side says"
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
