"""What an amendment asks for, as it was read: no place is looked up yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.model.amendment import Op  # noqa: TC001  part of the values' types
from drafter.model.motion import SectionKind  # noqa: TC001  part of the values' types


class Sort(StrEnum):
    """What a part of a place names, from the widest to the narrowest."""

    MOTION = "motion"
    TITLE = "title"
    SECTION = "section"
    RULE = "rule"
    """A rule, clause or standing order, by its label."""
    PARAGRAPH = "paragraph"
    POINT = "point"
    """A sub-paragraph, bullet point or labelled point."""
    LINE = "line"
    SENTENCE = "sentence"


WIDTH = list(Sort)


@dataclass(frozen=True)
class Part:
    """One part of a place: "paragraph 2", "the last sentence", "Resolves 2"."""

    sort: Sort
    said: str
    """As the amendment says it."""
    label: str = ""
    nth: int = 0
    """1 for the first, -1 for the last, -2 for the last but one; 0: not said."""
    more: tuple[str, ...] = ()
    """The other labels of "paragraphs 4 to 6" or "Resolves 5 and 7"."""
    section: SectionKind | None = None


Where = tuple[Part, ...]


@dataclass(frozen=True)
class Words:
    """Words of the motion that the amendment quotes."""

    text: str
    nth: int = 0
    """Which instance of them; 0: not said."""
    every: bool = False
    times: int = 0
    """How often they are to be there where all are meant: 2 for "(twice)"."""
    where: Where = ()
    """"in paragraph 2" after the words."""
    before: str = ""
    """They stand before these words."""
    after: str = ""


@dataclass(frozen=True)
class Stretch:
    """From some words to others, or to the end."""

    first: Words | None
    last: Words | None = None
    """None: to the end of the place."""
    where: Where = ()
    """For "to the end of paragraph 2"."""
    first_stays: bool = False
    """"All after ...": the words themselves stay, whatever the usage."""


@dataclass(frozen=True)
class Unit:
    """Whole paragraphs, clauses or sections."""

    where: Where
    alone: bool = False
    """Without what is below it."""


@dataclass(frozen=True)
class Whole:
    """All the text of the place that the instruction is about."""

    below_title: str = ""
    """"From title '...' delete all": the title that is quoted."""


Target = Words | Stretch | Unit | Whole


class Side(StrEnum):
    """On which side of something new words come in."""

    AFTER = "after"
    BEFORE = "before"
    END = "end"
    START = "start"
    BETWEEN = "between"
    BELOW = "below"
    """As the first point below a clause."""
    WITHIN = "within"
    """Right after a clause, before what is below it."""
    NEXT = "next"
    """After what the instruction before brings in."""
    UNIT = "unit"
    """As a paragraph or clause of their own, where their number says."""


@dataclass(frozen=True)
class Anchor:
    """What new words are hung on."""

    side: Side
    words: Words | None = None
    other: Words | None = None
    """The second words of "between ... and ..."."""
    where: Where = ()
    """The unit of "after paragraph 3", "at the end of paragraph 2"."""
    alone: bool = False
    """"At the end of the words of paragraph 2": not of what is below it."""


@dataclass(frozen=True)
class New:
    """The words that come in."""

    texts: tuple[str, ...]
    unit: Part | None = None
    """"new paragraph 2": they are a unit of their own."""
    sentence: bool = False
    """"the additional sentence"."""
    unclosed: bool = False
    """Their quotation mark does not close."""

    @property
    def text(self) -> str:
        """All of them."""
        return "\n".join(self.texts)


@dataclass(frozen=True)
class Step:
    """One thing that an amendment asks for."""

    op: Op
    said: str
    """The words of the amendment."""
    where: Where = ()
    target: Target | None = None
    anchor: Anchor | None = None
    new: New | None = None
    near: Where = ()
    """The place of the instruction before, which may be meant here too."""
    start: int = 0
    """Where it stands in the amendment."""


@dataclass(frozen=True)
class Reads:
    """What a clause is said to read when the amendment is carried."""

    said: str
    text: str
    where: Where = ()
    start: int = 0


@dataclass(frozen=True)
class Unread:
    """A part of the amendment that could not be read."""

    said: str
    reason: str
    start: int = 0


Read = Step | Reads | Unread
