"""A look at a list of branches before a pack is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.storage.answers import PROFILE_KEYS, AnswersFile
from drafter.storage.branch_list import opened_list
from drafter.workflows import drafting, questions
from drafter.workflows.motions import open_template
from drafter.workflows.pack_rows import BODIES, Shared, branch_of, columns_for, read_row

if TYPE_CHECKING:
    from datetime import date

    from drafter.storage.branch_list import ListRow
    from drafter.storage.files import Place

ANY_BODY = "-"
"""Which body votes may be said elsewhere: a cell without one is no fault here."""


@dataclass(frozen=True)
class Look:
    """What a list is like, as far as it can be told without making anything."""

    rows: int
    """How many are not empty."""
    faults: tuple[tuple[int, str], ...] = ()
    """The number of each row that cannot be read, whose it is, and why."""
    remarks: tuple[str, ...] = ()
    """A sentence for each heading that means nothing here."""


def look(template: str, branches: Place) -> Look:
    """Return what the list at `branches` is like.

    `template` is the id of a model motion, whose blanks can be columns; "": not
    chosen yet, and then no heading is remarked upon.

    Raises:
        UnknownNameError, ProblemsError: the model motion cannot be used.
        FileError: the list cannot be read, or has no headings that fit.
    """
    columns: tuple[str, ...] = (*PROFILE_KEYS, *BODIES)
    if template:
        columns = columns_for(open_template(template)[0])
    shared = Shared(AnswersFile(name=""), meeting=ANY_BODY)
    rows, faults = 0, []
    with opened_list(branches, columns) as listed:
        for row in listed.rows():
            rows += 1
            if fault := _fault(row, shared):
                name = branch_of(row)[0]
                said = f"{name}, {fault}" if name else fault
                faults.append((row.number, said))
        remarks = listed.remarks(columns) if template else ()
    return Look(rows, tuple(faults), remarks)


def blanks_of(template: str) -> tuple[str, ...]:
    """Return the names that columns for a model motion's own questions have.

    `template` is its id; "": not chosen yet, and then there are none.

    Raises:
        UnknownNameError, ProblemsError: the model motion cannot be used.
    """
    fields = open_template(template)[0].fields if template else ()
    return tuple(one.name for one in fields)


def needed_of(template: str, today: date) -> tuple[str, ...]:
    """Return the names of the blanks that every paper of a model motion needs.

    Others have an answer that is usual, may stay empty, or are asked only after some
    answer to these.

    Raises:
        UnknownNameError, ProblemsError: the model motion cannot be used.
    """
    lines = questions.asked(drafting.begin(template, None, today))
    return tuple(
        one.field.name for one in lines if one.field.required and not one.suggestion
    )


def _fault(row: ListRow, shared: Shared) -> str:
    try:
        read_row(row, shared)
    except DrafterError as error:
        return str(error)
    return ""
