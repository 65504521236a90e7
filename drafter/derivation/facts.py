"""What tells a fact although it has a word that judges, or no figure in it.

"A hearing will decide", "the mayor is responsible for", "there are no rules on": the
grammar of a report, whatever the words in it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.units import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.evidence import Evidence

N = Label.NOTES
NONE_THERE = re.compile(
    r"[Tt]here (?:is|are|was|were) (?:currently |still |also )?no (?:\w+ ){0,2}?"
    r"(?:laws?|rules?|guarantees?|protections?|requirements?|plans?|proposals?|data"
    r"|figures|records?|provisions?|mention|funding|evidence|powers?|limits?)\b"
    r"|[Nn]o (?:\w+ )?evidence (?:indicates|shows|suggests)\b"
)
"""What there is not: a gap that can be checked."""
BY_LAW = re.compile(
    r"\b(?:[Uu]nder|[Bb]y) (?:the )?(?:current|existing|present|proposed|new) (?:laws?"
    r"|legislation|rules|plans?|proposals?|regulations?|contracts?|arrangements|rota"
    r"|scheme|deal|changes|model|system|terms"
    r"|structure|timetable)\b"
)
TOLD = re.compile(
    r"[“\"]?(?:The |An? )?[A-Z]?[^,;:“”]{2,60}? (?:said|claimed|insisted|promised"
    r"|argued"
    r"|pledged|admitted) (?:that )?(?:it|they|he|she|there|the [a-z]+) (?:would|had"
    r"|could|was|were|will)\b"
)
"""What others said in the past: "The firm said it would"."""
STRIKING = re.compile(
    r"\b(?:is|are) (?:now |currently |also |all )?(?:on strike|striking|picketing"
    r"|balloting|walking out|taking (?:strike|industrial) action|camping|protesting"
    r"|marching|queuing)\b"
)
MOVING = re.compile(
    r"[A-Z][\w’'-]*(?: [\w’'-]+){0,6}? (?:is|are) (?:now |also |currently |still )?"
    r"(?:vowing|threatening|planning|proposing|refusing|seeking|preparing|considering"
    r"|consulting|offering|pressing ahead|pushing ahead|in talks|committing)\b"
)
"""What somebody is about to do, which is told of others."""
TIMES = re.compile(
    r"\btimes (?:more|less|as|higher|lower|greater|likelier|the (?:rate|number|size))\b"
)
DECIDES = re.compile(
    r"\b(?:[Hh]earing|[Cc]ourt|[Tt]ribunal|[Jj]udges?|[Ii]nquiry|[Pp]anel|[Cc]ommittee"
    r"|[Rr]eview|[Cc]onsultation|[Vv]ote|[Bb]allot|[Ss]ummit) will (?:now |then "
    r"|also )?"
    r"(?:determine|decide|consider|examine|look|hear|rule|run|close|open|vote)\b"
)
"""What is to be decided, and by whom."""
PLACED = re.compile(
    r"\b(?:is|are) (?:\w+ly |also )?(?:responsible for|part of (?:the|an?) (?:\w+ )*?"
    r"(?:chain|group|company|trust|network)|based in|backed by|home to"
    r"|the (?:\w+ ){0,2}?(?:president|chair|secretary|leader|founder|owner|operator"
    r"|director) of)\b"
)
"""Whose a thing is, and who holds an office."""
DEFINED = re.compile(
    r"[A-Z][^,;:.]{2,40}, (?:or|also (?:known as|called)) [^;:.]{2,90}, (?:is|are)\b"
)
"""What a word means: "A levy, or local charge, is"."""
Shapes = tuple[tuple[re.Pattern[str], tuple[str, ...], float, str], ...]
"""A shape, what stands in each such sentence, the points and the reason."""
SHAPES: Shapes = (
    (NONE_THERE, ("no ",), 2.6, "it says what there is not"),
    (BY_LAW, ("nder ", "y "), 2.6, "it says what the rules are"),
    (STRIKING, (" is ", " are "), 1.2, "it says what is going on"),
    (TIMES, ("times ",), 1.6, "it says how many times"),
    (DECIDES, (" will ",), 3.0, "it says what is to be decided"),
    (PLACED, (" is ", " are "), 1.6, "it says whose something is"),
)
NOT_TOLD = re.compile(
    r"(?!We\b|Our\b|I\b)[A-Z][^,;:“”]{2,60}? (?:(?:still )?(?:refuses?|declines?)"
    r"|has (?:so"
    r" far )?(?:refused|declined|failed)) to (?:say|comment|confirm|explain|publish"
    r"|release|disclose|name|answer|meet|talk|respond|reply)\b"
)
"""What others keep to themselves: "The firm refuses to say"."""
AT_THE_START: Shapes = (
    (
        NOT_TOLD,
        ("refuse", "decline", "failed"),
        2.0,
        "it tells what somebody will not do",
    ),
    (TOLD, ("ed ", "said "), 2.0, "it tells what others said"),
    (MOVING, ("ing", "talks"), 1.8, "it says what somebody is about to do"),
    (DEFINED, (", or ", ", also "), 2.0, "it says what a word means"),
)


def of_facts(text: str) -> Iterator[Evidence]:
    """Yield what speaks for a fact by the grammar of a report."""
    for shape, held, points, why in SHAPES:
        if any(map(text.__contains__, held)) and shape.search(text):
            yield N, points, why
    for shape, held, points, why in AT_THE_START:
        if any(map(text.__contains__, held)) and shape.match(text):
            yield N, points, why
