"""Leads in all the spellings people use.

"This Branch notes:", "Conference believes that", "NUS Believes", "We further resolve
to:", "[Conference believes that]", "That this meeting:".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.parsing.verbs import ANY_VERB, RESOLVES, kind_of_verb

if TYPE_CHECKING:
    from drafter.model.motion import SectionKind

LONGEST = 200
"""No lead is longer, in characters."""
BODY = (
    r"branch(?:es)?|clp|blp|gc|gmc|conference|congress|councils?|committee|region|union"
    r"|meeting|agm|adm|agc|adc|arm|ndc|srm|sgm|egm|dm|association|society|chapter|local"
    r"|lodge|federation|constituency|party|executive|assembly|convention|forum|section"
    r"|group|network|house|delegates|delegation|members|campaign|caucus|nus|tuc|stuc"
    r"|guild|senate|parliament|organi[sz]ation|board|movement|labour|students|youth"
)
ADVERBS = (
    r"(?:(?:further(?:more)?|also|therefore|hereby|thus|then|additionally|moreover|in"
    r" addition|consequently|accordingly|strongly|fully|firmly|warmly|unreservedly"
    r"|utterly|wholeheartedly|deeply|proudly|again|now|so|and|with regret|formally"
    r"|categorically|unequivocally|totally|completely|rightly|welcomes? and|notes? and"
    r"|believes? and)[, ]+)*"
)
OPENS = r"[\s\[(“‘\"'*_]*"
JOINTS = r"(?:(?:and|furthermore|moreover|in addition|further|finally|therefore),?\s+)?"
SUBJECT = (
    rf"(?:{JOINTS}(?:that\s+)?(?:(?:this\s+)?[_.…]{{3,}}\s*|"
    rf"(?:this|the|our)\s+(?:[^\s.;:!?]+\s+){{0,9}}?"
    rf"|(?:(?-i:[A-Z])[\w’'&-]*\s+|of\s+|the\s+|and\s+|for\s+|&\s+){{1,8}}?"
    rf"|\[[^\]\n]{{1,60}}\]\s+|\([^)\n]{{1,60}}\)\s+|\{{[^}}\n]{{1,60}}\}}\s+"
    rf"|we,?\s+(?:the\s+(?:[^\s.;:!?]+\s+){{1,9}}?)?|it\s+|they\s+"
    rf"|(?:{BODY})\s+"
    r"))"
)
OPENER = re.compile(
    rf"(?P<opens>{OPENS})(?P<subject>{SUBJECT})(?P<adverbs>{ADVERBS})"
    rf"(?P<verb>{ANY_VERB})\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
BARE = re.compile(
    rf"(?P<opens>{OPENS})(?P<subject>)"
    r"(?P<adverbs>(?:further |also |therefore |to |and )*)"
    rf"(?P<verb>{ANY_VERB})\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
"""A lead without a subject: "Notes:", "Further believes"."""
EMPTY_REST = re.compile(
    r"[\s,]*(?:(?:that|to|the\s+following(?:\s+\w+)?|as\s+follows|following|and|its"
    r"|with\s+(?:\w+\s+)?(?:concern|regret|alarm|dismay|pleasure|anger)|therefore"
    r"|further|also|accordingly|upon|on|furthermore)[\s,]*)*[\s:.…–—\-*_\])”\"’]*$",
    re.IGNORECASE,
)
STEM_REST = re.compile(r"[^.;!?]{2,150}?\bto\s*(?:[:–—…-]|\.{2,})*[\s*_\])”\"’]*$")
"""After a verb of action: "the Executive to:"; "are entitled to." ends a sentence."""
LISTED_REST = re.compile(
    r"\s*(?:the|its|all|our|these)?[^.;!?:]{0,60}\bfollowing\b[^.;!?:]{0,40}:\s*$"
)
ALONE = re.compile(
    rf"(?P<opens>{OPENS})(?P<subject>that\s+(?:this|the)\s+(?:[^\s.;:!?]+\s+){{0,9}}?"
    rf"(?:{BODY}))\s*:[\s*_]*$",
    re.IGNORECASE,
)
"""One sentence for the whole motion: "That this meeting:"."""
KNOWN_BODY = re.compile(
    rf"\b(?:{BODY})\b|^[A-Z]{{2,8}}$|^(?:we|it)\b|[\[({{_…]", re.IGNORECASE
)
NOUN = re.compile(rf"\b(?:{BODY})\b")
PRONOUN = re.compile(rf"{JOINTS}(?:that\s+)?(?:we|it|they)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Opener:
    """How a lead or a paragraph of prose opens."""

    kind: SectionKind
    subject: str
    """Without "that", "this", "the" and joints, in small letters."""
    verb: str
    """As it stands there, with its adverbs."""
    verb_at: int
    rest_at: int
    """Where in the text the words after the verb begin."""
    complete: bool
    """It is a lead: nothing comes after the verb that is a point by itself."""
    pronoun: bool


@lru_cache(maxsize=256)
def opener(text: str) -> Opener | None:
    """Return how `text` opens with a body and a verb; None: it does not."""
    head = text[: LONGEST * 2]
    found = OPENER.match(head)
    if found is None or not _is_subject(found["subject"]):
        return None
    rest = text[found.start("rest") :]
    kind = kind_of_verb(found["verb"], rest)
    return Opener(
        kind=kind,
        subject=_bare(found["subject"]),
        verb=f"{found['adverbs']}{found['verb']}",
        verb_at=found.start("adverbs"),
        rest_at=found.start("rest"),
        complete=_is_empty(rest, kind) and len(text) <= LONGEST,
        pronoun=bool(PRONOUN.match(found["subject"])),
    )


def bare_lead(text: str) -> Opener | None:
    """Return the opener of a lead without a subject: "Notes:", "Resolves to"."""
    found = BARE.match(text[:LONGEST])
    if found is None or len(text) > LONGEST // 4:
        return None
    rest = text[found.start("rest") :]
    if not EMPTY_REST.match(rest):
        return None
    return Opener(
        kind_of_verb(found["verb"], rest),
        "",
        found["verb"],
        found.start("verb"),
        found.start("rest"),
        complete=True,
        pronoun=False,
    )


def stem_subject(text: str) -> str:
    """Return the body of a lead that has no verb: "That this meeting:"; else ""."""
    found = ALONE.match(text[:LONGEST])
    return _bare(found["subject"]) if found else ""


def is_lead(text: str) -> bool:
    """Return whether a line by itself is a lead."""
    if len(text) > LONGEST:
        return False
    found = opener(text)
    if found is not None:
        return found.complete
    return bare_lead(text) is not None or bool(stem_subject(text))


def inline_lead(text: str) -> int:
    """Return where the first point begins that stands on one line with its lead.

    "This Branch notes: the closure of ..."; 0 where there is none.
    """
    found = opener(text)
    if found is None or found.complete:
        return 0
    colon = text.find(":", found.rest_at, found.rest_at + LONGEST // 2)
    if colon < 0 or not _is_empty(text[found.rest_at : colon + 1], found.kind):
        return 0
    return colon + 1 + len(text[colon + 1 :]) - len(text[colon + 1 :].lstrip())


def _is_empty(rest: str, kind: SectionKind) -> bool:
    if EMPTY_REST.match(rest):
        return True
    if kind is RESOLVES and STEM_REST.match(rest):
        return True
    return bool(LISTED_REST.match(rest))


def _is_subject(said: str) -> bool:
    return bool(KNOWN_BODY.search(said.strip()))


def _bare(said: str) -> str:
    small = " ".join(said.lower().replace(",", " ").split())
    return re.sub(
        rf"^{JOINTS}(?:that )?(?:this |the |our )?", "", small, flags=re.IGNORECASE
    ).strip()


def same_body(one: str, other: str) -> bool:
    """Return whether two subjects name the same body: "branch", "branch/clp"."""
    if one == other:
        return True
    return bool(set(NOUN.findall(one)) & set(NOUN.findall(other)))
