"""Points and paragraphs that leave out who acts: "Calls on ...", "Noting that ...".

Resolutions are written so: the body is named once, above, and each paragraph begins
with what it does. With the body put before it again, such a paragraph is a sentence
like any other.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.derivation.blocks import NO_SENTENCES, Kind
from drafter.derivation.lexicon import Shape
from drafter.derivation.opening import is_we
from drafter.derivation.several import CLEAR, ISSUED, NAMED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.derivation.lexicon import Lexicon, Verb
    from drafter.derivation.opening import Speaker
    from drafter.derivation.pieces import Piece

BARE_SUBJECT = re.compile(
    r"(?:The|This|Our|Their)(?! (?:following|[\w’'-]+s\b)) (?:[\w’'-]+ ){0,3}[\w’'-]+"
)
"""Somebody or something that is named above a list, and no more."""
UNNAMED = "This organisation"
"""Who acts where the issuer is not known."""
FIRST = re.compile(r"(?:(?:also|further|strongly|fully|again) )?([a-z]+)(?= )")
HELPERS = {"is": "are", "has": "have", "will": "will", "must": "must"}
"""What stands before a verb, in the third person and in the first."""
AFTER_UNKNOWN = re.compile(
    r"[a-z]{3,}(?<![sui])s (?:itself|to|that|the|an?|its|all|our|their|with)\b"
)
"""A verb that is in no list: "commits itself to"."""
SETTLED = ISSUED | CLEAR
"""Verbs that begin no paragraph but that of a body."""
OWN_VERB = re.compile(
    r"\w+ (?:for|of|from|to|by|against)\b[^,;]{0,90}?"
    r" (?:is|are|was|were|has|have|had|will|would|must|should|grew|came|went)\b"
)
"""A verb after the first words, which are a thing: "Demands for a rise are ..."."""
NOT_ALONE = re.compile(
    r"(?:[A-Z][a-z]+ly )?(?:[A-Z]|(?<=ly )[a-z])[a-z]+(?:ing|ed) (?:note |with \w+ "
    r"|that |the |its |all |by |about |at |in |of )"
)
"""How a paragraph begins that only says what a body does on the way."""
GOES_ON = re.compile(
    r"[,:] (?:we|the|this|it|they|he|she|you|there|[A-Z])"
    r"|\A(?:(?!that |which |who |where |whose )[^ ]+ )*?"
    r"(?:is|are|was|were|has|have|had|will|would|can|could|must|should)\b"
)
"""What makes such a paragraph a sentence of its own."""
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
OPEN_END = re.compile(r"[;,](?: and)?$")
"""How a paragraph ends whose sentence goes on to what the body does."""
GROUP = re.compile(
    r" (?:(?:campaign|action|steering|support) )?"
    r"(?:group|campaign|coalition|committee|team)\Z"
)
"""What stands after a name in a signature."""
LONGEST_NAME = 90
SHOUTED = re.compile(
    r"(?:(?:ALSO|FURTHER|THEREFORE|FULLY) )?[A-Z]{4,}S(?: (?:AND [A-Z]{3,}S|THAT|ON|FOR"
    r"|TO|THE|WITH|UPON|IN SOLIDARITY|ITS|ALL)\b)*(?= |:)(?! [A-Z]{2,} [A-Z]{2,})"
)
"""A verb in capitals at the start of a point."""
HOW = re.compile(r"\A(?:[Aa]lso|[Ff]urther|[Tt]herefore|[Ff]ully) (?=[a-z])")
TWICE = 2
LEAST = 4
"""Words of a paragraph that can be an act."""


def with_subjects(
    pieces: Sequence[Piece], speaker: Speaker, lexicon: Lexicon
) -> tuple[Piece, ...]:
    """Return the pieces; those that leave out who acts say it in their words."""
    whose = speaker.issuer or UNNAMED
    bodied = [_body_above(one, pieces, speaker) for one in pieces]
    verbs = [
        None if body else _begins(one, lexicon)
        for one, body in zip(pieces, bodied, strict=True)
    ]
    listed = sum(one is not None and one.base in SETTLED for one in verbs) >= TWICE
    names = frozenset(one.casefold() for one in speaker.aliases)
    made = []
    for piece, body, acts in zip(pieces, bodied, verbs, strict=True):
        said = _under(piece, body, lexicon) if body else ""
        if acts is not None and listed:
            said = f"{whose} {_small(piece.text)}"
        said = said or _preamble(piece, body or whose, lexicon)
        kind = Kind.SIGNATURE if _signs(piece, names) else piece.kind
        changed = said or kind is not piece.kind
        made.append(replace(piece, said=said, kind=kind) if changed else piece)
    return tuple(made)


def _signs(piece: Piece, names: frozenset[str]) -> bool:
    """Return whether a line is no more than the issuer's name: "Our Baths group"."""
    if len(piece.text) > LONGEST_NAME:
        return False
    bare = GROUP.sub("", piece.text.strip(" .,–—-"))
    return bare.removeprefix("The ").removeprefix("the ").casefold() in names


def _body_above(piece: Piece, pieces: Sequence[Piece], speaker: Speaker) -> str:
    """Return the body that alone is named above a list: "This branch:"."""
    if piece.lead < 0 or piece.goes_on:
        return ""
    above = pieces[piece.lead].text.rstrip(" :,–—-")
    if BARE_SUBJECT.fullmatch(above):
        return above  # whoever it is, the points say what they do
    found = speaker.named.fullmatch(f"{above} ") if above else None
    return above if found else ""


def _small(text: str) -> str:
    run = SHOUTED.match(text)  # "FURTHER NOTES that", "STANDS IN SOLIDARITY with"
    if run:
        return run[0].lower() + text[run.end() :]
    return text[:1].lower() + text[1:]


def _verb(said: str, lexicon: Lexicon) -> Verb | None:
    found = lexicon.verb.match(said)
    return lexicon.verbs.get(found[0].lower()) if found else None


def _is_free(piece: Piece) -> bool:
    """Return whether a piece can be an act of whoever is named above it."""
    able = piece.kind not in NO_SENTENCES and not piece.goes_on and not piece.speaker
    return able and not piece.subject and len(piece.text.split()) >= LEAST


def _under(piece: Piece, body: str, lexicon: Lexicon) -> str:
    """Return a point below "This branch:" with the body before it, if it acts."""
    said = _small(piece.text)
    first = FIRST.match(said)
    if not first or piece.goes_on:
        return ""
    we = is_we(body)
    helper = set(HELPERS.values()) if we else set(HELPERS)
    verb = _verb(said[first.start(1) :], lexicon)
    shape = Shape.BASE if we else Shape.THIRD
    acts = verb is not None and verb.shape is shape
    plain = first[1] in (lexicon.base_verbs if we else lexicon.ending_verbs)
    acts = acts or (plain and (we or first[1].endswith("s")))
    acts = acts or first[1] in helper or bool(not we and AFTER_UNKNOWN.match(said))
    return f"{body} {said}" if acts else ""


def _begins(piece: Piece, lexicon: Lexicon) -> Verb | None:
    """Return the act with which a piece begins, where nobody is named for it."""
    text = _small(piece.text) if SHOUTED.match(piece.text) else piece.text
    text = HOW.sub("", text)
    third = text.partition(" ")[0].endswith("s")
    if not third or piece.lead >= 0 or not _is_free(piece):
        return None
    verb = _verb(text, lexicon)
    if verb is None or verb.shape is not Shape.THIRD or OWN_VERB.match(text):
        return None
    thing = " " not in verb.base and NAMED.match(text.lstrip(LETTERS))
    return None if thing else verb


def _preamble(piece: Piece, whose: str, lexicon: Lexicon) -> str:
    """Return "Noting that ...;" as a sentence of the body, or ""."""
    ends = OPEN_END.search(piece.text) or (
        NOT_ALONE.match(piece.text) and not GOES_ON.search(piece.text)
    )
    if not ends or not _is_free(piece):
        return ""
    said = _small(piece.text)
    if lexicon.attitudes.match(said):
        return f"{whose} {'are' if is_we(whose) else 'is'} {said}"
    found = lexicon.verb.match(said)
    verb = lexicon.verbs.get(found[0]) if found else None
    if found is None or verb is None or verb.shape is not Shape.ING:
        return ""
    form = _form(verb.base, lexicon, Shape.BASE if is_we(whose) else Shape.THIRD)
    return f"{whose} {form}{said[found.end() :]}" if form else ""


def _form(base: str, lexicon: Lexicon, shape: Shape) -> str:
    known = lexicon.verbs.items()
    return next((f for f, v in known if v.base == base and v.shape is shape), "")
