"""What a sentence turns to after its opening, and what it says about its own text.

"As the dockers say, it is one fight, and we send our support" opens with others and
ends with an act of the speaker's; "This letter was sent in May" is no part of it at
all. Neither shows in the first words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.asks import of_asks
from drafter.derivation.backing import is_of_people, of_decisions
from drafter.derivation.callers import SPEAKING, named_act, verb_at
from drafter.derivation.imperative import is_called_on
from drafter.derivation.lexicon import Shape
from drafter.derivation.opening import ADVERB, NEEDS_THAT, Stance
from drafter.derivation.promises import of_promises
from drafter.derivation.readers import of_readers, says_who_it_is
from drafter.derivation.units import Label
from drafter.language.phrases import capitalised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.evidence import Evidence
    from drafter.derivation.lexicon import Lexicon, Verb
    from drafter.derivation.opening import Opening

B, R, S, D = Label.BELIEVES, Label.RESOLVES, Label.SOLIDARITY, Label.DROP
TURN = re.compile(
    rf"(?:[,;:] (?:and |so |but |therefore )?| [–—-] (?:and |so )?| and | so | but )"
    rf"(?:we|I)(?P<short>[’']ll)?(?P<doing>[’']re| are)? (?:{ADVERB} )*"
    r"(?P<will>will (?:not )?|won[’']t |refuse to |shall |pledge to |intend to "
    r"|vow to )?"
)
"""Where the first person takes over."""
WITH_ASIDE = re.compile(r"(?:[Ww]e|I),? ")
COMMA = re.compile(rf", (?:{ADVERB} )*")
LONGEST_ASIDE = 260
"""The first person, and something said of it before its verb."""
HELD = re.compile(
    r"(?:(?:are|am|is|remains?) (?:\w+ ){0,2}of (?:the|one) (?:\w+ ){0,2}(?:views?"
    r"|opinions?"
    r"|belief|mind|conviction|position)|takes? the (?:\w+ ){0,2}(?:view|position|line)"
    r"|ha(?:ve|s) (?:long |always |all )?(?:seen|learn(?:t|ed)|shown|known|warned)"
    r" (?:time|again|that|how|what|too|before)\b"
    r"|ha(?:ve|s) (?:no|every|little|serious|grave|real|great|deep|full|long|always"
    r"|\w+ly|many) (?:\w+ ){0,2}(?:doubts?|confidence|faith|trust|concerns?|fears?"
    r"|worry"
    r"|worries|hopes?|hesitation|objections?|reservations?|believed|held|argued"
    r"|maintained"
    r"|said|opposed|supported)|(?:share|hold|express|voice)s? (?:the|these|those|this|a"
    r"|our|its) (?:\w+ ){0,2}(?:views?|concerns?|beliefs?|fears?|hopes?|opinion)"
    r"|(?:are|am|is) (?:\w+ly )?(?:clear|certain|sure|convinced|confident|adamant|aware"
    r"|conscious|afraid|worried|concerned|opposed|against|in favour)\b"
    r"|(?:see|regard|view)s? (?:this|it|that|these|them) as\b"
    r"|(?:fear|hope|expect|doubt|suspect|predict|trust|know|feel)s? (?:[\w’-]+ ){1,14}?"
    r"(?:will|would|could|may|might|is|are|has|have|can|cannot)\b)",
    re.IGNORECASE,
)
"""Ways to say that one holds something, which no single verb tells."""
COMMITTED = re.compile(
    r"(?:are|am|is|remains?|stands?)(?:,? (?:\w+ly|also|all|both|together|united"
    r"|firmly))*,? "
    r"(?:(?:committed|dedicated|pledged) to (?:the |an? |\w+ing\b)"
    r"|(?:steadfast|firm|resolute|united|unwavering) in (?:our|its|their) (?:\w+ )?"
    r"(?:commitment|determination|resolve|opposition|demand)\b)"
)
"""A will that is told as a state: "we remain committed to organising"."""
AND_ACTS = re.compile(
    rf",? and (?:would |we )?(?:{ADVERB},? )*"
    r"(?:(?:calls? (?:on|for|upon)|urges?|demands?|appeals? to|asks?)\b"
    r"(?! (?:that|which))"
    r"|(?:condemns?|denounces?|deplores?|rejects?|opposes?),)"
)
"""A call after a feeling: "We are appalled by this, and call on ministers to"."""
EXPECTS = re.compile(
    r"(?:expect|look)s? (?:to )?(?:[\w’-]+ ){1,8}?to (?!be\b|have\b)[a-z]+\b"
)
"""What is expected of somebody: nearly a demand."""
STATES = (
    (HELD, (B, 3.5, "it says what whoever speaks holds")),
    (COMMITTED, (R, 5.0, "it says what whoever speaks is committed to")),
    (EXPECTS, (R, 3.5, "it says what whoever speaks expects of somebody")),
)
OUR_AIM = re.compile(
    r"[“\"]?(?:(?:That[’']s|That is|This is|Which is) why we(?: will| are|[’']re"
    r"|[’']ll)"
    r" (?!not\b|here\b|so\b)|Our (?:\w+ )?(?:aim|goal|task|priority) (?:now )?is to )"
)
"""What follows for whoever speaks: "That is why we are marching"."""
OURS_WILL = re.compile(
    r"(?:All |And )?[Oo]ur (?:\w+ )?(?:members|activists|reps|campaign|fight|struggle"
    r"|action) "
    r"(?:[^,;]{3,40} )?(?:will|shall) (?!(?:not|never|be|remember|have)\b)"
)
OURS_STANDS = re.compile(
    r"(?:(?:All )?[Oo]ur (?:\w+ )?(?:members|branch(?:es)?|unions?|movement|campaign)"
    r"|The (?:[\w’'-]+ ){0,5}?(?:[Cc]ampaign|[Uu]nion|[Bb]ranch|[Nn]etwork|[Cc]oalition"
    r"|[Ff]ederation|[Cc]ongress|[Aa]lliance)) "
)
"""The issuer under another name: "Our branches", "The Depot campaign"."""
WE_ARE = re.compile(
    r"\b[Ww]e(?:[’']re| are) (?:all |now |still )?(?:fighting|campaigning|organi[sz]ing"
    r"|mobili[sz]ing|taking (?:a stand|action|strike|industrial)|standing up|going to"
    r" (?!be\b|have\b|need\b|see\b))"
    r"|\b[Ww]e won[’']t (?!be\b|have\b|know\b|see\b|need\b|get\b)"
)
"""What whoever speaks is doing about it: "We’re fighting", "we’re going to win"."""
NEW_CLAUSE = re.compile(r"(?:,? so|; therefore|,? and so|; and|, and|;) (?=[a-zA-Z])")
NEEDED = re.compile(
    r"(?<!that )(?<!which )\b(?:is|are)(?: \w+ly| now| also| long)? (?:needed"
    r"|required|demanded|called for"
    r"|overdue|in order)\b(?! (?:for|by) (?:this|that|them|it)\b)"
    r"|^What (?:is|we|workers|people|[\w ]{3,20}) (?:needs?|needed|wants?)\b"
    r"|\b(?:is|are) (?:\w+ly )?(?:essential|imperative|vital|crucial|necessary) (?:that"
    r"|to|for)\b"
)
LACKING = ("needed", "required", "demanded", "called for", "overdue")
"""What is lacking is to be had: "Urgent action is needed"; not "It is vital to"."""
WHAT_WE_NEED = re.compile(
    r"[“\"]?(?:What (?:we|workers|members|people|our \w+|is|this \w+|[a-z]+)"
    r" (?:needs?|needed|wants?) (?:now )?is (?!that\b)|We (?:now |all |also )?(?:need"
    r"|want)"
    r" to see (?!that\b|how\b|what\b|if\b|whether\b))"
)
"""A demand as a need: "What we need is a bus", "We need to see investment"."""
WARM = re.compile(
    r"\b(?:solidarity|condolences|sympath(?:y|ies)|tribute|gratitude|admiration|thanks"
    r"|greetings|best wishes|prayers|heartfelt|our thoughts|our hearts?|comradeship"
    r"|mourn(?:s|ing)?|grief|salute)\b",
)
TO_YOU = re.compile(
    r"\byour (?:\w+ )?(?:struggles?|fights?|strike|courage|bravery|actions?|resistance"
    r"|cause|battle|campaign|example|determination|victory|sacrifices?|stand|dispute"
    r"|loss|grief|pain|commitment|dedication|resilience|efforts)\b"
    r"|\b(?:you|they|he|she) (?:are|is) not (?:alone|forgotten)\b|\bnot alone in\b"
    r"|\b(?:behind|with|beside|alongside) you\b"
    r"|\b(?:solid|united|firmly|fully|right|all) behind\b"
)
"""Warm words to those whom a letter is written to."""
BEREAVED = re.compile(
    r"\b(?:loved ones|bereaved|(?:sadly|sorely|greatly|deeply|dearly) missed"
    r"|in memory of|minute[’']s silence|passing of|passed away|lost (?:a|their|his|her)"
    r" (?:\w+ )?(?:lives|life|friends?|comrades?|brothers?|sisters?|colleagues?"
    r"|sons?|daughters?|fighter)|rest in)\b"
)
SAYING = re.compile(
    r"\b(?:our|my) (?:\w+ )?(?:best|warmest|good|kindest) wishes\b"
    r"|\b(?:by|at) your side\b"
    r"|^(?:And )?[Yy]ou (?:are|will) (?:not|never)(?: be)? (?:alone|on your own)\b"
    r"|\b[Yy]our (?:\w+ )?\w+ is (?:our|the)\b|"
    r"\b(?:are|is|stand|stands|remain|remains|united"
    r"|unite) (?:\w+ ){0,3}?in (?:\w+ ){0,2}"
    r"solidarity with\b|"
    r"\b(?:thoughts|hearts?|prayers|sympath\w+|condolences|solidarity|love|respects?)"
    r" (?:of (?:\w+ ){1,6})?(?:is|are|go|goes|remain) (?:out )?(?:with|to)\b|"
    r"\binjury to one\b|\bproud to (?:support|stand|back|join|march|have|be (?:with"
    r"|part|standing|supporting))\b|\b(?:support|back|stand by|are behind) (?:them|you"
    r"|all those|everyone)\b"
)
"""Old sayings of solidarity, and pride in giving it."""
SUPPORT = re.compile(
    r"\b(?:(?:have|has|has got|with|give|gives|giving|offer|offers|pledges?|count on)"
    r" (?:our|my|their|its|the) (?:\w+,? (?:and )?){0,3}(?:support|backing|respect)"
    r"|full support (?:to|for|of)|supports? (?:them|you)\b|our support (?:to|for|with"
    r"|goes))\b"
)
"""Support that somebody is given."""
KIN = re.compile(
    r"\b(?:our|their|with|fellow|dear) (?:\w+ )?(?:comrades|brothers|sisters|siblings"
    r"|compañer\w+)\b"
)
GIVERS = re.compile(r"\b(?:[Ww]e|[Oo]ur|I|[Mm]y|[Mm]embers|us)\b")


WARMER = (
    (TO_YOU, 2.0, "it speaks warmly to those whose struggle it is"),
    (BEREAVED, 2.4, "it speaks of those who are mourned"),
    (SUPPORT, 1.6, "it speaks of support that is given"),
    (SAYING, 7.0, "it is said in solidarity"),
    (KIN, 0.8, "it speaks of comrades"),
)


def of_turns(opening: Opening, lexicon: Lexicon, *, late: bool) -> Iterator[Evidence]:
    """Yield what a sentence says after its opening, or about its own text.

    `late`: it stands in the last part of the statement.
    """
    bare = opening.bare
    if late and opening.stance is Stance.TELLS and says_who_it_is(bare):
        yield D, 6.0, "it says what the issuer is"
    yield from of_readers(bare)
    if opening.stance not in {Stance.PERFORMS, Stance.COMMITS, Stance.WANTS}:
        yield from _later(opening, lexicon)
    if WHAT_WE_NEED.match(bare):
        yield R, 5.2, "it says what whoever speaks needs to see"
    yield from _of_need(bare)
    yield from of_asks(opening)
    yield from of_promises(opening)
    if WARM.search(bare.lower()) and GIVERS.search(bare):
        yield S, 1.6, "somebody’s warmth or grief is told"
    for shape, points, why in WARMER:
        if shape.search(bare):
            yield S, points, why


FIRST = (" we ", " we’re ", " I ", "’ll", " we're ")
"""One of these stands where the first person takes over."""


def _later(opening: Opening, lexicon: Lexicon) -> Iterator[Evidence]:
    bare = opening.bare
    yield from of_decisions(opening)
    yield from _of_ours(bare)
    act = (
        _told_act(opening)
        or _after_aside(opening, lexicon)
        or named_act(opening, lexicon)
    )
    if act is not None:
        yield act
        return
    first = any(map(bare.__contains__, FIRST))
    for turn in TURN.finditer(bare) if first else ():
        if turn["will"] or turn["short"]:
            yield R, 3.0, "whoever speaks commits themselves further on"
            return
        verb = lexicon.verbs.get(verb_at(bare, turn.end(), lexicon))
        if verb and _speaks(verb, doing=bool(turn["doing"])):
            said = f"“{verb.base}” by whoever speaks, further on"
            yield _label_of(verb, bare, turn.end(), lexicon), 5.0, said
            return
    obliged = any(word in bare for word in (" must ", " should ", " needs to "))
    for clause in NEW_CLAUSE.split(bare)[1:] if obliged else ():
        if is_called_on(capitalised(clause), lexicon):
            yield R, 2.0, "it says further on what somebody must do"
            return


def _of_need(bare: str) -> Iterator[Evidence]:
    """Yield what speaks for a demand where something is said to be needed."""
    needed = NEEDED.search(bare)
    if needed is None:
        return
    lacks = needed[0].endswith(LACKING) and " that " not in bare[: needed.start()]
    yield R, 4.4 if lacks else 3.4, "it says what is needed"
    yield B, 0.5, "it judges what is needed"


def _of_ours(bare: str) -> Iterator[Evidence]:
    """Yield what the issuer’s own will do, are doing, or are committed to."""
    if OURS_WILL.match(bare):
        yield R, 4.5, "it says what the issuer’s own will do"
    if OUR_AIM.match(bare):
        yield R, 4.0, "it says what whoever speaks means to do"
    ours = OURS_STANDS.match(bare)
    if ours and COMMITTED.match(bare, ours.end()):
        yield R, 4.5, "it says what whoever speaks is committed to"
    if WE_ARE.search(bare):
        yield R, 4.0, "it says what whoever speaks is doing about it"


def _told_act(opening: Opening) -> Evidence | None:
    """Return the act that is told as a state or follows a feeling."""
    bare, stance = opening.bare, opening.stance
    if stance is Stance.FEELS and AND_ACTS.search(opening.rest):
        return R, 7.0, "it turns from a feeling to a call"
    if stance is not Stance.TELLS:
        return None
    start = _start(opening)
    for shape, evidence in STATES:
        if shape.match(bare, start):
            return evidence
    return None


def _after_aside(opening: Opening, lexicon: Lexicon) -> Evidence | None:
    """Return the act of whoever speaks where an aside stands before it."""
    bare, stance = opening.bare, opening.stance
    if not opening.is_we or stance is not Stance.TELLS:
        return None
    if not WITH_ASIDE.match(bare, len(opening.adjunct)):
        return None
    for comma in COMMA.finditer(bare, len(opening.adjunct) + len("We,"), LONGEST_ASIDE):
        verb = lexicon.verbs.get(verb_at(bare, comma.end(), lexicon))
        if verb and _speaks(verb):
            label = _label_of(verb, bare, comma.end(), lexicon)
            return label, 5.0, f"“{verb.base}” by whoever speaks"
    return None


def _start(opening: Opening) -> int:
    """Return where the verb of whoever speaks begins."""
    before = f"{opening.adjunct}{opening.subject} "
    adverbs = opening.adverbs.lstrip(" ,")
    start = len(before) if opening.bare.startswith(before) else 0
    return start + (len(adverbs) if opening.bare.startswith(adverbs, start) else 0)


def _label_of(verb: Verb, bare: str, here: int, lexicon: Lexicon) -> Label:
    """Return where an act belongs: support for people is solidarity."""
    rest = bare[here + len(verb_at(bare, here, lexicon)) :]
    return S if is_of_people(verb, rest) else SPEAKING[verb.act]


def _speaks(verb: Verb, *, doing: bool = False) -> bool:
    shape = Shape.ING if doing else Shape.BASE
    known = verb.act in SPEAKING and verb.shape is shape
    return known and verb.base not in NEEDS_THAT
