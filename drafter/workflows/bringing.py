"""Read a motion that somebody else wrote, and make a draft of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.model.draft import Draft
from drafter.model.profile import BranchProfile
from drafter.parsing.docx_text import Changes
from drafter.parsing.reading import read_motion, read_motion_text
from drafter.storage import files, library
from drafter.storage.motion_file import to_motion_file
from drafter.templating.brought import template_of
from drafter.workflows import drafting

if TYPE_CHECKING:
    from datetime import date

    from drafter.model.reading import ReadMotion
    from drafter.storage.files import Place
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.sources import Source

PASTED = "the pasted text"
"""What a motion is called that came in no file."""
FORMATS = (".docx", ".dotx", ".docm", ".txt", ".md", ".html")


def read(place: Place, body: str = "", *, before_changes: bool = False) -> ReadMotion:
    """Return the motion in a file; "-" is standard input.

    Where a Word file tracks changes it is read as changed, or as it was before them.

    With the id of the `body` that is to vote on it, actions are taken apart only
    where that body prints the same words again.

    Raises:
        FileError, UnreadableError: it cannot be read.
        UnknownNameError: the body is not known.
    """
    data = files.read_bytes(place)
    return read_data(data, place, body, before_changes=before_changes)


def read_data(
    data: bytes, place: Place, body: str = "", *, before_changes: bool = False
) -> ReadMotion:
    """Return the motion in the bytes of the file at `place`; see `read`."""
    book = library.load_rulebook(body) if body else None
    which = Changes.ORIGINAL if before_changes else Changes.ACCEPTED
    return read_motion(data, called(place), which, book)


def marks_in(place: Place) -> tuple[str, ...]:
    """Return who changed and remarked what in a Word file, in sentences; () if nobody.

    Raises:
        FileError, UnreadableError: it cannot be read.
    """
    data = files.read_bytes(place)
    if not data.startswith(b"PK"):
        return ()
    from drafter.parsing.docx import read_docx  # noqa: PLC0415  slow to load

    text = read_docx(data, called(place), Changes.BOTH)
    authors: dict[str, int] = {}
    for change in text.changes:
        authors[change.author] = authors.get(change.author, 0) + 1
    told = [
        f"{author or 'Somebody'} made {count} tracked "
        f"{'change' if count == 1 else 'changes'}."
        for author, count in authors.items()
    ]
    remarks = [
        f"{one.author or 'Somebody'} remarks: {one.text}" for one in text.comments
    ]
    return (*told, *remarks)


def read_text(text: str, body: str = "") -> ReadMotion:
    """Return the motion in a text that was pasted.

    Raises:
        UnreadableError: it is far longer than a motion, or there is nothing in it.
        UnknownNameError: the body is not known.
    """
    book = library.load_rulebook(body) if body else None
    return read_motion_text(text, PASTED, book)


def read_source(source: Source, branch: BranchProfile | None) -> ReadMotion:
    """Return the motion in a file or a text, as the body of a `branch` has it.

    Raises:
        FileError, UnreadableError: it cannot be read.
        UnknownNameError: the body is not known.
    """
    body = (branch.body if branch else "") or drafting.GENERAL_BODIES[0][0]
    if source.path:
        return read(source.path, body)
    return read_text(source.text, body)


def bring(
    found: ReadMotion, name: str, profile: BranchProfile | None, today: date
) -> OpenDraft:
    """Return a new draft of a motion that was read, not saved yet.

    Its placeholders are questions, its bracketed clauses optional; the text it came
    in stays beside it. `name` is what it was called. Without a `profile` the branch
    has no name yet.

    Raises:
        UnknownNameError: the branch's body is not known.
    """
    branch = profile or BranchProfile(branch_name="")
    body = branch.body or drafting.GENERAL_BODIES[0][0]
    draft = Draft(
        format=1,
        template=template_of(found, name, today),
        meeting=body,
        destination=body,
        profile=branch,
        answers={},
        made_from=name,
        original=found.text,
    )
    return drafting.open_draft(draft, today)


def write_draft(opened: OpenDraft, target: Place) -> str:
    """Write a draft as a new .motion file; return its path.

    Raises:
        FileError: it cannot be written, or the file exists.
    """
    return str(files.write_new(target, to_motion_file(opened.draft)))


def called(place: Place) -> str:
    """Return what a person calls the file at `place`."""
    return PASTED if str(place) == files.INPUT else library.called(place)
