"""One motion made of several: every phrase with the body it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.model.motion import PrintedMotion, SectionKind  # noqa: TC001  fields' types


@dataclass(frozen=True)
class Contribution:
    """A motion that goes into a composite."""

    name: str
    """How the agenda calls it: "Motion 71"."""
    body: str
    """Who sent it in."""
    motion: PrintedMotion
    amended: bool = False
    """It is the motion with an amendment that was sent in to it."""


@dataclass(frozen=True)
class Point:
    """A clause of one of the motions, with what is nested below it."""

    of: str
    """The name of its motion."""
    path: str
    cite: str
    text: str
    section: SectionKind | None
    lead: str
    below: tuple[tuple[str, int], ...] = ()
    """Texts and levels of what is nested below it."""

    @property
    def said(self) -> str:
        """All its words."""
        return " ".join((self.text, *(text for text, _ in self.below)))


class Take(StrEnum):
    """What the composite takes of points that say the same."""

    KEEP = "keep"
    """One of them, as it is."""
    BOTH = "both"
    """All of them, one after the other."""
    WORDS = "words"
    """One clause in words that the movers agree on."""
    NONE = "none"


@dataclass(frozen=True)
class Option:
    """One choice that can be made for a group, ready for a list on screen."""

    take: Take
    of: str
    """Whose point, for KEEP; whose place and nested points, for WORDS."""
    label: str


@dataclass(frozen=True)
class Group:
    """Points of different motions that say the same, or one that stands alone."""

    id: str
    section: SectionKind | None
    points: tuple[Point, ...]
    likeness: float
    """How like the two that are most alike are; 1 for a point alone."""
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Choice:
    """What was chosen for a group."""

    group: str
    take: Take
    of: str = ""
    text: str = ""
    """For WORDS: the agreed words."""


@dataclass(frozen=True)
class Phrase:
    """Some words of the composite and whose they are."""

    text: str
    sources: tuple[str, ...]
    """The names of the motions that have them; none: linking words of nobody."""

    @property
    def linking(self) -> bool:
        """Whether they are nobody's words."""
        return not self.sources


@dataclass(frozen=True)
class TracedClause:
    """A clause of the composite, phrase by phrase."""

    group: str
    section: SectionKind | None
    phrases: tuple[Phrase, ...]

    @property
    def text(self) -> str:
        """The clause."""
        return "".join(phrase.text for phrase in self.phrases)


@dataclass(frozen=True)
class Dropped:
    """Words of a motion that are not in the composite."""

    of: str
    body: str
    cite: str
    text: str
    whole: bool
    """The whole point is not in it."""


class Sort(StrEnum):
    """What a block of the movers' sheet is."""

    HEADING = "heading"
    LINE = "line"
    CLAUSE = "clause"
    DROPPED = "dropped"
    SIGNATURE = "signature"


@dataclass(frozen=True)
class SheetBlock:
    """One block of the sheet that the movers agree."""

    sort: Sort
    text: str
    sources: str = ""
    """In words: whose it is."""


@dataclass(frozen=True)
class Composite:
    """The proposal; until all movers agree their motions stand."""

    number: str
    title: str
    contributions: tuple[Contribution, ...]
    motion: PrintedMotion
    groups: tuple[Group, ...]
    clauses: tuple[TracedClause, ...]
    dropped: tuple[Dropped, ...]
    undecided: tuple[str, ...]
    """The groups of several points for which nothing was chosen: all are kept."""
    words: int
    limit: int | None
    moved_by: str
    seconded_by: str
    supported_by: tuple[str, ...]
    sheet: tuple[SheetBlock, ...]

    @property
    def over(self) -> int:
        """By how many words it is over the limit."""
        return max(0, self.words - self.limit) if self.limit is not None else 0
