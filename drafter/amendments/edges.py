"""Joining new words to old ones: spaces, and the commas and stops that are put right.

Of 22 printed amendments whose result is known, 14 give it only if a comma, a full
stop or a capital is put right at the edge. Spaces between words go without saying;
every other letter that differs from what the amendment says is told.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

CLOSING = ".,;:!?)]}”’…"
OPENING = "([{“‘—"
STOPS = ".;:,!?"
NAMES = {
    ".": "full stop",
    ",": "comma",
    ";": "semicolon",
    ":": "colon",
    "?": "question mark",
    "!": "exclamation mark",
}


@dataclass(frozen=True)
class Edit:
    """Some letters of a text that give way to new ones."""

    start: int
    end: int
    new: str = ""
    sentence: bool = False
    """The new words are a sentence of their own."""


@dataclass(frozen=True)
class Splice:
    """What an edit comes to in the text, to the letter, and what was put right."""

    start: int
    end: int
    new: str
    repairs: tuple[str, ...] = ()


def spliced(text: str, edits: Sequence[Edit], *, repairs: bool) -> list[Splice]:
    """Return for each of `edits`, in their order in `text`, what it comes to.

    They must not overlap. Without `repairs` only spaces are seen to; what would be
    put right is told all the same, as not made.
    """
    made: list[Splice] = []
    for place, edit in enumerate(edits):
        following = edits[place + 1].start if place + 1 < len(edits) else len(text)
        left = spliced_text(text[: edit.start], made)
        join = _Join(text, left, edit, following, repairs=repairs)
        made = _shortened(made, edit, join.dropped)
        start = edit.start - min(join.dropped, _kept_before(made, edit))
        made.append(Splice(start, edit.end + join.skipped, join.new, tuple(join.notes)))
    return made


def spliced_text(text: str, splices: Sequence[Splice]) -> str:
    """Return `text` with `splices` carried out."""
    pieces, at = [], 0
    for one in splices:
        pieces += [text[at : one.start], one.new]
        at = one.end
    return "".join(pieces) + text[at:]


def _kept_before(made: list[Splice], edit: Edit) -> int:
    """Return how many letters of the text stand between `edit` and the one before."""
    return edit.start - (made[-1].end if made else 0)


def _shortened(made: list[Splice], edit: Edit, dropped: int) -> list[Splice]:
    """Return `made` with its last new words cut, where `dropped` reaches into them."""
    over = dropped - _kept_before(made, edit)
    if over <= 0 or not made:
        return made
    last = made[-1]
    cut = min(over, len(last.new))
    last = replace(
        last, new=last.new[: len(last.new) - cut], start=last.start - (over - cut)
    )
    return [*made[:-1], last]


@dataclass
class _Join:
    """How one edit is joined to what stands before and after it."""

    text: str
    left: str
    edit: Edit
    following: int
    repairs: bool
    new: str = ""
    dropped: int = 0
    """Letters that go before it."""
    skipped: int = 0
    """Letters that go after it."""
    notes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.new = " ".join(self.edit.new.split())
        if self.new:
            self.bring()
        else:
            self.take_out()

    @property
    def right(self) -> str:
        """What follows, as far as no other edit begins."""
        return self.text[self.edit.end + self.skipped :]

    @property
    def before(self) -> str:
        """What stands before."""
        return self.left[: len(self.left) - self.dropped]

    def repaired(self, what: str) -> bool:
        """Return whether a repair may be made; say it in either case."""
        self.notes.append(what if self.repairs else f"not made: {what}")
        return self.repairs

    def skip(self, count: int) -> None:
        room = self.following - self.edit.end - self.skipped
        self.skipped += max(0, min(count, room))

    def drop_spaces(self) -> None:
        self.dropped += len(self.before) - len(self.before.rstrip())

    def skip_spaces(self) -> None:
        self.skip(len(self.right) - len(self.right.lstrip()))

    def take_out(self) -> None:
        if not self.before.strip() or self.before[-1:].isspace():
            self.skip_spaces()
        if not self.right or self.right[0] in CLOSING:
            self.drop_spaces()
        self.doubled_stop()
        if not self.before:
            self.new_beginning()
        if not self.right:
            self.closing_stop()

    def doubled_stop(self) -> None:
        """Take out a comma that what was taken out leaves before another mark."""
        last, first = self.before.rstrip()[-1:], self.right[:1]
        if last not in {",", ";", ":"} or (first and first not in STOPS):
            return
        if not first and last == self.text[-1:] and last != ",":
            return
        if self.repaired(f"the {NAMES[last]} before it goes too"):
            self.drop_spaces()
            self.dropped += 1

    def new_beginning(self) -> None:
        """Begin the text as it began: no comma, a capital if there was one."""
        first = self.right[:1]
        if (
            first
            and first in ",;:"
            and self.repaired(f"the {NAMES[first]} after it goes too")
        ):
            self.skip(1)
            self.skip_spaces()
        first = self.right[:1]
        if (
            self.text[:1].isupper()
            and first.islower()
            and not self.right[1:2].isupper()
        ):
            word = self.right.split()[0].strip(STOPS)
            if self.repaired(f"a capital for “{word}”, which now comes first"):
                self.new = first.upper()
                self.skip(1)

    def closing_stop(self) -> None:
        """End the text as it ended, if it ended with a stop."""
        stop = self.text.rstrip()[-1:]
        said = (self.new or self.before).rstrip("”\"’')")
        if stop not in NAMES or said.endswith(tuple(STOPS)):
            return
        if self.repaired(f"a {NAMES[stop]} at the end, as before"):
            self.new += stop

    def bring(self) -> None:
        if not self.before and self.text[:1].isupper() and self.new[:1].islower():
            word = self.new.split()[0].strip(STOPS)
            if self.repaired(f"a capital for “{word}”, which now comes first"):
                self.new = self.new[0].upper() + self.new[1:]
        self.join_left()
        self.join_right()

    def join_left(self) -> None:
        first, last = self.new[0], self.before.rstrip()[-1:]
        if first in STOPS and last and last in STOPS:
            self.two_stops(first, last)
        elif self.goes_on(last, first):
            self.run_on(last)
        elif self.edit.sentence and last.isalnum():
            self.begin_sentence()
        first = self.new[:1]
        if first in CLOSING:
            self.drop_spaces()
        elif self.before and not self.joins(self.before[-1], self.old[:1], first):
            self.new = f" {self.new}"

    def begin_sentence(self) -> None:
        """End what stands before, so that a sentence can begin."""
        if self.repaired("a full stop before the new sentence"):
            self.drop_spaces()
            self.new = f". {self.new}"

    @property
    def old(self) -> str:
        """The words that go."""
        return self.text[self.edit.start : self.edit.end]

    def joins(self, left: str, old: str, right: str) -> bool:
        """Return whether two letters stand together without a space between.

        Where words only change, they stand as the old ones stood.
        """
        as_before = bool(old.strip()) and left.isalnum() is not right.isalnum()
        return as_before or left.isspace() or right.isspace() or left in OPENING

    def goes_on(self, last: str, first: str) -> bool:
        """Return whether words are added at the end that go on with the sentence."""
        added = self.edit.start == self.edit.end == len(self.text)
        return added and bool(last) and last in ".;:" and first.islower()

    def run_on(self, stop: str) -> None:
        """Take out the mark at the end, after which the new words go on."""
        if self.repaired(f"the {NAMES[stop]} before the new words goes"):
            self.drop_spaces()
            self.dropped += 1

    def two_stops(self, first: str, last: str) -> None:
        said = (
            f"the {NAMES[last]} before the new words gives way to their {NAMES[first]}"
        )
        said = f"one of two marks ({NAMES[first]}s) goes" if first == last else said
        if self.repaired(said):
            self.drop_spaces()
            self.dropped += 1

    def join_right(self) -> None:
        if not self.right:
            self.closing_stop()
            return
        first, last = self.right[0], self.new[-1]
        if first in STOPS and last in STOPS:
            said = f"the {NAMES[last]} after them gives way to the {NAMES[first]} there"
            said = f"one of two marks ({NAMES[first]}s) goes" if first == last else said
            if self.repaired(said):
                self.new = self.new[:-1].rstrip()
        elif first not in CLOSING and not self.joins(last, self.old[-1:], first):
            self.new = f"{self.new} "
        elif first.isspace() and last in OPENING:
            self.skip_spaces()
