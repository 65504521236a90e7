"""An amendment in a body's wording.

What is printed has been read again by the wording's own rules (`wording_reading`) and
carried out: it gives the amended motion to the letter, or it is refused and named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.amendments.added_words import added_words
from drafter.amendments.apply import carried_out
from drafter.amendments.compare import compare
from drafter.amendments.wording_lines import Lines, seen
from drafter.amendments.wording_pieces import (
    Piece,
    Removal,
    Rewording,
    pieces,
    visible,
)
from drafter.amendments.wording_reading import Reader
from drafter.amendments.wording_warnings import warnings_about
from drafter.amendments.wording_ways import Way, ways_of, whole_ways
from drafter.errors import StaleAmendmentError
from drafter.language.change_order import rewritten
from drafter.model.amendment import Amendment, Change, Instruction, Op, Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from drafter.model.motion import PrintedMotion
    from drafter.model.wording import Wording

NOT_EXACT = (
    "none of the sentences for it, carried out as they stand, gives exactly the "
    "amended words"
)
NOT_TOGETHER = (
    "the instructions, carried out together, do not give exactly the amended motion"
)


def amend(
    original: PrintedMotion,
    revised: PrintedMotion,
    wording: Wording,
    lines: Mapping[str, Sequence[int]] | None = None,
) -> Amendment:
    """Return what makes `original` into `revised`, worded as `wording` words it.

    All places are those of `original` as printed. `lines` says, by the path of each
    clause, at which letters of its text the printed lines start; without it no line
    is cited. A change that cannot be worded so that carrying it out gives exactly
    the amended words is in `refused`, with the whole clause to offer instead where
    that can be done.
    """
    changes = compare(original, revised)
    worder = _Worder(original, wording, lines or {}, changes)
    made = worder.amendment(revised)
    return Amendment(
        made[0],
        added_words(changes, original, revised),
        made[1],
        warnings_about(changes, original, revised),
    )


def read_back(
    amendment: Amendment,
    original: PrintedMotion,
    wording: Wording,
    lines: Mapping[str, Sequence[int]] | None = None,
) -> PrintedMotion | None:
    """Return `original` as amended by the sentences alone; None if one is not clear.

    The clauses are not numbered anew.
    """
    reader = Reader(Lines(original, wording), wording, lines or {})
    found: list[Change] = []
    for instruction in amendment.instructions:
        changes = reader.read(instruction.wording)
        if changes is None:
            return None
        found += changes
    try:
        return carried_out(found, original)
    except StaleAmendmentError:
        return None


def everything(revised: PrintedMotion) -> Instruction:
    """Return the instruction that is always exact: all of the motion put anew."""
    lines = []
    for section in revised.sections:
        lines += [section.lead] if section.lead else []
        lines += [f"{one.label} {one.text}".lstrip() for one in section.clauses]
    new = "\n".join(lines)
    text = f"Delete all and insert:\n{new}"
    return Instruction("the motion", Op.REPLACE, "", new, text)


class _Worder:
    """Words the changes to one motion and tries each sentence."""

    def __init__(
        self,
        original: PrintedMotion,
        wording: Wording,
        starts: Mapping[str, Sequence[int]],
        changes: Sequence[Change],
    ) -> None:
        self.original, self.wording, self.starts = original, wording, starts
        self.lines = Lines(original, wording)
        self.reader = Reader(self.lines, wording, starts)
        self.every = changes
        self.changes = visible(changes, self.lines, original)

    def amendment(
        self, revised: PrintedMotion
    ) -> tuple[tuple[Instruction, ...], tuple[Refusal, ...]]:
        target = self.seen(self.changes)
        made: list[Instruction] = []
        refused: list[Refusal] = []
        left_out: list[Change] = []
        for piece in pieces(self.every, self.original, revised, self.lines):
            worded = self.worded(piece, target)
            if worded:
                made += worded
            else:
                left_out += piece.changes
                refused.append(self.refusal(piece, target))
        wanted = [one for one in self.changes if one not in left_out]
        target = self.seen(wanted)
        if not left_out and target != seen(revised, in_prose=self.lines.in_prose):
            target = ()
        if self.read_together(made) != target:
            offer = (everything(revised),)
            return (), (Refusal("the amendment as a whole", NOT_TOGETHER, (), offer),)
        return tuple(made), tuple(refused)

    def worded(self, piece: Piece, target: object) -> list[Instruction]:
        """Return the instructions for `piece`; none if it cannot be worded."""
        if isinstance(piece, Rewording) and not piece.whole and self.wording.words:
            made = [self.hunk(piece, at) for at in range(len(piece.hunks))]
            kept = [one for one in made if one is not None]
            return kept if self.gives(piece, kept, len(made)) else []
        return self.first(whole_ways(piece, self.lines), piece, target)

    def hunk(self, piece: Rewording, at: int) -> Instruction | None:
        """Return the instruction for one of the changes of words in a place."""
        hunk = piece.hunks[at]
        wanted = f"{piece.text[: hunk.start]}{hunk.new}{piece.text[hunk.end :]}"
        for way in ways_of(piece, at, self.lines, self.starts):
            changes = self.reader.read(way.text(self.wording))
            if changes and rewritten(piece.text, changes) == wanted:
                return self.instruction(way, changes)
        return None

    def gives(self, piece: Rewording, made: list[Instruction], count: int) -> bool:
        """Return whether the instructions together give the place's new words."""
        changes = [change for one in made for change in one.changes]
        try:
            return len(made) == count and rewritten(piece.text, changes) == piece.new
        except ValueError:
            return False

    def first(
        self, ways: Iterable[Way], piece: Piece, target: object
    ) -> list[Instruction]:
        """Return the first way that, carried out with all else, gives the target."""
        others = [one for one in self.changes if one not in piece.changes]
        for way in ways:
            changes = self.reader.read(way.text(self.wording))
            if changes and self.seen((*others, *changes)) == target:
                return [self.instruction(way, changes)]
        return []

    def refusal(self, piece: Piece, target: object) -> Refusal:
        offer: list[Instruction] = []
        if isinstance(piece, Rewording):
            offer = self.first(whole_ways(piece, self.lines), piece, target)
        return Refusal(self.named(piece), NOT_EXACT, offer=tuple(offer))

    def named(self, piece: Piece) -> str:
        if isinstance(piece, Rewording):
            known = piece.text or not piece.path.startswith("lead")
            place = self.lines.words_name(piece.path) if known else "a new lead"
            return f"the new words of {place or piece.path}"
        if isinstance(piece, Removal):
            line = self.lines.lines[piece.line]
            return f"the deletion of {line.name or line.text}"
        return f"the insertion of “{piece.new[0].text}”"

    def instruction(self, way: Way, changes: tuple[Change, ...]) -> Instruction:
        anchor = way.said.quoted.get("anchor", "")
        return Instruction(
            way.location,
            way.op,
            way.old,
            way.new,
            way.text(self.wording),
            changes,
            anchor,
            way.said.form.partition(".")[2] if anchor else "",
            way.said.nth,
        )

    def read_together(self, made: Sequence[Instruction]) -> object:
        return self.seen([change for one in made for change in one.changes])

    def seen(self, changes: Iterable[Change]) -> object:
        """Return what can be seen of the motion after `changes`; None if they clash."""
        try:
            amended = carried_out(changes, self.original)
        except StaleAmendmentError:
            return None
        return seen(amended, in_prose=self.lines.in_prose)
