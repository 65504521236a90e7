"""Who must do what: a demand in the third person, whoever makes it.

"The council must withdraw the plan" calls on the council, as "We call on it to" does;
"Housing must be safe" says what somebody holds. What tells them apart is whether
somebody with a name, who can act, is the subject, and whether a deed is asked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.imperative import AGENTS
from drafter.derivation.units import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.evidence import Evidence

B, R = Label.BELIEVES, Label.RESOLVES
NAME = (
    r"(?:[Tt]he )?(?:[A-Z]\w*[A-Z][\w’'-]*|(?:[A-Z][\w’'-]+ (?:(?:of|for|and|the) )*)+"
    r"[A-Z][\w’'-]+|(?<=[Tt]he )[A-Z][\w’'-]+)"
)
"""A name: letters, several words, or one word after "the"."""
BODY = rf"(?:(?:the|an?|all|our|both) )?(?:[a-z-]+ )?{AGENTS.pattern}"
MUST = (
    r"(?:must|should|needs? to|ought to)"
    r"(?: (?:now|also|not|therefore|immediately|urgently|instead|at once|\w+ly))*"
)
NO_DEED = (
    r"(?:have|remain|mean|know|think|feel|hang|pay for|be (?!(?:\w+ly )?\w+(?:ed|en|ut"
    r"|ld|ught|pt|wn|de)\b))"
)
NAMED = re.compile(
    rf"(?:\A|[,;:] (?:and |so |but |then |therefore )?|\b(?:so|and|but) |[–-] )"
    rf"(?!This |That |These |Those )"
    rf"(?P<who>{NAME}|{BODY}) {MUST} (?!{NO_DEED})[a-z]+"
)
"""Somebody with a name who must do something, at the start or in a later clause."""
DEED = re.compile(
    r"\A[“\"]?(?!This\b|That\b|It\b)[^,;:]{3,90}? must (?:now |not |never |all "
    r"|also )*be "
    r"(?:\w+ly )?(?:fought|saved|stopped|ended|scrapped|withdrawn|reversed|halted"
    r"|banned"
    r"|investigated|condemned|lost|abandoned|repealed|cancelled|protected|reinstated"
    r"|released|kept|closed|reopened|funded|paid|abolished|opposed|resisted|defended"
    r"|lifted|dropped|given|built|restored|cut|raised|prosecuted|removed|freed)\b"
)
"""A definite deed that is asked for, by whomever: "The cuts must be stopped"."""
NEEDED_OF = re.compile(
    r"\b[Ii]t(?:[’']s| is) (?:\w+ly )?(?:essential|imperative|vital|crucial|necessary"
    r"|time|urgent) (?:that )?(?:the|all|our|both|every) [^,;]{2,60}? "
    r"(?!is\b|are\b|has\b|have\b|was\b|will\b|can\b)"
    r"(?:step|stop|act|take|withdraw|come|give|make|meet|listen|return|pay|end|do"
    r"|put)\b"
)
"""It is essential that somebody does something."""
DUTY = "it says what must be done, or who must do it"
OBLIGES = (" must ", " should ", " needs to ", " need to ", "ought to ")
NEEDED = (
    "essential",
    "imperative",
    "vital",
    "crucial",
    "necessary",
    "urgent",
    " time ",
)
"""One of these stands in each such sentence: looked for first, as it is quicker."""


def is_duty(bare: str) -> bool:
    """Return whether somebody who can be called on is told what they must do."""
    obliged = any(map(bare.__contains__, OBLIGES))
    return obliged and bool(NAMED.search(bare) or DEED.match(bare))


def of_duties(bare: str) -> Iterator[Evidence]:
    """Yield what speaks for a demand that somebody with a name is to meet."""
    if is_duty(bare):
        yield R, 3.6, DUTY
    elif any(map(bare.__contains__, NEEDED)) and NEEDED_OF.search(bare):
        yield R, 3.0, "it says what somebody has to do now"
