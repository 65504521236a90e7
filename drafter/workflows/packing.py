"""Packs: the same motion for many branches, each checked against its own body."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drafter.errors import FileError, UsageError
from drafter.model.pack import PackJob, PackRow, RowOutcome
from drafter.storage import files, library
from drafter.storage.branch_list import opened_list
from drafter.storage.manifest import Manifest
from drafter.storage.packs import opened_pack
from drafter.workflows import pack_answers, pack_rows, preferences, sending
from drafter.workflows.drafting import choices_of
from drafter.workflows.motions import open_template
from drafter.workflows.pack_fingerprints import ALL, Fingerprints
from drafter.workflows.pack_plans import Plan, Planner
from drafter.workflows.pack_processes import here, in_processes

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Mapping
    from datetime import date

    from drafter.storage.branch_list import BranchList
    from drafter.storage.files import Place
    from drafter.storage.packs import PackFolder
    from drafter.workflows.pack_papers import PaperMaker
    from drafter.workflows.pack_processes import Ready
    from drafter.workflows.pack_rows import Shared

NOTICE = (
    "A list of branch officers is personal data, and shows who is in a union or a "
    "party: to hold and use it you need a lawful basis of your own (UK GDPR, articles "
    "6 and 9). The pack holds their names and meetings in its papers and its manifest. "
    "When it has done its work, delete its whole folder: Drafter keeps no other copy. "
    "The list itself is yours to delete."
)
STOPPED = "The pack was stopped here: make the other rows with --resume."
MOST_PROCESSES, USUAL_PROCESSES = 64, 8
WORTH_ONE = 2000
"""Companions that make one more process worth while."""


@dataclass(frozen=True)
class Request:
    """What a person asks for when a pack is made."""

    template: str
    branches: Place
    """The list, a CSV file; "-" is standard input."""
    folder: Place
    answers_file: Place = ""
    draft: int = 0
    """The number of a draft whose answers every branch shares; 0: none."""
    settings: Mapping[str, str] = field(default_factory=dict)
    """Answers and details for every branch; a row's own cells win over them."""
    put_in: tuple[str, ...] = ()
    taken_out: tuple[str, ...] = ()
    companions: str = ""
    """Ids with commas between, or "all"."""
    meeting: str = ""
    destination: str = ""
    style: str = ""
    ticked: frozenset[str] = frozenset()
    """As in `PackJob`."""
    type_size: int = 0
    letterhead: Place = ""
    resume: bool = False
    processes: int = 0
    """0: as many as pay."""


@dataclass
class Pack:
    """A pack that is open for one run."""

    job: PackJob
    listed: BranchList
    folder: PackFolder
    planner: Planner
    maker: PaperMaker
    rows: int
    """How many there are to go through."""
    empty: int
    """How many empty rows between them are passed over."""
    processes: int
    remarks: tuple[str, ...]
    """What there is to say before the first row."""
    manifest: str = ""
    """The path of the manifest, once every row was gone through."""
    left_over: tuple[str, ...] = ()
    """By then: folders whose branches are no longer in the list."""

    def outcomes(self) -> Generator[RowOutcome, None, None]:
        """Go through the rows in order; yield what became of each.

        Whoever closes this before its end stops the pack: what is made stays, and the
        manifest says so.

        Raises:
            PackStoppedError: the disk is full.
            FileError: the manifest cannot be written.
            DrafterError: a process was ended from outside.
        """
        manifest = Manifest(self.folder)
        whole = False
        try:
            for ready in self._ready():
                outcome = self._outcome(ready)
                manifest.add(outcome)
                yield outcome
            whole = True
        finally:
            if not whole:
                with suppress(FileError):
                    self._finish(manifest, (("stopped", STOPPED),))
                manifest.drop()
        self.left_over = tuple(self.folder.left_over())
        gone = tuple(("no longer in the list", one) for one in self.left_over)
        self.manifest = self._finish(manifest, gone)

    def _ready(self) -> Iterator[Ready[Plan]]:
        plans = map(self.planner.plan, self.listed.rows())
        if self.processes > 1:
            return in_processes(self.job, self.processes, plans, _row_of)
        return here(self.maker, plans, _row_of)

    def _outcome(self, ready: Ready[Plan]) -> RowOutcome:
        plan, papers, fault = ready
        if plan.outcome is not None:
            return plan.outcome
        if papers is None:
            return self.planner.refused(plan, fault)
        return self.planner.put_away(plan, papers)

    def _finish(self, manifest: Manifest, remarks: tuple[tuple[str, str], ...]) -> str:
        for what, text in (*remarks, ("notice", NOTICE)):
            manifest.remark(what, text)
        return manifest.finish()


@contextmanager
def begun(request: Request, today: date) -> Iterator[Pack]:
    """Open a pack for one run; nothing is made before everything was looked at.

    Raises:
        UnknownNameError: no such model motion, question, clause, companion or body.
        ProblemsError: a file has faults.
        FileError: the list, the letterhead or the folder cannot be used.
        UsageError: something asked for does not fit.
    """
    from drafter.workflows.pack_papers import PaperMaker  # noqa: PLC0415  slow to load

    if request.branches == request.answers_file == files.INPUT:
        raise UsageError(
            "Standard input can be the list or the answers, not both: give one of them "
            "as a file."
        )
    template, _statement = open_template(request.template)
    given = pack_answers.given(request.answers_file, request.draft)
    shared = pack_rows.shared(template, given, request)
    job = _job(request, shared, today)
    choices_of(template, job.put_in, job.taken_out)  # refuses unknown clauses
    maker, prints = PaperMaker(job), Fingerprints(job)
    columns = pack_rows.columns_for(template)
    with opened_list(request.branches, columns) as listed:
        rows, empty = _counted(listed)
        processes = _processes(request, job, rows)
        with opened_pack(
            request.folder, request.template, resume=request.resume
        ) as folder:
            yield Pack(
                job=job,
                listed=listed,
                folder=folder,
                planner=Planner(folder, shared, prints),
                maker=maker,
                rows=rows,
                empty=empty,
                processes=processes,
                remarks=(*listed.remarks(columns), *shared.remarks()),
            )


def _job(request: Request, shared: Shared, today: date) -> PackJob:
    fault = sending.size_fault(str(request.type_size)) if request.type_size else ""
    if fault:
        raise UsageError(fault)
    for name in (shared.meeting, shared.destination, shared.given.meeting):
        if name:
            library.load_rulebook(name)
    if request.style:
        library.load_style(request.style)
    letterhead = files.read_bytes(request.letterhead) if request.letterhead else None
    return PackJob(
        template=request.template,
        today=today,
        answers=shared.answers,
        put_in=(*shared.given.put_in, *request.put_in),
        taken_out=(*shared.given.taken_out, *request.taken_out),
        companions=_companions(request.companions),
        ticked=request.ticked,
        type_size=request.type_size,
        meeting=shared.meeting,
        destination=shared.destination,
        style=request.style,
        letterhead=letterhead,
        letterhead_name=files.parts_of(request.letterhead).path.name,
        example=shared.given.example,
        papers=preferences.for_papers(),
    )


def _companions(wanted: str) -> tuple[str, ...]:
    if wanted.strip() == ALL[0]:
        return ALL
    ids = dict.fromkeys(one.strip() for one in wanted.split(",") if one.strip())
    return tuple(library.load_companion(one).id for one in ids)


def _counted(listed: BranchList) -> tuple[int, int]:
    """Return how many rows there are, and how many empty ones among them."""
    rows, last = 0, listed.first
    for row in listed.rows():
        rows, last = rows + 1, row.number
    if not rows:
        raise FileError(
            f"{listed.name} has headings, but no branches: write a row for each."
        )
    return rows, last - listed.first - rows


def _processes(request: Request, job: PackJob, rows: int) -> int:
    """Return how many processes make the papers.

    The motion's own paper takes no longer to make than to send between processes;
    companions do, and one that begins takes as long as some thousand of them.
    """
    asked = request.processes
    if not 0 <= asked <= MOST_PROCESSES:
        raise UsageError(f"Say --processes with a number from 1 to {MOST_PROCESSES}.")
    each = (
        len(library.companion_ids()) if job.companions == ALL else len(job.companions)
    )
    worth = rows * each // WORTH_ONE + 1
    return asked or min(os.cpu_count() or 1, USUAL_PROCESSES, worth)


def _row_of(plan: Plan) -> PackRow | None:
    return plan.row
