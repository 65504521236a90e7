"""A person goes through what became of a statement, and puts right what is wrong.

Every step takes a review and returns the next one; nothing is saved here.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.derivation.units import Decided, Decision, Label
from drafter.errors import UnreadableError
from drafter.language.cleaning import clean
from drafter.parsing.guard import MOST_TEXT
from drafter.workflows import deriving

if TYPE_CHECKING:
    from drafter.derivation.units import About, Derived, Flag, Slot, Unit

__all__ = ["Label"]

TOO_LONG = "is far longer than a statement: keep only the statement’s own pages"


@dataclass(frozen=True)
class Review:
    """A statement, what was decided about it, and what becomes of it."""

    text: str
    about: About
    decided: Decided
    found: Derived

    @property
    def units(self) -> tuple[Unit, ...]:
        """Its sentences, points and lines, in order."""
        return self.found.units

    @property
    def open(self) -> tuple[int, ...]:
        """The places of the units with something to settle."""
        return tuple(
            place
            for place, unit in enumerate(self.units)
            if any(flag.settle for flag in unit.flags)
        )

    @property
    def to_settle(self) -> int:
        """How many things are to be settled."""
        return len(deriving.to_settle(self.found))

    @property
    def counts(self) -> Counter[Label]:
        """How many sentences are filed under each label."""
        return Counter(unit.label for unit in self.units)


def begin(text: str, about: About, before: Review | None = None) -> Review:
    """Return the review of a statement as the rules take it.

    What was decided in a review `before` stands for every sentence that is the same.

    Raises:
        NothingToDeriveError: there are no words in it.
        UnreadableError: it is far longer than a statement.
    """
    if len(text) > MOST_TEXT:
        raise UnreadableError("", TOO_LONG)
    fresh = _with(text, about, Decided())
    if before is None:
        return fresh
    old = before.decided.units
    known = {one.text: old[one.start] for one in before.units if one.start in old}
    units = {one.start: known[one.text] for one in fresh.units if one.text in known}
    return _with(text, about, Decided(units, before.decided.blanks))


def filed(review: Review, place: int, label: Label) -> Review:
    """Return the review with the unit at `place` under another label."""
    return _decide(review, place, replace(_decision(review, place), label=label))


def worded(review: Review, place: int, words: str) -> Review:
    """Return the review with the clause of a unit in the person's own words.

    Empty words, and those that the rules made, leave it to the rules.
    """
    decision, label = _decision(review, place), review.units[place].label
    own = {key: said for key, said in decision.words.items() if key is not label}
    by_rule = _decide(review, place, replace(decision, words=own))
    words = clean(words)
    if not any(map(str.isalnum, words)) or words == by_rule.units[place].clause:
        return by_rule
    return _decide(review, place, replace(decision, words={**own, label: words}))


def settled(review: Review, place: int, says: str) -> Review:
    """Return the review with a flag settled; or open again, if it was settled."""
    decision = _decision(review, place)
    changed = decision.settled ^ {says}
    return _decide(review, place, replace(decision, settled=changed))


def blanked(review: Review, words: str) -> Review:
    """Return the review with `words` as a blank; or as words again, if they were one.

    They are the text of one of the blanks that `blanks_at` offers.
    """
    blanks = review.decided.blanks ^ {words}
    return _with(review.text, review.about, replace(review.decided, blanks=blanks))


def other_way(review: Review) -> Review:
    """Return the review with the whole text taken as the statement; or no longer."""
    about = replace(review.about, whole=not review.about.whole)
    return begin(review.text, about, review)


def is_worded(review: Review, place: int) -> bool:
    """Return whether the clause of a unit stands in the person's own words."""
    return review.units[place].label in _decision(review, place).words


def flags_at(review: Review, place: int) -> tuple[tuple[Flag, bool], ...]:
    """Return the flags of a unit, each with whether the person settled it."""
    done = _decision(review, place).settled
    return tuple((flag, flag.says in done) for flag in review.units[place].flags)


def blanks_at(review: Review, place: int) -> tuple[Slot, ...]:
    """Return the words in the clause of a unit that are a blank, or could be.

    A fact keeps its words: with others in it, it would be false.
    """
    unit = review.units[place]
    if unit.label in {Label.NOTES, Label.DROP}:
        return ()
    slots = review.found.slots
    return tuple(one for one in slots if one.text in unit.clause)


def _decision(review: Review, place: int) -> Decision:
    return review.decided.units.get(review.units[place].start, Decision())


def _decide(review: Review, place: int, decision: Decision) -> Review:
    units = {**review.decided.units, review.units[place].start: decision}
    decided = replace(review.decided, units=units)
    return _with(review.text, review.about, decided)


def _with(text: str, about: About, decided: Decided) -> Review:
    text = clean(text)
    return Review(text, about, decided, deriving.derived(text, about, decided))
