"""Where a sentence belongs: notes, believes, resolves, solidarity, or nowhere.

Rules with points, as measured against a trained model, which they beat at this size.
About seven in ten are filed as a person would, nine in ten among the first two, so
every guess comes with its reasons and with a second one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.derivation import evidence, words
from drafter.derivation.blocks import NO_SENTENCES, Kind
from drafter.derivation.imperative import imperative_of
from drafter.derivation.opening import Stance
from drafter.derivation.readers import is_for_readers, is_of_itself
from drafter.derivation.turns import of_turns
from drafter.derivation.units import Guess, Label
from drafter.derivation.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from drafter.derivation.evidence import Evidence
    from drafter.derivation.lexicon import Lexicon
    from drafter.derivation.opening import Opening
    from drafter.derivation.pieces import Piece
    from drafter.derivation.telling import Told


@dataclass(frozen=True)
class Setting:
    """What is known about a piece besides its words."""

    piece: Piece
    opening: Opening
    lead: Label | None = None
    """What the lead of its list is."""
    lead_acts: bool = False
    """Whether that lead says so by itself: "We demand:", "This Branch notes:"."""
    reported: bool = False
    """Whether it stands in an article, outside the statement quoted there."""
    leads: bool = False
    """Whether a list or a quotation follows from it."""
    first: bool = False
    """Whether it is the first line of several."""
    late: bool = False
    """Whether it stands in the last part of the text."""
    told: Told | None = None
    """The words of somebody who speaks for the issuer, where it tells them."""


FURTHER_ON = 0.6
"""What a lead says of the later sentences of a point: they comment on it."""
ORDERED = 0.35
"""How much they count where somebody is told what to do."""
ITSELF = 0.5
"""How much they count where it is told what became of the statement."""
TOLD = 0.7
"""How much they count where it is told what the issuer did or is."""
WITHIN = {Stance.PERFORMS: 0.35, Stance.COMMITS: 0.35}
"""How much the other words count where the speaker acts."""
WHAT = {
    Kind.HEADING: "it is a heading",
    Kind.BYLINE: "it names the writer",
    Kind.GREETING: "it greets the reader",
    Kind.SIGNATURE: "it is a signature",
    Kind.DATELINE: "it is a date",
    Kind.FURNITURE: "it is no part of the statement itself",
}
NEXT = {
    Label.NOTES: Label.BELIEVES,
    Label.BELIEVES: Label.NOTES,
    Label.RESOLVES: Label.BELIEVES,
    Label.SOLIDARITY: Label.RESOLVES,
    Label.DROP: Label.NOTES,
}
"""The second guess where nothing else speaks for any."""
SECONDS = {Kind.HEADING: Label.RESOLVES, Kind.LEAD: Label.RESOLVES}
HELD = frozenset({Label.NOTES, Label.BELIEVES})
TO_BE_DONE = re.compile(
    r"(?!.*\b(?:is|are|was|were|has|have|had|will|would|can|could|must"
    r"|should)\b.* to be )"
    r"(?:[\w’'-]+ ){1,12}?(?:not )?to be (?:\w+ly )?\w+(?:ed|en|pt|ld|ught|de|ut|id)\b"
)
"""A thing and what is to become of it: "All depots to be kept open"."""
LONGEST_TITLE = 22
LONGEST_LINE = 14
"""Words; a longer line without a verb that we know may still be a sentence."""
PROSE = re.compile(
    r"(?:The|This|These|Those|Our|Their|His|Her|Its|An?) (?:\S+ ){5,}\S+\."
)
"""A line that is no heading, although we know no verb in it: it may have another."""
ATTRIBUTED = re.compile(r"[”\"],? (?:[\w’.]+ ){0,6}?(?:said|says|added|told|wrote)\b")
SAYS_IT = re.compile(
    r"\b(?:said|says|told|added|wrote|noted|warned)\b[^“”\"]{0,60}[:,]?\s*[“\"]"
)


def classify(setting: Setting, lexicon: Lexicon) -> Guess:
    """Return where the piece belongs, the next best guess, and the reasons."""
    piece = setting.piece
    if piece.kind in NO_SENTENCES:
        second = SECONDS.get(piece.kind, Label.NOTES)
        return Guess(Label.DROP, second, (WHAT[piece.kind],))
    if setting.leads:
        second = _ranked(_found(setting, lexicon))[0][0]
        said = "it only leads into what follows"
        second = Label.RESOLVES if second is Label.DROP else second
        return Guess(Label.DROP, second, (said,))
    return _guess(_found(setting, lexicon))


def content(setting: Setting, lexicon: Lexicon) -> Label:
    """Return where a lead's own words belong: its points are filed there."""
    if setting.opening.stance is Stance.COMMITS:
        return Label.RESOLVES
    if setting.piece.section:
        return setting.piece.section
    # "From the branch:" says who speaks in the points below, and nothing of them.
    bare = setting.opening.bare
    if setting.opening.stance is None and not has_verb(bare, lexicon):
        return Label.DROP
    return _ranked(_found(setting, lexicon))[0][0]


def _guess(found: Iterable[Evidence]) -> Guess:
    found = list(found)
    ranked = _ranked(found)
    label = ranked[0][0]
    second = next((one for one, _ in ranked[1:]), NEXT[label])
    if ranked[1:] and ranked[1][1] <= 0:
        second = NEXT[label]
    reasons = [why for one, _, why in sorted(found, key=_points) if one is label]
    return Guess(label, second, tuple(dict.fromkeys(reasons)))


def _points(one: Evidence) -> float:
    return -one[1]


def _ranked(found: Iterable[Evidence]) -> list[tuple[Label, float]]:
    scores: dict[Label, float] = defaultdict(float)
    scores[Label.NOTES] += 0.5
    scores[Label.BELIEVES] += 0.6
    for label, points, _ in found:
        scores[label] += points
    return sorted(scores.items(), key=lambda one: -one[1])


def _found(setting: Setting, lexicon: Lexicon) -> Iterator[Evidence]:
    piece, opening = setting.piece, setting.opening
    yield from _of_place(setting, lexicon)
    bare = opening.bare.lstrip('“"‘')
    forms = tuple(evidence.of_form(bare, lexicon))
    yield from forms
    if setting.reported and piece.speaker:
        yield Label.NOTES, 6.0, "somebody is quoted in an article"
    elif setting.reported:
        points = 1.5 if setting.late and is_for_readers(bare) else 4.5
        yield Label.NOTES, points, "it stands in an article that quotes the statement"
    elif setting.told is not None:
        yield Label.NOTES, 0.6, "it reports what somebody of the issuer’s said"
    elif opening.stance is not Stance.PERFORMS and _is_attributed(piece):
        yield Label.NOTES, 3.0, "it reports somebody’s words"
    if not (piece.speaker and opening.is_we and setting.reported):
        yield from evidence.of_opening(opening, lexicon)
        yield from of_turns(opening, lexicon, late=setting.late)
    yield from _of_fragment(setting, forms, lexicon)
    called = any(why in evidence.CALLED for _, _, why in forms)
    share = _share(setting, bare, lexicon, called=called)
    for label, points, why in words.of_words(bare, lexicon):
        yield label, points * share, why


def _share(setting: Setting, bare: str, lexicon: Lexicon, *, called: bool) -> float:
    """Return how much the words count, beside what whoever speaks does by them."""
    # What is said within a call or a belief says little about the act itself.
    opening = setting.opening
    share = WITHIN.get(opening.stance, 1.0) if opening.stance else 1.0
    ordered = called or imperative_of(bare, lexicon) or _is_duty(setting)
    if opening.stance is Stance.TELLS and not opening.is_we:
        share = TOLD
    share = ORDERED if ordered else share
    return min(share, ITSELF) if is_of_itself(bare) else share


def _of_fragment(
    setting: Setting, forms: tuple[Evidence, ...], lexicon: Lexicon
) -> Iterator[Evidence]:
    """Yield what speaks for a line without a verb: it names a demand, or is dropped."""
    piece, bare = setting.piece, setting.opening.bare
    spoken = setting.opening.stance or piece.speaker or setting.lead
    asks = piece.section is Label.RESOLVES
    long = len(bare.split()) > LONGEST_LINE
    if spoken or long or has_verb(bare, lexicon, inside=not asks):
        return
    if any(label is not Label.DROP for label, _, _ in forms):
        return
    if asks:
        yield Label.RESOLVES, 4.0, "under this heading it names a demand"
    elif piece.kind is Kind.PARAGRAPH and not PROSE.fullmatch(piece.text):
        yield Label.DROP, 4.5, "it has no verb: a heading or a cry"
        yield Label.RESOLVES, 2.0, "what it names can be a demand"


def _of_place(setting: Setting, lexicon: Lexicon) -> Iterator[Evidence]:
    piece, listed = setting.piece, setting.piece.kind is Kind.ITEM
    if setting.first and is_title_line(piece.text):
        yield Label.DROP, 6.0, "it is the title of what follows"
    if listed and setting.lead and setting.lead is not Label.DROP:
        acts = not piece.subject and setting.opening.stance is Stance.COMMITS
        points = 5.0 if setting.lead_acts and not acts else 2.0
        points = FURTHER_ON if piece.goes_on else points
        yield setting.lead, points, f"its list is led in as {setting.lead.value}"
    elif listed and setting.lead_acts and not piece.goes_on:
        yield Label.DROP, 5.0, "its list speaks to the reader about the text itself"
    elif piece.section:
        points = 4.0 if listed else 2.0
        yield piece.section, points, f"the heading above it says {piece.section.value}"
    if listed and piece.section not in HELD and _is_to_be_done(piece.text):
        yield Label.RESOLVES, 5.5, "a point names what is to be done"
    demands = listed and not piece.section and not setting.lead_acts
    if _is_duty(setting):
        yield Label.RESOLVES, 4.5, "a point of a list says what must be"
    if demands and not has_verb(setting.opening.bare, lexicon, inside=False):
        yield Label.RESOLVES, 4.0, "a point without a verb names a demand"


def is_title_line(text: str) -> bool:
    """Return whether a line without an end can be the title of what follows."""
    ended = text.rstrip("”\"’') ").endswith((".", "!", "?", ":", ";", ","))
    return not ended and len(text.split()) <= LONGEST_TITLE


def _is_to_be_done(text: str) -> bool:
    """Return whether a point names a thing and what is to become of it."""
    return " to be " in text and bool(TO_BE_DONE.match(text))


def _is_duty(setting: Setting) -> bool:
    """Return whether it is a point of a list of what must be."""
    piece = setting.piece
    listed = piece.kind is Kind.ITEM and not piece.section and not setting.lead_acts
    return listed and bool(evidence.OBLIGED.search(piece.text))


def _is_attributed(piece: Piece) -> bool:
    return bool(ATTRIBUTED.search(piece.text) or SAYS_IT.search(piece.text))
