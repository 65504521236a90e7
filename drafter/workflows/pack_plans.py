"""What is to be made of each row of a pack, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from drafter.errors import DrafterError, FileError, PackStoppedError
from drafter.model.finding import Severity
from drafter.model.pack import PackRow, RowOutcome, RowState
from drafter.storage.pack_standing import Standing
from drafter.workflows.pack_rows import branch_of, read_row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.storage.branch_list import ListRow
    from drafter.storage.packs import PackFolder
    from drafter.workflows.pack_fingerprints import Fingerprints
    from drafter.workflows.pack_papers import RowPapers
    from drafter.workflows.pack_rows import Shared

EDITED = "A file in its folder was changed since; it was left as it is."


@dataclass(frozen=True)
class Plan:
    """A row that was read, and what is to be made of it."""

    number: int
    branch: tuple[str, str]
    """Its name and its number."""
    folder: str = ""
    row: PackRow | None = None
    """What is to be made; None: nothing."""
    fingerprint: str = ""
    outcome: RowOutcome | None = None
    """What became of it, if that is known already."""


@dataclass(frozen=True)
class Planner:
    """Plans the rows of one pack and puts their papers away."""

    folder: PackFolder
    shared: Shared
    prints: Fingerprints

    def plan(self, row: ListRow) -> Plan:
        """Return what is to be made of a row of the list."""
        branch = branch_of(row)
        plan = Plan(row.number, branch)
        if not branch[0]:
            return self._read(row, plan, {})
        placed = self.folder.place(branch, row.number)
        if placed.twice:
            fault = (
                f"It is the same branch as row {placed.twice}: take one of them out, "
                "or give each its own branch_number."
            )
            return Plan(row.number, branch, outcome=failed(plan, fault))
        return self._read(row, Plan(row.number, branch, placed.folder), placed.made)

    def put_away(self, plan: Plan, papers: RowPapers) -> RowOutcome:
        """Put the papers of a row in its folder; return what became of it.

        Raises:
            PackStoppedError: the disk is full.
        """
        told = _told(plan, papers)
        try:
            said = self.folder.put(plan.branch, dict(papers.files), told)
        except PackStoppedError:
            raise
        except FileError as error:
            return self.refused(plan, str(error))
        names = [name for name, _data in papers.files]
        return _done(plan, {**told, "files": names}, RowState.MADE, said)

    def refused(self, plan: Plan, fault: str) -> RowOutcome:
        """Return that a row's papers cannot be made."""
        return self._failed(plan, fault, self.folder.made(plan.branch))

    def _read(self, row: ListRow, plan: Plan, made: Mapping[str, Any]) -> Plan:
        try:
            read = read_row(row, self.shared)
            fingerprint = self.prints.of(read)
        except DrafterError as error:
            outcome = self._failed(plan, str(error), made)
            return Plan(row.number, branch_of(row), outcome=outcome)
        ready = Plan(row.number, plan.branch, plan.folder, read, fingerprint)
        if made.get("fingerprint") != fingerprint:
            return ready
        standing = self.folder.standing(plan.folder, made["files"])
        if standing is Standing.LACKING:
            return ready
        said = EDITED if standing is Standing.EDITED else ""
        outcome = _done(ready, made, RowState.UNCHANGED, said)
        return Plan(row.number, plan.branch, plan.folder, outcome=outcome)

    def _failed(self, plan: Plan, fault: str, made: Mapping[str, Any]) -> RowOutcome:
        """Return that a row failed, and that papers of an earlier run are there."""
        folder = plan.folder if made and self.folder.holds(plan.folder) else ""
        if folder:
            fault += (
                f" The papers in its folder, {folder}, are those of an earlier run."
            )
        return failed(plan, fault, folder)


def failed(plan: Plan, message: str, folder: str = "") -> RowOutcome:
    """Return that a row failed; `folder` holds what an earlier run made of it."""
    name, number = plan.branch
    return RowOutcome(
        plan.number, name, number, RowState.FAILED, folder, message=message
    )


def _told(plan: Plan, papers: RowPapers) -> dict[str, Any]:
    """Return what is recorded of a row's papers beside their names and sums."""
    against = [one for one in papers.findings if one.severity is not Severity.ADVISES]
    first = (*against, *(one for one in papers.findings if one not in against))
    return {
        "fingerprint": plan.fingerprint,
        "words": papers.words,
        "limit": papers.limit,
        "warnings": len(against),
        "findings": [f"{one.message} [{one.check}]" for one in first],
    }


def _done(
    plan: Plan, told: Mapping[str, Any], state: RowState, message: str
) -> RowOutcome:
    name, number = plan.branch
    return RowOutcome(
        number=plan.number,
        branch=name,
        branch_number=number,
        state=state,
        folder=plan.folder,
        files=tuple(told["files"]),
        words=told["words"],
        limit=told["limit"],
        warnings=told["warnings"],
        findings=tuple(told["findings"]),
        fingerprint=told["fingerprint"],
        message=message,
    )
