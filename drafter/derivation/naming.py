"""The names that whoever issued a statement gives itself in it.

"Example Carers’ Union (ECU)" is also "the Union", "ECU" and, in a motion to a congress,
"Congress": each of them may be the subject of what the statement does.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.derivation.lexicon import Lexicon

BODIES = (
    r"[Tt]his (?:[Bb]ranch(?: [Cc]ommittee)?|[Uu]nion|[Cc]ouncil|[Cc]onference"
    r"|[Cc]ongress|[Aa]ssembly|[Mm]eeting|[Cc]ommittee|clp|CLP|[Pp]arty|local|rally"
    r"|[Oo]rgani[sz]ation|[Ee]xecutive|[Ff]ederation|[Ss]ociety|AGM|[Rr]egion)"
    r"|[Tt]he [Bb]ranch(?: [Cc]ommittee)?"
    r"|[Oo]ur (?:[Uu]nion|campaign|organi[sz]ation|branch|federation|movement|coalition"
    r"|committee|executive|network|alliance)"
    r"|Conference|(?:[Tt]he|THE) undersigned(?: [a-z]+)?"
    r"|[Tt]he (?:[A-Z][a-z]+ )?(?:trade union|labou?r) movement"
)
BARE = re.compile(
    r"(?:^|[.!?]\s+|\n\s*)(?P<noun>Congress|Council|Branch|Committee|Assembly|AGM"
    r"|Executive|Senate) (?:also |further |therefore |fully |strongly )?"
    r"(?:notes|believes|resolves|condemns|deplores|agrees|instructs|calls (?:on|for)"
    r"|welcomes|recognises|reaffirms|applauds|supports|urges|declares|congratulates"
    r"|affirms|asserts|opposes|rejects|mandates|stands with|calls upon"
    r"|is (?:concerned|appalled|alarmed))\b"
)
"""Where "Congress" or "Council" is the body that speaks, without an article."""
CONGRESS = "Congress"
TWICE = 2
"""How often a noun must do so: a headline may say "Council agrees to cuts" once."""
OTHER_HEADS = (
    r"(?i:members?|reps?|representatives?|branch(?:es)?|general|national|regional"
    r"|presidents?|leaders?|delegates?|activists?|affiliates?|workers?|officials?"
    r"|organi[sz]ers?|secretary|spokes\w+|supporters?|campaigners?)\b"
)
"""Words after a name that make somebody else of it: "Example Union members"."""
UNIONS = re.compile(
    r"\A[A-Z]{3,7}\Z|\b(?:Workers|Teachers|Nurses|Journalists|Drivers|Carers|Employees"
    r"|Staff|Seafarers|Firefighters|Lecturers|Musicians)\b"
    r"|\A(?:Unite|UNISON|Unison|Usdaw|USDAW|Aslef|ASLEF|Prospect|Equity|Community"
    r"|Unifor|Napo|Accord|Nautilus)\b"
)
"""Names of unions that do not say that they are one."""
LONG_NAME = 3
"""Words of a name that may be written in small letters as well."""
SHORTEST_LETTERS = 3
OWNED = re.compile(r"(?<=[a-z])(?:[’']s|s[’']|s)(?= |\\ |$)")
"""The end of a word that one writes with an apostrophe and another without."""


WE_DO = (
    r"(?:are|have|call|demand|urge|condemn|support|oppose|believe|write|ask|stand|want"
    r"|wish|declare|express|note|reject|welcome|strongly|wholeheartedly|therefore|fully"
    r"|hereby|deeply|unequivocally)\b"
)
"""What signatories do, after a list of who they are."""


def aliases_of(issuer: str, text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the issuer's name, its letters, and "the Coalition" for one.

    `text` tells the letters that stand in brackets after the name.
    """
    bare = issuer.removeprefix("The ").removeprefix("the ")
    if not bare:
        return ()
    short = bare.replace("Trades Union Council", "TUC")
    parts = {bare: 1, short: 1, bare.partition(",")[0]: 1, bare.partition(" (")[0]: 1}
    most, _, last = bare.rpartition(" ")
    if last in lexicon.organisations and " " in most:
        # "Stop the War" of "Stop the War Coalition", "Example" of "Example the Union"
        parts[most.removesuffix(" the")] = 1
    names = [f"{the}{part}" for part in parts for the in ("", "the ", "The ")]
    letters = "".join(word[0] for word in bare.split() if word[0].isupper())
    letters = letters if len(letters) >= SHORTEST_LETTERS else ""
    for short in filter(None, (letters, *_in_brackets(bare, text))):
        names += [short, f"the {short}", f"The {short}"]
    nouns = _heads(bare, lexicon)
    if not nouns and UNIONS.search(bare):
        nouns = ["Union"]
    names += [one for one in nouns if one in {"Congress", "Conference"}]
    names += [f"{the} {one}" for one in nouns for the in ("the", "The")]
    lowered = [one.lower() for one in nouns if one.lower() != "party"]
    names += [f"{the} {one}" for one in lowered for the in ("the", "The")]
    return tuple(sorted(dict.fromkeys(names), key=len, reverse=True))


def subject_of(aliases: tuple[str, ...], text: str) -> str:
    """Return an expression for whoever speaks, as the subject of a sentence."""
    full = aliases[0] if aliases else ""
    names = "|".join(_name(one, full) for one in aliases)
    either = f"(?:{names})(?! {OTHER_HEADS})|" if names else ""
    organs = rf"|[Tt]he (?:[A-Z]\w+ ){{1,3}}of (?:the )?(?:{names})" if names else ""
    bare = "".join(f"|{noun}" for noun in _bare(text))
    return (
        rf"(?:W[eE](?! (?:all|both) )|we(?! (?:all|both) )|I(?=[ ’'])|(?:{either}"
        rf"{BODIES}{bare}{organs}"
        r"|[Tt]he (?:National )?Executive(?: (?:Committee|Council|Board))?)"
        r"(?: \([A-Z][\w-]{1,9}\))?)"
        rf"(?:,? (?:[Tt]he|THE) undersigned[^“”.;]{{0,200}}?,(?= {WE_DO})"
        r"|, (?![a-z]+s (?:the|all|any|its|every|an?)\b)"
        r"(?:[^,“”]|(?<=\d),(?=\d)){2,120},| (?:[Tt]he|THE) undersigned"
        r"(?: [–-] [^–]{3,90} [–-])?"
        r"| (?:comprising|representing|on behalf of) [^,“”]{2,100},"
        r"| and (?:our|its|all) [^,“”]{2,100},"
        r"| in [A-Z][\w ’-]{2,40}(?= \w+ )|,(?= [a-z]+s\b))?"
    )


def named_in(issuer: str, text: str) -> str:
    """Return how a clause names the issuer: with "the" where the text does so."""
    if not issuer:
        return "the statement"
    bare = issuer.removeprefix("The ").removeprefix("the ")
    with_the = re.search(rf"\b[Tt]he {re.escape(bare)}\b(?![’'])", text)
    return f"the {bare}" if with_the else issuer


def _name(name: str, full: str) -> str:
    """Return an expression for a name; a long one may have small letters.

    Part of one may not: "the Example Trade Union" of a confederation is no movement.
    """
    long = len(name.split()) > LONG_NAME and full.endswith(name)
    either = OWNED.sub("[’']?s[’']?", re.escape(name))
    return f"(?i:{either})" if long else either


def _bare(text: str) -> list[str]:
    """Return the nouns that stand for the body that speaks, without an article."""
    found = Counter(one["noun"] for one in BARE.finditer(text))
    return [noun for noun, count in found.items() if count >= TWICE or noun == CONGRESS]


def _in_brackets(name: str, text: str) -> list[str]:
    """Return the letters that stand in brackets after the name: "(EW)"."""
    return re.findall(rf"{re.escape(name)} \(([A-Z][A-Za-z&-]{{1,9}})\)", text)[:1]


def _heads(name: str, lexicon: Lexicon) -> list[str]:
    """Return the noun that says what the issuer is: "the Union"; one, or none.

    "Example Council Workers’ Union" is a union, and "the council" somebody else.
    """
    before = re.split(r" (?:of|for|against|in|on) ", name, maxsplit=1)[0]
    for part in (before, name):
        words = re.findall(r"[\w’-]+", part)
        if nouns := [one for one in words if one in lexicon.organisations]:
            return nouns[-1:]
    return []
