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
BODY = (
    rf"(?:(?:[Tt]he|[Aa]n?|[Aa]ll|[Oo]ur|[Bb]oth|Trade) )?(?:[a-z-]+ )?{AGENTS.pattern}"
)
MUST = (
    r"(?:must|should|needs? to|ought to|has to(?= (?:act|stop|come|go|listen|think"
    r"|end)))"
    r"(?: (?:now|also|not|therefore|immediately|urgently|instead|at once|\w+ly))*+"
)
NO_DEED = (
    r"(?:have|value|respect|recognise|accept|remain|mean|know|think(?! again)|feel"
    r"|hang|pay for|be ashamed|be (?!(?:\w+ly )?\w+(?:ed|en|ut"
    r"|ld|ught|pt|wn|de|ing)\b))"
)
NAMED = re.compile(
    rf"(?:\A|[,;:] (?:and |so |but |then |therefore )?|\b(?:so|and|but) |[–-] )"
    rf"(?!This |That |These |Those )"
    rf"(?P<who>{NAME}|{BODY}) {MUST} (?!{NO_DEED})[a-z]+"
)
"""Somebody with a name who must do something, at the start or in a later clause."""
DEED = re.compile(
    r"\A[“\"]?(?!(?:This|That|It) (?:must|should|ha|need))[^,;:]{3,90}? (?:must|should"
    r"|ought to|has to|have to|needs? to) (?:now |not |never "
    r"|all |also )*be "
    r"(?:\w+ly )?(?:held (?:to account|accountable|responsible)|restored|capped"
    r"|called off|changed"
    r"|amended|brought (?!up|back)|put (?:on trial|right|in place|an end)|implemented"
    r"|overturned|fought|saved|stopped|ended|scrapped|withdrawn|reversed|halted"
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
AT_ONCE = re.compile(
    r"\b(?:must|should|needs? to) (?:not |now |also )?be (?:\w+ly )?\w+(?:ed|en|ut|ld"
    r"|ught"
    r"|pt|wn|de)\b[^.;]{0,60}\b(?:immediately|urgently|at once|now|without delay"
    r"|forthwith|straight away)\b"
)
"""Something that must be done, and soon: "The water must be restored at once"."""
CONDITION = re.compile(
    rf"\AIf (?:{NAME}|{BODY})\b[^“”.;]{{3,120}}?, (?:then )?(?:it|they|he|she) {MUST}"
    rf" (?!{NO_DEED})[a-z]+"
)
"""What somebody named must do if they mean it: "If the board cares, it must pay"."""
THOSE_WHO = re.compile(
    r"\A(?:All |Any )?(?:[Tt]he |[Tt]hose )?(?:workers|members|people|everyone"
    r"|everybody"
    r"|trade unionists|students|bodies|[Tt]hose|all) (?:(?:who|of us who) [^,.;]{3,80}?"
    r"|responsible(?: for [^,.;]{3,80}?)?)"
    rf" {MUST} (?!{NO_DEED}|be\b)[a-z]+"
)
"""What everybody of a kind is to do: "All who care for it should join us"."""
TO_BE_DONE = re.compile(
    r"\A[“\"]?(?:(?:Far |Much )?[Mm]ore|Everything|Action|Steps)"
    r" (?:must|needs? to|has to) (?:now )?be (?:done|taken)\b"
)
"""What is to be done, by whomever: "More must be done to protect them"."""
DUTY = "it says what must be done, or who must do it"
OBLIGES = (" must ", " should ", " needs to ", " need to ", "ought to ", " has to ")
TURN_OF = "it says whose turn it is to act"
UP_TO = re.compile(
    r"\A[“\"]?(?:(?:So|And|Now) (?=it))?[Ii]t(?:[’']s| is) (?:now )?(?:up to|for|down"
    r" to)"
    r" [^,;]{3,60}? to (?!be\b|have\b)[a-z]+\b"
    r"|\A[“\"]?The ball (?:is|remains) (?:\w+ )?in [^,;.]{3,60}?[’']s? court\b"
)
"""Whose turn it is: "It is up to ministers to find the money"."""
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
    return obliged and any(
        (
            NAMED.search(bare),
            DEED.match(bare),
            AT_ONCE.search(bare),
            TO_BE_DONE.match(bare),
            CONDITION.match(bare),
            THOSE_WHO.match(bare),
        )
    )


def of_duties(bare: str) -> Iterator[Evidence]:
    """Yield what speaks for a demand that somebody with a name is to meet."""
    if is_duty(bare):
        yield R, 3.6, DUTY
    elif UP_TO.match(bare):
        yield R, 3.4, TURN_OF
    elif any(map(bare.__contains__, NEEDED)) and NEEDED_OF.search(bare):
        yield R, 3.0, "it says what somebody has to do now"
