"""From what was found to the values that are handed out: paths, citations, counts."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.language.phrases import capitalised
from drafter.language.words import count_motion
from drafter.model.motion import Motion, MotionKind, SectionKind
from drafter.model.reading import (
    Furniture,
    FurnitureKind,
    ReadClause,
    ReadMotion,
    ReadSection,
)
from drafter.parsing.furniture import PAGE
from drafter.parsing.gaps_left import placeholders_of
from drafter.parsing.heads import NO_LEADS
from drafter.parsing.leads import bare_lead, opener
from drafter.parsing.marks import take_off
from drafter.parsing.phrases import phrases_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.rulebook import Rulebook
    from drafter.parsing.draft_sections import Found, Part, Point
    from drafter.parsing.source import SourceText

REASONS = frozenset({SectionKind.NOTES, SectionKind.BELIEVES})
SMALL = frozenset({"to", "on", "upon"})
"""Words that have no capital among capitals."""
PARTS = re.compile(r"[:|•·–—]| - ")
FURTHER = "further"
NOTHING_FOUND = "No point of a motion was found."


def built(found: Found, source: SourceText, body: Rulebook | None = None) -> ReadMotion:
    """Return everything that was found in `source` as one value.

    `body` is the one that is to print the phrases again, if it is known.
    """
    take_off(found.parts)
    _facts_first(found.parts)
    sections = tuple(_Builder(found.parts).sections(found.parts))
    clauses = tuple(one for part in sections for one in part.clauses)
    phrases, doubts = phrases_of(sections, body)
    kinds = {part.kind for part in sections}
    unsorted = bool(sections) and kinds == {None}
    statement = unsorted and not any(one.label for one in clauses)
    doubts = (*doubts, *((NO_LEADS,) if unsorted and not statement else ()))
    kind = MotionKind.STATEMENT if statement else MotionKind.MOTION
    notes = tuple(Furniture(FurnitureKind.FOOTNOTE, note) for note in source.notes)
    read = ReadMotion(
        title=found.title.text,
        wrapper=found.wrapper.text,
        sections=sections,
        furniture=(*found.furniture, *notes, *_of_pages(source)),
        placeholders=(),
        words=0,
        motion=Motion(kind, found.title.text, phrases),
        unsure=(
            *found.unsure,
            *(() if clauses else (NOTHING_FOUND,)),
            *doubts,
            *_told_of_pages(source),
        ),
        problems=source.problems,
        text=source.text,
    )
    return _counted(read, source.prompts)


def _of_pages(source: SourceText) -> Iterator[Furniture]:
    """Yield the lines at the top and the bottom of each page."""
    for kind, lines in (
        (FurnitureKind.PAGE_HEADER, source.headers),
        (FurnitureKind.PAGE_FOOTER, source.footers),
    ):
        for line in lines:
            yield Furniture(FurnitureKind.PAGE if PAGE.match(line) else kind, line)


def _told_of_pages(source: SourceText) -> Iterator[str]:
    """Say what stands around the pages and nowhere on them."""
    known = " ".join(source.text.split()).casefold()
    for name, lines in (("header", source.headers), ("footer", source.footers)):
        new = [one for one in lines if not PAGE.match(one) and not _is_in(one, known)]
        if new:
            yield f"In the {name} of its pages: “{' / '.join(new)}”."


def _is_in(line: str, known: str) -> bool:
    """Return whether each part of a header, "Branch: title", stands in the text."""
    return all(one.strip().casefold() in known for one in PARTS.split(line))


def _counted(read: ReadMotion, prompts: Sequence[str]) -> ReadMotion:
    return replace(
        read,
        placeholders=placeholders_of(read, prompts),
        words=count_motion(read.printed),
    )


def _facts_first(parts: Sequence[Part]) -> None:
    """Read "Believes" and then "Further Believes" as facts and opinions.

    So the national union of students sets out its motions, whose facts are believed.
    """
    kinds = [part.kind for part in parts if part.lead.text]
    believed = [part for part in parts if part.kind is SectionKind.BELIEVES]
    if SectionKind.NOTES in kinds or not believed:
        return
    first, *later = believed
    if any(FURTHER in part.lead.text.lower() for part in later):
        first.kind = SectionKind.NOTES


class _Builder:
    """Numbers the clauses of one motion as it goes."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.points: Counter[SectionKind | None] = Counter()
        self.path: list[int] = []
        self.cites: list[str] = []
        self.in_list = any(part.lead.text and part.kind in REASONS for part in parts)
        """Whether the motion is set out under leads."""

    def sections(self, parts: Sequence[Part]) -> Iterator[ReadSection]:
        for part in parts:
            if not part.points and not part.lead.text:
                continue
            yield ReadSection(
                kind=part.kind,
                lead=part.lead.text,
                clauses=tuple(self.clause(part, point) for point in part.points),
                label=part.label,
                opens=part.opens,
                start=part.lead.start,
                end=part.lead.end,
            )

    def clause(self, part: Part, point: Point) -> ReadClause:
        level = min(point.level, len(self.path)) if part.points[0] is not point else 0
        self.path = self.path[: level + 1]
        if not level:
            self.points[part.kind] += 1
            self.path = [self.points[part.kind]]
        elif len(self.path) > level:
            self.path[level] += 1
        else:
            self.path.append(1)
        name = part.kind.value if part.kind else "paragraph"
        path = ".".join([name, *map(str, self.path)])
        return ReadClause(
            id=path.replace(".", "-"),
            path=path,
            label=point.label,
            text=point.words.text,
            level=level,
            start=point.words.start,
            end=point.words.end,
            cite=self.cite(part, point, level),
            pattern=point.pattern,
            opens=point.opens,
            closes=point.closes,
        )

    def cite(self, part: Part, point: Point, level: int) -> str:
        """Return how an amendment names a clause: "Notes 1", "paragraph 3"."""
        above = self.cites[level - 1] if level else self.heading(part, point)
        bare = point.label if point.label.startswith("(") else point.label.strip(".()")
        if not point.label:
            said = f"{above}, paragraph {self.path[-1]}" if level else above
        elif not any(map(str.isalnum, bare)):
            said = f"{above}, bullet {self.path[-1]}"
        elif not level and not above.startswith("paragraph"):
            joint = bare if part.by_verb else bare.strip("()")
            said = f"{above} {joint}"
        elif above.endswith(")") or bare.startswith("("):
            said = f"{above}{bare}"
        else:
            said = f"{above}{', point ' if above[-1].isdigit() else ', '}{bare}"
        self.cites[level:] = [said]
        return said

    def heading(self, part: Part, point: Point) -> str:
        """Return how the citation of a point by itself begins."""
        if part.by_verb:
            return "part"
        stem = not self.in_list and part.kind is SectionKind.RESOLVES
        if part.subject and part.kind is not None and not stem:
            name = _name(part)
            return name if point.label else f"{name}, paragraph {point.paragraph}"
        number = part.paragraph if part.subject and part.paragraph else point.paragraph
        return f"paragraph {number}"


def _name(part: Part) -> str:
    """Return how a section with a lead is called: "Notes", "Further Believes"."""
    kind = "" if part.kind is None else part.kind.value.capitalize()
    lead = opener(part.lead.text) or bare_lead(part.lead.text)
    if part.kind is SectionKind.SOLIDARITY or lead is None:
        return kind
    verb = " ".join(lead.verb.split())
    return " ".join(one if one in SMALL else capitalised(one) for one in verb.split())
