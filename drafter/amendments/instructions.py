"""One instruction of an amendment: delete, replace or insert."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.amendments.amending_words import (
    ANY_CASE,
    BESIDE,
    BETWEEN,
    DELETE,
    EDGE,
    FOR,
    HUNG,
    INSERT,
    JOINT,
    REPLACE,
)
from drafter.amendments.anchors_read import AnchorReader, side_of
from drafter.amendments.cursor import NotReadError
from drafter.amendments.place_names import inherited, read_place
from drafter.amendments.steps import (
    Anchor,
    New,
    Part,
    Side,
    Sort,
    Step,
    Target,
    Unit,
    Where,
    Whole,
    Words,
)
from drafter.amendments.targets_read import ALL, TargetReader
from drafter.amendments.words_read import qualified, read_new, read_unit
from drafter.model.amendment import Op

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.amendments.cursor import Cursor

THEN = re.compile(
    r"[\s,.;]*(?:and\s+|then\s+)*(?:replace|substitute)d?"
    r"(?:\s+(?:it|them|this|these|those|the\s+same)(?:\s+words)?)?"
    r"(?:\s+(?:with|by)\b|(?=\s*:))|[\s,.;]*(?:and\s+|then\s+)*(?:insert|add|substitute)\b"
    r"(?:\s+instead|\s+in\s+(?:its|their)\s+place)?",
    ANY_CASE,
)
INTO = re.compile(
    r",?\s*(?:with|by|to(?:\s+read)?|for)\b(?:\s+the\s+words?)?", ANY_CASE
)
FROM_TITLE = re.compile(r"from\s+(?:the\s+)?title\b", ANY_CASE)
WITHIN = re.compile(r"\s*,?\s*before\s+what\s+(?:follows|is\s+below)\s+it", ANY_CASE)
FOLLOWED = re.compile(r"(?:and\s+)?followed\s+by\b", ANY_CASE)
QUOTES_MARK = re.compile(r"[“\"‘'«]")
NO_NEW = (
    "The words that are to be inserted could not be found. Put them in quotation "
    "marks, or after a colon."
)
EDGES = (Side.END, Side.START)


class InstructionReader:
    """Reads one instruction at a cursor."""

    def __init__(self, here: Cursor, starts: Callable[[int], bool]) -> None:
        self.here = here
        self.starts = starts
        """Whether another instruction begins at a place of the text."""
        self.targets = TargetReader(here)
        self.anchors = AnchorReader(here)

    def one(self, where: Where) -> list[Step]:
        """Return the instruction that begins here, in the place `where`; [] if none."""
        reads = (
            self.from_title,
            self.between,
            self.beside,
            self.followed,
            self.at_edge,
            self.deletion,
            self.replacement,
            self.insertion,
        )
        start = self.here.at
        for read in reads:
            found = read(where)
            if found:
                return found
            self.here.at = start
        return []

    def from_title(self, where: Where) -> list[Step]:
        """Read "From title 'X' delete all and replace with ..."."""
        here = self.here
        if not here.take(FROM_TITLE):
            return []
        quote = here.quote()
        here.take(JOINT)
        if not here.take(DELETE) or not here.take(ALL):
            return []
        target = Whole(quote.text if quote else "")
        return [self.deleted(where, target)]

    def beside(self, where: Where) -> list[Step]:
        """Read "after X insert ..."."""
        here = self.here
        found = here.take(BESIDE)
        if not found:
            return []
        anchor = self.anchors.beside(side_of(found))
        if anchor and here.take(WITHIN):
            anchor = replace(anchor, side=Side.WITHIN)
        here.take(JOINT)
        if anchor is None or not here.take(INSERT):
            return []
        return [self.inserted(where, anchor)]

    def followed(self, where: Where) -> list[Step]:
        """Read "followed by a new clause: ..."."""
        if not self.here.take(FOLLOWED):
            return []
        new = read_new(self.here, self.starts)
        anchor = Anchor(Side.NEXT)
        return [Step(Op.INSERT, "", where, None, anchor, new)] if new else []

    def between(self, where: Where) -> list[Step]:
        """Read "between X and Y insert ..."."""
        anchor = self.here.tried(self.anchors.between)
        self.here.take(JOINT)
        if not anchor or not self.here.take(INSERT):
            return []
        return [self.inserted(where, anchor)]

    def at_edge(self, where: Where) -> list[Step]:
        """Read "at the end of X add ...", "at the start of X delete ..."."""
        here = self.here
        anchor = self.anchors.edge()
        if anchor is None:
            return []
        here.take(JOINT)
        where = inherited(anchor.where, where) if anchor.where else where
        anchor = replace(anchor, where=())
        if here.take(INSERT):
            return [self.inserted(where, anchor)]
        if anchor.side is Side.START and (here.sees(DELETE) or here.sees(REPLACE)):
            steps = self.deletion(where) or self.replacement(where)
            return [_at_start(one) for one in steps]
        return []

    def deletion(self, where: Where) -> list[Step]:
        """Read "delete X", and what replaces it."""
        here = self.here
        if not here.take(DELETE):
            return []
        target = self.targets.target(where)
        if target is None:
            return []
        steps = [self.deleted(where, target)]
        while isinstance(target, Words) and (
            more := here.tried(self.targets.and_words)
        ):
            steps.append(self.deleted(where, more))
        while isinstance(target, Unit) and (unit := here.tried(self.targets.and_unit)):
            steps.append(self.deleted(where, unit))
        return steps

    def deleted(self, where: Where, target: Target) -> Step:
        """Return the deletion of `target`, or its replacement if one follows."""
        self.targets.remember(target)
        new = self.here.tried(lambda: self.instead(target))
        return Step(Op.REPLACE if new else Op.DELETE, "", where, target, new=new)

    def instead(self, target: Target) -> New | None:
        """Return the new words that replace what is deleted, if they follow."""
        here = self.here
        if not here.take(THEN):
            return None
        if here.sees(BESIDE) or here.sees(BETWEEN) or here.sees(EDGE):
            return None
        bare = not isinstance(target, Words) and not QUOTES_MARK.search(self.rest())
        new = read_new(here, self.starts, unquoted=bare)
        apart = new and (
            self.anchors.is_hung() or here.sees(FOR) or _is_apart(new, target)
        )
        return None if apart else new

    def rest(self) -> str:
        """Return what is left of this line."""
        return self.here.text[self.here.at :].partition("\n")[0]

    def replacement(self, where: Where) -> list[Step]:
        """Read "replace X with Y"."""
        here = self.here
        if not here.take(REPLACE):
            return []
        turned = here.tried(lambda: self.new_for_old(where))
        if turned:
            return [turned]
        target = self.targets.target(where)
        if target is None or not here.take(INTO):
            return []
        self.targets.remember(target)
        large = not isinstance(target, Words)
        new = read_new(here, self.starts, unquoted=large)
        if new is None:
            return []
        if isinstance(target, Words) and not target.every:
            target = self.counted(target)
        return [Step(Op.REPLACE, "", where, target, new=new)]

    def counted(self, target: Words) -> Words:
        """Return `target` with "(twice)" or "throughout" if that follows the new."""
        return qualified(self.here, target)

    def new_for_old(self, where: Where) -> Step | None:
        """Read "substitute 'new' for 'old'"."""
        here = self.here
        new = read_new(here, self.starts)
        target = self.targets.target(where) if new and here.take(FOR) else None
        return Step(Op.REPLACE, "", where, target, new=new) if target else None

    def insertion(self, where: Where) -> list[Step]:
        """Read "insert Y after X"."""
        here = self.here
        if not here.take(INSERT):
            return []
        anchor = here.tried(self.anchors.edge) or here.tried(self.anchors.to_place)
        if numbered := here.tried(lambda: self.numbered_point(where)):
            return [numbered]
        if anchor is None and (found := here.take(BESIDE)):
            anchor = self.anchors.beside(side_of(found))
        return [self.inserted(where, anchor)]

    def numbered_point(self, where: Where) -> Step | None:
        """Read "add Resolves 8: ...": a new point of that section and number."""
        place = read_place(self.here, bare=False)
        last = place[-1] if place else None
        if last is None or last.sort is not Sort.SECTION or not last.label:
            return None
        new = read_new(self.here, self.starts, (None, ""))
        if new is None:
            return None
        unit = Part(Sort.PARAGRAPH, f"new {last.said}", last.label)
        section = inherited((*place[:-1], replace(last, label="")), where)
        made = replace(new, unit=unit)
        return Step(Op.INSERT, "", section, None, Anchor(Side.UNIT), made)

    def inserted(self, where: Where, anchor: Anchor | None) -> Step:
        """Return the insertion of the words that follow.

        Raises:
            NotReadError: no new words follow.
        """
        here = self.here
        unit = read_unit(here)
        if anchor is None and unit[0]:
            anchor = here.tried(self.anchors.early_anchor)
        new = read_new(here, self.starts, unit)
        if new is None:
            raise NotReadError(NO_NEW)
        if anchor is None and new.unit is None and here.sees(HUNG):
            new = self.as_unit(new)
        anchor = anchor or here.tried(self.anchors.late_anchor)
        if anchor and anchor.side in EDGES and anchor.where:
            where, anchor = inherited(anchor.where, where), replace(anchor, where=())
        if anchor is None and new.unit:
            anchor = Anchor(Side.UNIT)
        if anchor is None and here.take(FOR) and (old := self.targets.target(where)):
            return Step(Op.REPLACE, "", where, old, new=new)
        return Step(Op.INSERT, "", where, None, anchor, new)

    def as_unit(self, new: New) -> New:
        """Return `new` as the unit that is named after it: "as a new paragraph 3"."""
        start = self.here.at
        unit, _ = read_unit(self.here)
        if unit is None:
            self.here.at = start
        return replace(new, unit=unit)


def _is_apart(new: New, target: Target) -> bool:
    """Return whether a new unit comes elsewhere than what is taken out."""
    if new.unit is None:
        return False
    if not isinstance(target, Unit):
        return isinstance(target, Words)
    labels = {part.label.strip("(). ") for part in target.where if part.label}
    return bool(new.unit.label) and new.unit.label.strip("(). ") not in labels


def _at_start(step: Step) -> Step:
    return replace(step, anchor=Anchor(Side.START))
