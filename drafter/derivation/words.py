"""What the words of a sentence say: figures, dates, tense, judgement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.concrete import of_concrete
from drafter.derivation.facts import of_facts
from drafter.derivation.shape import of_shape
from drafter.derivation.units import Label
from drafter.derivation.verbs import NO_VERB_AFTER
from drafter.language.found_dates import MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.evidence import Evidence
    from drafter.derivation.lexicon import Lexicon

N, B, R = Label.NOTES, Label.BELIEVES, Label.RESOLVES
MUST = re.compile(
    r"\b(?:must|should|ought to|needs? to|has to|have to|had to|cannot|can’t|can't"
    r"|deserves?|shouldn’t|shouldn't|can and must)\b",
)
WITHIN_FACT = re.compile(
    r"\b(?:said|says|claims?|claimed|argue[ds]?|told|reported|has|have|was|were"
    r"|defended)\b"
    r".*\bthat\b"
)
THERE_MUST = re.compile(r"There (?:must|should|needs to) be\b")
WOULD = re.compile(r"\b(?:will|would|could|may|might|can|won’t|won't)\b")
GENERAL = re.compile(
    r"\b(?:never|nobody|no one|no-one|nothing|none of"
    r"|every(?! (?:day|week|month|year|night|hour)\b)|everyone|always|anyone"
    r"|only(?! (?:\d|an?\b|one|two|three|four|five|half))"
    r"|not \w+ but|rather than|because|just as|instead of|in order to|all of us"
    r"|have more in common|the real|the truth|the cost of|the price of|it is clear)\b",
)
IS_NOT = re.compile(
    r"\b(?:is|are|do|does) (?:not|no)\b|\b(?:isn|aren|don|doesn)[’']t\b"
)
IS_A = re.compile(
    r"^(?!There )(?:This|That|It|These|They|Such [\w ]{2,30}|[A-Z][\w’ -]{2,40})"
    r" (?:is|are) "
    r"(?:(?:not|simply|plainly|just|an?|the|our|all) )*[a-z’]"
)
FIGURE = re.compile(
    r"[£$€]\s?\d|(?<!\d)\d++(?:[.,]\d+)?\s?"
    r"(?:%|per ?cent|percent|million|billion|m\b|bn\b)"
    r"|(?<![\w’-])\d[\d,.]*(?![\w’])",
    re.IGNORECASE,
)
COUNTED = re.compile(
    r"^(?:(?:But|And|Yet) )?(?:(?:More|Less|Fewer) than |Over |Nearly |Almost |Around "
    r"|About |At least |(?:the |a )?(?:vast |great |large )?(?=majority of))?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds"
    r"|thousands|millions|tens|half|one in|a (?:quarter|third)|several"
    r"|majority|most|more and more|many more|others|fewer and fewer)\b",
    re.IGNORECASE,
)
IN_WORDS = re.compile(
    r"\bone \w+ in (?:three|four|five|six|seven|eight|nine|ten|\d+)\b|"
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of|of the)"
    r" (?:every )?\w+|\b(?:half|third|quarter|thirds|quarters|majority) of\b"
    r"|\b(?:twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?"
    r"|dozens?|several|some|many|eleven|twelve|doubled|halved|tripled|first|second"
    r"|third|fourth|fifth|nineteen|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|(?:four|five|six|seven|eight|nine|ten"
    r"|three) (?:years|months|weeks|days|miles|hours|people|jobs|schools|hospitals"
    r"|workers|minutes))\b",
)
DATE = re.compile(
    rf"\b(?:(?:{MONTH.lower()}) \d|\d{{1,2}} (?:{MONTH.lower()})\b|(?:in|since|by"
    rf"|from|until) "
    rf"(?:(?:{MONTH.lower()})[ ,]*)?(?:19|20)\d\d)|\b(?:19|20)\d0s\b|\b(?:yesterday"
    rf"|last (?:week|month|year|night"
    r"|winter|summer|spring|autumn|\w+day)|this (?:week|morning|month|year)|on \w+day"
    r"|years? ago|months? ago|weeks? ago|in recent \w+|so far|since (?:the|then|last"
    r"|\w+day)|(?:for|in|over) "
    r"(?:more than )?(?:the (?:last|past) )?(?:a |an |\w+ )?(?:years?|months?|weeks?"
    r"|decades?|days))\b",
)
PAST = re.compile(
    r"\b(?:was|were|had|did|been|went|fell|rose|began|became|came|saw|led|lost|won|left"
    r"|brought|sold|spent|grew|broke|ran|kept|struck|threw|shot|met|took|made|gave"
    r"|wrote"
    r"|stood|sent|knew|felt|told|found|drove|sank|died|shut"
    r"|said|spoke|chose|drew|flew|fought|bought)\b(?![’'])"
    r"|(?<!\bto )(?<!\bbe )(?<!\b[Bb]eing )(?<!-)\b(?!need|indeed|united|hundred"
    r"|un(?!veil|leash|cover|load|ravel))[a-z]{2,}ed\b(?! by\b)"
)
PERFECT = re.compile(
    r"\b(?:has|have|had) (?:\w+ly |now |also |already |not |never |long |again |all )*"
    r"(?:\w+ed|been|become|meant|come|gone|lost|won|left|made|taken|given|seen|known"
    r"|shown"
    r"|grown|fallen|risen|begun|had|put|cut|set|led|met|paid|sent|spent|sold|told|held"
    r"|found|kept|built|brought|fought|done|shut|struck|said|written|broken|chosen"
    r"|heard|learnt|felt|driven|drawn|hit"
    r"|hurt|lent|read|run|spoken|spread|stood|stolen|taught|thrown|torn|withdrawn|eaten"
    r"|forgotten|frozen|hidden|laid|overcome|sunk|undergone|upheld|caught|bought|dealt"
    r"|bid|split|swept|sought|let|got|proven|given)\b"
)
THINGS = (
    r"months|years|weeks|days|hours|times|members|workers|jobs|homes|schools|hospitals"
    r"|services|unions|ministers|councils|bosses|employers|thousands|hundreds|millions"
    r"|tens|families|students|teachers|nurses|patients|tenants|households|strikes|plans"
    r"|cuts|talks|forces|troops|politicians|trades|countries|cities|parents|drivers"
)
"""Words that end in -s and are no verbs."""
PRESENT = re.compile(
    rf"\b(?:is|are|has|have|means?|does|do|remains?)\b|\b(?!(?:{THINGS})\b)\w+s\b(?= )"
)
ONGOING = re.compile(
    r"\b(?:is|are) (?:now |still |currently |due |also |set |expected )*(?:\w+ing|to)\b"
    r"|\b(?:continues?|remains?|begins?|plans? to|is home to|lies? empty|on strike)\b"
)
DESCRIBES = re.compile(
    r"\b(?:is|are|isn|aren|be|must|should|will|would|can|cannot|could|may|might)\b"
    r"|[’'](?:s|re) (?:not|an?|the|time)\b"
)
"""Present forms that say how things are or will be, not what somebody does.

Of the sentences of real statements with such a form and no past, three in four were
opinions; of those with another verb ("landlords evict families") fewer than half.
"""
MAY = re.compile(
    r"\b(?:will|would|could|may|might|can|won’t|won't|must|should|cannot|can’t)\b"
)
"""Before a past form: "will be sold" tells of nothing that happened."""
NAMES = re.compile(r"(?<=[a-z,] )[A-Z][\w’-]+")


def of_words(text: str, lexicon: Lexicon) -> Iterator[Evidence]:
    """Yield what the words of a sentence say: figures, dates, judgements, tense."""
    yield from _of_modals(text)
    low = text.lower()
    judged = set(lexicon.opinions.findall(low))
    if judged:
        topics = all(one.startswith(TOPICS) for one in judged)
        points = (0.3 if topics else 1.0) + 0.6 * min(len(judged), 3)
        yield B, points, "it judges"
    for shape, points, why in BELIEFS:
        if shape.search(text):
            yield B, points, why
    for shape, points, why in IN_SMALL_LETTERS:
        if shape.search(low):
            yield B, points, why
    yield from of_shape(text, lexicon)
    yield from of_concrete(text)
    yield from of_facts(text)
    yield from _of_facts(text, lexicon)


TOPICS = (
    *("racis", "fascis", "antisemit", "islamophob", "discriminat", "hate", "violen"),
    *("austerity", "poverty", "hardship", "profit", "crisis", "cris", "crime"),
    *("right to", "rights", "equal", "fair", "democra", "freedom", "responsib"),
    *("vulnerable", "health", "safe", "secur", "quality", "sustainab", "protect"),
    *("best", "crucial", "essential", "necessary", "important", "need", "support"),
    *("unlawful", "illegal", "peaceful", "solidarity"),
)
"""Words that judge, and as often only name what is told of: "a racist leaflet"."""
SUPPOSED = re.compile(
    r"^(?:If|Unless|Until|Without|As long as|Were|Had)\b", re.IGNORECASE
)
JUDGED = re.compile(
    r"^It(?:’s|'s| is| was| would be) (?:\w+ly )?(?!estimated|reported|thought|expected"
    r"|understood|known|said|due|also|now)(?:an? |time |no )?[a-z]+(?: \w+){0,3}? "
    r"(?:that|to|when|if)\b"
    r"|\bthere(?: is|’s|'s) no (?:question|doubt|telling|excuse|reason|justification"
    r"|alternative|other way|evidence|need|shortage|such thing)\b",
    re.IGNORECASE,
)
MEANT = re.compile(
    r"\b(?:is|are|was|were) (?:\w+ly )?(?:designed|intended|meant|calculated"
    r"|bound) to\b"
    r"|\b(?:they|it|he|she|ministers|employers|bosses) wants?\b",
)
BELIEFS = (
    (SUPPOSED, 1.4, "it says what would follow"),
    (JUDGED, 1.6, "it says how something is to be seen"),
    (IS_NOT, 0.7, "it says what is not so"),
    (IS_A, 0.6, "it says what something is"),
)
IN_SMALL_LETTERS = (
    (MEANT, 1.4, "it says what somebody wants"),
    (GENERAL, 0.8, "it speaks in general"),
)
"""Shapes that are sought in small letters, which is quicker than heeding both."""


def _of_modals(text: str) -> Iterator[Evidence]:
    if THERE_MUST.match(text):
        yield R, 2.5, "it says what must be"
    must = MUST.search(text.lower())
    if must:
        told = WITHIN_FACT.search(text[: must.start()])
        points, whose = (0.8, "somebody says") if told else (2.2, "it says")
        yield B, points, f"{whose} what must, should or cannot be"
        yield R, 1.0, "what must be done can be called for"
    elif WOULD.search(text):
        yield B, 0.8, "it says what will or would be"


def _of_facts(text: str, lexicon: Lexicon) -> Iterator[Evidence]:
    if FIGURE.search(text):
        more = 0.6 if len(FIGURE.findall(text)) > 1 else 0.0
        yield N, 1.6 + more, "it has figures"
    elif (counted := COUNTED.match(text)) or IN_WORDS.search(text.lower()):
        more = 0.8 if counted else 0.0
        yield N, 0.8 + more, "it says how many"
    if DATE.search(text.lower()):
        yield N, 1.0, "it says when"
    reported = lexicon.reports.search(text)
    if reported:
        shown = reported[0] in SHOWING and not FIGURE.search(text)
        points = 0.4 if shown else 1.4
        yield N, points, "it reports what somebody said or did"
    if NAMES.search(text):
        yield N, 0.4, "it has names"
    yield from _of_tense(text, lexicon)


def _is_verb(found: re.Match[str], text: str) -> bool:
    """Return whether a word in -s can be a verb: not before "was", nor after "of"."""
    if found[0] in SURE_VERBS:
        return True
    before = text[: found.start()].split()[-1:]
    after = text[found.end() :].split()[:1]
    named = before and before[0].lower() in NO_VERB_AFTER
    return not named and not (after and after[0] in TENSED)


SHOWING = frozenset({"shows", "reveals", "confirms", "states", "demanded"})
"""What a decision can do as well as a report: it "shows contempt"."""
NO_EVENT_AFTER = NO_VERB_AFTER - {"and", "or", "not", "all", "these"} | {"is", "are"}
"""After these words a form in -ed says what a thing is like: "the planned cuts"."""
STATE = re.compile(r"(?:was|were|had)\Z")
PARTICIPLE = re.compile(
    r"\A (?:not |\w+ly |also |being |been |all )*(?:\w+(?:ed|en|wn)|held|told|made|put"
    r"|sent|found|built|cut|set|shot|paid|sold|hit|left|lost|met|brought|taught)\b"
)
SURE_VERBS = frozenset({"is", "are", "has", "have", "does", "do"})
TENSED = frozenset({"was", "were", "had", "and", "have", "are", "will", "who", "of"})
"""Words before which a word in -s is a thing."""


def _tells(past: re.Match[str], text: str) -> bool:
    """Return whether a past form can be a verb: not in "the planned cuts"."""
    if not past[0].endswith("ed") or past[0] in {"led", "fled"}:
        return True
    before = text[: past.start()].split()[-1:]
    return not before or before[0].lower() not in NO_EVENT_AFTER


ASIDES = re.compile(
    r"\b(?:who|which|that|whose)(?: (?:has|have|had|was|were|are|is))? (?:been |being "
    r"|now )?"
    r"(?:\w+ed|made|told|left|paid|sold|lost|led|won|said)\b"
    r"|(?<=, )\w+ed (?:with|in|from|to|as|on)\b|\b(?!This|That|It|All)[A-Z]\w+ led\b"
)
"""Verbs of an aside, which say nothing about when the sentence itself is."""


def _comes_first(past: re.Match[str], text: str, lexicon: Lexicon) -> bool:
    """Return whether no verb in the present stands before one in the past."""
    return not any(
        (one[0] in SURE_VERBS or one[0] in lexicon.ending_verbs) and _is_verb(one, text)
        for one in PRESENT.finditer(text, 0, past.start())
    )


def _of_tense(text: str, lexicon: Lexicon) -> Iterator[Evidence]:
    past = PAST.search(text)
    if past:
        text = ASIDES.sub(" ", text)
        past = next((one for one in PAST.finditer(text) if _tells(one, text)), None)
    may = MAY.search(text)
    if past and may and may.start() < past.start():
        yield B, 0.6, "it says what will be, may be or should be"
    elif past and _comes_first(past, text, lexicon):
        rest = text[past.end() :]
        state = STATE.match(past[0]) and not PARTICIPLE.match(rest)
        yield N, (1.1 if state else 1.8), "it tells what happened"
    elif PERFECT.search(text):
        yield N, 1.3, "it tells what has happened"
    elif ONGOING.search(text):
        yield N, 0.8, "it tells what goes on"
    elif past is None and DESCRIBES.search(text):
        yield B, 0.6, "it says in the present how things are"
    elif past is None:
        yield N, 0.2, "it says in the present what somebody does"
