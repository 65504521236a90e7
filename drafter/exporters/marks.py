"""Which words and paragraph ends of a tracked paper are marked, and how."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING

from drafter.exporters.side_by_side import Pair
from drafter.language.word_diff import word_diff

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from drafter.exporters.page import Block

BREAK = "\u2029"
"""The end of a paragraph; texts have been cleaned of it."""


class Piece(Enum):
    """What happens to a run of words."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"


OTHER = {Piece.INSERTED: Piece.DELETED, Piece.DELETED: Piece.INSERTED}


class End(Enum):
    """What happens to the end of a paragraph."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"


class Side(Enum):
    """Whose list counts a paragraph."""

    OLD = "old"
    NEW = "new"
    BOTH = "both"
    """By the list of the page as amended, where the two are not the same."""


Pieces = tuple[tuple[Piece, str], ...]


@dataclass(frozen=True)
class Marked:
    """One paragraph of the tracked paper."""

    block: Block
    """What it looks like; its text is in the pieces."""
    side: Side
    pieces: Pieces
    end: End = End.KEPT
    was: Block | None = None
    """What it looked like before, if it was there before."""


def marked(pair: Pair, looks_like: Callable[[Block, Block], bool]) -> Iterator[Marked]:
    """Yield the paragraphs of `pair`.

    `looks_like` tells whether two blocks, one of each page, are in the same style and
    counted by the same list: only then is a paragraph divided, or joined to another.
    """
    olds, news = pair.olds, pair.news
    if not (olds and news):
        yield from map(_inserted, news)
        yield from map(_deleted, olds)
    elif all(looks_like(old, new) for old in olds for new in news) and not pair.whole:
        yield from _text(olds, news)
    else:
        yield _one(pair)
        yield from map(_inserted, news[1:])
        yield from map(_deleted, olds[1:])


def settled(row: Sequence[Marked]) -> tuple[Marked, ...]:
    """Return `row` so that LibreOffice, too, accepts and rejects it to the letter.

    No kept paragraph before one that is inserted or deleted ends in an insertion:
    LibreOffice would take the two for one change. And LibreOffice finds out which
    clauses were moved, but when the second place of a moved one goes, the paragraph
    after it takes on its look: so its end is marked on the paragraph before it.
    """
    tails = [
        _with_tail(one) if after and _is_touched(after) else one
        for one, after in zip(row, (*row[1:], None), strict=True)
    ]
    return tuple(_ends_before(tails))


def _one(pair: Pair) -> Marked:
    """Return the one paragraph of a clause that stays one."""
    old, new = pair.olds[0], pair.news[0]
    if pair.whole:
        pieces: Pieces = ((Piece.INSERTED, new.text), (Piece.DELETED, old.text))
        return Marked(new, Side.BOTH, pieces, was=old)
    return next(_text((old,), (new,)))


def _is_touched(one: Marked) -> bool:
    """Return whether a paragraph is inserted or deleted, or begins with an insertion."""
    if one.end is not End.KEPT:
        return True
    return bool(one.pieces) and one.pieces[0][0] is Piece.INSERTED


def _ends_before(row: Sequence[Marked]) -> Iterator[Marked]:
    """Yield `row` with the ends at the second place of moved words put before them."""
    seen: set[tuple[Piece, str]] = set()
    before: Marked | None = None
    for kept, run in groupby(row, key=lambda one: one.side is Side.BOTH):
        marks = list(run)
        if kept:
            yield from marks[:-1]
            before = marks[-1]
            seen |= {each for one in marks for each in _said(one)}
        else:
            yield from _run(before, _moved_first(marks, seen), seen)
            before = None
            seen |= {each for one in marks for each in _said(one)}
    if before:
        yield before


def _run(
    before: Marked | None, marks: list[Marked], seen: Container[tuple[Piece, str]]
) -> Iterator[Marked]:
    """Yield inserted and deleted paragraphs, and the kept one before them.

    Those that begin the run, if moved, have their ends on the paragraph before.
    """
    if before is None or before.end is not End.KEPT:
        yield from (marks if before is None else [before, *marks])
        return
    first = [one for one in marks if one.side is marks[0].side]
    if any(_is_moved(one, seen) for one in first):
        others = marks[len(first) :]
        yield replace(before, end=first[0].end)
        yield from first[:-1]
        yield _last(before, first[-1])
        yield from others
    else:
        yield before
        yield from marks


def _moved_first(
    marks: list[Marked], seen: Container[tuple[Piece, str]]
) -> list[Marked]:
    """Return a run with the side first that has moved words; each in its order."""
    sides = {one.side for one in marks if _is_moved(one, seen)}
    return sorted(marks, key=lambda one: one.side not in sides)


def _is_moved(one: Marked, seen: Container[tuple[Piece, str]]) -> bool:
    """Return whether the words of a paragraph were marked elsewhere the other way."""
    return any((OTHER[piece], text) in seen for piece, text in _said(one))


def _said(one: Marked) -> Iterator[tuple[Piece, str]]:
    yield from ((piece, text.strip()) for piece, text in one.pieces if piece in OTHER)


def _last(before: Marked, one: Marked) -> Marked:
    """Return `one` as the last of a run whose ends are marked one paragraph earlier.

    Its own end is then that of the paragraph before the run, and takes on its look.
    """
    if one.side is Side.NEW:
        return replace(one, end=End.KEPT, was=before.was)
    return replace(
        one, block=before.block, side=before.side, end=End.KEPT, was=one.block
    )


def _text(olds: Sequence[Block], news: Sequence[Block]) -> Iterator[Marked]:
    """Yield paragraphs with the words that changed marked, and the ends between."""
    count = max(len(olds), len(news))
    looks = [(news[min(at, len(news) - 1)], olds[min(at, len(olds) - 1)])
             for at in range(count)]
    old, new = (BREAK.join(one.text for one in each) for each in (olds, news))
    pieces: list[tuple[Piece, str]] = []
    paragraph = 0
    for piece, text in _pieces(old, new):
        first, *others = text.split(BREAK)
        pieces.append((piece, first))
        for part in others:
            yield _paragraph(looks[paragraph], pieces, End(piece.value))
            paragraph += 1
            pieces = [(piece, part)]
    yield _paragraph(looks[paragraph], pieces, End.KEPT)


def _pieces(old: str, new: str) -> Iterator[tuple[Piece, str]]:
    end = 0
    for hunk in word_diff(old, new):
        yield Piece.KEPT, old[end : hunk.start]
        yield Piece.INSERTED, hunk.new
        yield Piece.DELETED, hunk.old
        end = hunk.end
    yield Piece.KEPT, old[end:]


def _paragraph(
    look: tuple[Block, Block], pieces: Iterable[tuple[Piece, str]], end: End
) -> Marked:
    new, old = look
    said = tuple(one for one in pieces if one[1])
    return Marked(new, Side.BOTH, said, end, was=old)


def _inserted(block: Block) -> Marked:
    return Marked(block, Side.NEW, ((Piece.INSERTED, block.text),), End.INSERTED)


def _deleted(block: Block) -> Marked:
    return Marked(block, Side.OLD, ((Piece.DELETED, block.text),), End.DELETED)


def _with_tail(one: Marked) -> Marked:
    if one.end is not End.KEPT or len(one.pieces) < 2:  # noqa: PLR2004  a word and more
        return one
    *before, (kind, kept), (last, text) = one.pieces
    if kind is not Piece.KEPT or last is not Piece.INSERTED:
        return one
    cut = len(kept.rstrip())
    start = max(kept.rfind(" ", 0, cut), kept.rfind("\n", 0, cut)) + 1
    stays, word = kept[:start], kept[start:]
    pieces = (
        *before,
        (Piece.KEPT, stays),
        (Piece.INSERTED, f"{word}{text}"),
        (Piece.DELETED, word),
    )
    return replace(one, pieces=tuple(each for each in pieces if each[1]))
