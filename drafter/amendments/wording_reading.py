"""Carrying out instructions exactly as they are worded.

It knows only the wording's own sentences and the motion they are about, and takes
nothing for granted: a place must have one meaning, quoted words must be there once or
be counted, and an instruction that can be read in two ways is read in none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.amendments import wording_quotes as quotes
from drafter.amendments.wording_forms import FOLLOWING, forms_of, readings
from drafter.amendments.wording_lines import HEADING, KINDS, NewLine
from drafter.model.amendment import Change, Op

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from drafter.amendments.wording_forms import Said
    from drafter.amendments.wording_lines import Lines, Place
    from drafter.amendments.wording_quotes import Edit
    from drafter.model.wording import Wording

Changes = tuple[Change, ...]
DEEPEST = 10
"""No motion is nested so deeply."""


class Reader:
    """Reads the instructions of one wording about one motion."""

    def __init__(
        self, lines: Lines, wording: Wording, starts: Mapping[str, Sequence[int]]
    ) -> None:
        """Read about `lines`; `starts` says where the printed lines of a text start."""
        self.lines, self.wording, self.starts = lines, wording, starts
        prefix = forms_of(wording)[f"whole.{FOLLOWING}"].partition("{")[0]
        self.prefix = f"\n{prefix}"
        self.units = {lines.unit(depth): depth for depth in range(DEEPEST)}

    def read(self, text: str) -> Changes | None:
        """Return what an instruction changes; None if that is not beyond doubt."""
        first, *others = text.split(self.prefix)
        more = [self.new_line(f"{self.prefix[1:]}{other}") for other in others]
        if None in more:
            return None
        following = [one for one in more if one is not None]
        read = readings(first, self.wording)
        found = {self.meaning(said, following) for said in read} - {None}
        return found.pop() if len(found) == 1 else None

    def new_line(self, text: str) -> NewLine | None:
        """Return the clause that a following line inserts."""
        found = {
            self.made(said)
            for said in readings(text, self.wording)
            if said.form == f"whole.{FOLLOWING}"
        }
        return found.pop() if len(found) == 1 else None

    def meaning(self, said: Said, following: Sequence[NewLine]) -> Changes | None:
        """Return what one reading changes, or None if it cannot be carried out."""
        group, _, form = said.form.partition(".")
        if group == "words":
            return None if following else self.words(said, form)
        if "new" in said.quoted and said.unit:
            return self.insertion(said, form, following)
        return None if following else self.whole(said, form)

    def words(self, said: Said, form: str) -> Changes | None:
        """Return the change of words that is said."""
        place = self.lines.place(said.place)
        if place is None:
            return None
        edit = self.edit(said, form, place)
        if edit is None:
            return None
        return (change_of(edit, place.path, place.text),)

    def edit(self, said: Said, form: str, place: Place) -> Edit | None:
        """Return what is done to the words of a place."""
        text, new = place.text, said.quoted.get("new", "")
        if form == "end":
            return quotes.after(text, len(text), new)
        words = said.quoted.get("anchor") or said.quoted.get("old", "")
        found = quotes.located(text, words, said.nth)
        if found is None or not self.on_line(said, place, found[0]):
            return None
        return edit_of(form, text, found, new)

    def on_line(self, said: Said, place: Place, start: int) -> bool:
        """Return whether words that start at `start` stand on the line that is said."""
        return said.line in {0, line_of(self.starts.get(place.path, ()), start)}

    def whole(self, said: Said, form: str) -> Changes | None:
        """Return the deletion or replacement of a whole place."""
        place = self.lines.place(said.place)
        if place is None or said.quoted.get("old", place.text) != place.text:
            return None
        below = () if place.line is None else self.lines.below(place.line)
        if form.endswith("_alone"):
            if not below and form == "delete_alone":
                return None
            below = ()
        new = said.quoted.get("new")
        heading = place.line is not None and (
            self.lines.lines[place.line].depth == HEADING
        )
        if heading and new is not None:
            return None  # its words can be others, but not all that is below it
        gone = [self.lines.lines[line] for line in below]
        op = Op.DELETE if new is None else Op.REPLACE
        return (
            Change(op, place.text, new or "", place.path, whole=True),
            *(Change(Op.DELETE, one.text, "", one.path, whole=True) for one in gone),
        )

    def insertion(
        self, said: Said, form: str, following: Sequence[NewLine]
    ) -> Changes | None:
        """Return the insertion of new clauses at the place that is said."""
        made = self.made(said)
        after = self.after(said, form, made.depth) if made else None
        if made is None or after is None:
            return None
        return self.lines.insertion(after, (made, *following))

    def after(self, said: Said, form: str, depth: int) -> int | None:
        """Return the line after which new clauses of `depth` come; -1: before all."""
        if form in {"first", "last"}:
            return -1 if form == "first" else len(self.lines.lines) - 1
        place = self.lines.place(said.place)
        if place is None or place.line is None:
            return None
        line, its_depth = place.line, self.lines.lines[place.line].depth
        last = [line, *self.lines.below(line)][-1]
        found: dict[str, tuple[bool, int]] = {
            "after": (depth == its_depth, last),
            "within": (True, line),
            "below": (depth == its_depth + 1 > 0, line),
            "start": (its_depth == HEADING and not depth, line),
            "end": (its_depth == HEADING and not depth, last),
        }
        fits, after = found.get(form, (False, 0))
        return after if fits else None

    def made(self, said: Said) -> NewLine | None:
        """Return the new clause or heading that is said."""
        new = said.quoted["new"]
        if said.unit in self.units:
            return NewLine(self.units[said.unit], new)
        for name, kind in KINDS.items():
            if said.unit == self.wording.names.new_section.format(name=name):
                return NewLine(HEADING, new, kind)
        return None


def edit_of(form: str, text: str, span: tuple[int, int], new: str) -> Edit:
    """Return what a form does to the quoted words at `span`."""
    start, end = span
    if form == "after":
        return quotes.after(text, end, new)
    if form == "before":
        return quotes.before(text, start, new)
    if form == "delete":
        return quotes.deletion(text, start, end)
    return quotes.Edit(start, end, new)


def change_of(edit: Edit, path: str, text: str) -> Change:
    """Return an edit of the words of the place at `path` as a change."""
    old = text[edit.start : edit.end]
    op = Op.REPLACE if old and edit.new else (Op.INSERT if edit.new else Op.DELETE)
    return Change(op, old, edit.new, path, edit.start, edit.end)


def line_of(starts: Sequence[int], place: int) -> int:
    """Return on which printed line a letter stands, from 1; 0 if it is not known."""
    return sum(start <= place for start in starts)
