"""From blocks to pieces: sentences with what surrounds them.

A sentence is understood from its place: below which heading, in which list, in whose
quotation. The pieces and the gaps between them are the text, to the character.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from drafter.derivation.blocks import NO_SENTENCES, Block, Kind
from drafter.derivation.units import Label
from drafter.language.sentences import sentence_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


HEADING_WORDS = 8
OPENING_MARK = "“"
"""What may stand before the first sentence of a block."""


@dataclass(frozen=True)
class Piece:
    """A sentence, point or line, and where it stands."""

    kind: Kind
    start: int
    end: int
    text: str
    lead: int = -1
    """The place of the piece that leads into the list it stands in; -1: none."""
    section: Label | None = None
    """What the heading above it says it is."""
    speaker: str = ""
    """Who says it, where it stands in a quotation; "?": nobody is named."""
    opened: bool = False
    """Whether a quotation that began in an earlier piece is still open."""
    goes_on: bool = False
    """Whether it is a later sentence of its point or paragraph."""
    subject: str = ""
    """Whose act it is, where it is a later part of a sentence with several acts."""
    said: str = ""
    """Its words with who acts before them, where it leaves that out."""


ASKS = (
    r"\bresolve[sd]?\b|\bdemands?\b|\bwhat we (?:want|need|are|ask)\b|^we want\b"
    r"|\bour asks?\b|\bcalls? (?:on|for|upon)\b|^we (?:ask|call|urge)\b"
    r"|^what (?:must|should|needs|you can)\b|\bagrees to\b|\binstructs?\b"
    r"|\brecommendations\b|^take action\b"
)
SECTIONS = (
    (Label.NOTES, r"\bnotes?\b(?! to)|^(?:the )?facts\b|^background\b|^whereas\b"),
    (
        Label.BELIEVES,
        r"\bbelieves?\b|\bwhat we (?:think|believe)\b|^why (?:we|it|this)",
    ),
    (Label.RESOLVES, ASKS),
)
HEADED = tuple((label, re.compile(shape, re.IGNORECASE)) for label, shape in SECTIONS)
STRICT = re.compile(
    r"\b(?:branch|union|council|conference|congress|assembly|meeting|committee|clp"
    r"|party"
    r"|body|local|agm)\b.{0,30}\b(?:notes|believes|resolves|recognises|agrees)\b",
    re.IGNORECASE,
)
"""The lead of a motion's section: what follows is of it, whatever its form."""
SAID = (
    r"(?:said|says|told [\w ’']{2,40}|added|adds|commented|commenting|explained"
    r"|continued|concluded|stated|warned|declared|wrote|noted|remarked|reported)"
)
NAME = r"(?:[A-Z][\w’'.-]*|of|the|and|for|de|al-)"
DOING = (
    r"(?!(?:Commenting|Speaking|Responding|Reacting|Welcoming|Writing|Adding|Concluding"
    r"|Launching|Announcing|Reflecting|Replying)\b)"
)
"""What no speaker is called: "Commenting, A. Example said"."""
WHO = rf"(?:(?:The |the |Dr |Mr |Mrs |Ms )?{DOING}[A-Z][\w’'.-]*(?:\s{NAME})*)"
BEFORE = re.compile(
    rf"(?:^|[.,;] |\bas "
    rf"|\band )(?P<who>{WHO})(?:, [^“”\"]{{2,120}}?,)?(?: \w+ly)? {SAID}"
    r"(?: \w+)?(?:[:,]?\s*[“\"]|[:,]\s*[‘'](?=\w))"
)
AFTER = re.compile(
    rf"(?:[”\"],?|[,.!?][’'])\s+(?:{SAID} (?P<who>{WHO})"
    rf"|(?P<who2>{WHO}|he|she|they) {SAID})"
)
TOLD = re.compile(
    rf"(?:^|[,.] |\b(?:secretary|chairperson|chair|president|spokesperson"
    rf"|spokeswoman|spokesman|organiser|officer|leader|convenor"
    rf"|director) )(?P<who>{WHO}) {SAID}\b"
)
"""Who was heard last, without a quotation: whom "she said" means after that."""
MARKED = re.compile(r"[“”\"]|[:,]\s*[‘']|[,.!?][’']")
"""What a quotation has at its beginning or end."""
LEADS = re.compile(
    rf"(?P<who>{WHO})(?:(?:, | \()[^“”\"]{{2,140}}?)? (?:has )?{SAID}(?: \w+){{0,2}}:$"
)
"""Who is heard in the paragraphs below: "A. N. Example, chair, said:"."""
SPEAKER_ONLY = re.compile(
    rf"[”\"’'] ?,? ?(?:{SAID} {WHO}|(?:{WHO}|he|she|they) {SAID})[^“”\"]{{0,80}}[.:]?"
)
"""What is left of a quotation that was cut off before it: "”, A. Example said."."""
TURN_OF_SPEECH = re.compile(
    r"[“\"‘']?(?:(?:But |And |So )?(?:[Ll]et(?: us|[’']s| me)|[Tt]o) be "
    r"(?:\w+ly |very )?(?:clear|honest|frank|blunt|plain)|[Mm]ake no mistake)"
    r"[.:!?”\"’']*"
)
"""A sentence that only leads on to the next one."""
PRONOUNS = frozenset({"he", "she", "they"})
OPENS = re.compile(r"[“\"]|[‘'](?=\w[^‘’']*(?:[’']\w[^‘’']*)*(?:[.,!?][’']|$))")
"""Words of somebody, which a piece begins with; not a word in single marks."""
SINGLE = re.compile(r"(?:(?<=[:,] )|^)[‘'](?:\w)|[.,!?…][’'](?!\w)")
"""A single mark that opens speech, or closes it."""
ONGOING = 12
"""A quotation that is still open after so many pieces was never closed."""


def pieces_of(
    text: str, blocks: Sequence[Block], cuts: Sequence[int]
) -> tuple[Piece, ...]:
    """Return the pieces of `text` in order.

    At each of `cuts` (where a quoted statement starts and ends) a piece ends too.
    """
    plain = [piece for block in blocks for piece in _of_block(text, block, cuts)]
    return tuple(_spoken(text, _placed(plain)))


def section_of(heading: str) -> Label | None:
    """Return what a heading says of the text below it."""
    if len(heading.split()) > HEADING_WORDS:
        return None
    return next((label for label, shape in HEADED if shape.search(heading)), None)


def _of_block(text: str, block: Block, cuts: Sequence[int]) -> Iterator[Piece]:
    edges = sorted({block.start, block.end, *_within(block, cuts)})
    for start, end in pairwise(edges):
        said = text[start:end]
        if block.kind in NO_SENTENCES:
            spans: Sequence[tuple[int, int]] = ((0, len(said)),)
        else:
            spans = sentence_spans(said)
        for first, last in spans:
            bare = _trimmed(said, first, last)
            if any(map(str.isalnum, said[slice(*bare)])) or block.kind in NO_SENTENCES:
                one, other = start + bare[0], start + bare[1]
                later = one > block.start + len(OPENING_MARK)
                words = text[one:other]
                kind = _kind_of(words, block.kind)
                yield Piece(kind, one, other, words, goes_on=later)


def _kind_of(words: str, kind: Kind) -> Kind:
    """Return what a sentence is that is none: who spoke, a turn of speech."""
    nothing = SPEAKER_ONLY.fullmatch(words) or TURN_OF_SPEECH.fullmatch(words)
    return Kind.FURNITURE if nothing else kind


def _within(block: Block, cuts: Sequence[int]) -> list[int]:
    return [cut for cut in cuts if block.start < cut < block.end]


def _trimmed(said: str, first: int, last: int) -> tuple[int, int]:
    while first < last and said[first].isspace():
        first += 1
    while last > first and said[last - 1].isspace():
        last -= 1
    return first, last


def _placed(pieces: list[Piece]) -> Iterator[Piece]:
    """Yield the pieces with the heading above them and the lead of their list."""
    section: Label | None = None
    lead, strict = -1, False
    for place, piece in enumerate(pieces):
        before = pieces[place - 1].kind if place else Kind.HEADING
        if piece.kind in {Kind.HEADING, Kind.LEAD}:
            section, strict = section_of(piece.text), bool(STRICT.search(piece.text))
        elif piece.kind is Kind.PARAGRAPH and before is Kind.ITEM and not strict:
            section = None
        lead = _lead(piece, place, lead, pieces)
        inside = lead if lead != place else -1
        same = piece.section == section and piece.lead == inside
        yield piece if same else replace(piece, section=section, lead=inside)


def _lead(piece: Piece, place: int, lead: int, pieces: list[Piece]) -> int:
    """Return the place of the piece that leads the list in which this one stands."""
    after = pieces[place + 1] if place + 1 < len(pieces) else None
    listed = after is not None and after.kind is Kind.ITEM
    if piece.kind is Kind.ITEM and lead >= 0:
        return lead
    if piece.kind in {Kind.LEAD, Kind.HEADING}:
        return place
    if (
        piece.kind is Kind.PARAGRAPH
        and listed
        and piece.text.endswith((":", "to", "that"))
    ):
        return place
    return -1


def _spoken(text: str, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Yield the pieces with who is speaking, where they stand in a quotation."""
    opened, last, since, end = False, "", 0, 0
    for piece in pieces:
        opened = _open_after(text[end : piece.start], opened=opened)
        end = piece.end
        marked = MARKED.search(piece.text)
        found = marked and (BEFORE.search(piece.text) or AFTER.search(piece.text))
        leads = piece.text.endswith(":") and LEADS.fullmatch(piece.text)
        if told := found or leads or TOLD.search(piece.text):
            groups = told.groupdict()
            named = groups.get("who") or groups.get("who2") or ""
            last = last if named.lower() in PRONOUNS else named.rstrip(".")
        quotes = opened or bool(OPENS.match(piece.text)) or found is not None
        who = (last or "?") if quotes else ""
        same = piece.speaker == who and piece.opened == opened
        yield piece if same else replace(piece, speaker=who, opened=opened)
        opened = _open_after(piece.text, opened=opened)
        since = since + 1 if opened else 0
        opened = opened and since < ONGOING


def _open_after(text: str, *, opened: bool) -> bool:
    """Return whether a quotation is open at the end of `text`."""
    last = max(text.rfind("“"), -1)
    closing = text.rfind("”")
    if last >= 0 or closing >= 0:
        return last > closing
    singles = [found[0] for found in SINGLE.finditer(text)]
    if singles:
        return singles[-1][-1:].isalnum()
    return opened ^ (text.count('"') % 2 == 1)
