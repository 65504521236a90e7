"""What the grammatical shape of a sentence says: an event, or how things are.

A fact tells who did what, or how much there was of it; an opinion says how things are,
what they mean, what will come of them. Where no single word decides, that does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.units import Label
from drafter.derivation.verbs import NO_VERB_AFTER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.evidence import Evidence
    from drafter.derivation.lexicon import Lexicon

N, B, R = Label.NOTES, Label.BELIEVES, Label.RESOLVES
WORD = re.compile(r"[A-Za-z]+(?:[’'-][A-Za-z]+)*")
PLURALS = frozenset(
    [
        *("calls", "costs", "demands", "strikes", "challenges", "cuts", "risks"),
        *("forces", "values", "plans", "needs", "shows", "looks", "offers", "fuels"),
        *("strike", "call", "demand", "cost", "challenge", "risk", "value", "force"),
    ]
)
"""Verbs that are as often things: "our demands for", "the costs were"."""
GOVERNED = frozenset(
    [
        *("the", "a", "an", "our", "their", "its", "us", "them", "to", "that", "all"),
        *("on", "people", "workers", "this", "every", "more", "no", "lives", "into"),
    ]
)
"""What stands after such a word where it is a verb."""
FINITE = frozenset(
    ["is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could"]
)
MODALS = frozenset(
    ["will", "would", "can", "could", "may", "might", "must", "should", "to", "cannot"]
)
LINKS = frozenset(
    ["and", "also", "now", "still", "never", "always", "only", "not", "both", "already"]
)
"""Words between a subject and its verb."""
PAIRED = frozenset({"has", "have", "had", "was", "were", "is", "are", "been"})
COMPARED = re.compile(
    r"\b(?:more|less|fewer|better|worse|greater|higher|lower|stronger|harder|safer"
    r"|larger|cheaper|poorer|richer|weaker|fairer|wider|longer|closer|easier)"
    r" (?:[\w-]+ ){0,3}?than(?! (?:[\d£$€]|a (?:dozen|hundred|thousand|million)|one\b"
    r"|two\b|three\b|half\b|ten\b|twenty\b))"
    r"|\bthe (?:more|less|longer|sooner|greater)\b[^.;]{3,80},? the \w+"
    r"|\b(?:ever|far|much|even) (?:more|less|\w{3,}er)\b|\bas \w+ as (?:the|any|it)\b",
)
"""Comparisons that weigh things, and do not count them."""
STRESSED = re.compile(
    r"\b(?:clearly|plainly|obviously|surely|undoubtedly|of course|no doubt|in truth"
    r"|in reality|in effect|on the contrary|in other words|in short|after all|frankly"
    r"|evidently|ultimately|fundamentally"
    r"|quite simply|above all|let us be clear|let[’']s be clear|make no mistake"
    r"|the (?:simple )?(?:fact|reality|truth|question|point|answer|problem|lesson"
    r"|danger|choice|aim|task|message|challenge|time|alternative|reason) (?:is|remains"
    r"|has come)|once again|yet again|time and (?:time )?again|not just|not only"
    r"|nor (?:is|are|do|does|can|will|should)|what (?:is|we need|this|they|matters)"
    r"|how can|no longer|at the expense of|it is no|like never before|in the end"
    r"|at the heart of|a sign of|an? (?:clear|real|direct|true) \w+)\b",
)
"""Words by which a writer presses a point."""
TOLD_BY = re.compile(
    r"\b(?:is|are|was|were) (?:\w+ly )?(?:owned|run|employed|represented|covered|paid"
    r"|funded|managed|operated|organised|held|used|based|built|supplied|made|led) (?:by"
    r"|in|at|on)\b"
    r"|^(?:It|This) (?:follows|comes (?:after|as|amid|on)|covers|includes|affects)\b"
)
"""How things stand with an employer or a place, and what came before what."""
NOBODY = re.compile(
    r"^(?:Nobody|No one|No-one|Nothing|None of|Everyone|Everybody|Everything|Anyone)\b"
)
SHOWN = re.compile(
    r"\bha(?:s|ve) (?:\w+ly |again |now |once again )?(?:shown|proved|proven"
    r"|demonstrated|exposed|laid bare|made (?:it )?clear|taught us)\b"
)
"""What something proves, which is a judgement on it."""
TOO_LITTLE = re.compile(
    r"\b(?:nothing(?! (?:to do|but))|far enough|not enough|too (?:late|little|few"
    r"|often|far|long)"
    r"|nowhere near|fall(?:s|en)? short|at all)\b"
)
"""What falls short of what should be."""
GERUND = re.compile(
    r"^(?:Not |Simply |Just )?(?!Waiting lists|Nothing|Everything|Something|Anything"
    r"|During|According"
    r"|Following|Responding|Speaking|Commenting)[A-Z]\w+ing (?:[\w’-]+ ){1,12}?(?:will"
    r"|would|means?|is|are|does|puts|makes|leaves|only|simply|cannot|could|can|shows)\b"
)
"""Something done as the subject: "Closing wards will cost lives"."""
RIGHTLY = re.compile(
    r"\b(?:is|are|was|were|be) (?:\w+ly )?(?:right|wrong|correct|justified|entitled"
    r"|foolish|naive|unwise|unreasonable|reasonable|proud|lucky|bound|ashamed) to\b"
    r"|\b(?:is|are|was|were) (?:never|always|not|all|only) (?:really )?about\b"
    r"|\bit (?:is|was) about\b|\b(?:is|are|was|were) (?:simply|nothing|anything|far"
    r"|beyond|at the heart|the (?:result|product|consequence|price|work|face)) "
)
"""Who is in the right, and what a thing is really about."""
POINTS = re.compile(
    r"^(?:This|That|These|Those|Such|It|They|What|All this|All of this)(?: \w+){0,3}? "
    r"(?:is|are|means?|shows?|proves?|makes?|represents?|amounts?|reflects?|isn[’']t"
    r"|aren[’']t|highlights?|demonstrates?|reveals?|confirms?|undermines?|threatens?"
    r"|sends?|will|would|could|can|cannot|risks?|leaves?|puts?|exposes?|illustrates?)\b"
)
"""Sentences that say what the one before means."""
ALL_OF_US = re.compile(
    r"\b(?:us all|we all|all of us|each of us|our (?:children|lives|future|society"
    r"|world|planet|class|communities|country|rights|freedoms?|way of life|power"
    r"|collective|common|shared)|humanity|working people|ordinary people"
    r"|the working class|working-class)\b",
)
SCHEDULED = re.compile(
    r"\b(?:will|is to|are to|is due to|are due to|is set to|are set to) (?:also |now "
    r"|then |both |next )?(?:be (?:held|published|heard|voted|debated|presented|opened"
    r"|closed|delivered|launched|joined|discussed|followed|considered)|take place|meet"
    r"|begin|start|vote|hear|decide|sit|publish|attend|visit|march|gather|assemble"
    r"|rally|speak|open|close"
    r"|convene|ballot|strike|walk out|host|hold|debate|consider|join|travel)\b"
    r"|\b(?:closes|opens|begins|starts|ends|meets|runs|resumes|takes place|falls)\b"
)
"""What is planned for a day: a fact, although it lies ahead."""
WHEN = re.compile(
    r"\b(?:today|tomorrow|tonight|next \w+|later|on \w+day|this \w+|in May|at \d|from"
    r" \d"
    r"|\d{1,2}(?:st|nd|rd|th)?\b|January|February|March|April|June|July|August"
    r"|September|October|November|December)\b"
)
COUNTED = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|tenth|two|three|four|five|six|seven"
    r"|eight|nine|ten|twelve|hundred|thousand|half|dozens?|weeks?|months?|years?)\b",
)
GENERIC = re.compile(
    r"^(?:An?|Any|Every|No) (?:[\w’-]+ ){1,9}?(?:is|are|means|needs|deserves|has|should"
    r"|cannot|can|without|ought)\b"
)
"""Sentences about any one of a kind."""
NUMBER = re.compile(r"\d")
GIVEN = re.compile(
    r"\b(?:according to|figures|statistics|survey|research|study|report|poll|data"
    r"|evidence (?:from|shows)|estimated|on average|census|inquiry|audit|ballot"
    r"|statement by|letter from|tribunal|court|documents?|email)\b",
)
"""Where facts come from."""


def of_shape(text: str, lexicon: Lexicon) -> Iterator[Evidence]:
    """Yield what the shape of a sentence says of it: an event, or how things are."""
    words = WORD.findall(text)
    yield from _of_event(text, words, lexicon)
    verdict = judges(words, lexicon)
    if verdict:
        yield B, 0.5, f"“{verdict}” weighs something up"
    low = text.lower()
    if POINTS.search(text) and not (NUMBER.search(text) or COUNTED.search(low)):
        yield B, 0.7, "it says what something means"
    for shape, points, why in SHAPES:
        if shape.search(text):
            yield B, points, why
    for shape, points, why in IN_SMALL_LETTERS:
        if shape.search(low):
            yield B, points, why
    if is_general(text, words, lexicon):
        yield B, 0.8, "it speaks of a thing in general"


def is_general(text: str, words: list[str], lexicon: Lexicon) -> bool:
    """Return whether a sentence begins with an abstract thing: "War feeds hunger"."""
    first = words[0].lower() if words else ""
    several = len(words) > 1 and words[1][0].islower()
    return several and first in lexicon.ideas and not NUMBER.search(text)


def _of_event(text: str, words: list[str], lexicon: Lexicon) -> Iterator[Evidence]:
    if happened(words, lexicon):
        yield N, 0.9, "it tells what happened"
    if GIVEN.search(text.lower()):
        yield N, 0.5, "it says where it is known from"
    if SCHEDULED.search(text) and WHEN.search(text):
        yield N, 2.2, "it says what is planned for a day"
    if TOLD_BY.search(text):
        yield N, 0.9, "it says by whom, or after what"


EXCLAIMED = re.compile(r"![”\"’)]*$")
SHAPES = (
    (EXCLAIMED, 0.5, "it ends with an exclamation mark"),
    (TOO_LITTLE, 1.2, "it says that it is too little, or too late"),
    (NOBODY, 1.4, "it speaks of everybody or nobody"),
    (SHOWN, 1.2, "it says what something has shown"),
    (GERUND, 0.8, "it says what doing something means"),
    (RIGHTLY, 1.4, "it says who is right, or what it is about"),
    (GENERIC, 0.8, "it speaks of any of a kind"),
)
IN_SMALL_LETTERS = (
    (COMPARED, 0.6, "it compares"),
    (STRESSED, 0.7, "it presses a point"),
    (ALL_OF_US, 0.5, "it speaks of everybody"),
)
"""Shapes that are sought in small letters, which is quicker than heeding both."""


def happened(words: list[str], lexicon: Lexicon) -> bool:
    """Return whether a verb of an event stands in the past, as somebody's act.

    A participle after a thing ("the plans announced") counts as well: it is rare
    without a fact around it.
    """
    if lexicon.event_pasts.isdisjoint(words):
        return False
    for place, word in enumerate(words[1:], 1):
        if word not in lexicon.event_pasts:
            continue
        before = words[place - 1].lower()
        if before not in NO_VERB_AFTER | MODALS and before not in {"be", "being"}:
            return True
    return False


def judges(words: list[str], lexicon: Lexicon) -> str:
    """Return the verb in the present by which the sentence weighs something; or ""."""
    if lexicon.verdicts.isdisjoint(words):
        return ""
    for place, word in enumerate(words[1:], 1):
        if word not in lexicon.verdicts:
            continue
        before = words[place - 1].lower()
        if before in LINKS and place > 1:
            before = words[place - 2].lower()
        if before in NO_VERB_AFTER | PAIRED | MODALS:
            continue
        after = words[place + 1].lower() if place + 1 < len(words) else ""
        if word in PLURALS and after not in GOVERNED:
            continue
        if word.endswith("s") or _plural(before):
            return word
    return ""


def _plural(before: str) -> bool:
    """Return whether a plain verb can follow: "workers deserve", "we need"."""
    plural = before.endswith("s") and not before.endswith(("ss", "’s", "us", "is"))
    return plural or before in {"we", "they", "people", "who", "you", "that", "which"}
