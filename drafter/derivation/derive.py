"""Any statement becomes a template with provenance.

Text in, values out. What only a person can know (whose statement it is, its date) is
passed in; what only a person can decide is flagged, never done in silence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.derivation.lexicon import lexicon_of
from drafter.derivation.reading import Reading
from drafter.derivation.units import Guess
from drafter.errors import NothingToDeriveError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.derivation.units import About, Decided, Derived, Label, Unit
    from drafter.model.word_list import WordList


def derive(
    text: str,
    about: About,
    lists: Mapping[str, WordList],
    decided: Decided | None = None,
) -> Derived:
    """Return what becomes of a statement, as read by people and let in clean.

    What a person `decided` about its sentences and blanks stands, whatever the rules
    say; what they settled need not be settled again.

    `lists` are the house's word lists by id; those in `lexicon.LISTS` are needed. For
    every unit `text[start:end]` is its text, and what lies between units has no
    letters but those of list labels. The statement holds the text as it is; where an
    article quotes a statement of two sentences or more, that quotation alone, and the
    article becomes the source of the rest.

    Raises:
        NothingToDeriveError: there are no words in it.
    """
    if not any(map(str.isalnum, text)):
        raise NothingToDeriveError
    return Reading(text, about, lexicon_of(lists), decided).derived()


def rewritten_as(
    text: str,
    place: int,
    label: Label,
    about: About,
    lists: Mapping[str, WordList],
) -> Unit:
    """Return the unit at `place` (from 0) as it reads when a person files it again.

    Raises:
        IndexError: there is no such unit.
    """
    derivation = Reading(text, about, lexicon_of(lists))
    return derivation.unit(place, Guess(label, label, ("a person filed it here",)))
