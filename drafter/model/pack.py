"""A pack: the same motion for many branches, one row of a list each."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from drafter.model.paper_defaults import PaperDefaults

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from drafter.model.profile import BranchProfile


@dataclass(frozen=True)
class PackJob:
    """What is the same for every row."""

    template: str
    """The id of the model motion."""
    today: date
    answers: Mapping[str, str] = field(default_factory=dict)
    """Shared answers as typed, by field; a row's own win over them."""
    put_in: tuple[str, ...] = ()
    """Ids of optional clauses that are in."""
    taken_out: tuple[str, ...] = ()
    """Ids of clauses that are out."""
    companions: tuple[str, ...] = ()
    """Ids of companions, none twice, none that does not exist; ("all",) is every
    one that goes with the motion."""
    ticked: frozenset[str] = frozenset()
    """Which copy: "with-gaps", "anonymous", "large-print", "secretary-copy",
    "agenda-copy"."""
    type_size: int = 0
    """In points; 0: large print if that is ticked, else the branch's own."""
    meeting: str = ""
    """The body that votes, where a row names none."""
    destination: str = ""
    """The body whose rules bind, where a row names none; "": the meeting."""
    style: str = ""
    """The house style, where a row names none; "": the destination's."""
    letterhead: bytes | None = None
    """A Word file for every branch whose details name no letterhead of its own."""
    letterhead_name: str = ""
    """What that file is called, for messages."""
    example: bool = False
    """The answers are a worked example, and every paper says so."""
    papers: PaperDefaults = field(default_factory=PaperDefaults)
    """How dates are written, and the size of type of a branch without one."""

    @property
    def with_gaps(self) -> bool:
        """Whether missing answers are printed as lines to fill in by hand."""
        return "with-gaps" in self.ticked


@dataclass(frozen=True)
class PackRow:
    """One branch of the list, with everything that is its own settled."""

    number: int
    """The row as a spreadsheet numbers it; the row of headings is 1."""
    profile: BranchProfile
    answers: Mapping[str, str]
    """Every answer as typed: the shared ones, and the row's own in their place."""
    meeting: str
    """The id of the body that votes; "": the row and the job name none."""
    destination: str
    """The id of the body whose rules bind; "" only if `meeting` is."""
    style: str = ""
    """The id of a house style; "": the destination's own."""


class RowState(StrEnum):
    """What became of a row."""

    MADE = "made"
    UNCHANGED = "unchanged"
    """Its papers were there already, and nothing that they rest on has changed."""
    FAILED = "failed"


@dataclass(frozen=True)
class RowOutcome:
    """What became of one row: a line of the manifest."""

    number: int
    """The row as a spreadsheet numbers it."""
    branch: str
    branch_number: str
    state: RowState
    folder: str = ""
    """The name of the branch's folder in the pack; "": it has none."""
    files: tuple[str, ...] = ()
    """The names of the files made in it."""
    words: int = 0
    limit: int | None = None
    """Of words, where the destination has one."""
    warnings: int = 0
    """How many findings are against a rule."""
    findings: tuple[str, ...] = ()
    """What the checks found, as of the day on which the papers were made."""
    fingerprint: str = ""
    """SHA-256 of everything that the papers rest on."""
    message: str = ""
    """Why it failed, or what else there is to say of it."""
