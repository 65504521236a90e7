"""Somebody's words and who said them, taken apart: "X said: “...”", "“...,” said X".

Press statements are written so: the issuer's secretary or a member is quoted. What is
said there is the issuer's own position, and is filed by what it says; what a minister
or a report says is a fact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.derivation.tags import tag_before, tag_behind

if TYPE_CHECKING:
    from collections.abc import Iterable

SAID = (
    r"(?:said|says|told [A-Z][\w’' ]{2,40}|added|adds|commented|explained|continued"
    r"|concluded|stated|states|warned|declared|argued|insisted|responded|stressed"
    r"|remarked|went on|went on to say)"
)
DAY = r"(?: (?:today|yesterday|this \w+|on \w+))?"
BEFORE = re.compile(
    rf"(?P<who>[^“”\"‘:;]{{2,240}}?),? (?P<verb>{SAID}){DAY}[:,]?\s*"
    r"(?P<mark>[“\"]|(?<=[:,] )[‘'])(?P<words>.+)",
    re.DOTALL,
)
AFTER = re.compile(
    r"[“\"‘']?(?P<words>.+?(?:(?P<stop>[,.!?…])[”\"’']|[”\"])),? "
    rf"(?:(?P<verb>{SAID}) (?P<who>[^“”\":;]{{2,160}}?)"
    rf"|(?P<who2>[^“”\":;]{{2,160}}?),? (?P<verb2>{SAID})){DAY}\.?",
    re.DOTALL,
)
OTHERS = re.compile(
    r"\b(?:[Gg]overnments?|[Mm]inist(?:er|ers|ry)|[Dd]epartment|Secretary of State"
    r"|(?:Home|Foreign|Health|Education|Defence|Transport|Business) Secretary"
    r"|MPs?|MSPs?"
    r"|TDs?|Senators?|[Cc]ouncillors?|[Cc]ompany|[Ee]mployers?|[Mm]anagement|CEO"
    r"|chief executive|bosses|[Pp]olice|[Cc]ourts?|[Jj]udges?|[Rr]eports?|[Ss]tudy"
    r"|[Nn]ewspapers?|Prime|White House|managing director|[Cc]ouncil leader"
    r"|[Vv]ice-[Cc]hancellor|[Ss]pokes\w+ for (?!the (?:union|campaign|branch|workers))"
    r"|Premier|Chancellor|Mayor|landlord|landlords)\b"
)
"""Who is nobody of the issuer's."""
OFFICE = re.compile(
    r"\b(?:[Ss]ecretary|[Pp]resident|[Cc]hair(?:person|man|woman)?|[Oo]rgani[sz]er"
    r"|[Ss]pokes(?:person|woman|man)|[Oo]fficer|[Cc]onvenor|[Cc]o-?ordinator|[Rr]ep"
    r"|[Tt]reasurer|[Mm]ember|[Dd]irector|[Ss]teward|[Aa]ctivist|[Cc]ampaigner)\b"
)
"""What those are who speak for a union or a campaign."""
OPENS_LATE = re.compile(r"(?<=\s)[“\"‘'](?=\w)")
PRONOUNS = frozenset({"he", "she", "they", "it"})
LOST_END = re.compile(r"[”\"’'](?=\s*$)")


@dataclass(frozen=True)
class Told:
    """Words that stand in quotation marks, and who said them."""

    who: str
    verb: str
    words: str
    """Without the marks around them."""
    around: str
    """All that is not the words."""
    marked: bool = True
    """Whether they stand between marks, or can: they are no report of what was said."""

    @property
    def is_pronoun(self) -> bool:
        """Whether the text before names who it is."""
        return self.who.lower() in PRONOUNS


def told_in(sentence: str) -> Told | None:
    """Return the words that somebody says in `sentence`, if it is all that it tells.

    Words that hold another quotation are left alone: two may speak.
    """
    text = sentence.strip()
    for shape in (BEFORE, AFTER):
        found = shape.fullmatch(text)
        if found is None or (re.match(r"[“\"‘]", text) and shape is BEFORE):
            continue
        groups = found.groupdict()
        words = _without_end(found["words"].strip())
        who = (groups["who"] or groups.get("who2") or "").strip(" ,")
        if not words or any(mark in words for mark in '“”"'):
            continue
        if text[0] not in '“"‘' and OPENS_LATE.search(words):
            continue  # a reporter's words stand before those that are quoted
        verb = groups["verb"] or groups.get("verb2") or "said"
        return Told(who, verb, words, text.replace(words, " "))
    return None if any(mark in text for mark in '“”"') else _unmarked(text)


def _unmarked(text: str) -> Told | None:
    """Return what somebody says without marks: "..., the union said"."""
    found = tag_before(text)
    tag = found or tag_behind(text)
    if tag is None or OPENS_LATE.search(tag.words):
        return None
    around = text.replace(tag.words, " ")
    return Told(tag.who, tag.verb, tag.words, around, marked=found is not None)


def speaks_for(told: Told, aliases: Iterable[str], text: str) -> bool:
    """Return whether those who speak are the issuer's: its secretary, a member.

    `text` is the whole statement, which may say elsewhere what office they hold.
    Whoever holds none in it ("said Ann Example") may be anybody.
    """
    who = told.who
    if told.is_pronoun:
        return True
    if any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", who) for one in aliases):
        return True
    if OTHERS.search(who):
        return False
    if OFFICE.search(who):
        return True
    name = re.escape(who.split()[-1])
    near = rf"(?:{OFFICE.pattern})[^.;“”\"]{{0,40}}?\b{name}\b"
    return bool(
        re.search(rf"{near}|\b{name}\b,[^.;“”\"]{{0,60}}?(?:{OFFICE.pattern})", text)
    )


def _without_end(words: str) -> str:
    bare = LOST_END.sub("", words).rstrip(", ")
    # A single mark that belongs to a word stays: "the workers’".
    if bare != words and words[-1] in "’'" and bare[-1:].isalnum():
        return words
    return bare
