"""A demand that nobody in particular makes, as an infinitive.

"End the war", "No to cuts", "Troops must go": such demands are supported, not made, and
what fits no pattern is quoted as it stands: a slogan in its own words is better than a
sentence that nobody would say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.blocks import Kind
from drafter.derivation.evidence import ASKED
from drafter.derivation.imperative import imperative_of, is_order
from drafter.derivation.sentence import Made
from drafter.derivation.sounding import FINITE
from drafter.derivation.units import Flag
from drafter.derivation.verbs import has_verb
from drafter.derivation.wording import is_whole

if TYPE_CHECKING:
    from drafter.derivation.lexicon import Lexicon
    from drafter.derivation.sentence import Sentence

MUST = re.compile(
    r"(?P<who>(?!If |When |While |Because |As |Although |There |What |Since |That is"
    r"|Who|Until |Unless |But )[^,;:“”]{1,140}?) (?:must|should|ought to|needs? to"
    r"|ha(?:s|ve)"
    r" to)(?P<not> not| never)? (?P<rest>[a-z].*)",
    re.DOTALL,
)
TO_BECOME = re.compile(
    r"(?P<who>(?!(?:To|For|If|When|What|How|It)\b)[^,;:“”]{2,120}?) (?P<not>not )?"
    r"to be (?P<rest>(?:\w+ly )?[a-z]+(?:ed|en|pt|ld|ught|de|ut|id|ne)\b.*)",
    re.DOTALL,
)
"""A thing and what is to become of it, in a list of demands."""
THERE = re.compile(
    r"There (?:must|should|needs? to) (?P<not>not )?be (?P<rest>.*)", re.DOTALL
)
SAYS = re.compile(
    r"(?!.*\b(?:who|which|whose|that)\b).*\b(?:says?|said|claims?|claimed|argues?"
    r"|argued|insists?|knows?|believes?|thinks?|admits?|told|is|are|was|were)\b"
)
"""Words of a subject that is a sentence itself: "the council says it must save"."""
MANY_MUST = re.compile(r"(?:,|;| but| and| which| who)\b.*\b(?:must|should|will|can)\b")
ASKED_BY = re.compile(
    r"(?P<who>.+?) (?:is|are) (?:also |further )?(?P<verb>asked|urged|called on"
    r"|called upon"
    r"|invited|encouraged|instructed|requested) (?P<rest>to\b.*)",
    re.DOTALL,
)
BASES = {
    "asked": "ask",
    "urged": "urge",
    "called on": "call on",
    "called upon": "call on",
    "invited": "invite",
    "encouraged": "encourage",
    "instructed": "instruct",
    "requested": "request",
}
NO_THING = re.compile(
    r"No (?!one\b|to\b|more\b|less\b|fewer\b|longer\b)(?P<what>[^,;:–—]+)$"
)
"""A cry against something: "No war on Iran!"."""
BUT_FOR = re.compile(r"\b(?:without|until|unless|than|if|while|after|before)\b")
YES_TO = re.compile(r"Yes to (?P<what>.+)", re.DOTALL)
NO_TO = re.compile(
    r"(?:No to|Say no to|No more|Down with) (?P<what>(?!.* [–-] ).+)", re.DOTALL
)
NOUN = re.compile(
    r"(?:A |An |The |Full |All |No |Equal |Fair |Justice |Freedom |Rent |An end to"
    r"|End to )"
    r"(?!one\b).+",
    re.DOTALL,
)
NO_NOUNS = ("That ", "Without ", "Before ", "After ", "Because ", "By ", "Despite ")
"""Openings of a rest of a sentence, which names nothing."""
LET_US = re.compile(r"Let(?:[’']s| us) (?P<not>not )?", re.IGNORECASE)
TIME_TO = re.compile(
    r"It(?:[’']s| is) (?:now |high |long past )?time (?:now )?"
    r"(?:for (?P<who>(?!an?\b|us\b|all of us\b)[^,;:“”]{2,80}?) )?to (?P<act>[a-z].*)",
    re.DOTALL,
)
DONT = re.compile(r"(?:Don[’']t|Do not|Never) (?P<rest>[a-z].*)", re.DOTALL)
MEETS = re.compile(
    r"(?:Meet|Assemble|Gather|March|Stand|Organise|Hold|Move|Use|Make|Take|Get|Keep"
    r"|Bring|Fill|Pass|Put)"
    r" (?:(?:us|up|together|outside|opposite|in front of|at the|here)\b"
    r"|(?:at|from|on the|on) (?:\d|[A-Z])|(?:[\w’-]+ ){0,6}?(?:yours?|you)\b)"
)
"""Orders to those who read: "Meet outside the town hall"."""
OWN_DOING = re.compile(
    r"(?:do|go|buy|cross|forget|believe|miss|delay|wait|be|worry|panic|vote|sign|shop"
    r"|work|give up|stay|come|share|listen|think|fall)\b"
)
"""What those who read can leave undone: "Don’t cross the picket line"."""
WHO_ACTS = Flag("by-hand", "It does not say who is to do it: do we, or somebody else?")
FLAG_READER = Flag("reader", "It tells the reader what to do: who is to do it?")


def demand(sentence: Sentence) -> Made:
    """Return a demand that somebody makes without saying who."""
    plain = sentence.plain
    for make in (
        _asked,
        _to_do,
        _let_us,
        _it_is_time,
        _there_must,
        _must,
        _to_become,
        _dont,
        _no_to,
        _yes_to,
        _imperative,
    ):
        if made := make(sentence, plain):
            return made
    return cited(sentence)


def _asked(_sentence: Sentence, plain: str) -> Made | None:
    found = ASKED_BY.fullmatch(plain) if ASKED.match(plain) else None
    if found is None:
        return None
    who = _sentence.inside(found["who"])
    return Made(f"{BASES[found['verb']]} {who} {found['rest']}")


def _to_do(_sentence: Sentence, plain: str) -> Made | None:
    if plain[:3] not in {"To ", "to "} or "," in plain[:20]:
        return None
    flags = () if _sentence.lead is None else (WHO_ACTS,)
    return Made(plain[3:], flags, ("To",))


def _let_us(_sentence: Sentence, plain: str) -> Made | None:
    found = LET_US.match(plain)
    if found is None:
        return None
    rest = plain[found.end() :]
    text = f"agree not to {rest}" if found["not"] else rest
    return Made(text, told=(found[0].strip(),))


def _it_is_time(sentence: Sentence, plain: str) -> Made | None:
    found = TIME_TO.fullmatch(plain)
    if found is None:
        return None
    act = found["act"]
    if who := found["who"]:
        return Made(f"call on {sentence.inside(who)} to {act}", told=("It",))
    return Made(f"support the demand to {act}", told=("It",))


def _there_must(_sentence: Sentence, plain: str) -> Made | None:
    found = THERE.fullmatch(plain)
    if found is None:
        return None
    return Made(f"demand that there {found['not'] or ''}be {found['rest']}")


def _must(sentence: Sentence, plain: str) -> Made | None:
    found = MUST.fullmatch(plain)
    if found is None or MANY_MUST.search(found["rest"]) or SAYS.match(found["who"]):
        return None
    who = sentence.inside(found["who"])
    return Made(f"demand that {who}{found['not'] or ''} {found['rest']}")


def _to_become(sentence: Sentence, plain: str) -> Made | None:
    """Return "The depot to be kept open" as a demand that it be kept open."""
    found = TO_BECOME.fullmatch(plain)
    if found is None or FINITE.search(plain):
        return None
    who = sentence.inside(found["who"])
    return Made(f"demand that {who} {found['not'] or ''}be {found['rest']}")


def _dont(sentence: Sentence, plain: str) -> Made | None:
    found = DONT.fullmatch(plain)
    if found is None:
        return None
    never = plain.startswith("Never")
    if never and not imperative_of(found["rest"], sentence.lexicon):
        return None
    word = "never" if never else "not"
    flags = (FLAG_READER,) if OWN_DOING.match(found["rest"]) else ()
    text = f"support the demand {word} to {found['rest']}"
    return Made(text, flags, ("Don’t", "Don't", "Do"))


def _names(sentence: Sentence) -> bool:
    """Return whether a sentence is a point of a list of demands."""
    return sentence.piece.kind is Kind.ITEM or sentence.lead is not None


def _yes_to(sentence: Sentence, plain: str) -> Made | None:
    found = YES_TO.fullmatch(plain)
    if found is None:
        return None
    flag = Flag("slogan", "The slogan became a verb: support.", settle=False)
    return Made(f"support {sentence.inside(found['what'])}", (flag,), ("Yes",))


def _no_to(sentence: Sentence, plain: str) -> Made | None:
    found = NO_TO.fullmatch(plain)
    thing = None if found else NO_THING.fullmatch(plain)
    bare = thing and not has_verb(plain, sentence.lexicon)
    if thing and bare and not _names(sentence) and not BUT_FOR.search(plain):
        flag = Flag("slogan", "The slogan became a verb: oppose.", settle=False)
        return Made(f"oppose {sentence.inside(thing['what'])}", (flag,), ("No",))
    if found is None or plain.startswith("No more than"):
        return None
    if plain.startswith("No more"):
        return Made(f"support the demand for no more {found['what']}")
    flag = Flag("slogan", "The slogan became a verb: oppose.", settle=False)
    return Made(f"oppose {sentence.inside(found['what'])}", (flag,), ("No",))


def _imperative(sentence: Sentence, plain: str) -> Made | None:
    one = is_whole(plain) and not re.search(r"[.!?]\s", plain)
    words = plain.split()
    if not one or not words:
        return None
    if first := imperative_of(plain, sentence.lexicon):
        rest = plain[len(words[0]) :]
        told = MEETS.match(plain) or ("link", "Please") in sentence.opening.dropped
        if is_order(first, sentence.lexicon) and not told:
            return Made(f"support the demand to {first}{rest}")
        return Made(f"encourage members to {first}{rest}", (FLAG_READER,))
    if _is_noun(sentence, plain):
        noun = sentence.thing(plain)
        noun = f"an {noun}" if noun.startswith("end to") else noun
        return Made(f"support the demand for {noun}")
    return None


def _is_noun(sentence: Sentence, plain: str) -> bool:
    """Return whether the words name a thing: "Rent controls", "An end to ..."."""
    words = plain.split()
    if plain.startswith(NO_NOUNS):
        return False
    item = sentence.piece.kind is Kind.ITEM
    headed = sentence.piece.section is not None
    shaped = NOUN.fullmatch(plain) and (headed or not sentence.text.endswith("."))
    return (item or bool(shaped)) and not _has_verb(words, sentence.lexicon)


def _has_verb(words: list[str], lexicon: Lexicon) -> bool:
    """Return whether the words make a sentence, and no name of a thing."""
    return has_verb(" ".join(words), lexicon, inside=False)


def cited(sentence: Sentence) -> Made:
    """Return what fits no pattern: agreed to if it is a sentence, else quoted."""
    text = sentence.text.strip()
    words = text.split()
    if text.startswith(("That ", "that ")):
        return Made(f"agree that {sentence.inside(sentence.plain[5:])}")
    slogan = text.endswith("!") or not _has_verb(words, sentence.lexicon)
    if slogan and is_whole(text):
        flag = Flag(
            "slogan", "It stays in its own words, as a quotation.", settle=False
        )
        return Made(f"support the call “{text.rstrip('.')}”", (flag,))
    flag = Flag("by-hand", "It is no call in itself: write what is to be done.")
    return Made(f"agree that {sentence.inside(sentence.plain)}", (flag,))
