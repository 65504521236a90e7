"""One layout for all: a dressed motion becomes a page of blocks.

Every exporter prints the same blocks, so the paper, the text, the web page and the
preview say the same words.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from drafter.exporters.lines import (
    EXAMPLE,
    agenda_line,
    amendment_lines,
    amendments_heading,
    background_heading,
    branch_line,
    destination_line,
    meeting_line,
    name_lines,
    record_heading,
    record_lines,
)
from drafter.exporters.series import series_of
from drafter.exporters.sources import adapted_from, source_lines
from drafter.language.change_order import lead_path, paths_of
from drafter.language.gaps import fill_gaps, line_to_fill
from drafter.model.motion import MotionKind
from drafter.model.paper_defaults import DateStyle
from drafter.model.style import Layout

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from drafter.model.motion import Mark, Motion, PrintedClause, PrintedMotion
    from drafter.model.outcome import Outcome
    from drafter.model.profile import BranchProfile
    from drafter.model.rulebook import Rulebook
    from drafter.model.statement import Statement
    from drafter.model.style import HouseStyle


@dataclass(frozen=True)
class Occasion:
    """Everything a page needs to know."""

    motion: Motion
    printed: PrintedMotion
    style: HouseStyle
    meeting: Rulebook
    destination: Rulebook
    profile: BranchProfile
    dated: datetime
    """For the file's properties: the meeting's date, else when it was checked."""
    statement: Statement | None = None
    """What the motion was adapted from, if anything."""
    outcome: Outcome | None = None
    """What became of it, once that is known."""
    example: bool = False
    """The answers are a worked example, and the page says so."""
    dates: DateStyle = DateStyle.PLAIN


@dataclass(frozen=True)
class Variant:
    """Which copy of the paper it is."""

    with_gaps: bool = False
    """Missing answers are lines to fill in by hand."""
    anonymous: bool = False
    """No member's name."""
    secretary_copy: bool = False
    """With the record of the vote."""
    line_numbers: bool = False
    agenda_copy: bool = False
    """With numbered lines, and lines on which to write amendments."""
    type_size: int = 11
    """Of the body text, in points; 16 is large print."""


class Role(StrEnum):
    """What a block is on the page."""

    BODY = "body"
    MEETING = "meeting"
    AGENDA_ITEM = "agenda-item"
    TITLE = "title"
    WRAPPER = "wrapper"
    LEAD = "lead"
    CLAUSE = "clause"
    PARAGRAPH = "paragraph"
    NAME_LINE = "name-line"
    BACKGROUND = "background"
    SOURCE = "source"
    ITEM = "item"
    """A point of a list in a companion."""
    NOTE = "note"
    EXAMPLE = "example"
    """The warning that a paper is a worked example."""
    RECORD_HEADING = "record-heading"
    RECORD = "record"


@dataclass(frozen=True)
class Block:
    """One paragraph of the page."""

    role: Role
    text: str
    label: str = ""
    """What stands before the text: "1.", "(a)"; the reader's, not typed text."""
    level: int = 0
    series: int | None = None
    """Labelled blocks of one series are counted together."""
    keep: bool = False
    """It stays with the block after it."""
    pattern: str = ""
    """The first label of its list, as "(a)"; empty: the usual one of its level."""
    marks: tuple[Mark, ...] = ()
    """The words of a rule that are struck through or underlined."""
    path: str = field(default="", compare=False)
    """Of a lead or clause: its place in the motion, "lead.1", "resolves.2"."""


@dataclass(frozen=True)
class Page:
    """What is printed, and the properties of the file."""

    blocks: tuple[Block, ...]
    title: str
    author: str
    header: str
    dated: datetime
    labels: tuple[str, ...] = ()
    """The first labels of the motion's levels."""
    variant: Variant = field(default_factory=Variant)
    order: tuple[str, ...] = ()
    """The paths of the motion's leads and clauses; of leads that are empty too."""


@dataclass(frozen=True)
class OfMotion:
    """The blocks of a page that depend on the motion, its style and its statement."""

    motion: tuple[Block, ...]
    background: tuple[Block, ...]


SOURCE_LABEL = "{}."
LAST_OF_MOTION = (Role.CLAUSE, Role.PARAGRAPH)


def of_motion(occasion: Occasion) -> OfMotion:
    """Return the blocks of a page that are made of the motion and nothing else."""
    return OfMotion(tuple(_motion(occasion)), tuple(_background(occasion)))


def compose(occasion: Occasion, variant: Variant, made: OfMotion | None = None) -> Page:
    """Return the page of `occasion`'s motion as `variant` prints it.

    Without `with_gaps` the marks of missing answers stay where they are, and no
    exporter will write them. `made` are its blocks by `of_motion`, where another
    branch has the same motion.
    """
    text = made or of_motion(occasion)
    blocks = (
        *_top(occasion),
        *text.motion,
        *_names(occasion, variant),
        *text.background,
        *_amendments(occasion, variant),
        *_record(occasion, variant),
    )
    profile, title = occasion.profile, occasion.printed.title
    page = Page(
        blocks=_kept_together(blocks),
        title=title,
        author=profile.branch_name,
        header=f"{profile.branch_name}: {title}",
        dated=occasion.dated,
        labels=occasion.style.labels,
        variant=variant,
        order=paths_of(occasion.printed),
    )
    return _with_lines(page) if variant.with_gaps else page


def motion_blocks(occasion: Occasion) -> tuple[Block, ...]:
    """Return the motion alone, with its title, as another paper quotes it.

    Missing answers are lines to fill in, as they are in the rest of such a paper.
    """
    title = Block(Role.LEAD, occasion.printed.title, keep=True)
    wrapper = occasion.printed.wrapper
    before = (Block(Role.WRAPPER, wrapper, keep=True),) if wrapper else ()
    return tuple(_lined(_kept_together((title, *before, *_motion(occasion)))))


def _top(occasion: Occasion) -> Iterator[Block]:
    if occasion.example:
        yield Block(Role.EXAMPLE, EXAMPLE)
    yield Block(Role.BODY, branch_line(occasion))
    for line in (destination_line(occasion), meeting_line(occasion)):
        if line:
            yield Block(Role.MEETING, line)
    if occasion.motion.kind is not MotionKind.STATEMENT:
        yield Block(Role.AGENDA_ITEM, agenda_line(occasion))
    yield Block(Role.TITLE, occasion.printed.title, keep=True)
    if occasion.printed.wrapper:
        yield Block(Role.WRAPPER, occasion.printed.wrapper, keep=True)


def _motion(occasion: Occasion) -> Iterator[Block]:
    series = series_of(occasion.printed, occasion.style)
    in_list = occasion.style.layout is Layout.LIST
    for number, section in enumerate(occasion.printed.sections, 1):
        if section.lead:
            head = in_list or section.kind is None
            role = Role.LEAD if head else Role.PARAGRAPH
            lead = f"{section.opens}{section.lead}"
            yield Block(role, lead, keep=True, path=lead_path(number))
        for clause in section.clauses:
            yield _clause(clause, series[clause.path])


def _clause(clause: PrintedClause, series: int) -> Block:
    if not clause.label:
        return Block(
            Role.PARAGRAPH,
            clause.shown,
            level=clause.level,
            marks=clause.marks,
            path=clause.path,
        )
    return Block(
        Role.CLAUSE,
        clause.shown,
        clause.label,
        clause.level,
        series,
        pattern=clause.pattern,
        path=clause.path,
    )


def _names(occasion: Occasion, variant: Variant) -> Iterator[Block]:
    for line in name_lines(occasion, variant):
        yield Block(Role.NAME_LINE, line)


def _amendments(occasion: Occasion, variant: Variant) -> Iterator[Block]:
    if variant.agenda_copy:
        yield Block(Role.RECORD_HEADING, amendments_heading(occasion), keep=True)
        for line in amendment_lines():
            yield Block(Role.RECORD, line)


def _background(occasion: Occasion) -> Iterator[Block]:
    statement = occasion.statement
    lines = source_lines(occasion.motion, occasion.printed, statement)
    if not lines:
        return
    yield Block(Role.BACKGROUND, background_heading(occasion), keep=True)
    for number, line in enumerate(lines, 1):
        yield Block(Role.SOURCE, line, SOURCE_LABEL.format(number))
    if statement is not None:
        yield Block(Role.NOTE, adapted_from(statement))


def _record(occasion: Occasion, variant: Variant) -> Iterator[Block]:
    if not variant.secretary_copy:
        return
    yield Block(Role.RECORD_HEADING, record_heading(occasion), keep=True)
    for line in record_lines(occasion, variant):
        yield Block(Role.RECORD, line)


def _kept_together(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Return `blocks` so that no lead, parent or name is left alone on a page."""
    pairs = zip(blocks, (*blocks[1:], None), strict=True)
    return tuple(
        replace(block, keep=True) if after and _belongs(block, after) else block
        for block, after in pairs
    )


def _belongs(block: Block, after: Block) -> bool:
    if block.role is after.role:
        names = block.role in {Role.NAME_LINE, Role.RECORD}
        return names or after.level > block.level
    if after.role is Role.NAME_LINE:
        return block.role in LAST_OF_MOTION
    return block.role is Role.PARAGRAPH and after.level > block.level


def _with_lines(page: Page) -> Page:
    """Return `page` with each gap as a line to fill in by hand."""
    return replace(
        page,
        blocks=tuple(_lined(page.blocks)),
        title=fill_gaps(page.title, line_to_fill),
        author=fill_gaps(page.author, line_to_fill),
        header=fill_gaps(page.header, line_to_fill),
    )


def _lined(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield replace(block, text=fill_gaps(block.text, line_to_fill))
