"""What was read of a motion that somebody else wrote, and of the file it came in.

Positions are counted in `ReadMotion.text`, the text as it was found: a file's or the
pasted one, or a Word file's paragraphs one to a line.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from drafter.model.motion import PrintedClause, PrintedMotion, PrintedSection

if TYPE_CHECKING:
    from drafter.model.motion import Motion, SectionKind


class ParagraphKind(StrEnum):
    """Where a paragraph stands in its file."""

    BODY = "body"
    TITLE = "title"
    HEADING = "heading"
    TABLE = "table"
    TEXT_BOX = "text-box"


class ChangeKind(StrEnum):
    """What a tracked change does."""

    INSERTION = "insertion"
    DELETION = "deletion"


@dataclass(frozen=True)
class Paragraph:
    """One paragraph of a Word file, as it is shown."""

    text: str
    label: str = ""
    """The automatic number or bullet before it: "1.", "(a)", "•"."""
    level: int | None = None
    """How deep in its list it stands, from 0; None: it is in no list."""
    style: str = ""
    """The name of its style."""
    kind: ParagraphKind = ParagraphKind.BODY
    index: int = 0
    """Which paragraph of the file it is, from 0; deleted ones are counted."""
    cell: tuple[int, int, int] | None = None
    """Its table, row and column, from 0."""


@dataclass(frozen=True)
class TrackedChange:
    """Words that somebody put in or took out with changes tracked."""

    kind: ChangeKind
    text: str
    author: str
    date: str
    """As the file has it: "2026-11-22T12:00:00Z"."""
    index: int
    """The paragraph it stands in."""
    moved: bool = False
    """The words were moved, from or to here."""


@dataclass(frozen=True)
class Comment:
    """A remark in the margin."""

    text: str
    author: str
    date: str


@dataclass(frozen=True)
class WordText:
    """What a Word file says."""

    paragraphs: tuple[Paragraph, ...]
    changes: tuple[TrackedChange, ...] = ()
    comments: tuple[Comment, ...] = ()
    notes: tuple[str, ...] = ()
    """Footnotes and endnotes, in order."""
    headers: tuple[str, ...] = ()
    """The lines at the top of its pages, each once."""
    footers: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    """What could not be read, in sentences."""


class FurnitureKind(StrEnum):
    """What stands on the paper around a motion."""

    HEADER = "header"
    """The body, its meeting, and what else stands above the motion."""
    AGENDA_ITEM = "agenda-item"
    FORM = "form"
    """What a form asks for: "Name of branch:"."""
    MOVER = "mover"
    SECONDER = "seconder"
    SIGNED = "signed"
    """Who signed, passed or issued it."""
    VOTE = "vote"
    PAGE = "page"
    BACKGROUND = "background"
    INSTRUCTION = "instruction"
    """A hint to whoever uses it: "Amend as necessary", "(249 words)"."""
    FOOTNOTE = "footnote"
    PAGE_HEADER = "page-header"
    """What a Word file prints at the top of each page."""
    PAGE_FOOTER = "page-footer"
    AFTER = "after"
    """What follows the motion and is none of these."""


@dataclass(frozen=True)
class Furniture:
    """A line that is no part of the motion's words."""

    kind: FurnitureKind
    text: str
    label: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class ReadPlaceholder:
    """A gap that its author left, and where it stands."""

    text: str
    kind: str
    """A `PlaceholderKind`: "field", "blank", "choice", "optional", "note"."""
    choices: tuple[str, ...] = ()
    place: str = ""
    """The path of its clause, else "title", "lead" or "around the motion"."""
    start: int = 0
    """In the text of that place."""
    end: int = 0


@dataclass(frozen=True)
class ReadClause:
    """One point, and where it was found."""

    id: str
    path: str
    label: str
    text: str
    level: int
    start: int
    end: int
    cite: str
    pattern: str = ""
    opens: str = ""
    closes: str = ""


@dataclass(frozen=True)
class ReadSection:
    """Clauses under one lead; an empty lead where each clause brings its verb."""

    kind: SectionKind | None
    lead: str
    clauses: tuple[ReadClause, ...]
    label: str = ""
    """A number that stood before the lead."""
    opens: str = ""
    start: int = 0
    end: int = 0


@dataclass(frozen=True)
class ReadMotion:
    """Everything that was read; nothing of the source is left out."""

    title: str
    wrapper: str
    sections: tuple[ReadSection, ...]
    furniture: tuple[Furniture, ...]
    placeholders: tuple[ReadPlaceholder, ...]
    words: int
    """Of the clauses and leads."""
    motion: Motion
    """The phrases, as far as they could be recovered."""
    unsure: tuple[str, ...] = ()
    """What was not certain, in sentences."""
    problems: tuple[str, ...] = ()
    """What could not be read, in sentences."""
    text: str = ""
    """The text as it was found."""

    @property
    def clauses(self) -> tuple[ReadClause, ...]:
        """Every clause in order."""
        return tuple(clause for part in self.sections for clause in part.clauses)

    @property
    def printed(self) -> PrintedMotion:
        """The motion as its author printed it."""
        return PrintedMotion(
            self.title, self.wrapper, tuple(map(_printed, self.sections))
        )


def _printed(section: ReadSection) -> PrintedSection:
    clauses = tuple(
        PrintedClause(
            id=one.id,
            path=one.path,
            label=one.label,
            text=one.text,
            level=one.level,
            cite=one.cite,
            pattern=one.pattern,
            opens=one.opens,
            closes=one.closes,
        )
        for one in section.clauses
    )
    return PrintedSection(section.kind, section.lead, clauses, section.opens)
