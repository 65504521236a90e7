"""Whether a sentence or a point of a list opens with a verb of demand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.derivation.lexicon import Lexicon

NOT_AFTER = frozenset(
    [
        *("is", "are", "was", "were", "has", "have", "had", "will", "would", "must"),
        *("should", "can", "of", "by", "could", "said", "says", "workers", "need"),
        *("needs", "came", "which", "that", "who", "voters", "group", "groups"),
    ]
)
"""Words before which no verb of demand stands."""
ONLY_DETERMINED = frozenset(
    [
        *("free", "secure", "clean", "open", "close", "increase", "support", "boost"),
        *("limit", "fund", "respect", "act", "cut", "rule", "house", "call", "order"),
        *("mark", "look", "post", "message", "print", "stay", "hope", "help"),
        *("train", "tax", "review", "reform", "change", "pay", "cease", "stand"),
        *("trial", "pause", "repair", "back", "march", "vote"),
    ]
)
"""Verbs that are often nouns or adjectives: "Free school meals", "Pay rises"."""
DETERMINERS = frozenset(
    [
        *("the", "all", "every", "our", "these", "those", "this", "that", "up"),
        *("down", "an", "a", "its", "their", "your", "them", "it", "any", "us"),
        *("out", "into", "for", "with", "on", "no", "in", "her", "his", "people"),
        *("workers", "full", "against"),
    ]
)
TAKES_CLAUSE = frozenset(
    [
        "ensure",
        "guarantee",
        "make",
        "let",
        "see",
        "check",
        "accept",
        "recognise",
        "prove",
    ]
)
"""Verbs of demand that a sentence follows: "Ensure staff are paid"."""
FINITE_SOON = re.compile(
    r"\W*\w+(?: (?!that\b|who\b|which\b|what\b|until\b|when\b|where\b|why\b|how\b|if\b"
    r"|while\b|because\b|before\b|as\b)[\w’'-]+){1,4} (?:is|are|was|were|has|have|had"
    r"|says|said|opposes|supports|calls|believes|will|would|must|should|did)\b"
)
"""Another verb soon after: "Stop the War opposes" demands nothing."""
NOUN_NEXT = frozenset({"to", "in", "of"})
NOUNS = ONLY_DETERMINED - {"act", "stand", "vote", "look", "call", "march", "pay"} | {
    "end",
    "access",
    "return",
}
"""Verbs that are nouns before "to", "in" or "of": "End to fees"."""


NAMED = re.compile(
    r"\W*(?!Reform UK)\w+ (?:(?:[A-Z][\w’'-]+ ){1,3}to (?=[a-z])|[A-Z]{2,} (?=[a-z]))"
)
"""A name as what is to change: "Reform Sample Credit to", "Increase UK spending"."""


def imperative_of(text: str, lexicon: Lexicon) -> str:
    """Return the verb of demand that `text` opens with, in small letters; or ""."""
    words = text.lstrip("“\"‘'").split()
    first = words[0].lower().strip(".,!") if words else ""
    known = is_order(first, lexicon) or first in lexicon.reader
    if not known or len(words) == 1:
        return ""
    after = words[1].lower().strip(",")
    if after in {"and", "or"}:
        third = words[2].lower().strip(",.") if len(words) > len(("a", "and")) else ""
        paired = third in lexicon.imperatives or third in lexicon.reader
        return first if paired else ""
    people = after == "workers" and first not in ONLY_DETERMINED
    # "Unite challenges ministers": the union
    union = first == "unite" and after.endswith("s") and after not in DETERMINERS
    noun = union or (first in NOUNS and after in NOUN_NEXT | {"for"})
    if noun or (after in NOT_AFTER and not people):
        return ""
    if first not in TAKES_CLAUSE and FINITE_SOON.match(text):
        return ""
    sure = first not in ONLY_DETERMINED or after in DETERMINERS
    return first if sure or NAMED.match(text) else ""


def is_order(word: str, lexicon: Lexicon) -> bool:
    """Return whether `word` is a verb of demand; "re-open" is one as "open" is."""
    if word in lexicon.imperatives:
        return True
    bare = word.removeprefix("re-") if word.startswith("re-") else ""
    return bare in lexicon.imperatives or f"re{bare}" in lexicon.imperatives


def _is_country(who: str, lexicon: Lexicon) -> bool:
    bare = who.strip().removeprefix("The ").removeprefix("the ")
    return bool(lexicon.country.fullmatch(bare))


OBLIGED = re.compile(
    r"(?P<who>(?:[\w’'&-]+,? ){1,10}?)(?:must|should|needs to|ought to)"
    r" (?:now |also |at once |immediately |urgently |\w+ly )*"
    r"(?!be\b|have\b|not\b|never\b|remain|mean\b|know\b|think\b|feel\b)[a-z]+(?P<rest>[^;]*)"
)
AGENTS = re.compile(
    r"\b(?:[Gg]overnments?|[Mm]inisters?|[Cc]ouncils?|[Cc]ouncillors|[Ee]mployers?"
    r"|[Cc]ompan(?:y|ies)|bosses|[Aa]uthorit(?:y|ies)|[Pp]arliaments?|MPs?|[Ll]eaders?"
    r"|[Pp]remier|[Pp]resident|[Ss]ecretary|[Mm]anagement|[Uu]niversit(?:y|ies)"
    r"|[Tt]rusts?|[Bb]oards?|[Bb]anks?|[Pp]olice|[Pp]oliticians|[Pp]arty|[Pp]arties"
    r"|[Ll]andlords|[Ss]tates|[Nn]ations|[Cc]ountries|[Cc]ommission|[Cc]hancellor|[Mm]ayor"
    r"|[Cc]ommunity|Congress|[Mm]ovement|[Uu]nions|[Ee]xecutive|[Rr]egulators?|[Dd]evelopers)\b(?![’'])"
)
"""Who can be told to do something."""
NO_AGENT = re.compile(
    r"\b(?:that|which|who|if|when|because|as|while|of|has|have|is|are|was|were|do|need"
    r"|says?|said|claims?|claimed|argues?|insists?|knows?|believes?|thinks?|admits?"
    r"|it|they|we|he|she|you)\b",
    re.IGNORECASE,
)


def is_called_on(text: str, lexicon: Lexicon) -> bool:
    """Return whether somebody in particular is told to do something: "X must act"."""
    told = any(word in text for word in (" must ", " should ", "s to ", "ought to "))
    found = OBLIGED.fullmatch(text) if told else None
    if found is None:
        return False
    who = re.split(r" of ", found["who"], maxsplit=1)[0] + " "
    if NO_AGENT.search(who):
        return False
    return bool(AGENTS.search(found["who"]) or _is_country(who, lexicon))
