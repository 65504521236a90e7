"""From a row of a list to a branch with its answers, its body and its meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from drafter.errors import ProblemsError, UsageError
from drafter.model.pack import PackRow
from drafter.storage.answers import PROFILE_KEYS, AnswersFile, with_branch_details
from drafter.templating.answers import LONGEST_LINE
from drafter.workflows.drafting import refuse_unknown
from drafter.workflows.pack_bodies import BodyNames

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.model.template import Template
    from drafter.storage.branch_list import ListRow
    from drafter.workflows.packing import Request

BODIES = ("meeting", "destination", "style")
"""Columns that are neither a detail of the branch nor an answer."""
ON_ONE_LINE = frozenset((*PROFILE_KEYS, *BODIES))
NAMES_A_BODY = ("body", "meeting", "destination")
"""Columns that hold a body: its id, or its name as the screens show it."""
ITS_OWN = ("profile", "branch_name", "branch_number")
"""Details that no two branches share."""
PEOPLE = ("secretary", "mover", "seconder")
"""Details of one branch's answers file that would be wrong on another's paper."""
BROKEN = re.compile(r"#(?:N/A|REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|#+)")
"""What a spreadsheet shows of a cell that it could not work out, or not show."""
AS_TEXT = re.compile(r'="([^"]*)"')
"""How a figure is written so that a spreadsheet keeps its noughts."""
SHORTENED = re.compile(r"\d(?:[.,]\d+)?E\+\d+")


@dataclass(frozen=True)
class Shared:
    """What the rows share: the answers file, what is set, the bodies chosen."""

    given: AnswersFile
    details: Mapping[str, str] = field(default_factory=dict)
    """Branch details that are set for every row."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """Answers of the file and those that are set."""
    meeting: str = ""
    """The body chosen for every row; a row's own cell wins over it."""
    destination: str = ""
    style: str = ""
    names: BodyNames = field(default_factory=BodyNames)

    @property
    def branch(self) -> dict[str, Any]:
        """The details that every branch has unless its row says otherwise."""
        left_out = (*ITS_OWN, *PEOPLE)
        from_file = self.given.branch.items()
        return {
            **{key: value for key, value in from_file if key not in left_out},
            **self.details,
        }

    def remarks(self) -> tuple[str, ...]:
        """Return what was not taken from the answers file, as a sentence."""
        people = [key for key in PEOPLE if self.given.branch.get(key)]
        if not people:
            return ()
        names = " and ".join(people)
        said = f"{self.given.name} names one branch's {names}, which no other was given"
        return (f"{said}: put them in columns of the list.",)


def shared(template: Template, given: AnswersFile, request: Request) -> Shared:
    """Return what every row shares.

    Raises:
        UsageError: a detail is set that no two branches share.
        UnknownNameError: there is no such question, or no such body.
        ProblemsError: a detail is not as it must be.
    """
    settings = request.settings.items()
    details = {key: one for key, one in settings if key in PROFILE_KEYS}
    for key in ITS_OWN:
        if key in details:
            raise UsageError(
                f"{key} cannot be set for every branch: put it in a column of the list."
            )
    with_branch_details(None, {"branch_name": "-", **details}, "--set")
    answers = {**given.answers}
    answers |= {key: one for key, one in settings if key not in PROFILE_KEYS}
    refuse_unknown(template, answers)
    names = BodyNames()
    given = replace(
        given,
        meeting=names.id_of(given.meeting),
        destination=names.id_of(given.destination),
    )
    chosen = names.id_of(request.meeting), names.id_of(request.destination)
    made = Shared(given, details, answers, *chosen, request.style, names)
    with_branch_details(None, {**made.branch, "branch_name": "-"}, given.name)
    return made


def columns_for(template: Template) -> tuple[str, ...]:
    """Return the names that a column of the list can have."""
    return (*PROFILE_KEYS, *BODIES, *(one.name for one in template.fields))


def branch_of(row: ListRow) -> tuple[str, str]:
    """Return the name and number of a row's branch as its cells have them, or ""."""
    found = (row.cells.get(key, "") for key in ("branch_name", "branch_number"))
    name, number = (" ".join(AS_TEXT.sub(r"\1", text).split()) for text in found)
    return name, number


def read_row(row: ListRow, shared: Shared) -> PackRow:
    """Return a row of the list as a branch; what it leaves out is the shared.

    Raises:
        UsageError: a cell cannot be used, or it has no branch or no body.
        UnknownNameError: a cell names a body that does not exist.
    """
    if row.fault:
        raise UsageError(row.fault)
    cells = {name: _cell(name, text) for name, text in row.cells.items()}
    if not cells.get("branch_name"):
        raise UsageError("Its cell branch_name is empty: write the branch's name.")
    for name in NAMES_A_BODY:
        if said := cells.get(name):
            cells[name] = shared.names.id_of(said)
    own = {key: text for key, text in cells.items() if key in PROFILE_KEYS}
    try:
        profile = with_branch_details(None, {**shared.branch, **own}, "The row")
    except ProblemsError as error:
        raise UsageError(_said(error)) from None
    meeting = (
        cells.get("meeting")
        or shared.meeting
        or cells.get("body")
        or shared.given.meeting
        or profile.body
    )
    if not meeting:
        raise UsageError(
            "It does not say which body votes: fill in its cell meeting, or say "
            "--meeting for every row."
        )
    fields = {
        key: text for key, text in cells.items() if key not in {*PROFILE_KEYS, *BODIES}
    }
    return PackRow(
        number=row.number,
        profile=profile,
        answers={**shared.answers, **fields},
        meeting=meeting,
        destination=cells.get("destination")
        or shared.destination
        or shared.given.destination
        or meeting,
        style=cells.get("style") or shared.style,
    )


def _cell(name: str, text: str) -> str:
    """Return what a cell says.

    Raises:
        UsageError: it holds what a spreadsheet shows in place of what was meant.
    """
    if kept := AS_TEXT.fullmatch(text):
        return kept[1]
    if text.startswith("="):
        raise UsageError(
            f"Its cell {name} holds a formula, {_short(text)}, and not what comes of "
            "it: copy the column and paste it as values."
        )
    if BROKEN.fullmatch(text):
        raise UsageError(
            f"Its cell {name} says {text}: the spreadsheet could not work it out, or "
            "not show it. Put the cell right."
        )
    if SHORTENED.fullmatch(text):
        raise UsageError(
            f"Its cell {name} says {text}: the spreadsheet has shortened a number. "
            "Format the column as text and type it again."
        )
    return _on_one_line(name, text) if name in ON_ONE_LINE else text


def _on_one_line(name: str, text: str) -> str:
    if len(text) > LONGEST_LINE:
        raise UsageError(
            f"Its cell {name} is {len(text):,} characters long; {LONGEST_LINE:,} is "
            "the most."
        )
    return " ".join(text.split())


def _said(error: ProblemsError) -> str:
    """Return the problems of one row's details in one line."""
    return " ".join(
        f"{_place(str(getattr(one, 'key', '')))}: {getattr(one, 'message', one)}"
        for one in error.problems
    )


def _place(key: str) -> str:
    return key.removeprefix("branch, ") or "The row"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else f"{flat[:40]}..."  # noqa: PLR2004
