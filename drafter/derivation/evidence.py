"""What speaks for filing a sentence here or there, piece by piece, in words.

Each rule gives a label, points and the reason as a person would say it. The points
come from reading real statements and model motions; no rule decides by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.backing import is_of_people
from drafter.derivation.duties import DUTY, TURN_OF, is_duty, of_duties
from drafter.derivation.imperative import imperative_of, is_called_on
from drafter.derivation.lexicon import Act
from drafter.derivation.opening import Stance
from drafter.derivation.units import Label
from drafter.language.phrases import capitalised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.lexicon import Lexicon, Verb
    from drafter.derivation.opening import Opening

N, B, R, S, D = (
    Label.NOTES,
    Label.BELIEVES,
    Label.RESOLVES,
    Label.SOLIDARITY,
    Label.DROP,
)
Evidence = tuple[Label, float, str]

WHEREAS = re.compile(r"\A(?:whereas|wheras|where as)\b", re.IGNORECASE)
RESOLVED = re.compile(
    r"\A(?:and |now,? |therefore,? |and,? therefore,? )*(?:be it |it is )?"
    r"(?:(?:further|finally|also|hereby) )*resolved\b",
    re.IGNORECASE,
)
WARMTH = re.compile(
    r"^(?:[Oo]ur (?:\w+ )?(?:thoughts|hearts?|solidarity|sympath|condolences|thanks"
    r"|love|respect|support|deepest|heartfelt|warmest)|(?:In )?[Ss]olidarity (?:with"
    r"|to)\b"
    r"|Congratulations|Well done|Tribute to|Thank you|Thanks to"
    r"(?![^,]*, .*\b(?:is|are|was|were|has|have|had|will|can)\b)"
    r"|Victory to|Long live|To (?:our|all|the"
    r"|every) (?!contrary|point|extent|end\b|surprise)[^,:]{3,60}[,:]"
    r"|Let (?:us|’s) (?:remember|salute|honour|mourn)|Rest in|Greetings (?:to|from)"
    r"|Keep up the (?:fight|struggle|good)"
    r"|Please accept our|May (?:he|she|they) rest"
    r"|(?:Full |Our )?(?:support|respect|solidarity) (?:to|for) (?:the|all))"
    r"|\b(?:solidarity greetings|rest in peace|rest in power|condolences|our solidarity"
    r"|an inspiration|we salute|is with (?:them|you)|are with (?:them|you|their|the)"
    r"|their (?:fight|struggle|victory) is our)\b"
)
SADNESS = ("saddened ", "heartbroken ", "grieved ")
"""Grief by its own name, with what it is about."""
GRIEF = re.compile(
    r"\bwith (?:great|deep|deepest|profound|heavy|much) (?:sadness|sorrow|regret"
    r"|hearts)\b"
    r"|\b(?:heartbroken|mourning|in mourning|saddened)\b"
    r"|\b(?:shocked|devastated|horrified|sorry|stunned|grieved) (?:to (?:hear|learn)"
    r"|(?:by|at) the (?:\w+ ){0,3}(?:deaths?|loss|murders?|killings?|passing))\b"
)
SLOGAN = re.compile(
    r"^(?:No (?!one\b|more than)(?:to\b|more\b|[a-z]+ (?:on|for|in|with|to)\b)|Not "
    r"(?:one|in our|a penny)|Never again|Hands off|An end to|End to|Justice for"
    r"|Freedom for"
    r"|Jobs|Defend|Smash|Down with|Stop the|Free |Equal pay|Nothing about us"
    r"|[A-Z][\w’-]*(?: (?!wants?\b|needs?\b)[\w’-]+){0,6}, not [a-z]"
    r"|For an? |Don[’']t |Do not |Yes to)"
    r"|\bnow ?[!.]?$"
)
TO_BE = re.compile(r"\b(?:is|are|was|were|has|have)\b")
SIDES = re.compile(r"(?:Say )?(?:[Nn]o|[Yy]es) to (?!.* [–-] )")
LET_US = re.compile(
    r"(?:[^“”]{3,90}, )?[Ll]et(?:[’']s| us)\b(?! (?:be clear|not forget))"
)
CHEER = re.compile(
    r"\b(?:solidarity|victory|victorious|unity|united|together|long live|comrades"
    r"|courage|viva|forward)\b",
    re.IGNORECASE,
)
SLOGAN_WORDS = 9
CRY_WORDS = 7
READ_ME = re.compile(
    r"^(?:We look forward|Thank you (?:for|very)|Thank you[.!]|I look forward"
    r"|Please (?:see"
    r"|contact|visit)|See (?:here|below|also|(?:the )?(?:attached|enclosed))|Add your"
    r" name"
    r"|You can (?:read|find|sign)|Watch |Click "
    r"|To (?:subscribe|sign up|find out|read|donate|join|contact|arrange|book|register"
    r"|order|apply)\b|Find out more"
    r"|(?:Places|Tickets|Seats|Copies|Transport|Coaches|Leaflets)\b[^.;]{0,40}? "
    r"(?:can be|are|is|may be) (?:booked|bought|ordered|reserved|available|obtained)"
    r"|For (?:more|further) (?:info|details|news|about|on)|Read )"
)
ASKED = re.compile(
    r"^[A-Z][^.,;]{2,60} (?:is|are) (?:also |further )?(?:asked|urged|called on"
    r"|called upon"
    r"|invited|encouraged|instructed|requested) (?:not )?to\b"
)


SAYING = frozenset(
    {"are clear", "am clear", "say", "state", "insist", "argue", "maintain"}
)
WILL_BE = re.compile(r"(?:We|I) (?:will|shall|won[’']t|refuse)\b")
"""What is meant to be done, although it is only said: "we say we will not move"."""
GIVING = ("express", "voice", "declare", "renew", "join", "reaffirm", "register")
OFFERED = re.compile(
    r"\b(?:offers?|sends?|extends?|express(?:es)?|pledges?(?! to\b)|gives?|renews?"
    r"|stands?)"
    r" (?:in |our |its |their )?(?:\w+,? (?:and )?){0,4}?"
    r"(?:solidarity|condolences|greetings|unwavering support|full support)\b"
)
"""Solidarity that whoever is named gives: "Our members send their solidarity"."""
WARM_OBJECT = re.compile(
    r"(?: [\w-]+){0,5}? (?:solidarity|sympathy|sympathies|condolences|thanks|gratitude"
    r"|greetings|love|admiration|appreciation|grief|sorrow)\b"
)
HELD_OBJECT = re.compile(
    r"(?: [\w-]+){0,4}? (?:concerns?|alarm|dismay|disappointment|anger|outrage|shock"
    r"|fears?|hopes?|belief|view|regret|horror|disgust|frustration|confidence)\b"
    r"(?! and (?:\w+ )?(?:calls?|demands?|urges?)\b)"
)
"""What one voices and does not ask for: "express our deep concern at"."""
TIME_TO = re.compile(
    r"^(?:(?:And|So|Now) (?=it)|[^:“”]{3,40}: (?=it))?(?:[Ii]t[’']s|[Ii]t is)"
    r" (?:now |high |long past )?time (?:now )?"
    r"(?:for|to|that|this|these|the|our|we|they)\b"
    r"|(?:^|[–—-] |, )[Nn]ow(?: is|[’']s) the (?:\w+ )?time (?:for|to)\b"
    r"|^This is the time (?:for|to)\b"
    r"|^The time (?:for|to) [^.;]{3,90} (?:is now|has come)\b"
)
STANDING = re.compile(
    r"\bstands? (?:\w+ ){0,2}?(?:with|alongside|beside|behind|shoulder to shoulder"
    r"|side by side|ready to support)\b"
)
OBLIGED = re.compile(r"\b(?:must|should)\b")
CALLS_ON = "it says what somebody must do, who can be called on"
TIME = "it says that it is time to act"
ASKS = "it says what it asks for"
CALLED = frozenset({CALLS_ON, DUTY, TURN_OF, TIME, ASKS})
"""Reasons that tell of somebody who is told what to do."""
LED_IN = (" said", " says", " commented", " added", " stated", " reads")
"""The end of a line that only says who speaks in what follows."""
WISHES = re.compile(
    r"^(?:With|In|Yours in) (?:\w+ ){0,3}?(?:solidarity|unity|comradeship|regards"
    r"|wishes|thanks)"
    r"\b[^,.;]{0,30}[.,]?$"
)
"""The close of a letter."""
FEELING = re.compile(
    r"\A(?!We\b|I\b|.*\b(?:who|which|said|says) )[^,;:“”]{2,90}? (?:is|are|remains?)"
    r" (?:\w+ly )?"
    r"(?:concerned|appalled|alarmed|dismayed|disappointed|outraged|horrified|disgusted"
    r"|shocked|angry|worried|saddened and \w+ed) (?:at|by|about|with|that|to)\b"
)
"""What somebody named feels, as a rule the issuer: "Both unions are appalled"."""
FELT = (
    *("concerned ", "appalled ", "alarmed ", "dismayed ", "disappointed ", "outraged "),
    *("horrified ", "disgusted ", "shocked ", "angry ", "worried ", "saddened "),
)
ASKED_FOR = re.compile(
    r"[“\"]?(?=[^:–—]{0,60}\b(?:message|demand|ask|call|appeal|plea|request|answer"
    r"|advice"
    r"|solution|enough)\b)[^:–—.;]{3,70}(?::| [–—-]) (?=[a-z])"
)
"""What is asked for after a colon: "Our message is simple: drop the charges"."""
FORMS = (
    (WISHES, D, 6.0, "it closes a letter"),
    (TIME_TO, R, 5.0, TIME),
    (STANDING, S, 3.0, "it says who stands with whom"),
    (WHEREAS, N, 3.0, "it begins with “whereas”"),
    (RESOLVED, R, 7.0, "it begins with “resolved”"),
    (READ_ME, D, 5.0, "it speaks to the reader about the text itself"),
    (OFFERED, S, 6.5, "it speaks of solidarity that is given"),
    (GRIEF, S, 3.0, "it speaks of grief"),
    (WARMTH, S, 4.5, "it speaks of solidarity, thanks or sympathy"),
    (ASKED, R, 4.5, "somebody is asked to do something"),
)
"""Shapes that speak for a label, with their points and the reason."""


def of_opening(opening: Opening, lexicon: Lexicon) -> Iterator[Evidence]:
    """Yield what the speaker's own act says."""
    match opening.stance:
        case Stance.PERFORMS if opening.verb:
            yield from _of_act(opening, lexicon)
        case Stance.FEELS:
            yield B, 4.0, "it says how whoever speaks feels about it"
            yield R, 1.0, "a feeling can be a position"
        case Stance.COMMITS:
            yield R, 5.0, "whoever speaks commits themselves to something"
            yield N, 1.5, "a commitment of theirs can be noted"
        case Stance.WANTS:
            yield R, 4.5, "it says what whoever speaks wants"
        case Stance.MODAL:
            yield B, 1.5, "it says what whoever speaks must or can do"
            yield R, 1.5, "what must be done can be resolved"
        case Stance.TELLS:
            points = 1.5 if opening.is_we else 2.5
            yield N, points, "it tells what whoever speaks did, saw or is"
        case _:
            return


def _says_a_deed(rest: str, lexicon: Lexicon) -> bool:
    """Return whether what is said is a will, or what somebody is to do."""
    said = capitalised(rest.strip(" ,:").removeprefix("that ").lstrip())
    return bool(WILL_BE.match(said)) or is_called_on(said, lexicon) or is_duty(said)


def _of_act(opening: Opening, lexicon: Lexicon) -> Iterator[Evidence]:
    verb = opening.verb
    if verb is None:
        return
    said = f"“{verb.base}” by whoever speaks"
    warm = verb.act is Act.CALL and verb.base.startswith(GIVING)
    if warm and WARM_OBJECT.match(opening.rest):
        yield S, 6.0, f"{said} is of solidarity or sympathy"
    troubled = warm and HELD_OBJECT.match(opening.rest)
    if troubled or (verb.base == "warn" and opening.rest.startswith(" that ")):
        yield B, 6.5, f"{said} tells what they hold"
    if verb.base in SAYING and _says_a_deed(opening.rest, lexicon):
        yield R, 5.0, f"{said} tells what is to be done"
        yield B, 1.2, "it can be a belief"
        return
    yield from _of_verb(verb, opening.rest, said)


def _of_verb(verb: Verb, rest: str, said: str) -> Iterator[Evidence]:
    match verb.act:
        case Act.CALL if is_of_people(verb, rest):
            yield S, 5.2, f"{said} is of people or their struggle"
            yield R, 3.0, "support can be resolved"
        case Act.CALL:
            yield R, 5.0, f"{said} is a call or a position"
            yield B, 1.2, "a position can be a belief"
        case Act.SOLIDARITY:
            yield S, 5.0, f"{said} is solidarity"
            yield R, 1.2, "solidarity can be resolved"
        case Act.BELIEF:
            yield B, 5.0, f"{said} opens a belief"
        case Act.NOTE:
            yield N, 5.0, f"{said} opens a fact"
        case _:
            return


def of_form(text: str, lexicon: Lexicon) -> Iterator[Evidence]:
    """Yield what the form of a sentence says: a slogan, a demand, a question."""
    if text.rstrip('”"’)').endswith("?"):
        yield D, 8.0, "it is a question"
        yield B, 0.5, "a question can hint at a belief"
    if text.rstrip(";:, ").endswith(LED_IN):
        yield D, 5.0, "it only says who speaks"
    yield from _of_feeling(text)
    yield from _of_cry(text)
    for shape, label, points, why in FORMS:
        if shape.search(text):
            yield label, points, why
    if is_called_on(text, lexicon):
        yield R, 4.5, CALLS_ON
    else:
        yield from of_duties(text)
    yield from _of_imperative(text, lexicon)
    asks = ": " in text or " – " in text or " - " in text or " — " in text
    said = ASKED_FOR.match(text) if asks else None
    if said and imperative_of(capitalised(text[said.end() :]), lexicon):
        yield R, 4.5, ASKS


def _of_feeling(text: str) -> Iterator[Evidence]:
    if any(map(text.__contains__, SADNESS)):
        yield S, 2.5, "whoever speaks mourns"
    if any(map(text.__contains__, FELT)) and FEELING.match(text):
        yield B, 2.6, "it says how somebody feels about it"


def _of_cry(text: str) -> Iterator[Evidence]:
    words = len(text.split())
    bare = words <= SLOGAN_WORDS and not TO_BE.search(text)
    if bare and SLOGAN.search(text):
        yield R, 4.0, "it is a slogan"
    elif bare and words <= CRY_WORDS and text.endswith("!"):
        yield R, 2.5, "it is a cry"
        if CHEER.search(text):
            yield S, 3.0, "it is a cry of solidarity"
    elif SIDES.match(text):
        yield R, 4.0, "it says yes or no to something"


def _of_imperative(text: str, lexicon: Lexicon) -> Iterator[Evidence]:
    first = imperative_of(text, lexicon)
    if not text.lstrip('“"‘')[:1].isupper():
        return
    if ("et us" in text or "et’s" in text or "et's" in text) and LET_US.match(text):
        yield R, 3.5, "it calls on all of us to act"
    elif first in lexicon.imperatives:
        yield R, 4.0, f"“{first}” demands something"
    elif first:
        yield R, 3.0, f"“{first}” tells the reader what to do"
        yield D, 2.5, "what readers are told to do may be no part of the motion"
