"""Which words and paragraph ends of a tracked paper are marked, and how."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from drafter.language.word_diff import word_diff

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from drafter.exporters.page import Block
    from drafter.exporters.side_by_side import Pair

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


def marked(pair: Pair) -> Iterator[Marked]:
    """Yield the paragraphs of `pair`.

    A paragraph is divided, or joined to another, only where its parts look alike.
    """
    olds, news = pair.olds, pair.news
    if not (olds and news):
        yield from map(_inserted, news)
        yield from map(_deleted, olds)
    elif _look_alike(olds) and _look_alike(news) and not pair.whole:
        yield from _text(olds, news)
    else:
        yield _one(olds[0], news[0], whole=pair.whole)
        yield from map(_inserted, news[1:])
        yield from map(_deleted, olds[1:])


def _one(old: Block, new: Block, *, whole: bool) -> Marked:
    """Return the one paragraph of a clause that stays one."""
    if whole:
        pieces: Pieces = ((Piece.INSERTED, new.text), (Piece.DELETED, old.text))
        return Marked(new, Side.BOTH, pieces, was=old)
    return next(_text((old,), (new,)))


def _look_alike(blocks: Sequence[Block]) -> bool:
    """Return whether blocks of one page are set in the same way."""
    looks = {(one.role, one.level, bool(one.label), one.series) for one in blocks}
    return len(looks) == 1


def _text(olds: Sequence[Block], news: Sequence[Block]) -> Iterator[Marked]:
    """Yield paragraphs with the words that changed marked, and the ends between."""
    count = max(len(olds), len(news))
    looks = [
        (news[min(at, len(news) - 1)], olds[min(at, len(olds) - 1)])
        for at in range(count)
    ]
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
