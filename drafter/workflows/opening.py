"""Open a motion by what a person names: a draft's number, a file, standard input."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.storage import files, library, presence
from drafter.workflows import bringing, counting, drafting, drafts

if TYPE_CHECKING:
    from datetime import date

    from drafter.workflows.counting import Counted
    from drafter.workflows.drafting import OpenDraft

TEXTS = (".txt", ".md")
MOTION = ".motion"
LONGEST_NUMBER = 18
"""In figures; no store holds so many drafts."""


def open_motion(name: str, today: date, body: str = "") -> OpenDraft:
    """Return the draft with that number, or the one in a .motion file.

    "-" reads a .motion file from standard input. With a `body` the draft is worded
    for that body, and its rules bind it.

    Raises:
        UsageError: it is neither, but perhaps a text.
        UnknownNameError: there is no such draft, or no such body.
        FileError, ProblemsError: the file cannot be read.
    """
    opened = _open_motion(name, today)
    return _for_body(opened, body) if body else opened


def draft_of(name: str, today: date) -> OpenDraft | None:
    """Return the draft that `name` is, or None where it is somebody's own file.

    Raises:
        As `open_motion`.
    """
    if _is_number(name):
        return drafts.open_kept(int(name), today)
    if _suffix(name) == MOTION:
        return _draft_in(name, _data(name), today)
    return None


def count(name: str, today: date, body: str = "") -> Counted:
    """Return how long a motion is: a draft's, or the one in a file.

    `name` is as for `open_motion`. In a text without a motion that can be told apart
    everything is counted.

    Raises:
        As `open_motion`.
    """
    if _is_number(name):
        return counting.count(open_motion(name, today, body))
    data = _data(name)
    if _holds_draft(name, data):
        opened = _draft_in(name, data, today)
        return counting.count(_for_body(opened, body) if body else opened)
    book = library.load_rulebook(body) if body else None
    return counting.count_read(bringing.read_data(data, name), book)


def _open_motion(name: str, today: date) -> OpenDraft:
    if _is_number(name):
        return drafts.open_kept(int(name), today)
    data = _data(name)
    if _holds_draft(name, data):
        return _draft_in(name, data, today)
    found = bringing.read_data(data, name)
    return bringing.bring(found, bringing.called(name), None, today)


def _for_body(opened: OpenDraft, body: str) -> OpenDraft:
    """Return the draft for another body; it votes itself if it is of the same level.

    A branch's motion for a conference keeps the branch that sends it on.
    """
    book = library.load_rulebook(body)
    meeting = body if book.level is opened.meeting.level else opened.draft.meeting
    draft = replace(opened.draft, meeting=meeting, destination=body)
    return drafting.open_draft(draft, opened.today, opened.papers)


def _data(name: str) -> bytes:
    if name != files.INPUT and not _suffix(name) and not presence.is_there(name):
        raise UsageError(
            f'"{name}" is neither a draft’s number nor a file that is here. See your '
            'drafts with "drafter draft list".'
        )
    return files.read_bytes(name)


def _draft_in(name: str, data: bytes, today: date) -> OpenDraft:
    return drafts.open_motion_file(data, name, today)


def _holds_draft(name: str, data: bytes) -> bool:
    if name == files.INPUT:
        return data.lstrip().startswith(b"{") and b'"template"' in data
    return _suffix(name) == MOTION


def _is_number(name: str) -> bool:
    return name.isdecimal() and len(name) <= LONGEST_NUMBER


def _suffix(name: str) -> str:
    return files.parts_of(name).suffix.lower()
