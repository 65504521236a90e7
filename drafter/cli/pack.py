"""drafter pack: a list of branches in, a folder of papers for each out."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING, Annotated, Any

import typer

from drafter.cli import output
from drafter.cli.new_options import (
    Anonymous,
    Answers,
    Companions,
    Destination,
    LargePrint,
    Letterhead,
    Meeting,
    Settings,
    Style,
    TemplateId,
    With,
    WithGaps,
    Without,
)
from drafter.cli.options import Json, settings
from drafter.cli.own_problems import tell_own_problems
from drafter.errors import DrafterError
from drafter.model.pack import RowState
from drafter.workflows import packing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.pack import RowOutcome

Branches = Annotated[
    str, typer.Option(metavar="LIST.csv", help="The list of branches; - reads it in.")
]
To = Annotated[
    str, typer.Option(metavar="FOLDER", help="Where to: a folder, new or empty.")
]
Resume = Annotated[
    bool, typer.Option("--resume", help="Make what is missing or has changed.")
]
Processes = Annotated[
    int,
    typer.Option(
        metavar="N",
        help="How many work at once; as many as pay if you say nothing.",
        show_default=False,
    ),
]

EVERY = 5.0
"""Seconds between two words on how far it has come."""
MOST_TOLD = 20


def pack(  # noqa: PLR0913, PLR0917  every option of the command
    template: TemplateId,
    branches: Branches,
    to: To,
    answers: Answers = "",
    set_: Settings = None,
    meeting: Meeting = "",
    destination: Destination = "",
    style: Style = "",
    without: Without = None,
    with_: With = None,
    companions: Companions = "",
    with_gaps: WithGaps = False,
    anonymous: Anonymous = False,
    large_print: LargePrint = False,
    letterhead: Letterhead = "",
    resume: Resume = False,
    processes: Processes = 0,
    json: Json = False,
) -> None:
    """Make the papers of a model motion for every branch in a list."""
    ticked = {
        "with-gaps": with_gaps,
        "anonymous": anonymous,
        "large-print": large_print,
    }
    request = packing.Request(
        template=template,
        branches=branches,
        folder=to,
        answers_file=answers,
        settings=settings(set_ or []),
        put_in=tuple(with_ or ()),
        taken_out=tuple(without or ()),
        companions=companions,
        meeting=meeting,
        destination=destination,
        style=style,
        ticked=frozenset(filter(ticked.get, ticked)),
        letterhead=letterhead,
        resume=resume,
        processes=processes,
    )
    _make(request, in_json=json)


def _make(request: packing.Request, *, in_json: bool) -> None:
    """Make a pack and tell what became of it.

    Raises:
        Exit: with 1, where there is something to see to.
        DrafterError: it could not begin, or was stopped.
    """
    with packing.begun(request, datetime.now().astimezone().date()) as opened:
        tell_own_problems()
        tally = _Tally(opened.rows, in_json=in_json, folder=str(request.folder))
        for remark in opened.remarks:
            output.narrate(remark)
        try:
            with closing(opened.outcomes()) as outcomes:
                for outcome in outcomes:
                    tally.take(outcome)
        except KeyboardInterrupt:
            raise DrafterError(_stopped(tally)) from None
        _tell(opened, tally)
        if tally.failed or tally.warned or opened.remarks:
            raise typer.Exit(1)


@dataclass
class _Tally:
    """What became of the rows so far."""

    rows: int
    in_json: bool
    folder: str
    made: int = 0
    unchanged: int = 0
    warned: int = 0
    failed: list[tuple[int, str]] = field(default_factory=list)
    said: list[tuple[int, str]] = field(default_factory=list)
    """What there is to say of rows that did not fail."""
    files: list[str] = field(default_factory=list)
    same: dict[str, str] = field(default_factory=dict)
    """Each sentence once, however many rows it is about."""
    told: float = field(default_factory=monotonic)

    def take(self, outcome: RowOutcome) -> None:
        """Count one more."""
        self.made += outcome.state is RowState.MADE
        self.unchanged += outcome.state is RowState.UNCHANGED
        self.warned += bool(outcome.warnings)
        message = self.same.setdefault(outcome.message, outcome.message)
        if outcome.state is RowState.FAILED:
            self.failed.append((outcome.number, message))
        elif message:
            self.said.append((outcome.number, message))
        base = f"{self.folder.rstrip('/')}/{outcome.folder}"
        if outcome.files and self.in_json:
            self.files += [f"{base}/{name}" for name in outcome.files]
        elif outcome.files:
            output.result(base)
        if monotonic() - self.told > EVERY:
            self.told = monotonic()
            output.narrate(f"{self.done:,} of {self.rows:,} rows.")

    @property
    def done(self) -> int:
        """How many rows were gone through."""
        return self.made + self.unchanged + len(self.failed)


def _tell(opened: packing.Pack, tally: _Tally) -> None:
    if tally.in_json:
        output.as_json(_as_json(opened, tally))
        return
    output.result(opened.manifest)
    for sentence in _sentences(opened, tally):
        output.narrate(sentence)


def _as_json(opened: packing.Pack, tally: _Tally) -> dict[str, Any]:
    return {
        "rows": tally.rows,
        "made": tally.made,
        "unchanged": tally.unchanged,
        "empty": opened.empty,
        "failed": [{"row": row, "message": said} for row, said in tally.failed],
        "with_warnings": tally.warned,
        "files": tally.files,
        "manifest": opened.manifest,
        "left_over": list(opened.left_over),
        "remarks": [*opened.remarks, *(f"Row {row}: {one}" for row, one in tally.said)],
        "notice": packing.NOTICE,
    }


def _sentences(opened: packing.Pack, tally: _Tally) -> Iterator[str]:
    unchanged = f", {tally.unchanged:,} were there already" if tally.unchanged else ""
    yield f"{tally.made:,} of {_branches(tally.rows)} made{unchanged}."
    if opened.empty:
        yield f"Empty rows, passed over: {opened.empty:,}."
    if tally.failed:
        yield f"{len(tally.failed):,} failed:"
        yield from _grouped(tally.failed)
    yield from _grouped(tally.said)
    if tally.warned:
        yield (
            f"{_branches(tally.warned)} with something against a rule of their body: "
            "the manifest says what."
        )
    if opened.left_over:
        names = ", ".join(opened.left_over[:MOST_TOLD])
        more = ", ..." if opened.left_over[MOST_TOLD:] else ""
        yield f"No longer in the list, their folders left alone: {names}{more}"
    yield packing.NOTICE


def _grouped(rows: list[tuple[int, str]]) -> Iterator[str]:
    """Yield each sentence once, after the rows that it is about."""
    by_sentence: dict[str, list[int]] = {}
    for row, said in rows:
        by_sentence.setdefault(said, []).append(row)
    for said in list(by_sentence)[:MOST_TOLD]:
        yield f"  {_rows(by_sentence[said])}: {said}"
    if len(by_sentence) > MOST_TOLD:
        yield f"  and {len(by_sentence) - MOST_TOLD:,} more: see the manifest."


def _rows(numbers: list[int]) -> str:
    """Return rows as a person says them: "row 7", "rows 7 to 9", "rows 7, 9, ..."."""
    first, last = numbers[0], numbers[-1]
    if first == last:
        return f"row {first}"
    if last - first == len(numbers) - 1:
        return f"rows {first} to {last}"
    shown = ", ".join(map(str, numbers[:MOST_TOLD]))
    more = f" and {len(numbers) - MOST_TOLD:,} more" if numbers[MOST_TOLD:] else ""
    return f"rows {shown}{more}"


def _branches(count: int) -> str:
    return "1 branch" if count == 1 else f"{count:,} branches"


def _stopped(tally: _Tally) -> str:
    return (
        f"Stopped after {tally.done:,} of {tally.rows:,} rows; what is made stays. Run "
        "the same command with --resume for the rest."
    )
