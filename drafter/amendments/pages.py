"""A motion as amendments see it: passages in order, each of which can be named.

The same for a printed motion and for one that is only text, so that one reader of
amendments does for both.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from drafter.language.change_order import lead_path
from drafter.model.amendment import TITLE
from drafter.model.motion import PrintedMotion, SectionKind  # noqa: TC001  parts' types

OF_STEM = re.compile(r"paragraph \d+[,(]")
"""How a point directly below a stem is cited."""
PIECE = re.compile(r"\d+|[a-z]+", re.IGNORECASE)


class Role(StrEnum):
    """What a passage is."""

    TITLE = "title"
    LEAD = "lead"
    """A line above a list, as "This Branch notes:"."""
    CLAUSE = "clause"


@dataclass(frozen=True)
class Passage:
    """A title, a lead or a clause."""

    role: Role
    text: str
    path: str
    label: str = ""
    level: int = 0
    cite: str = ""
    section: SectionKind | None = None
    part: int = 0
    """Which section of the motion it stands in, from 0."""
    pattern: str = ""
    """The first label of its list, where the motion says so."""
    head: int = 0
    """In a text: where its line starts, with label and indent."""
    start: int = 0
    """In a text: where its words start."""


@dataclass(frozen=True)
class Span:
    """Some letters of one passage."""

    passage: int
    """The number of the passage on its page, from 0."""
    start: int
    end: int


@dataclass(frozen=True)
class Page:
    """A motion as passages in the order of printing."""

    passages: tuple[Passage, ...]

    @cached_property
    def body(self) -> tuple[int, ...]:
        """The numbers of all passages but the title."""
        return tuple(
            number
            for number, one in enumerate(self.passages)
            if one.role is not Role.TITLE
        )

    @cached_property
    def labels(self) -> tuple[tuple[str, ...], ...]:
        """The label of each passage with those above it: ("2", "a")."""
        found: list[tuple[str, ...]] = []
        above: list[tuple[str, ...]] = []
        for one in self.passages:
            own = label_parts(one.label)
            del above[one.level :]
            above += [()] * (one.level - len(above))
            parent = next((held for held in reversed(above) if held), ())
            whole = own if is_whole(one.label) or not own else parent + own
            above.append(whole)
            found.append(whole)
        return tuple(found)

    @cached_property
    def in_prose(self) -> bool:
        """Whether paragraphs stand without labels of their own, as stems do."""
        clauses = [one for one in self.passages if one.role is Role.CLAUSE]
        stems = any(OF_STEM.match(one.cite) for one in clauses if not one.level)
        return stems or any(not one.label for one in clauses)

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, ...], ...]:
        """The passages of each paragraph: its own and what is nested below it.

        In prose a stem ("Conference instructs the Executive to:") is a paragraph too;
        in a list each point is one and its leads are none.
        """
        groups: list[list[int]] = []
        for number in self.body:
            if self._opens(self.passages[number]):
                groups.append([number])
            elif groups and self.passages[number].role is Role.CLAUSE:
                groups[-1].append(number)
        return tuple(map(tuple, groups))

    def _opens(self, one: Passage) -> bool:
        if self.in_prose:
            return not one.label
        return one.role is Role.CLAUSE and one.level == 0

    def below(self, number: int) -> tuple[int, ...]:
        """Return passage `number` and the passages nested below it."""
        own = self.passages[number]
        last = number + 1
        while last < len(self.passages) and self._is_below(self.passages[last], own):
            last += 1
        return tuple(range(number, last))

    def _is_below(self, one: Passage, own: Passage) -> bool:
        if own.role is Role.LEAD:
            return one.role is Role.CLAUSE and one.part == own.part
        deeper = one.level > own.level or self._goes_on(one, own)
        return one.role is Role.CLAUSE and one.part == own.part and deeper

    def _goes_on(self, one: Passage, own: Passage) -> bool:
        """Return whether "10.2" stands below a heading "10"."""
        mine, its = label_parts(own.label), label_parts(one.label)
        return bool(mine) and len(its) > len(mine) and its[: len(mine)] == mine

    def cite_of(self, number: int) -> str:
        """Return how a person names passage `number`."""
        one = self.passages[number]
        if one.role is Role.TITLE:
            return "the title"
        if one.role is Role.LEAD and not self.in_prose:
            return f"the lead “{one.text}”"
        if one.cite:
            return one.cite
        return next(
            f"paragraph {place}"
            for place, group in enumerate(self.paragraphs, 1)
            if number in group
        )


def label_parts(label: str) -> tuple[str, ...]:
    """Return what a label counts: "D.1.7" -> ("d", "1", "7"), "2(a)" -> ("2", "a")."""
    bare = re.sub(
        r"^[A-Za-z][\w-]+(?: order)?\s+(?=\S)", "", label.strip(), flags=re.IGNORECASE
    )
    return tuple(piece.lower() for piece in PIECE.findall(bare))


def is_whole(label: str) -> bool:
    """Return whether a label says by itself what it stands below: "5.1.2", "Rule D"."""
    return len(label_parts(label)) > 1 or " " in label.strip()


def page_of(motion: PrintedMotion) -> Page:
    """Return a printed motion as a page; the paths are those of changes."""
    passages = [Passage(Role.TITLE, motion.title, TITLE)] if motion.title else []
    for part, section in enumerate(motion.sections):
        if section.lead:
            passages.append(
                Passage(
                    Role.LEAD,
                    section.lead,
                    lead_path(part + 1),
                    section=section.kind,
                    part=part,
                )
            )
        passages += [
            Passage(
                Role.CLAUSE,
                one.text,
                one.path,
                one.label,
                one.level,
                one.cite,
                section.kind,
                part,
                one.pattern,
            )
            for one in section.clauses
        ]
    return Page(tuple(passages))
