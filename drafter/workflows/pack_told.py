"""What is asked for a pack, and what became of its rows, in words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.model.pack import RowState
from drafter.workflows.packing import NOTICE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from drafter.model.pack import RowOutcome
    from drafter.workflows.pack_looks import Look
    from drafter.workflows.packing import Pack

LIST_HELP = (
    "A spreadsheet saved as CSV: a row a branch, with the column branch_name. Other "
    "columns: body, meeting, meeting_date and the blanks of the motion. A body is "
    "written as “Which body votes” lists it, like Union branch or union-branch."
)
FIELDS = (
    (
        "list",
        "The list of branches",
        LIST_HELP,
    ),
    (
        "folder",
        "The folder to put the papers in",
        "A folder, new or empty; or that of a pack to resume.",
    ),
    (
        "answers",
        "An answers file (may stay empty)",
        "A file of answers that every branch shares (.toml, as the README shows).",
    ),
    (
        "letterhead",
        "A letterhead (may stay empty)",
        "A Word file (.docx): every paper is printed below its heading.",
    ),
)
"""The paths asked for: name, label, help."""
BODIES = {
    "meeting": ("Which body votes", "as each row says"),
    "destination": ("Where it goes then", "as each row says, or nowhere else"),
}
"""What is asked of bodies, and what it is if nothing is chosen."""
TICKS = (
    ("companions", "The papers around the motion too: letters, speeches, notes"),
    ("large-print", "Large print: in 16 point type"),
    ("anonymous", "No members' names on the papers"),
    ("with-gaps", "Print missing answers as lines to fill in"),
    ("resume", "Resume: make what is missing or has changed in a pack that is there"),
)
VARIANTS = ("large-print", "anonymous", "with-gaps")
"""Which of the ticks say how the papers are made."""
MOST_SHOWN = 500
"""Rows that are listed; of more, only the number is said."""
MOST_FAULTS = 3


@dataclass(frozen=True)
class Count:
    """How far a pack has come."""

    rows: int = 0
    made: int = 0
    unchanged: int = 0
    failed: int = 0

    @property
    def done(self) -> int:
        """How many rows were gone through."""
        return self.made + self.unchanged + self.failed

    def __str__(self) -> str:
        """Return "132 of 200 made, 3 could not be made"."""
        said = f"{self.made:,} of {self.rows:,} made"
        if self.unchanged:
            were = "was" if self.unchanged == 1 else "were"
            said += f", {self.unchanged:,} {were} there already"
        return f"{said}, {self.failed:,} could not be made"


@dataclass
class Tally:
    """What became of the rows so far."""

    rows: int
    made: int = 0
    unchanged: int = 0
    warned: int = 0
    failed: list[tuple[str, str]] = field(default_factory=list)
    """The row with its branch, and why it has no papers."""
    said: list[tuple[str, str]] = field(default_factory=list)
    """The same of rows that did not fail."""
    against: list[tuple[str, str]] = field(default_factory=list)
    """The row with its branch, and what is against a rule in it."""

    advice: dict[str, list[str]] = field(default_factory=dict)
    """Each piece of advice, and the rows with their branches that it is for."""

    def take(self, outcome: RowOutcome) -> None:
        """Count one more."""
        self.made += outcome.state is RowState.MADE
        self.unchanged += outcome.state is RowState.UNCHANGED
        self.warned += bool(outcome.warnings)
        name = f", {outcome.branch}" if outcome.branch else ""
        row = f"Row {outcome.number}{name}", outcome.message
        if outcome.warnings:
            said = " ".join(outcome.findings[: outcome.warnings])
            self.against.append((row[0], said))
        for said in outcome.findings[outcome.warnings :]:
            self.advice.setdefault(said, []).append(row[0])
        if outcome.state is RowState.FAILED:
            self.failed.append(row)
        elif outcome.message:
            self.said.append(row)

    @property
    def count(self) -> Count:
        """How far it has come."""
        return Count(self.rows, self.made, self.unchanged, len(self.failed))


def list_help(blanks: Sequence[str]) -> str:
    """Return how a list is made, with the columns that the model motion's blanks have.

    `blanks` are their names; none: no model motion is chosen yet.
    """
    if not blanks:
        return LIST_HELP
    return f"{LIST_HELP}\nThe blanks of this one: {', '.join(blanks)}."


def look_words(look: Look, said_here: Callable[[str], str]) -> str:
    """Return what a list is like: its rows, its faults, its remarks.

    `said_here` puts what messages say of the command line as it is said here.
    """
    rows = "1 row" if look.rows == 1 else f"{look.rows:,} rows"
    lines = [f"{rows}, {len(look.faults):,} of which cannot be used."]
    if not look.faults:
        lines = [f"{rows}, which can be read."]
    lines += [
        f"! Row {row}: {said_here(said)}" for row, said in look.faults[:MOST_FAULTS]
    ]
    lines += [f"! {one}" for one in look.remarks[:MOST_FAULTS]]
    more = max(len(look.faults) - MOST_FAULTS, 0)
    more += max(len(look.remarks) - MOST_FAULTS, 0)
    return "\n".join([*lines, f"And {more:,} more."] if more else lines)


def end_lines(
    pack: Pack, tally: Tally, said_here: Callable[[str], str]
) -> Iterator[str]:
    """Yield what there is to say at the end, the failed rows first.

    `said_here` puts what messages say of the command line as it is said here.
    """
    rows = [(True, *one) for one in _as_one(tally)] + [
        (False, *one) for one in tally.said
    ]
    for failed, row, said in rows[:MOST_SHOWN]:
        yield f"{'! ' if failed else ''}{row}: {said_here(said)}"
    if more := rows[MOST_SHOWN:]:
        yield f"And {len(more):,} more: the manifest has every row."
    yield from pack.remarks
    if tally.warned:
        yield f"With something against a rule of their body: {tally.warned:,}."
    for row, said in tally.against[:MOST_SHOWN]:
        yield f"{row}: {said_here(said)}"
    for said, of in [*tally.advice.items()][:MOST_SHOWN]:
        rows_said = of[0] if len(of) == 1 else f"{len(of):,} rows"
        yield f"Advice, {rows_said}: {said_here(said)}"
    if pack.empty:
        yield f"Empty rows, passed over: {pack.empty:,}."
    for folder in pack.left_over[:MOST_SHOWN]:
        yield f"No longer in the list, its folder left alone: {folder}"
    yield NOTICE


def _as_one(tally: Tally) -> list[tuple[str, str]]:
    """Return the rows that failed; as one, where every row failed for one reason."""
    reasons = {why for _, why in tally.failed}
    if len(tally.failed) == tally.rows > 1 and len(reasons) == 1:
        return [(f"All {tally.rows:,} rows", reasons.pop())]
    return tally.failed
