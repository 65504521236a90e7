"""Marks so set that LibreOffice, too, accepts and rejects them to the letter.

LibreOffice 7.4 takes insertions that touch across the end of a paragraph for one, and
finds out by itself which clauses were moved. What was learnt of both on random
amendments is here; every other reader is as well served without it.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from drafter.exporters.marks import OTHER, End, Marked, Piece, Side
from drafter.language.word_diff import WORD

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence


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


def _is_touched(one: Marked) -> bool:
    """Return whether a paragraph is inserted, deleted, or begins with an insertion."""
    if one.end is not End.KEPT:
        return True
    return bool(one.pieces) and one.pieces[0][0] is Piece.INSERTED


def _ends_before(row: Sequence[Marked]) -> Iterator[Marked]:
    """Yield `row` with the ends at the second place of moved words put before them."""
    seen: set[tuple[Piece, str]] = set()
    runs = [list(run) for _, run in groupby(row, lambda one: one.side is Side.BOTH)]
    before: Marked | None = None
    for marks, after in zip(runs, (*runs[1:], []), strict=True):
        if marks[0].side is Side.BOTH:
            yield from marks[:-1]
            before = marks[-1]
        else:
            yield from _run(before, _moved_first(marks, seen), after, seen)
            before = None
        seen |= {each for one in marks for each in _said(one)}
    if before:
        yield before


def _run(
    before: Marked | None,
    marks: list[Marked],
    after: list[Marked],
    seen: Container[tuple[Piece, str]],
) -> Iterator[Marked]:
    """Yield inserted and deleted paragraphs, and the kept one before them.

    Those that begin the run, if moved, have their ends on the paragraph before.
    """
    first = [one for one in marks if one.side is marks[0].side]
    others = marks[len(first) :]
    moved = any(_is_moved(one, seen) for one in first)
    swapped = _turned(after[0], first[-1]) if after and not others else None
    clear = not after or bool(others) or swapped is not None
    if before and before.end is End.KEPT and moved and clear:
        yield replace(before, end=first[0].end)
        yield from first[:-1]
        yield _last(before, first[-1])
        yield from others
        if swapped:
            after[0] = swapped
    else:
        yield from (before, *marks) if before else marks


def _turned(one: Marked, before: Marked) -> Marked | None:
    """Return `one` so that it does not begin with a piece of the kind of `before`.

    None if that cannot be, because what comes next in it stays.
    """
    kinds = [piece for piece, _ in one.pieces]
    if kinds[:1] != [piece for piece, _ in before.pieces[:1]]:
        return one
    if kinds[1:2] in ([], [Piece.KEPT]):
        return None
    first, second, *others = one.pieces
    return replace(one, pieces=(second, first, *others))


def _moved_first(
    marks: list[Marked], seen: Container[tuple[Piece, str]]
) -> list[Marked]:
    """Return a run with the side first that has moved words; each in its order."""
    sides = {one.side for one in marks if _is_moved(one, seen)}
    return sorted(marks, key=lambda one: (one.side not in sides, one.side is Side.OLD))


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


def _with_tail(one: Marked) -> Marked:
    if one.end is not End.KEPT or len(one.pieces) < 2:  # noqa: PLR2004  a word and more
        return one
    *before, (kind, kept), (last, text) = one.pieces
    if kind is not Piece.KEPT or last is not Piece.INSERTED:
        return one
    starts = [found.start() for found in WORD.finditer(kept)]
    start = starts[-1] if starts else 0
    stays, word = kept[:start], kept[start:]
    pieces = (
        *before,
        (Piece.KEPT, stays),
        (Piece.INSERTED, f"{word}{text}"),
        (Piece.DELETED, word),
    )
    return replace(one, pieces=tuple(each for each in pieces if each[1]))
