"""What the screens of packs say, and the count of what became of the rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.model.pack import RowState
from drafter.workflows.packing import NOTICE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.pack import RowOutcome
    from drafter.workflows.pack_looks import Look
    from drafter.workflows.packing import Pack

HEAD = "Papers for many branches"
LIST_HELP = (
    "A CSV file: a row a branch, with the column branch_name. Other columns: body, "
    "meeting, meeting_date and the blanks of the motion."
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
        "A TOML file, the answers that are the same for every branch.",
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
    "destination": ("Where it goes then", "the body that votes"),
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
NO_MOTION = "Choose the model motion first: F4."
NO_LIST = "Name the list of branches first."
NO_FOLDER = "Name the folder to put the papers in first."
SEE_LIST = "Not started: see the line with “!” below the list of branches."
LEAVE = "Leave without making the pack? What you filled in is not kept."
NOT_MADE = "What you filled in for a pack is not kept: no pack was made."
BEGINNING = "Reading the list ..."
STOPPING = "Stopping; what is made stays ..."
STOP = "Stop here? What is made stays, and you can resume."
UNDER_WAY = "A pack is being made. What is made stays, and you can resume."
RESUME_LATER = "Start again with [x] Resume for the rest."
MOST_SHOWN = 500
"""Rows that are listed; of more, only the number is said."""
MOST_FAULTS = 3
ON_SCREEN = (
    ("add --resume to", "tick [x] Resume to"),
    ("the same command with --resume --processes 1", "it again with [x] Resume"),
    ("the same command with --resume", "it again with [x] Resume"),
    ("See: drafter bodies list", "“Which body votes” above lists them"),
    ("or say --meeting for", "or choose above which body votes for"),
)
"""What messages say of the command line, and what that is on the screen."""


def on_screen(message: str) -> str:
    """Return a message with ticks and fields where it names options."""
    for option, said in ON_SCREEN:
        message = message.replace(option, said)
    return message


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

    def take(self, outcome: RowOutcome) -> None:
        """Count one more."""
        self.made += outcome.state is RowState.MADE
        self.unchanged += outcome.state is RowState.UNCHANGED
        self.warned += bool(outcome.warnings)
        name = f", {outcome.branch}" if outcome.branch else ""
        row = f"Row {outcome.number}{name}", outcome.message
        if outcome.state is RowState.FAILED:
            self.failed.append(row)
        elif outcome.message:
            self.said.append(row)

    @property
    def count(self) -> Count:
        """How far it has come."""
        return Count(self.rows, self.made, self.unchanged, len(self.failed))


def look_words(look: Look) -> str:
    """Return what a list is like: its rows, its faults, its remarks."""
    rows = "1 row" if look.rows == 1 else f"{look.rows:,} rows"
    lines = [f"{rows}, {len(look.faults):,} of which cannot be used."]
    if not look.faults:
        lines = [f"{rows}, which can be read."]
    lines += [f"! Row {row}: {said}" for row, said in look.faults[:MOST_FAULTS]]
    lines += [f"! {one}" for one in look.remarks[:MOST_FAULTS]]
    more = max(len(look.faults) - MOST_FAULTS, 0)
    more += max(len(look.remarks) - MOST_FAULTS, 0)
    return "\n".join([*lines, f"And {more:,} more."] if more else lines)


def end_lines(pack: Pack, tally: Tally) -> Iterator[str]:
    """Yield what there is to say at the end, the failed rows first."""
    rows = [(True, *one) for one in tally.failed] + [
        (False, *one) for one in tally.said
    ]
    for failed, row, said in rows[:MOST_SHOWN]:
        yield f"{'! ' if failed else ''}{row}: {on_screen(said)}"
    if more := rows[MOST_SHOWN:]:
        yield f"And {len(more):,} more: the manifest has every row."
    yield from pack.remarks
    if tally.warned:
        yield (
            f"With something against a rule of their body: {tally.warned:,}. The "
            "manifest says what."
        )
    if pack.empty:
        yield f"Empty rows, passed over: {pack.empty:,}."
    for folder in pack.left_over[:MOST_SHOWN]:
        yield f"No longer in the list, its folder left alone: {folder}"
    yield NOTICE
