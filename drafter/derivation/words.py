"""What the words of a sentence say: figures, dates, tense, judgement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.units import Label
from drafter.language.found_dates import MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.evidence import Evidence
    from drafter.derivation.lexicon import Lexicon

N, B, R = Label.NOTES, Label.BELIEVES, Label.RESOLVES
MUST = re.compile(
    r"\b(?:must|should|ought to|needs? to|has to|have to|had to|cannot|can’t|can't"
    r"|deserves?|shouldn’t|shouldn't|can and must|is time (?:to|for))\b",
    re.IGNORECASE,
)
WITHIN_FACT = re.compile(
    r"\b(?:said|says|claims?|claimed|argue[ds]?|told|reported|has|have|was|were|defended)\b"
    r".*\bthat\b"
)
THERE_MUST = re.compile(r"There (?:must|should|needs to) be\b")
WOULD = re.compile(r"\b(?:will|would|could|may|might|can|won’t|won't)\b")
GENERAL = re.compile(
    r"\b(?:never|nobody|no one|no-one|nothing|none of|every|everyone|always|anyone"
    r"|only|not \w+ but|rather than|because|just as|instead of|in order to|all of us"
    r"|have more in common|the real|the truth|the cost of|the price of|it is clear)\b",
    re.IGNORECASE,
)
IS_NOT = re.compile(
    r"\b(?:is|are|do|does) (?:not|no)\b|\b(?:isn|aren|don|doesn)[’']t\b"
)
IS_A = re.compile(
    r"^(?:This|That|It|These|They|Such [\w ]{2,30}|[A-Z][\w’ -]{2,40}) (?:is|are) "
    r"(?:(?:not|simply|plainly|just|an?|the|our|all) )*[a-z’]"
)
FIGURE = re.compile(
    r"[£$€]\s?\d|\d+(?:[.,]\d+)?\s?(?:%|per ?cent|percent|million|billion|m\b|bn\b)"
    r"|(?<![\w’])\d[\d,.]*(?![\w’])",
    re.IGNORECASE,
)
IN_WORDS = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of|of the)"
    r" (?:every )?\w+|\b(?:half|third|quarter|thirds|quarters|majority) of\b"
    r"|\b(?:twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?"
    r"|dozens?|several|some|many|eleven|twelve|doubled|halved|tripled|first|second"
    r"|third|fourth|fifth|nineteen|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|(?:four|five|six|seven|eight|nine|ten"
    r"|three) (?:years|months|weeks|days|miles|hours|people|jobs|schools|hospitals"
    r"|workers|minutes))\b",
    re.IGNORECASE,
)
DATE = re.compile(
    rf"\b(?:(?:{MONTH}) \d|\d{{1,2}} (?:{MONTH})\b|(?:in|since|by|from|until) "
    rf"(?:(?:{MONTH})[ ,]*)?(?:19|20)\d\d)|\b(?:19|20)\d0s\b|\b(?:yesterday"
    rf"|last (?:week|month|year|night"
    r"|winter|summer|spring|autumn|\w+day)|this (?:week|morning|month|year)|on \w+day"
    r"|years? ago|months? ago|weeks? ago|in recent \w+|so far|(?:for|in|over) "
    r"(?:more than )?(?:the (?:last|past) )?(?:a |an |\w+ )?(?:years?|months?|weeks?"
    r"|decades?|days))\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:was|were|had|did|been|went|fell|rose|began|became|came|saw|led|lost|won|left"
    r"|brought|sold|spent|grew|broke|ran|kept|struck|threw|shot|met|took|made|gave"
    r"|wrote"
    r"|stood|sent|knew|felt|told|found|drove|sank|died|shut)\b|(?<!\bto )\b\w{2,}ed\b"
)
PERFECT = re.compile(
    r"\b(?:has|have|had) (?:\w+ly |now |also |already |not |never |long |again |all )*"
    r"(?:\w+ed|been|become|meant|come|gone|lost|won|left|made|taken|given|seen|known"
    r"|shown"
    r"|grown|fallen|risen|begun|had|put|cut|set|led|met|paid|sent|spent|sold|told|held"
    r"|found|kept|built|brought|fought|done|shut|struck|said|written|broken|chosen)\b"
)
PRESENT = re.compile(r"\b(?:is|are|has|have|means?|does|do|remains?)\b|\b\w+s\b(?= )")
ONGOING = re.compile(
    r"\b(?:is|are) (?:now |still |currently |due |also |set |expected )*(?:\w+ing|to)\b"
    r"|\b(?:continues?|remains?|begins?|plans? to|is home to|lies? empty|on strike)\b"
)
NAMES = re.compile(r"(?<=[a-z,] )[A-Z][\w’-]+")


FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|must|should|will|would|can|could|do|does|did|said"
    r"|won|lost|went|came|made|took|gave|fell|rose|says|means|needs|cannot)\b"
)


def is_sentence(text: str) -> bool:
    """Return whether `text` has a verb that makes it a sentence, as far as can be told.

    A verb after "that", "which" or "who" is one of a thing that is named.
    """
    found = FINITE.search(text)
    inside = found and re.search(
        r"\b(?:that|which|who|whose|where)\b", text[: found.start()]
    )
    return bool(found) and not inside


def of_words(text: str, lexicon: Lexicon) -> Iterator[Evidence]:
    """Yield what the words of a sentence say: figures, dates, judgements, tense."""
    yield from _of_modals(text)
    judged = len(set(map(str.lower, lexicon.opinions.findall(text))))
    if judged:
        yield B, 1.0 + 0.6 * min(judged, 3), "it judges"
    for shape, points, why in BELIEFS:
        if shape.search(text):
            yield B, points, why
    yield from _of_facts(text, lexicon)


BELIEFS = (
    (GENERAL, 0.8, "it speaks in general"),
    (IS_NOT, 0.7, "it says what is not so"),
    (IS_A, 0.6, "it says what something is"),
)


def _of_modals(text: str) -> Iterator[Evidence]:
    if THERE_MUST.match(text):
        yield R, 2.5, "it says what must be"
    must = MUST.search(text)
    if must:
        told = WITHIN_FACT.search(text[: must.start()])
        points, whose = (0.8, "somebody says") if told else (2.2, "it says")
        yield B, points, f"{whose} what must, should or cannot be"
        yield R, 1.0, "what must be done can be called for"
    elif WOULD.search(text):
        yield B, 0.8, "it says what will or would be"


def _of_facts(text: str, lexicon: Lexicon) -> Iterator[Evidence]:
    if FIGURE.search(text):
        yield N, 1.6, "it has figures"
    elif IN_WORDS.search(text):
        yield N, 0.8, "it says how many"
    if DATE.search(text):
        yield N, 1.0, "it says when"
    if lexicon.reports.search(text):
        yield N, 1.4, "it reports what somebody said or did"
    if NAMES.search(text):
        yield N, 0.4, "it has names"
    yield from _of_tense(text)


def _of_tense(text: str) -> Iterator[Evidence]:
    past = PAST.search(text)
    present = PRESENT.search(text)
    if past and (present is None or past.start() <= present.start()):
        yield N, 1.8, "it tells what happened"
    elif PERFECT.search(text):
        yield N, 1.3, "it tells what has happened"
    elif ONGOING.search(text):
        yield N, 0.8, "it tells what goes on"
    elif past is None:
        yield B, 0.6, "it stands in the present"
