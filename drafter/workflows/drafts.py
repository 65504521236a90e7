"""The drafts a person works on: list, open, pass on, bring in, go back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.errors import ProblemsError, UsageError
from drafter.language.outcomes import outcome_words
from drafter.language.phrases import capitalised
from drafter.model.problem import Problem
from drafter.storage import files, statements
from drafter.storage.motion_file import from_motion_file, to_motion_file
from drafter.templating.faults import template_problems
from drafter.workflows import deadlines, drafting, exporting, preferences, sending_on

if TYPE_CHECKING:
    from datetime import date, datetime

    from drafter.model.draft import Draft
    from drafter.model.draft_line import DraftLine, Revision


def listed() -> tuple[DraftLine, ...]:
    """Return every draft, the one saved last first."""
    return drafting.drafts().listed()


def open_kept(number: int, today: date) -> drafting.OpenDraft:
    """Return a kept draft with its bodies.

    Raises:
        UnknownNameError: there is no such draft.
    """
    return drafting.open_draft(drafting.drafts().load(number), today)


def deadlines_of(number: int, today: date) -> tuple[str, ...]:
    """Return by when a kept draft has to be in, in sentences.

    Once the meeting has dealt with it, what became of it is all there is to say.

    Raises:
        UnknownNameError: there is no such draft, or no such body any more.
    """
    opened = open_kept(number, today)
    if outcome := opened.draft.outcome:
        return (f"{capitalised(outcome_words(outcome))}.",)
    return deadlines.told(opened)


def text_of(opened: drafting.OpenDraft) -> str:
    """Return the motion as text, gaps as lines to fill in."""
    page = exporting.page_of(opened, exporting.Variant(with_gaps=True))
    return exporting.written(page, ".txt").decode().rstrip()


def export_paper(
    opened: drafting.OpenDraft, target: str, *, with_gaps: bool
) -> tuple[str, ...]:
    """Write the paper of a draft; return its path."""
    size = opened.draft.profile.type_size or opened.papers.type_size
    variant = exporting.Variant(type_size=size, with_gaps=with_gaps)
    return exporting.export(opened, target, variant)


def export_draft(number: int, target: str) -> str:
    """Write a draft as a .motion file; return its path.

    Raises:
        UnknownNameError: there is no such draft.
        FileError: it cannot be written, or the file exists.
    """
    if target and not target.lower().endswith(".motion"):
        raise UsageError(
            f'A draft is passed on as a .motion file: end the name in ".motion". For '
            f"the Word paper: drafter draft open {number} -o {target}"
        )
    draft = drafting.drafts().load(number)
    line = next(one for one in listed() if one.id == number)
    path = target or files.free_name(".", files.safe_stem(line.title), ".motion")
    return str(files.write_new(path, to_motion_file(draft)))


def motion_path(title: str) -> str:
    """Return a path for a .motion file that does not exist yet, called `title`."""
    stem = files.safe_stem(title)
    return str(files.free_name(preferences.papers_folder(), stem, ".motion"))


def import_draft(file: str, now: datetime) -> int:
    """Bring in a .motion file as a new draft; return its number.

    Raises:
        FileError: it cannot be read.
        ProblemsError: it is no draft, or its template has faults.
    """
    opened = open_motion_file(files.read_bytes(file), file, now.date())
    return drafting.keep(opened, now, why="imported").draft.id


def open_file(file: str, today: date) -> drafting.OpenDraft:
    """Return the draft in a .motion file, kept nowhere yet.

    Raises:
        FileError, ProblemsError: it cannot be read, or is no draft.
    """
    return open_motion_file(files.read_bytes(file), file, today)


def open_motion_file(data: bytes, file: str, today: date) -> drafting.OpenDraft:
    """Return the draft in a .motion file that holds `data`, kept nowhere.

    Raises:
        FileError, ProblemsError: it is no draft, or its template has faults.
    """
    draft = from_motion_file(data, file)
    _refuse_bad_template(draft, file)
    name = files.parts_of(file).path.name
    return drafting.open_draft(replace(draft, made_from=name), today)


def send_on(number: int, body: str, now: datetime) -> int:
    """Make the version of a draft for the next body; return its number.

    Raises:
        UnknownNameError: there is no such draft or body.
        UsageError: the motion is not written for that body.
    """
    opened = sending_on.version_for(open_kept(number, now.date()), body)
    return drafting.keep(opened, now, why=f"for {opened.destination.name}").draft.id


def history(number: int) -> tuple[Revision, ...]:
    """Return the saved states of a draft, the newest first."""
    return drafting.drafts().history(number)


def restore(number: int, revision: int, now: datetime) -> None:
    """Go back to an earlier state of a draft; the present one is kept."""
    drafting.drafts().restore(number, revision, now)


def remove(number: int) -> None:
    """Remove a draft and its history for good."""
    drafting.drafts().remove(number)


def _refuse_bad_template(draft: Draft, file: str) -> None:
    problems = template_problems(
        draft.template, draft.statement, file, brought=bool(draft.original)
    )
    if draft.statement:
        problems += tuple(
            Problem(file, f"statement, {key}", fault)
            for key, fault in statements.statement_faults(draft.statement)
        )
    if problems:
        raise ProblemsError(file, problems)
