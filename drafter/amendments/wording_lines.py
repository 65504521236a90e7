"""A motion as lines on paper, and what an amendment calls each of them.

In a motion in paragraphs a paragraph is one line and the points below it are deeper;
in one with headings the heading stands above its clauses. A section without words on
the paper is no line: an amendment cannot be about it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.amendments.list_shapes import habits_of
from drafter.language.change_order import lead_path
from drafter.language.ordinals import ordinal_in
from drafter.model.amendment import LEAD, TITLE, WRAPPER, Change, Op
from drafter.model.motion import SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.motion import PrintedMotion, PrintedSection
    from drafter.model.wording import Wording

HEADING = -1
"""The depth of a heading, above all clauses."""
KINDS = {kind.value.capitalize(): kind for kind in SectionKind}
"""The sections by the names they have in instructions."""


@dataclass(frozen=True)
class Line:
    """A lead or clause as it stands on the paper."""

    path: str
    text: str
    depth: int
    name: str
    """What an amendment calls it: "Resolves 2", "the second paragraph"."""
    in_stem: bool
    """It stands in a paragraph's list, so its level is less than its depth."""
    kind: SectionKind | None


@dataclass(frozen=True)
class Place:
    """What a name stands for: a line with all below it, or only its words."""

    path: str
    text: str
    line: int | None = None
    """None where only the words are meant."""


@dataclass(frozen=True)
class NewLine:
    """A line that is to be inserted."""

    depth: int
    text: str
    kind: SectionKind | None = None
    """For a heading: of the section that it opens."""


def seen(motion: PrintedMotion, *, in_prose: bool) -> tuple[object, ...]:
    """Return what can be seen of `motion` on paper, but for its labels."""
    lines = (
        (depth, text)
        for section in motion.sections
        for _, text, depth in _visible(section, "", in_prose=in_prose)
    )
    return (motion.title, motion.wrapper, *lines)


def depths_of(motion: PrintedMotion, *, in_prose: bool) -> list[NewLine | None]:
    """Return every lead and clause as a line; None for a lead that is not seen."""
    made: list[NewLine | None] = []
    for section in motion.sections:
        shown = [
            NewLine(depth, text, section.kind)
            for _, text, depth in _visible(section, "", in_prose=in_prose)
        ]
        made += shown if section.lead else [None, *shown]
    return made


class Lines:
    """The lines of one motion, their names, and the places that names stand for."""

    def __init__(self, motion: PrintedMotion, wording: Wording) -> None:
        self.motion, self.names = motion, wording.names
        self.habits = habits_of(motion)
        self.in_prose = self.habits.in_prose
        self.lines = tuple(self._named())
        self.by_path = {line.path: place for place, line in enumerate(self.lines)}
        self.places: defaultdict[str, list[Place]] = defaultdict(list)
        self._know_places()

    def place(self, name: str) -> Place | None:
        """Return what `name` stands for, with or without a capital; None if unsure."""
        found = self.places.get(name, [])
        if not found:
            found = self.places.get(f"{name[:1].lower()}{name[1:]}", [])
        return found[0] if len(found) == 1 else None

    def below(self, line: int) -> range:
        """Return the lines below `line`: all deeper ones that follow."""
        end = line + 1
        while end < len(self.lines) and self.lines[end].depth > self.lines[line].depth:
            end += 1
        return range(line + 1, end)

    def above(self, line: int, depth: int) -> int | None:
        """Return the line at `depth` that `line` is, or is below; None if none is."""
        for place in range(line, -1, -1):
            if self.lines[place].depth <= depth:
                return place if self.lines[place].depth == depth else None
        return None

    def section_name(self, line: int) -> str:
        """Return what the section is called whose heading is `line`."""
        return self.names.section.format(name=self._kind_name(self.lines[line].kind))

    def lead_name(self, line: int) -> str:
        """Return what the words of a heading are called."""
        return self.names.lead.format(section=self.section_name(line))

    def words_name(self, path: str) -> str:
        """Return what a place is called where only its words are meant."""
        heads = {TITLE: self.names.title, WRAPPER: self.names.wrapper}
        if path in heads:
            return heads[path]
        line = self.by_path[path]
        heading = self.lines[line].depth == HEADING
        return self.lead_name(line) if heading else self.lines[line].name

    def unit(self, depth: int) -> str:
        """Return what a new clause at `depth` is called: "sub-clause"."""
        names = self.names
        units = names.units_in_prose if self.in_prose else names.units
        deeper = max(0, depth + 1 - len(units))
        return f"{'sub-' * deeper}{units[depth - deeper]}"

    def insertion(self, after: int, new: Sequence[NewLine]) -> tuple[Change, ...]:
        """Return the changes that put `new` directly after a line; -1: before all."""
        return tuple(self._insertion(after, new))

    def _insertion(self, after: int, new: Sequence[NewLine]) -> Iterator[Change]:
        sections = self.motion.sections
        opens = bool(sections) and not sections[0].lead
        path = lead_path(int(opens))
        kind = sections[0].kind if sections else None
        stem = False
        if after >= 0:
            line = self.lines[after]
            path, kind, stem = line.path, line.kind, line.in_stem
        for one in new:
            if one.depth == HEADING or (stem and not one.depth):
                heads = one.depth == HEADING
                kind = one.kind if heads else kind
                lead = one.text if heads else ""
                yield Change(
                    Op.INSERT, "", lead, LEAD, whole=True, after=path, section=kind
                )
                stem = False
            if one.depth != HEADING:
                yield Change(
                    Op.INSERT,
                    new=one.text,
                    whole=True,
                    after=path,
                    section=kind,
                    level=one.depth - stem,
                )

    def _named(self) -> Iterator[Line]:
        paragraphs = self._paragraph_count()
        cites = {clause.path: clause.cite for clause in self.motion.clauses}
        labels = {clause.path: clause.label for clause in self.motion.clauses}
        number = 0
        above: list[tuple[str, int]] = []
        for place, section in enumerate(self.motion.sections, 1):
            stem = self.in_prose and bool(section.lead)
            for path, text, depth in _visible(
                section, lead_path(place), in_prose=self.in_prose
            ):
                name = cites.get(path, "")
                if self.in_prose:
                    del above[depth:]
                    number += not depth
                    name = self._in_prose(number, paragraphs, above, labels.get(path))
                    above.append((name, 0))
                yield Line(path, text, depth, name, stem, section.kind)

    def _in_prose(
        self,
        number: int,
        paragraphs: int,
        above: list[tuple[str, int]],
        label: str | None,
    ) -> str:
        if not above:
            said = ordinal_in(number, paragraphs)
            return self.names.paragraph.format(number=number, ordinal=said)
        name, count = above[-1]
        above[-1] = (name, count + 1)
        bare = (label or "").rstrip(".") or str(count + 1)
        return self.names.point.format(above=name, label=bare)

    def _paragraph_count(self) -> int:
        return sum(
            not depth
            for section in self.motion.sections
            for _, _, depth in _visible(section, "", in_prose=self.in_prose)
        )

    def _know_places(self) -> None:
        heads = {TITLE: self.motion.title, WRAPPER: self.motion.wrapper}
        for path, text in heads.items():
            self.places[self.words_name(path)].append(Place(path, text))
        for place, line in enumerate(self.lines):
            whole = Place(line.path, line.text, place)
            if line.depth == HEADING:
                self.places[self.section_name(place)].append(whole)
                words = Place(line.path, line.text)
                self.places[self.lead_name(place)].append(words)
            elif line.name:
                self.places[line.name].append(whole)

    def _kind_name(self, kind: SectionKind | None) -> str:
        name = self.habits.name_of(kind)
        plain = kind.value.capitalize() if kind else ""
        return plain if name in {"part", "paragraph"} else name


def _visible(
    section: PrintedSection, lead: str, *, in_prose: bool
) -> Iterator[tuple[str, str, int]]:
    """Yield the path, text and depth of each line of `section` that is seen."""
    if section.lead:
        yield lead, section.lead, 0 if in_prose else HEADING
    deeper = in_prose and bool(section.lead)
    for clause in section.clauses:
        yield clause.path, clause.text, clause.level + deeper
