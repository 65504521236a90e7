"""What is known about each piece of a text besides its own words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.derivation.blocks import Kind
from drafter.derivation.classify import Setting, content
from drafter.derivation.evidence import READ_ME
from drafter.derivation.imperative import imperative_of
from drafter.derivation.leads import lead_of
from drafter.derivation.several import without_join
from drafter.derivation.telling import speaks_for, told_in
from drafter.derivation.units import Label
from drafter.derivation.wording import without_end, without_marks, without_stray_marks

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.derivation.lexicon import Lexicon
    from drafter.derivation.opening import Speaker
    from drafter.derivation.pieces import Piece
    from drafter.derivation.quoted import QuotedStatement

REST = re.compile(
    r"(?:without|before|after|with|by|despite|in|on|at|for|from|because|through|under"
    r"|during|against|until|instead of|as)\b(?! (?:now|least)\b)",
    re.IGNORECASE,
)
"""How the rest of a sentence begins."""
DEMANDS = re.compile(
    r"\b(?:our|the|these|following|its|my|three|four|five|six|key|main|clear"
    r"|\w+ strike)"
    r" (?:\w+ )?(?:demands|asks|calls|aims|goals|priorities|recommendations|proposals"
    r"|pledges|commitments|objectives|requests|solutions|steps|measures|actions)\b"
    r"(?![^:]*\b(?:ignore[ds]?|reject(?:ed|s)?|refuse[ds]?)\b)[^.:]*:\s*$"
)
"""A lead into demands, whoever speaks in it."""
ORDER = 6
"""Words of a lead that is a demand of its own: "Keep the depot open:"."""
WHOLE = 14
"""Words of a lead that may be a sentence of its own."""
HANGING = re.compile(
    r"\b(?:to|that|for|including|by|of|following|follows|below|must|should|are|is|on|as"
    r"|and|with|demands?|calls?|said|says|statement|motion|resolution|here|this|was)$"
    r"|\b(?:we|this \w+) (?:\w+ )?(?:call|demand|urge|ask|believe|note|resolve)"
    r"|\bfollowing\b",
    re.IGNORECASE,
)
"""What is left open at the end of a lead, or acts in the points below."""
LATE = 0.75
"""From where on a text may speak of who issued it."""
SHORTEST = 4
"""Words of a line that can be the beginning of a sentence."""
TITLED = re.compile(
    r"(?:\w+ )?(?:statement|resolution|declaration|open letter)\b", re.IGNORECASE
)


def settings_of(
    pieces: Sequence[Piece],
    held: Sequence[bool],
    quoted: QuotedStatement | None,
    speaker: Speaker,
    lexicon: Lexicon,
) -> tuple[Setting, ...]:
    """Return the setting of each piece; `held` tells which the statement holds."""
    made: list[Setting] = []
    for place, piece in enumerate(pieces):
        above = made[piece.lead] if piece.lead >= 0 else None
        bare = words_of(piece)
        if above is not None and goes_on_from(piece, above):
            bare = f"{without_end(above.opening.bare)} {bare[0].lower()}{bare[1:]}"
        before = made[-1].opening if made else None
        goes_on = before is not None and bool(before.subject)
        reported = quoted is not None and not held[place]
        told = told_in(piece.text) if speaker.issuer and not reported else None
        if told and not speaks_for(told, speaker.aliases, speaker.text):
            told = None
        bare = told.words if told else bare
        opening = speaker.opening(bare, goes_on=goes_on)
        obliged = bool(above and lead_of(without_end(above.opening.bare)))
        lead = content(above, lexicon) if above else None
        lead = Label.RESOLVES if obliged else lead
        if above and DEMANDS.search(above.piece.text) and not obliged:
            obliged, lead = True, Label.RESOLVES
        aside = bool(above and READ_ME.match(above.opening.bare))
        lead = Label.DROP if aside else lead
        acts = above and (
            obliged or aside or above.opening.stance or above.piece.section
        )
        first = place == 0 and len(pieces) > 1 and not pieces[1].subject
        late = place >= LATE * len(pieces)
        leads = _is_last_of_lead(pieces, place, lexicon) or _leads(
            pieces, place, quoted, lexicon
        )
        one = Setting(
            piece, opening, lead, bool(acts), reported, leads, first, late, told
        )
        made.append(one)
    return tuple(made)


def goes_on_from(piece: Piece, above: Setting) -> bool:
    """Return whether a point is the rest of the sentence above its list.

    "The bill was rushed through:" and then "without any debate".
    """
    stub = above.opening.stance is None and above.piece.text.rstrip().endswith(":")
    said = above.opening.bare
    told = stub and len(said.split()) >= SHORTEST and not lead_of(without_end(said))
    return told and piece.kind is Kind.ITEM and bool(REST.match(piece.text))


def words_of(piece: Piece) -> str:
    """Return the words of a piece: without stray marks, and with whose act it is."""
    if piece.said:
        return piece.said
    if piece.subject:
        return f"{piece.subject} {without_join(piece.text)}"
    return without_marks(without_stray_marks(piece.text))


def _is_last_of_lead(pieces: Sequence[Piece], place: int, lexicon: Lexicon) -> bool:
    """Return whether a piece ends a block that leads into something."""
    after = pieces[place + 1 : place + 2]
    ends = not after or after[0].kind is not Kind.LEAD
    said = pieces[place]
    if after and _tells_all(said, after[0], lexicon):
        return False
    return said.kind is Kind.LEAD and (ends or said.text.endswith(":"))


def _leads(
    pieces: Sequence[Piece],
    place: int,
    quoted: QuotedStatement | None,
    lexicon: Lexicon,
) -> bool:
    """Return whether what follows hangs on this piece: a list, or the quotation."""
    piece, after = pieces[place], pieces[place + 1 : place + 2]
    listed = bool(after) and after[0].lead == place
    into = quoted is not None and 0 <= quoted.start - piece.end <= len(" “ ")
    if listed and after[0].kind is Kind.ITEM and _tells_all(piece, after[0], lexicon):
        return into
    return (listed and piece.kind is not Kind.HEADING) or into


def _tells_all(piece: Piece, first: Piece, lexicon: Lexicon) -> bool:
    """Return whether a sentence before a list says something by itself.

    "The employers have gone to court to stop the strike:" is a fact of its own, "We
    call on them to:" is not, and no more is what only names the text that follows.
    """
    words = piece.text.rstrip(": ")
    orders = imperative_of(words, lexicon) in lexicon.imperatives
    least = ORDER if orders else WHOLE
    whole = len(words.split()) >= least and not HANGING.search(words)
    return whole and piece.kind is not Kind.HEADING and not REST.match(first.text)


def is_title(piece: Piece) -> bool:
    """Return whether a line can be the title of what it stands above."""
    headed = piece.kind is Kind.FURNITURE and TITLED.match(piece.text)
    return piece.kind is Kind.HEADING or bool(headed)


def is_part(piece: Piece) -> bool:
    """Return whether a piece is part of a longer quotation, not one by itself.

    A statement that stands between marks as a whole is its issuer's.
    """
    return piece.opened or piece.text.count("“") != piece.text.count("”")
