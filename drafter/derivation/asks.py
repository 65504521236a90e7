"""Calls that are made without a verb of calling.

"We need the council to publish its plans", "Our appeal is for everybody to write" and
"this attack is condemned" ask or oppose as "we call on" does. What tells them is who
is to do what: somebody who can act, and a deed, as the object of a need.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.duties import NAME
from drafter.derivation.imperative import AGENTS
from drafter.derivation.opening import Stance
from drafter.derivation.units import Label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.evidence import Evidence
    from drafter.derivation.opening import Opening

R = Label.RESOLVES
NO_DEED = (
    r"(?!be\b|have\b|the\b|an?\b|our\b|their\b|its\b|this\b|all\b"
    r"|(?!bring\b)[a-z]+ing\b)"
)
WHOM = (
    rf"(?:[^,.;:“”]{{0,40}}?{AGENTS.pattern}|{NAME}|[A-Z][\w’'-]+|them|him|her|you"
    r"|[^,.;:“”]{0,30}?(?:department|ministry|agency|committee|owners?|operators?|firm"
    r"|industry|chair|director|provider)\b|people|everyone|everybody|workers|members"
    r"|voters|readers|supporters|the public)"
)
"""Somebody who can be asked to do something."""
THEM_TO = re.compile(rf" ?{WHOM}[^,.;:“”]{{0,60}}? to {NO_DEED}[a-z]+\b")
"""Who is needed to do what: "MPs of every party to vote it down"."""
FROM_THEM = re.compile(
    r" ?(?:[\w-]+ ){0,4}?"
    r"(?:clarity|actions?|answers|assurances?|guarantees?|commitments?|leadership"
    r"|transparency|urgency|honesty|reassurances?|certainty|legislation"
    r"|explanations?)\b"
    r"(?:,? (?:and )?\w+){0,4}?,? (?:from|by|on|over|about|now|to|that|immediately)\b"
)
"""What somebody is to give: "answers from the company"."""
BODY = (
    r"(?:[Uu]nions?|[Cc]oalition|[Cc]harit(?:y|ies)|[Cc]ampaign(?:ers)?|[Aa]ssociation"
    r"|[Nn]etwork|[Oo]rgani[sz]ations?|[Ff]ederation|[Aa]lliance|[Gg]roups?|[Ss]ociety"
    r"|[Bb]ranch(?:es)?|[Cc]ongress|[Mm]embers|[Cc]onfederation|[Cc]ollective)"
)
"""Those who issue statements, and ask something of others in them."""
PRESSING = (
    r"(?:(?:expects?|wants?|urges?|asks?|presses|looks? to)(?! us\b| me\b)"
    r"|(?:is|are) (?:now |also |therefore |today |still )?(?:pressing|pushing|urging"
    r"|asking|lobbying|expecting|imploring|looking to))"
)
BODY_ASKS = re.compile(
    rf"(?:The|Our|This|These|Both|All|[A-Z][\w’'-]+) (?:[^“”;:,]{{0,60}} )?{BODY}"
    rf"(?:,? [^“”;:.]{{2,150}}?)?,? (?:{PRESSING} [^“”;:,.]{{3,120}}? "
    rf"(?:to {NO_DEED}[a-z]+|for an?|(?:stopp|end|settl|withdraw|scrapp|chang|revers)"
    rf"(?:ed|n))\b|(?:\w+ly )?(?:rejects|condemns|demands|deplores|denounces) "
    rf"(?:the|an?|this|these|any|all|that)\b)"
)
"""What a body asks of somebody: "The union wants the council to think again"."""
OTHERS_NEED = re.compile(
    rf"(?!They |He |She |It )[A-Z][\w’'-]*(?: [\w’'-]+){{0,4}} (?<!the )needs? {WHOM}"
    rf"[^,.;:“”]{{0,40}}? to {NO_DEED}[a-z]+\b"
)
"""What others need from somebody: "Carers need ministers to listen"."""
ASKING = (
    "reject",
    "condemn",
    "demand",
    "deplore",
    "denounce",
    "expect",
    "want",
    " urg",
    " ask",
    " press",
    " push",
    " lobb",
    " look",
    " impl",
)
"""One of these stands in each such sentence: looked for first, as it is quicker."""
IS_PRESSING = re.compile(
    r"(?:pressing|pushing|lobbying|petitioning) (?:the |our |[A-Z])[^“”;:.]{2,80}? "
    r"(?:for|to|over)\b"
)
TO_BACK = re.compile(
    r" [^“”;:.]{2,90}? to (?:\w+ly |also )?(?:support|back|stand|join|show|send|give)\b"
)
CALLING = ("urge", "call on", "call upon", "ask", "encourage", "appeal to", "invite")
"""Who is asked for support is called on, however warm the words."""
WHY = re.compile(
    r"(?:(?:And |So )?[Tt]h(?:at|is)(?:[’']s| is)|Which is) why "
    r"(?!(?:the )?(?:[\w’'-]+ )?(?:[Gg]overnment|[Mm]inisters?|[Cc]ouncil|[Cc]ompany"
    r"|[Ee]mployers?|[Mm]anagement|[Bb]oss)|they\b|he\b|she\b|it\b)"
    r"[^;:“”.]{2,160}? (?:(?:is|are) (?:\w+ly |now |also |today |all |both )?(?:calling"
    r"|demanding|urging|asking|campaigning|fighting|pressing|pushing|marching|opposing"
    r"|balloting|taking action|organising|holding|launching)\b"
    r"|(?<!our )(?<!the )calls? (?:for|on)\b"
    r"|demands? (?:an?|the|that|better|action|justice|answers)\b|urges? "
    r"|will (?:now |also |all )?(?!not\b|never\b|be (?!\w+ing\b)|have\b|see\b))"
)
"""What follows for whoever speaks: "That is why we, with others, are calling for"."""
JOINED = re.compile(
    r"(?<!have )(?<!has )(?<!had )\bjoin(?:s|ing|ed)?\b(?! together)"
    r"[^“”;:.]{2,200}? (?:in|by|to) (?:also |together )?(?:calling"
    r"|demanding|urging|condemning|opposing|rejecting|pressing|appealing|call|demand"
    r"|urge|condemn|oppose|insisting)\b"
)
"""Who calls together: "joins with the tenants in calling for"."""
OUR_ASK = re.compile(
    r"[“\"]?(?:Our|My) (?:\w+ ){0,2}?(?:appeal|call|plea|demand|request|ask|challenge)"
    r"\b[^,;:.“”]{0,60}? is (?:for|that|to|directed|addressed)\b"
    r"|[“\"]?(?:Our|The|My) (?:\w+ )?(?:demand|ask|request)s?\b[^,;:.“”]{0,60}?"
    r" (?:is|are)"
    r" (?:very |quite |now )?(?:clear|simple|straightforward|plain|modest)(?:: "
    r"| [–—-] )"
    r"|[“\"]?(?:All|What|The (?:one|only) thing) (?:that )?(?:we|I|workers|members"
    r"|our [a-z]+|they)(?:[’']re| are)? (?:all )?(?:ask|want|demand"
    r"|seek)(?:ing)?(?: for)?"
    r" is\b"
)
"""An appeal that is named, before what it asks for."""
CONDEMNED = re.compile(
    r"\b(?:is|are|was|were) (?:(?:\w+ly|to be) )*(?:condemned|deplored|denounced"
    r"|rejected|opposed)"
    r" (?:(?:\w+ly|by us|and \w+) )*(?:in the (?:strongest|clearest)|by (?:this|our"
    r"|us)\b"
    r"|without (?:reserv|qualif|hesit|equivoc))"
    r"|\b(?:is|are) (?:utterly|unreservedly|unequivocally|wholly|totally|strongly"
    r"|entirely) (?:condemned|deplored|denounced|rejected|opposed)\b(?! by (?:many|most"
    r"|some|the [a-z]+s\b))"
)
"""A condemnation without a speaker: "The attack is utterly condemned"."""
Shapes = tuple[tuple[re.Pattern[str], tuple[str, ...], Label, float, str], ...]
"""A shape, what stands in each such sentence, the label, points and reason."""
ASKED: Shapes = (
    (WHY, (" why ",), R, 5.5, "it says what follows for whoever speaks"),
    (OUR_ASK, (" is ", " are "), R, 6.5, "it names what whoever speaks asks for"),
    (OTHERS_NEED, (" need",), R, 3.8, "it says what is needed from somebody"),
)
"""Looked for at the start, where one of the words stands in the sentence."""
SAID: Shapes = (
    (JOINED, ("join",), R, 6.5, "it joins in a call"),
    (
        CONDEMNED,
        ("demned", "jected", "plored", "nounced", "posed"),
        R,
        5.6,
        "it condemns",
    ),
)
"""Looked for anywhere, where one of the words stands in it."""


def of_asks(opening: Opening) -> Iterator[Evidence]:
    """Yield what speaks for a call that no verb of calling makes."""
    bare = opening.bare
    yield from _of_speaker(opening)
    if any(map(bare.__contains__, ASKING)) and BODY_ASKS.match(bare):
        yield R, 4.2, "it says what a body asks of somebody"
    whole = _with_link(opening)
    for shape, held, label, points, why in ASKED:
        if any(map(whole.__contains__, held)) and shape.match(whole):
            yield label, points, why
    for shape, held, label, points, why in SAID:
        if any(map(bare.__contains__, held)) and shape.search(bare):
            yield label, points, why


def _of_speaker(opening: Opening) -> Iterator[Evidence]:
    """Yield what speaks for a call of whoever speaks."""
    stance, rest = opening.stance, opening.rest
    if stance is Stance.MODAL and opening.helper in {"need", "needs"}:
        if THEM_TO.match(rest) or FROM_THEM.match(rest):
            yield R, 5.4, "it says what whoever speaks needs from somebody"
    elif stance is Stance.PERFORMS and opening.verb and TO_BACK.match(rest):
        if opening.verb.base.startswith(CALLING):
            yield R, 7.5, "it asks others for their support"
    elif stance is Stance.TELLS and IS_PRESSING.match(rest):
        yield R, 5.4, "it says what whoever speaks presses for"


def _with_link(opening: Opening) -> str:
    """Return the sentence with "This is why", where that was taken off."""
    if any(words.endswith(" why") for _, words in opening.dropped):
        return f"This is why {opening.bare[:1].lower()}{opening.bare[1:]}"
    return opening.bare
