"""The pieces of a text with whose words and whose acts they are."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from drafter.derivation.blocks import NO_SENTENCES
from drafter.derivation.elided import with_subjects
from drafter.derivation.pieces import pieces_of
from drafter.derivation.several import parts_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from drafter.derivation.blocks import Block
    from drafter.derivation.lexicon import Lexicon
    from drafter.derivation.opening import Speaker
    from drafter.derivation.pieces import Piece

AROUND = 140
"""Characters in which the lead of a quotation says what office somebody holds."""


def owned_pieces(
    source: tuple[str, Sequence[Block], Sequence[int]],
    own: Callable[[Piece], Piece],
    speaker: Speaker,
    lexicon: Lexicon,
) -> tuple[Piece, ...]:
    """Return the pieces of a text: `source` is the text, its blocks and its cuts.

    `own` tells a piece that the issuer says itself. A sentence of several acts is
    parted at them, and a point that leaves out who acts is given that.
    """
    text, blocks, cuts = source
    pieces = tuple(map(own, pieces_of(text, blocks, cuts)))
    pieces = with_subjects(pieces, speaker, lexicon)
    parts = _parts(pieces, speaker, lexicon)
    if not parts:
        return pieces
    pieces = tuple(map(own, pieces_of(text, blocks, (*cuts, *parts))))
    return with_subjects(_with_acts(pieces, parts), speaker, lexicon)


def _with_acts(pieces: Sequence[Piece], parts: Mapping[int, str]) -> tuple[Piece, ...]:
    return tuple(replace(one, subject=parts.get(one.start, "")) for one in pieces)


def _parts(
    pieces: Sequence[Piece], speaker: Speaker, lexicon: Lexicon
) -> dict[int, str]:
    """Return where the later acts of a sentence start, and whose they are."""
    return {
        piece.end - len(words) + part.start: part.subject
        for piece in pieces
        if piece.kind not in NO_SENTENCES and not piece.speaker
        for words in (piece.said or piece.text,)
        for part in parts_of(words, speaker, lexicon)
    }


def is_led_by_issuer(who: str, speaker: Speaker) -> bool:
    """Return whether the lead of a quotation says that `who` speaks for the issuer.

    "A. N. Example, chair of Example Union, said:" with the words in paragraphs below.
    """
    names = tuple(one for one in speaker.aliases if len(one) > len("the "))
    return bool(who.strip("?") and names) and _is_led(who, names, speaker.text)


@lru_cache(maxsize=64)
def _is_led(who: str, names: tuple[str, ...], text: str) -> bool:
    either = "|".join(map(re.escape, names))
    inside = rf"[^.;:“”\"\n]{{0,{AROUND}}}"
    lead = rf"{re.escape(who)},{inside}(?<!\w)(?:{either})(?!\w){inside}:[^\S\n]*\n"
    return re.search(lead, text) is not None
