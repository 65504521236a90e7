"""An amendment from two versions of a motion, for the command line."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.amendments.wording import amend as worded
from drafter.errors import UsageError
from drafter.storage import files, library
from drafter.workflows import amending_papers, bringing, exporting
from drafter.workflows.amending_live import Work, open_named

if TYPE_CHECKING:
    from datetime import date, datetime

    from drafter.exporters.page import Page
    from drafter.model.amendment import Amendment
    from drafter.model.motion import PrintedMotion


def begin(original: str, today: date, wording: str, *, marked: bool = False) -> Work:
    """Return the work on a motion, which is named as a draft or a file.

    Of a `marked` Word file it is the motion as it was before its tracked changes.

    Raises:
        UnknownNameError: there is no such draft or wording.
        FileError, UnreadableError, UsageError: the motion cannot be opened.
    """
    library.load_wording(wording)
    return Work(open_named(original, today, before_changes=marked), wording)


def marks(name: str) -> tuple[str, ...]:
    """Return who changed and remarked what in a marked-up Word file, in sentences.

    Raises:
        UsageError: nothing is marked in it.
        FileError, UnreadableError: it cannot be read.
    """
    found = bringing.marks_in(name)
    if not found:
        raise UsageError(
            f"{bringing.called(name)} has no tracked changes. Name the motion as it is "
            "to be as well: drafter amend ORIGINAL REVISED"
        )
    return found


def revised(work: Work, name: str, today: date) -> PrintedMotion:
    """Return the other version of the motion, numbered and led as it came.

    Raises:
        UnknownNameError, FileError, UnreadableError, UsageError: it cannot be opened.
    """
    made = open_named(name, today).printed
    return replace(made, title=made.title or work.motion.printed.title)


def amend(work: Work, motion: PrintedMotion) -> Amendment:
    """Return the amendment that makes the motion into `motion`."""
    return worded(work.motion.printed, motion, library.load_wording(work.wording))


def write_sheet(work: Work, made: Amendment, target: str, now: datetime) -> str:
    """Write the sheet of an amendment to a new file; return its path.

    Raises:
        FileError: it cannot be written, or the file exists.
        UsageError: nothing was changed, or there is no such format.
    """
    return _write(amending_papers.sheet_page(work, made, now), target)


def write_spoken(work: Work, made: Amendment, target: str, now: datetime) -> str:
    """Write the changes as they are read out to the meeting; return the path.

    Raises:
        FileError: it cannot be written, or the file exists.
        UsageError: nothing was changed, or there is no such format.
    """
    return _write(amending_papers.aloud_page(work, made, now), target)


def write_tracked(
    work: Work, motion: PrintedMotion, target: str, author: str, when: datetime
) -> str:
    """Write the motion with the amendment as tracked changes; return the path.

    Raises:
        FileError: it cannot be written, or the file exists.
        UsageError: nothing was changed, no author is named, or it is no .docx.
    """
    place = files.parts_of(target)
    exporting.refuse_format(place.suffix.lower(), (".docx",))
    data = amending_papers.tracked(work, motion, author, when)
    return str(files.write_new(place.path, data))


def _write(page: Page, target: str) -> str:
    place = files.parts_of(target)
    exporting.refuse_format(place.suffix.lower())
    data = exporting.written(page, place.suffix.lower())
    return str(files.write_new(place.path, data))
