"""The sentences of a statement one by one: each is filed, worded and settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.plain.sentence_told import (
    BLANK,
    EDIT,
    LABELS,
    NUMBERS,
    SETTLE,
    STOP,
    numbers,
    told,
)
from drafter.plain.talk import BackError
from drafter.workflows import reviewing, sentences_told
from drafter.workflows.reviewing import Label
from drafter.workflows.sentences_told import BLANKS, NO_BLANKS, NO_STEP

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from drafter.plain.talk import Talk
    from drafter.workflows.reviewing import Review

ABOUT = (
    "Notes are facts, believes is what we think, resolves is what we will do, and "
    "solidarity is whom we stand with. What is left out is kept with the statement. To "
    "settle something means to say that you looked at it and that it may stand."
)
WHAT_NEXT = "What next?"
GO_THROUGH = "Go through the sentences one by one"
GO_OPEN = "Go through those with something to settle"
SOME = "{} of {} with something to settle."
OTHER_WAY = "Take the whole text as the statement"
QUOTED_WAY = "Look for a statement that is quoted in it"
FILE_FIRST = "It is left out. File it first, with a number from 1 to 4."
YES, LATER = "yes, go on", "go on; what is to be settled waits"
NOTHING_HERE = "Nothing is to be settled in this sentence."
STEPS_BACK = 100


class Sorting:
    """A review that a person goes through; every change is told to `changed`."""

    def __init__(
        self,
        talk: Talk,
        review: Review,
        changed: Callable[[Review], None],
        ends: Sequence[tuple[str, Callable[[], bool]]],
    ) -> None:
        """Take what can be done at the end: its words, and what is then done.

        It returns whether the statement is done with.
        """
        self.talk, self.review, self.changed, self.ends = talk, review, changed, ends
        self.past: list[Review] = []
        self.heard = False
        """Whether the person heard what each number does."""

    def run(self) -> None:
        """Offer what can be done, until something ends it.

        Raises:
            BackError, LeaveError: the person does something else.
        """
        usual = 0
        while True:
            self.talk.pause()
            self.talk.say(sentences_told.counted(self.review), *self._quoted())
            rows = [*self._rows()]
            said = [words for words, _ in rows]
            place = self.talk.choose(WHAT_NEXT, said, default=usual, about=ABOUT)
            # from then on: what is to be settled, and once that was seen the end
            seen = said[place].startswith(GO_OPEN) and bool(self.review.open)
            try:
                if rows[place][1]():
                    return
            except BackError:
                continue
            finally:
                usual = 2 if seen and self.review.open else 1

    def _rows(self) -> Iterator[tuple[str, Callable[[], bool]]]:
        count = len(self.review.units)
        yield f"{GO_THROUGH} ({count})", lambda: self.walk(range(count))
        if waiting := self.review.open:
            yield f"{GO_OPEN} ({len(waiting)})", lambda: self.walk(waiting)
        yield from self.ends
        if self._quoted():
            whole = self.review.about.whole
            yield QUOTED_WAY if whole else OTHER_WAY, self.other_way

    def _quoted(self) -> tuple[str, ...]:
        return tuple(filter(None, (sentences_told.quoted(self.review),)))

    def other_way(self) -> bool:
        """Take the whole text as the statement, or only what an article quotes."""
        self.change(reviewing.other_way(self.review))
        return False

    def walk(self, places: Sequence[int]) -> bool:
        """Go through the sentences at `places`; `<` goes to the one before."""
        at, last = 0, len(self.review.units)
        while 0 <= at < len(places) and places[at] < last:
            if len(places) < last:
                self.talk.say("", SOME.format(at + 1, len(places)))
            try:
                if self.look_at(places[at]):
                    return False
                at += 1
            except BackError:
                at -= 1
        return False

    def look_at(self, place: int) -> bool:
        """Put one sentence right; return whether to stop going through them."""
        shown = self.review
        self.tell(place)
        while True:
            number = self._number(place)
            if number in {0, STOP}:
                return number == STOP
            try:
                self._do(number, place)
            except BackError:
                self.talk.say("As it was.")
            if shown is not self.review:
                shown = self.review
                self.tell(place)

    def tell(self, place: int) -> None:
        """Say what becomes of a sentence."""
        self.talk.pause()
        self.talk.say(*told(self.review, place))

    def _number(self, place: int) -> int:
        """Return what is to be done with a sentence, by its number; 0: go on."""
        fitting = numbers(self.review, place, undo=bool(self.past))
        listed = ", ".join(f"{number} {said}" for number, said in fitting)
        all_said = f"The numbers: {listed}."
        said = self._short(place) if self.heard else all_said
        self.heard = True

        def fault(typed: str) -> str:
            known = typed.isascii() and typed.isdigit() and len(typed) < len("100")
            if not typed or (known and int(typed) in NUMBERS):
                return ""
            return f"Write a number from 1 to {STOP}, or nothing to go on."

        typed = self.talk.ask(
            "Is it right?",
            enter=f"Enter alone: {LATER if self._waits(place) else YES}. {said}",
            about=f"{ABOUT}\n{all_said}",
            fault=fault,
        )
        return int(typed or "0")

    def _short(self, place: int) -> str:
        """Return what the numbers do, for somebody who heard all of them before."""
        settles = f", {SETTLE} settles it" if self._waits(place) else ""
        return f"A number changes it{settles}, {STOP} stops; ? lists the numbers."

    def _waits(self, place: int) -> bool:
        """Return whether something is to be settled in a sentence."""
        flags = reviewing.flags_at(self.review, place)
        return any(flag.settle and not done for flag, done in flags)

    def _do(self, number: int, place: int) -> None:
        if number <= len(LABELS):
            self.change(reviewing.filed(self.review, place, LABELS[number - 1]))
        elif number == EDIT:
            self.edit(place)
        elif number == SETTLE:
            self.settle(place)
        elif number == BLANK:
            self.blanks(place)
        elif self.past:
            self.put(self.past.pop())
        else:
            self.talk.say(NO_STEP)

    def edit(self, place: int) -> None:
        """Write the clause of a sentence in other words."""
        unit = self.review.units[place]
        if unit.label is Label.DROP:
            self.talk.say(FILE_FIRST)
            return
        typed = self.talk.ask(
            "How is it to stand in the motion?",
            now=unit.clause,
            about="Emptied, it stands again as it was made of the sentence.",
        )
        if typed != unit.clause:
            self.change(reviewing.worded(self.review, place, typed))

    def settle(self, place: int) -> None:
        """Settle what is to be settled in a sentence, or open it again."""
        flags = reviewing.flags_at(self.review, place)
        says = [(flag.says, done) for flag, done in flags if flag.settle or done]
        if not says:
            self.talk.say(NOTHING_HERE)
            return
        at = 0
        if len(says) > 1:
            rows = [
                f"{'Open it again' if done else 'Settle'}: {one}" for one, done in says
            ]
            at = self.talk.choose("Which of them?", rows)
        self.change(reviewing.settled(self.review, place, says[at][0]))

    def blanks(self, place: int) -> None:
        """Choose which words of the clause are blanks."""
        slots = reviewing.blanks_at(self.review, place)
        if not slots:
            self.talk.say(NO_BLANKS)
            return
        self.talk.say(BLANKS)
        before = [at for at, one in enumerate(slots) if one.on]
        rows = [one.text for one in slots]
        chosen = self.talk.tick("Which words are blanks?", rows, before)
        review = self.review
        for at in {*before} ^ {*chosen}:
            review = reviewing.blanked(review, slots[at].text)
        if review is not self.review:
            self.change(review)

    def change(self, review: Review) -> None:
        """Take in something that was put right."""
        self.past = [*self.past[-STEPS_BACK:], self.review]
        self.put(review)

    def put(self, review: Review) -> None:
        """Go on with another state of the review."""
        self.review = review
        self.changed(review)
