"""Who is called on by an action, so that a body says it with its own verb.

"Call on the government to withdraw the bill" becomes an action of the government's:
each rulebook has its verb for it. Only those whom every body can call on are told
apart; with anybody else (an employer, the Security Council, affiliates, whom a branch
has none of) the action stays the body's own, in the statement's words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from drafter.model.motion import Actor

CALLED = re.compile(
    r"(?:(?:strongly|urgently|further|also|again) )?"
    r"(?:call on|call upon|urge|ask|encourage|instruct|mandate|direct|appeal to|press"
    r"|invite|request) (?P<whom>[^,;:“”]{2,120}?)"
    r"(?:, (?P<by>(?:within|by|before|no later than) [^,;:]{2,60}),)? to "
    r"(?P<act>[a-z].*)",
    re.DOTALL,
)
THE = r"(?:the |our |all |any |every |its |their |this |both )*"
MPS = (
    r"(?:local |Labour |elected )?(?:M\.?P\.?s?|MSPs?|[Mm]embers? of [Pp]arliament"
    r"|[Mm]embers of [Cc]ongress|[Pp]arliamentarians"
    r"|[Ss]enators and [Rr]epresentatives)"
)
EXECUTIVE = (
    r"(?:NEC|[Gg]eneral [Cc]ouncil|(?:[Nn]ational )?[Ee]xecutive(?: [Cc]ommittee"
    r"| [Cc]ouncil| [Bb]oard)?)(?: of (?:our|the) union)?"
)
GOVERNMENT = (
    r"(?:(?!other |foreign )[\w’-]+ ){0,2}?(?:[Gg]overnments?|[Mm]inisters"
    r"|[Pp]rime [Mm]inister|(?:Home|Foreign|Health|Education|Business|Transport)"
    r" Secretary|Chancellor|Secretary of State(?: for [\w ]{2,40})?)"
)
NEXT_BODY = (
    r"(?:(?:Wales |Scottish )?TUC|STUC|ICTU|Trades Union Congress"
    r"|(?:[A-Z]\w+ ){0,3}[Tt]rades (?:[Uu]nion )?[Cc]ouncils?"
    r"|(?:[Aa]nnual |[Nn]ational |[Pp]arty |Labour |[Dd]elegate )*[Cc]onference"
    r"|[Rr]egion|[Rr]egional (?:[Cc]ommittee|[Cc]ouncil|[Ee]xecutive|[Oo]ffice)"
    r"|[Nn]ational [Uu]nion)"
)
MEMBERS = r"members(?: of (?:this|our|the) (?:branch|union))?"
WHO = (
    (Actor.MP, MPS),
    (Actor.EXECUTIVE, EXECUTIVE),
    (Actor.GOVERNMENT, GOVERNMENT),
    (Actor.NEXT_BODY, NEXT_BODY),
    (Actor.MEMBERS, MEMBERS),
)
KNOWN = tuple((actor, re.compile(f"{THE}{shape}")) for actor, shape in WHO)
OURS = re.compile(r"(?:all |our |the |its )*members", re.IGNORECASE)
"""Members whom each body names in its own words."""
ANOTHER = re.compile(
    r"\b(?:and|or),? (?:to )?(?:further |also |strongly )?(?:calls?|urges?|condemns?"
    r"|demands?|ask|send|thank|welcome|oppose|reject|resolve|instruct|encourage"
    r"|congratulate|salute|applaud|note|believe|pledge|express|affirm|stand with"
    r"|support (?:the )?(?:call|demand|campaign))\b"
)
"""A second act after "and", which may be the body's own and not theirs."""
US = re.compile(r"\b(?:this branch|we|us)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Called:
    """An action with who is to do it."""

    who: Actor
    whom: str
    """The words that name them; empty: the body's own words for them."""
    act: str
    by: str = ""


def called_on(action: str) -> Called:
    """Return who is to do `action` (an infinitive), where it calls on somebody known.

    Two acts in one stay the body's own: it would not be certain whose the second is.
    """
    own = Called(Actor.SELF, "", action)
    found = CALLED.fullmatch(action)
    if found is None or ANOTHER.search(found["act"]) or US.search(found["whom"]):
        return own
    whom = found["whom"].strip()
    for actor, shape in KNOWN:
        if shape.fullmatch(whom):
            named = "" if actor is Actor.MEMBERS and OURS.fullmatch(whom) else whom
            return Called(actor, named, found["act"], found["by"] or "")
    return own
