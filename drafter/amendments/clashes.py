"""Amendments to one motion that clash, in words, each with ready choices."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import TYPE_CHECKING

from drafter.amendments.saying import quoted
from drafter.amendments.tabled import Places, Tabled
from drafter.model.amendment import LEAD, Change, Op

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.amendment import Understood
    from drafter.model.motion import PrintedMotion


class Kind(StrEnum):
    """How two changes stand to each other."""

    SAME_WORDS = "same-words"
    """Both change them: only one can be carried out."""
    TAKEN_OUT = "taken-out"
    """One takes out what the other changes, or is hung on."""
    SAME_PLACE = "same-place"
    """Both bring something there: their order is open."""


@dataclass(frozen=True)
class Choice:
    """One way out of a clash."""

    id: str
    label: str
    """On screen: "Keep Amendment 1 here"."""
    carries: tuple[str, ...]
    """The amendments that are carried out there, in this order."""


@dataclass(frozen=True)
class Clash:
    """Two amendments about the same words or place."""

    one: str
    other: str
    kind: Kind
    place: str
    explained: str
    choices: tuple[Choice, ...]


def clashes_between(
    tabled: Sequence[Tabled], motion: PrintedMotion
) -> tuple[Clash, ...]:
    """Return every clash between amendments to `motion`, in the order of the motion.

    Amendments to amendments are left aside: they are about another text.
    """
    places = Places(motion)
    found = [
        (places.of(first), _clash(pair, (first, second), kind, places))
        for pair in combinations([one for one in tabled if not one.amends], 2)
        for first, second, kind in _pairs(*pair)
    ]
    found.sort(key=lambda one: one[0])
    return tuple(dict.fromkeys(clash for _, clash in found))


def kind_of_clash(one: Change, other: Change) -> Kind | None:
    """Return how two changes clash; None if both can be made, or are the same."""
    if one == other:
        return None
    if _is_new(one) or _is_new(other):
        same = _is_new(one) and _is_new(other) and _comes_in(one) == _comes_in(other)
        return Kind.SAME_PLACE if same else None
    if one.clause != other.clause:
        return None
    if one.whole or other.whole:
        gone = any(two.whole and two.op is Op.DELETE for two in (one, other))
        return Kind.TAKEN_OUT if gone else Kind.SAME_WORDS
    return _in_words(one, other)


def _in_words(one: Change, other: Change) -> Kind | None:
    if one.start == one.end and other.start == other.end:
        return Kind.SAME_PLACE if one.start == other.start else None
    if not (one.start < other.end and other.start < one.end):
        return None
    only_out = any(two.op is Op.DELETE for two in (one, other))
    return Kind.TAKEN_OUT if only_out else Kind.SAME_WORDS


def loses_anchor(one: Understood, change: Change) -> bool:
    """Return whether `change` takes out words that `one` is hung on."""
    return any(
        path == change.clause
        and change.old
        and not _is_new(change)
        and (change.whole or (change.start < end and start < change.end))
        for path, start, end in one.anchors
    )


def _is_new(change: Change) -> bool:
    return change.whole and change.op is Op.INSERT


def _comes_in(change: Change) -> tuple[str, bool]:
    return change.after, change.clause == LEAD


def _pairs(one: Tabled, other: Tabled) -> list[tuple[Change, Change, Kind]]:
    found = []
    for mine in one.reading.understood:
        for its in other.reading.understood:
            for first in mine.instruction.changes:
                for second in its.instruction.changes:
                    kind = kind_of_clash(first, second)
                    hung = loses_anchor(mine, second) or loses_anchor(its, first)
                    if kind or (hung and first != second):
                        found.append((first, second, kind or Kind.TAKEN_OUT))
    return found


def _clash(
    pair: tuple[Tabled, Tabled],
    changes: tuple[Change, Change],
    kind: Kind,
    places: Places,
) -> Clash:
    one, other = (each.name for each in pair)
    place = places.cite(changes[0])
    said = _explained((one, other), changes, kind, place)
    return Clash(one, other, kind, place, said, _choices(one, other, kind))


def _explained(
    names: tuple[str, str], changes: tuple[Change, Change], kind: Kind, place: str
) -> str:
    one, other = names
    if kind is Kind.SAME_PLACE:
        return (
            f"{one} and {other} both bring something {_at(place)}: "
            f"{quoted(changes[0].new)} and {quoted(changes[1].new)}. Both can be "
            "carried: say which comes first."
        )
    if kind is Kind.TAKEN_OUT:
        first, second = (one, other) if _takes(changes[0], changes[1]) else (other, one)
        gone = changes[0] if first == one else changes[1]
        return (
            f"{first} takes out {quoted(gone.old)} in {place}, which {second} changes "
            f"or goes by. If {first} is carried, that part of {second} falls."
        )
    return (
        f"{one} and {other} both change the same words in {place}: {one} puts "
        f"{quoted(changes[0].new)}, {other} puts {quoted(changes[1].new)}. Only one of "
        "them can be carried out there."
    )


def _takes(one: Change, other: Change) -> bool:
    """Return whether it is `one` that takes the words of `other` out."""
    if one.op is Op.DELETE and other.op is Op.DELETE:
        return len(one.old) >= len(other.old)
    return one.op is Op.DELETE or not other.old


def _at(place: str) -> str:
    return place if place.startswith("after ") else f"at one place of {place}"


def _choices(one: str, other: str, kind: Kind) -> tuple[Choice, ...]:
    if kind is Kind.SAME_PLACE:
        return (
            Choice("one-first", f"Both, {one} first", (one, other)),
            Choice("other-first", f"Both, {other} first", (other, one)),
            Choice("one", f"Only {one}", (one,)),
            Choice("other", f"Only {other}", (other,)),
        )
    return (
        Choice("one", f"Keep {one} here: that part of {other} falls", (one,)),
        Choice("other", f"Keep {other} here: that part of {one} falls", (other,)),
        Choice("neither", "Neither: the motion stays as it is here", ()),
    )
