"""The papers of an amendment: its sheet, the motion with changes marked or made."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.amendments.apply import apply
from drafter.amendments.compare import compare
from drafter.errors import UsageError
from drafter.exporters.amendment_page import (
    Meeting,
    Moved,
    amendment_sheet,
    spoken_page,
)
from drafter.storage import files, library
from drafter.workflows import exporting, preferences
from drafter.workflows.amending_live import (
    amended,
    author,
    body_name,
    with_offers,
    worded,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from drafter.exporters.page import Page
    from drafter.model.amendment import Amendment
    from drafter.model.motion import PrintedMotion
    from drafter.workflows.amending_live import Work
    from drafter.workflows.printed import Named


def folder() -> str:
    """Return the folder into which papers go."""
    return preferences.papers_folder()


def write_sheet(work: Work, motion: PrintedMotion, now: datetime) -> tuple[str, ...]:
    """Write the sheet on which the amendment is handed in, as Word and as text.

    Raises:
        UsageError: nothing was changed.
        FileError: it cannot be written.
    """
    page = sheet_page(work, worded(work, motion), now)
    stem = f"Amendment to {work.motion.printed.title}"
    return tuple(write_page(page, stem, suffix) for suffix in (".docx", ".txt"))


def sheet_page(work: Work, amendment: Amendment, now: datetime) -> Page:
    """Return the sheet on which an amendment is handed in.

    Raises:
        UsageError: nothing was changed.
    """
    moved, meeting = _moved(work, amendment, now)
    sheet = amendment_sheet(moved, library.load_wording(work.wording), meeting)
    return _headed(sheet, meeting)


def aloud_page(work: Work, amendment: Amendment, now: datetime) -> Page:
    """Return the changes as they are read out to the meeting.

    Raises:
        UsageError: nothing was changed.
    """
    moved, meeting = _moved(work, amendment, now)
    return _headed(spoken_page(moved, meeting), meeting)


def _moved(work: Work, amendment: Amendment, now: datetime) -> tuple[Moved, Meeting]:
    whole = with_offers(amendment)
    if not whole.instructions:
        raise UsageError("Nothing is changed yet: there is no amendment to print.")
    branch = author(work) or body_name(work)
    return Moved(whole, work.motion.printed.title), Meeting(branch, now)


def _headed(page: Page, meeting: Meeting) -> Page:
    """Return a page without the lines of a branch that nobody named."""
    blocks = tuple(one for one in page.blocks if one.text.strip())
    header = page.header if meeting.branch else page.title
    return replace(page, blocks=blocks, header=header)


def write_tracked(work: Work, motion: PrintedMotion, author: str, now: datetime) -> str:
    """Write the motion with the amendment as tracked changes of `author`.

    Raises:
        UsageError: nothing was changed, or no author is named.
        FileError: it cannot be written.
    """
    data = tracked(work, motion, author, now)
    stem = f"{work.motion.printed.title}, changes marked"
    return _write(stem, ".docx", data)


def tracked(work: Work, motion: PrintedMotion, author: str, now: datetime) -> bytes:
    """Return the motion as a Word file with the amendment as tracked changes.

    Raises:
        UsageError: nothing was changed, or no author is named.
    """
    from drafter.exporters.tracked import to_tracked_docx  # noqa: PLC0415  slow

    changes = compare(work.motion.printed, motion)
    if not changes:
        raise UsageError("Nothing is changed yet: there are no changes to track.")
    if not author.strip():
        raise UsageError("Say whose name stands on the changes: a branch will do.")
    return to_tracked_docx(
        _page(work.motion),
        _page(amended(work.motion, apply(changes, work.motion.printed))),
        changes,
        author.strip(),
        now,
        library.base_package(),
    )


def write_clean(work: Work, motion: PrintedMotion) -> str:
    """Write the motion as amended, nothing marked, as Word; return its path.

    Raises:
        FileError: it cannot be written.
    """
    # The clauses of the motion itself, so that its sources still name them.
    was = work.motion.printed
    page = _page(amended(work.motion, apply(compare(was, motion), was)))
    return write_page(page, f"{motion.title}, as amended", ".docx")


def write_page(page: Page, stem: str, suffix: str) -> str:
    """Write a page into the person's folder of documents; return its path.

    Raises:
        FileError: it cannot be written.
    """
    return _write(stem, suffix, exporting.written(page, suffix))


def where(paths: Sequence[str]) -> str:
    """Return "in the folder: this.docx and that.txt" for files in one folder."""
    folders = {str(files.parts_of(path).folder) for path in paths}
    names = [files.parts_of(path).path.name for path in paths]
    return f"in {', '.join(sorted(folders))}: {' and '.join(names)}"


def _page(motion: Named) -> Page:
    return motion.page(exporting.Variant(with_gaps=True))


def _write(stem: str, suffix: str, data: bytes) -> str:
    path = files.free_name(folder(), files.safe_stem(stem), suffix)
    return str(files.write_new(path, data))
