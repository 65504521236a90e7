"""Which lead or clause of one motion is which of another.

Clauses are set against each other first, and only then words: else a clause that
was divided, joined or moved is shown as struck out and written again. The order that
keeps most is found by dynamic programming (Needleman and Wunsch, 1970); a clause
that stays word for word counts twice one that is only like another, and a lead more
than either, so that clauses do not wander between sections.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.amendments.parts import Part, parts_of
from drafter.language.likeness import likeness
from drafter.language.word_diff import kept_runs, least_marked, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.motion import PrintedMotion

LIKE = 0.45
"""Clauses less alike than this are not the same clause in other words."""
SAME_LEAD, NEW_LEAD, SAME_CLAUSE = 3.0, 2.5, 2.0
"""What it counts to keep a lead, a lead in other words, a clause."""
MOVED = 0.85
"""A clause found elsewhere is the same, moved, from this likeness on."""
TELLING = 3
"""Shorter clauses are too much alike to tell that one was moved or divided."""
MOST = 40_000
"""Pairs of clauses that are compared; beyond it only like texts are found."""


@dataclass(frozen=True)
class Group:
    """Parts of the motion as it was, and what they have become.

    One and one: it stays, perhaps in other words. One and several: it was divided.
    Several and one: they were joined. None on one side: it is deleted or inserted.
    """

    olds: tuple[int, ...]
    news: tuple[int, ...]


@dataclass(frozen=True)
class Alignment:
    """What became of every part, in the order of the new motion."""

    olds: tuple[Part, ...]
    news: tuple[Part, ...]
    groups: tuple[Group, ...]
    moved: dict[int, int]
    """The inserted parts that were elsewhere before: their new and old places."""


def align(original: PrintedMotion, revised: PrintedMotion) -> Alignment:
    """Return which part of `original` is which of `revised`."""
    olds, news = parts_of(original), parts_of(revised)
    pairs = _pairs(olds, news)
    groups = _grown(list(_groups(pairs, len(olds), len(news))), olds, news)
    return Alignment(olds, news, tuple(groups), _moves(groups, olds, news))


def _pairs(olds: Sequence[Part], news: Sequence[Part]) -> list[tuple[int, int]]:
    """Return the places of parts that stay, in order."""
    head = _alike(olds, news)
    tail = _alike(olds[head:][::-1], news[head:][::-1])
    middle = _best(olds[head : len(olds) - tail], news[head : len(news) - tail], head)
    ends = range(-tail, 0)
    return [
        *((place, place) for place in range(head)),
        *middle,
        *((len(olds) + place, len(news) + place) for place in ends),
    ]


def _alike(olds: Sequence[Part], news: Sequence[Part]) -> int:
    """Return how many parts both begin with."""
    count = 0
    for old, new in zip(olds, news, strict=False):
        if old.key != new.key:
            break
        count += 1
    return count


def _best(
    olds: Sequence[Part], news: Sequence[Part], shift: int
) -> list[tuple[int, int]]:
    """Return the pairs that keep most; `shift` is the place of the first part."""
    if len(olds) * len(news) > MOST:
        return list(_through_likes(olds, news, shift))
    width = len(news)
    worth = [[0.0] * (width + 1) for _ in range(len(olds) + 1)]
    scores = [[_score(old, new) for new in news] for old in olds]
    for row in range(len(olds) - 1, -1, -1):
        below, here = worth[row + 1], worth[row]
        for column in range(width - 1, -1, -1):
            score = scores[row][column]
            kept = score + below[column + 1] if score else 0.0
            here[column] = max(below[column], here[column + 1], kept)
    return [(old + shift, new + shift) for old, new in _traced(worth, scores)]


def _through_likes(
    olds: Sequence[Part], news: Sequence[Part], shift: int
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of very long motions: those of the same words."""
    keys = [one.key for one in olds], [one.key for one in news]
    for old, old_end, new, new_end in kept_runs(*keys):
        yield from zip(
            range(old + shift, old_end + shift),
            range(new + shift, new_end + shift),
            strict=True,
        )


def _traced(
    worth: list[list[float]], scores: list[list[float]]
) -> Iterator[tuple[int, int]]:
    row = column = 0
    while row < len(scores) and column < len(worth[0]) - 1:
        best, score = worth[row][column], scores[row][column]
        if score and best == score + worth[row + 1][column + 1]:
            yield row, column
            row, column = row + 1, column + 1
        elif best == worth[row + 1][column]:
            row += 1
        else:
            column += 1


def _score(old: Part, new: Part) -> float:
    """Return what it counts to take `new` for `old`; 0 where it cannot be."""
    if old.is_lead or new.is_lead:
        seen = bool(old.text) is bool(new.text)
        if old.is_lead and new.is_lead and old.kind is new.kind and seen:
            return SAME_LEAD if old.text == new.text else NEW_LEAD
        return 0.0
    if old.level != new.level:
        return 0.0
    if old.text == new.text:
        return SAME_CLAUSE
    score = likeness(old.text, new.text)
    return score if score >= LIKE else 0.0


def _groups(
    pairs: Sequence[tuple[int, int]], old_count: int, new_count: int
) -> Iterator[Group]:
    """Yield a group for each pair, and before it what was inserted and deleted."""
    old = new = 0
    for old_place, new_place in (*pairs, (old_count, new_count)):
        yield from (Group((), (place,)) for place in range(new, new_place))
        yield from (Group((place,), ()) for place in range(old, old_place))
        if old_place < old_count:
            yield Group((old_place,), (new_place,))
        old, new = old_place + 1, new_place + 1


def _grown(
    groups: list[Group], olds: Sequence[Part], news: Sequence[Part]
) -> list[Group]:
    """Return `groups` with those made one that are one clause divided, or joined."""
    place = 0
    while place < len(groups):
        for other in (place + 1, place - 1):
            made = _one(groups, place, other, olds, news)
            if made:
                low = min(place, other)
                groups[low : low + 2] = [made]
                place = max(low - 1, 0)
                break
        else:
            place += 1
    return groups


def _one(
    groups: list[Group],
    place: int,
    other: int,
    olds: Sequence[Part],
    news: Sequence[Part],
) -> Group | None:
    """Return the group that two neighbours are in truth, if they are one."""
    if not 0 <= other < len(groups):
        return None
    first, second = groups[min(place, other)], groups[max(place, other)]
    kept, alone = groups[place], groups[other]
    if not (kept.olds and kept.news) or (alone.olds and alone.news):
        return None
    made = Group((*first.olds, *second.olds), (*first.news, *second.news))
    if len(made.olds) > 1 and len(made.news) > 1:
        return None
    parts = [olds[one] for one in made.olds] + [news[one] for one in made.news]
    if any(one.is_lead or one.level != parts[0].level for one in parts):
        return None
    return made if _gains(kept, alone, made, olds, news) else None


def _gains(
    kept: Group, alone: Group, made: Group, olds: Sequence[Part], news: Sequence[Part]
) -> bool:
    """Return whether most words of `alone` are kept if it is taken into the group."""
    said = _said(alone.olds, olds) + _said(alone.news, news)
    count = len(words_of(said))
    before = least_marked(_said(kept.olds, olds), _said(kept.news, news)) + count
    after = least_marked(_said(made.olds, olds), _said(made.news, news))
    return count >= TELLING and before - after > count


def _said(places: Sequence[int], parts: Sequence[Part]) -> str:
    return " ".join(parts[place].text for place in places)


def _moves(
    groups: Sequence[Group], olds: Sequence[Part], news: Sequence[Part]
) -> dict[int, int]:
    """Return the inserted parts that are deleted ones elsewhere."""
    gone = [group.olds[0] for group in groups if not group.news]
    moved: dict[int, int] = {}
    for group in groups:
        if group.olds or not _tells(news[group.news[0]]):
            continue
        new = news[group.news[0]]
        best = max(gone, key=lambda old: _same(olds[old], new), default=None)
        if best is not None and _same(olds[best], new) >= MOVED:
            moved[group.news[0]] = best
            gone.remove(best)
    return moved


def _tells(part: Part) -> bool:
    return not part.is_lead and len(words_of(part.text)) >= TELLING


def _same(old: Part, new: Part) -> float:
    if old.is_lead:
        return 0.0
    return 1.0 if old.text == new.text else likeness(old.text, new.text)
