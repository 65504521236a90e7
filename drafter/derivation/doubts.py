"""Further doubts about a clause, each told by the shape of its words.

What speaks of a web page, an order behind a comma, a second half that is the issuer's
own act, a name that the issuer gives itself: none of it can be mended without knowing
what is meant, so a person is told.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.derivation.imperative import imperative_of
from drafter.derivation.tags import is_tagged, tag_before
from drafter.derivation.units import Flag
from drafter.derivation.wording import BODY
from drafter.language.phrases import capitalised

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.derivation.lexicon import Lexicon

TAGGED = Flag("speaker", "It tells who said it: name them first, or say it as ours.")
LATE_ORDER = Flag("by-hand", "It tells somebody what to do: say who is to do it.")
JOINED = Flag("by-hand", "Its second verb does not fit the first: put it right.")
ASKED = Flag("by-hand", "It asks something: say what is so.")
WHOSE = Flag("speaker", "It stands in a quotation: say who said it.")
WHOLE_QUOTE = re.compile(r"\A[‘'](?:[^’']|[’'](?=\w))*[’']\Z|\A[“\"][^”\"]*[”\"]\Z")
QUESTION = re.compile(r"\?(?=\s|[”’'\"]?\Z)")
PAGE = re.compile(
    r"\b(?:click(?:ing)? (?:here|on|the|below)|respects? your privacy|privacy"
    r" (?:policy|notice)|(?:our|uses?|of|accept) cookies|is in the category"
    r"|all rights reserved|terms (?:and conditions of|of (?:use|service))"
    r"|(?:this|our) (?:page|website|site|blog|post)\b|read more"
    r"|details to (?:come|follow)"
    r"|the following (?:\w+ ){0,2}(?:resolution|statement|letter|message|motion|appeal)"
    r"|(?:photo(?:graph)?|image)s?"
    r" (?:by|credit|courtesy)|filed under|leave a (?:comment|reply)|newsletter"
    r"|(?:scroll|see) (?:down|below)|(?:see|follow|via) (?:the|this) link"
    r"|(?:is|are) (?:included|reproduced|printed|set out|published) (?:in full )?below"
    r"|full text of (?:the|our|this|their)|republish\w*)\b",
    re.IGNORECASE,
)
"""What belongs to the page on which a statement stood."""
PAGES = (
    *("click", "privacy", "cookies", "category", "reserved", "terms ", "page", "site"),
    *("blog", "post", "read more", "details to", "following", "photo", "image"),
    *("filed under", "leave a", "newsletter", "scroll", "see ", "link"),
    *("below", "full text", "republish"),
)
"""One of these stands in each of them: looked for first, as it is quicker."""
SUBORDINATE = re.compile(
    r"(?:as|if|when|while|since|because|to|for|with|in|on|at|by|after|before|given"
    r"|although|instead|unless|until|once|whether|so|now|today|together|from)\b"
)
"""How words open in front of an order: "if you agree, write to ...". """
TO_KNOW = re.compile(r", (?:please )?(?:know|remember|rest assured|be assured) that\b")
"""An order behind other words, in verbs that are mostly none."""
SECOND_TO = re.compile(
    r",? and (?P<said>to (?P<verb>[a-z]+)) (?:the|an?|our|its|all|every|those|people"
    r"|more|with|for|on)\b"
)
SECOND_OTHER = re.compile(r",? and (?:have|will|are|were|had) [a-z]")
NOBODY = re.compile(r"(?:urge|call on|ask|encourage|invite|instruct) to [a-z]")
INFINITIVE = re.compile(r"\bto [a-z]+")
RELATIVE = re.compile(r"\b(?:who|which|that|how|whether)\b")
GERUND = re.compile(r"\A[a-z]+(?: for| on| upon| with)?,? (?:and|or) [a-z]{3,}ing\b ")
LATER_ING = re.compile(
    r",? and [a-z]{3,}ing (?:the|an?|our|all|on|in|with|for|to|up|out)\b"
)
SELF = (
    r"(?<![\w’-])(?:[Tt]he|[Tt]his|[Oo]ur) (?:{})(?![\w’-])(?! of\b| and [A-Z]| [A-Z])"
)
OWN_KIND = re.compile(r"\b[A-Z]?[a-z]+ like (?:ours|us)\b")
ONE_OF = re.compile(
    r"\b(?:all |the |our )*other (?:members|affiliates|signatories|supporters|branches"
    r"|unions|trade unions|campaigns) (?:of|in)\b"
)
"""What makes us one of those who issued it."""
PROMISED = re.compile(rf"{BODY}.*?\b(?P<said>(?:and|or|but) will(?: not)? [a-z]+)\b")
DESERVES = re.compile(rf"{BODY} (?:all |\w+ly )?deserves\b")
KINDS = frozenset(
    [
        *("union", "council", "federation", "association", "coalition", "society"),
        *("network", "alliance", "confederation", "organisation", "group", "congress"),
    ]
)
"""What an issuer calls itself, and what our own body may be as well.

A trades council that speaks of "the council" means the borough’s.
"""
MOST_COMMAS = 3


def held_doubts(said: str, lexicon: Lexicon) -> Iterator[Flag]:
    """Yield what is doubtful about `said`, the words after "that"."""
    if is_tagged(said):
        yield TAGGED
    elif WHOLE_QUOTE.match(said):
        yield WHOSE
    elif QUESTION.search(said):
        yield ASKED
    elif _late_order(said, lexicon):
        yield LATE_ORDER
    if DESERVES.match(said):
        yield Flag("self", "“We deserve” was said of people: say who deserves it.")
    if said.startswith(BODY) and (found := PROMISED.match(said)):
        says = f"“{found['said']}” is a promise of the issuer: is it ours?"
        yield Flag("commitment", says)


def act_doubts(text: str, issuer: str, lexicon: Lexicon) -> Iterator[Flag]:
    """Yield what is doubtful about `text`, an action without "to"."""
    if is_tagged(text) or tag_before(text.removeprefix("record that ")):
        yield TAGGED
    if TO_KNOW.search(text):
        yield LATE_ORDER
    if GERUND.match(text):
        yield JOINED
    if NOBODY.match(text):
        yield LATE_ORDER
    other = SECOND_OTHER.search(text)
    if other and not RELATIVE.search(text, 0, other.start()):
        yield JOINED
    found = SECOND_TO.search(text)
    before = text[: found.start()] if found else ""
    if (
        found
        and found["verb"] in lexicon.base_verbs
        and not INFINITIVE.search(before)
        and not RELATIVE.search(before)
    ):
        says = f"“{found['said']}” is what {issuer} does: do we resolve to do it?"
        yield Flag("commitment", says)


def joined_later(rest: str) -> tuple[Flag, ...]:
    """Return the flag that a further act in -ing stands behind a first: "and holding".

    `rest`: what follows the first verb, which was in -ing as well.
    """
    found = LATER_ING.search(rest)
    alone = found and not re.search(r"[a-z]{3,}ing\b", rest[: found.start()])
    return (JOINED,) if alone else ()


def page_doubt(plain: str) -> Iterator[Flag]:
    """Yield the flag that a clause speaks of a web page."""
    low = plain.lower()
    if any(map(low.__contains__, PAGES)) and (found := PAGE.search(plain)):
        yield Flag(
            "page", f"“{found[0]}” speaks of the text or its page: leave it out?"
        )


def named_itself(plain: str, aliases: tuple[str, ...], issuer: str) -> Iterator[Flag]:
    """Yield the flag that "the Union" is the issuer, and would be read as ours."""
    if found := ONE_OF.search(plain):
        yield Flag("self", f"“{found[0]}” makes us one of them: are we?")
    found = OWN_KIND.search(plain) or ((own := _own(aliases)) and own.search(plain))
    name = plain[: found.start()].split()[-1:] if found else []
    if found and not (name and name[0][:1].isupper()):  # "Unite the Union"
        yield Flag("self", f"“{found[0]}” is {issuer}: name it, or is it ours too?")


@lru_cache(maxsize=256)
def _own(aliases: tuple[str, ...]) -> re.Pattern[str] | None:
    nouns = {one.split()[1] for one in aliases if len(one.split()) == len(("the", "x"))}
    generic = sorted(one for one in nouns if f"the {one.lower()}" in aliases)
    trades = any(re.search(r"\bTrades\b", one) for one in aliases)
    kinds = [
        one
        for one in generic
        if one.lower() in KINDS and not (trades and one.lower() == "council")
    ]
    return re.compile(SELF.format("|".join(kinds))) if kinds else None


def _late_order(said: str, lexicon: Lexicon) -> bool:
    """Return whether an order stands behind the words with which `said` opens."""
    if not SUBORDINATE.match(said):
        return False
    if TO_KNOW.search(said):
        return True
    first, *parts = said.split(", ", MOST_COMMAS)
    if INFINITIVE.search(first, 1):
        return False  # "to protect rights, prevent harm": a list
    return any(
        one[:1].islower()
        and imperative_of(capitalised(one.removeprefix("please ")), lexicon)
        for one in parts
    )
