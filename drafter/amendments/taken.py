"""Words that the instructions of one amendment change, so that none does so twice."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from drafter.amendments.placed import Bring, Drop, Placed, Rewrite
from drafter.amendments.places import NotPlacedError
from drafter.amendments.saying import quoted

if TYPE_CHECKING:
    from drafter.amendments.pages import Span

Held = tuple[Rewrite | Drop, Placed]


class Taken:
    """The words that were taken so far, by their passages."""

    def __init__(self) -> None:
        self.wide: defaultdict[int, list[Held]] = defaultdict(list)
        """What takes words out."""
        self.points: defaultdict[int, list[Held]] = defaultdict(list)
        """What only puts words in."""

    def add(self, made: Placed) -> None:
        """Take the words of `made`.

        Raises:
            NotPlacedError: an instruction before it changes some of them.
        """
        deeds = [deed for deed in made.deeds if not isinstance(deed, Bring)]
        for deed in deeds:
            self.refuse_clash(deed)
        for deed in deeds:
            held = self.points if _is_point(deed) else self.wide
            held[_passage(deed)].append((deed, made))

    def refuse_clash(self, deed: Rewrite | Drop) -> None:
        """Raise if some words of `deed` are taken."""
        number = _passage(deed)
        others = list(self.wide[number])
        others += [] if _is_point(deed) else self.points[number]
        for other, before in others:
            if clash_of(deed, other):
                raise NotPlacedError(
                    "It changes words that another instruction of the same amendment "
                    f"changes: {quoted(before.step.said)}."
                )


def clash_of(one: Rewrite | Drop, other: Rewrite | Drop) -> bool:
    """Return whether two deeds about one passage are about the same words."""
    if isinstance(one, Drop) or isinstance(other, Drop) or one.whole or other.whole:
        return True
    if _is_point(one) or _is_point(other):
        return _inside(one.span, other.span) or _inside(other.span, one.span)
    return one.span.start < other.span.end and other.span.start < one.span.end


def _is_point(deed: Rewrite | Drop) -> bool:
    return isinstance(deed, Rewrite) and deed.span.start == deed.span.end


def _inside(one: Span, other: Span) -> bool:
    return one.start < other.start and other.end < one.end


def _passage(deed: Rewrite | Drop) -> int:
    return deed.span.passage if isinstance(deed, Rewrite) else deed.passage
