"""Who said it, where that stands behind or between words without marks of their own.

"Such cuts must stop, the union said." After "that" the words would be a fact of ours,
and the tag hang loose behind them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

SPEAKS = (
    r"(?:sa(?:id|ys?)|adds?|added|declare[ds]?|explain(?:ed|s)?|warn(?:ed|s)?"
    r"|claim(?:ed|s)?|argue[ds]?|insist(?:ed|s)?|conclude[ds]?|stresse[ds]|wr(?:ote|ites?)"
    r"|remark(?:ed|s)?|state[ds]|cr(?:y|ied|ies))"
)
"""Verbs that may stand before or behind whoever speaks."""
HOLDS = (
    r"(?:believes?|thinks?|feels?|noted|notes|commented|continued|confirmed|told us)"
)
"""Verbs that only stand behind them."""
AFTER_MARK = (
    r"(?:ask(?:ed|s)?|shout(?:ed|s)?|repl(?:ied|ies)|thunder(?:ed|s)?|chant(?:ed|s)?)"
)
"""Verbs that only a quotation has beside it."""
NO_BODY = (
    r"(?!(?:[Tt]he|[Aa]n?|[Oo]ne) (?:day|week|month|year|same|last|next|more|first)\b)"
)
WHO = (
    rf"{NO_BODY}(?:he|she|they|it|one"
    r"|(?:the|an?|our|local|many|some) [^“”\":;,]{2,60}?"
    r"|(?:[a-z]{3,} ){1,3}?[A-Z][^“”\":;,]{1,60}?|[A-Z][^“”\":;,]{1,70}?|[a-z]{3,}s)"
)
DAY = r"(?: (?:today|yesterday|this \w+|last \w+|on \w+))?"
BEHIND = re.compile(
    rf"(?P<words>.+?)(?P<mark>[,!?.]*[’'”\"])?(?P<comma>,)? "
    rf"(?:(?P<who>{WHO}(?:, [^,“”\":;]{{2,60}},)?) (?P<verb>{SPEAKS}|{HOLDS})"
    rf"|(?P<verb2>{SPEAKS}|{AFTER_MARK}) (?P<who2>{WHO}(?:, [^“”\":;]{{2,90}})?))"
    rf"{DAY}[.!]?",
    re.DOTALL,
)
TOLD = r"(?:announced|claimed|reported|revealed|confirmed|understood|alleged)"
BETWEEN = re.compile(
    rf", (?:(?:he|she|they|(?:the|an?) (?:[\w’-]+ ){{1,4}}?|(?:[A-Z][\w’-]+ ){{1,4}}) ?"
    rf"{SPEAKS}|(?:[a-z]+ )?[a-z]{{3,}}s {SPEAKS}|{SPEAKS}"
    rf" (?:he|she|they|(?:the|an?) [\w’-]+(?: [\w’-]+){{0,3}}"
    r"|[A-Z][\w’-]+(?: [A-Z][\w’-]+){0,3})),"
    rf"|[!?.,][’'”\"],? (?:{SPEAKS}|{AFTER_MARK}) (?:he|she|they|the|an?|[A-Z])\b"
    rf"|, it (?:was|is|has been) {TOLD}\b"
    rf"|[!?.,][’'”\"],? (?:he|she|they|(?:[A-Z]|the |an? )[\w ’-]{{2,60}}?)"
    rf" (?:{SPEAKS}|{HOLDS})\b"
)
BEFORE = re.compile(
    r"(?P<who>(?!(?:We|I|You|It|They|He|She|This|That)\b)[A-Z][^“”\"‘:;,]{1,80}?)"
    r" (?P<verb>says|said|say)[,:]"
    r" (?P<words>(?!the\b|that\b|an?\b|[‘'])[^“”\"]{8,}|that .+)",
    re.DOTALL,
)
QUICK = re.compile(rf"\b(?:{SPEAKS}|{HOLDS}|{AFTER_MARK}|{TOLD})\b")
LONGEST_TAG = 14
"""Words of a speaker; more than that tell something else as well."""
UNSURE = re.compile(
    r"\b(?:saying|adding|who|that|which|as|not|had|has|have|be|been|is|are|was|were)\b"
)
LEAST = 3
"""Words that somebody says."""


@dataclass(frozen=True)
class Tag:
    """Words, and who is said to have said them."""

    words: str
    who: str
    verb: str


@lru_cache(maxsize=64)
@lru_cache(maxsize=64)
def _may_be_told(text: str) -> bool:
    """Return whether a verb of saying is in a sentence, which is asked often."""
    return QUICK.search(text) is not None


def tag_behind(text: str) -> Tag | None:
    """Return the words of a sentence and who said them, where that stands behind."""
    if not _may_be_told(text):
        return None
    found = BEHIND.fullmatch(text.strip())
    if found is None or not (found["comma"] or found["mark"] or _comma(found)):
        return None
    who, verb = found["who"] or found["who2"], found["verb"] or found["verb2"]
    long = len(who.split()) > LONGEST_TAG or len(found["words"].split()) < LEAST
    if long or UNSURE.search(who):
        return None
    mark = (found["mark"] or "").replace(",", "")
    return Tag(f"{found['words'].rstrip(',')}{mark}", who.rstrip(",. "), verb)


def _comma(found: re.Match[str]) -> bool:
    return found["words"].endswith(",")


def tag_before(text: str) -> Tag | None:
    """Return who speaks and their words in "Example Union says, solidarity to all"."""
    found = BEFORE.fullmatch(text.strip()) if _may_be_told(text) else None
    return Tag(found["words"], found["who"], found["verb"]) if found else None


def is_tagged(text: str) -> bool:
    """Return whether who said it stands somewhere behind or between the words."""
    if not _may_be_told(text):
        return False
    return BETWEEN.search(text) is not None or tag_behind(text) is not None
