"""Open a motion by what a person names: a draft's number, a file, standard input."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.storage import files, library
from drafter.workflows import counting, drafting, drafts

if TYPE_CHECKING:
    from datetime import date

    from drafter.workflows.counting import Counted
    from drafter.workflows.drafting import OpenDraft

TEXTS = (".txt", ".md")
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


def count(name: str, today: date, body: str = "") -> Counted:
    """Return how long a motion is: a draft's, or a text's.

    `name` is a draft's number, a .motion, .txt or .md file, or "-" for a text on
    standard input.

    Raises:
        UsageError: it is none of them.
        UnknownNameError: there is no such draft, or no such body.
        FileError, ProblemsError: the file cannot be read.
    """
    if name == files.INPUT or _suffix(name) in TEXTS:
        book = library.load_rulebook(body) if body else None
        return counting.count_text(files.read_text(name), book)
    if _is_motion(name):
        return counting.count(open_motion(name, today, body))
    raise UsageError(
        _not_yet(name, "counted")
        or f'"{name}" is neither a draft’s number nor a .motion, .txt or .md file. See '
        'your drafts with "drafter draft list".'
    )


def _open_motion(name: str, today: date) -> OpenDraft:
    if _is_number(name):
        return drafts.open_kept(int(name), today)
    if not _is_motion(name) and name != files.INPUT:
        raise UsageError(
            _not_yet(name, "checked")
            or f'"{name}" is neither a draft’s number nor a .motion file. See your '
            'drafts with "drafter draft list".'
        )
    data = files.read_bytes(name)
    if name == files.INPUT and not data.lstrip().startswith(b"{"):
        raise UsageError(_text_later("A text"))
    return drafts.open_motion_file(data, name, today)


def _for_body(opened: OpenDraft, body: str) -> OpenDraft:
    """Return the draft for another body; it votes itself if it is of the same level.

    A branch's motion for a conference keeps the branch that sends it on.
    """
    book = library.load_rulebook(body)
    meeting = body if book.level is opened.meeting.level else opened.draft.meeting
    draft = replace(opened.draft, meeting=meeting, destination=body)
    return drafting.open_draft(draft, opened.today)


def _is_motion(name: str) -> bool:
    return _is_number(name) or _suffix(name) == ".motion"


def _is_number(name: str) -> bool:
    return name.isdecimal() and len(name) <= LONGEST_NUMBER


def _suffix(name: str) -> str:
    return files.parts_of(name).suffix.lower()


def _not_yet(name: str, what: str) -> str:
    """Return what to do with a file that a later version reads, else ""."""
    suffix = _suffix(name)
    if what == "checked" and suffix in {*TEXTS, ".docx"}:
        return _text_later(f"A {suffix} file")
    if suffix in {".docx", ".doc", ".odt", ".rtf", ".pages"}:
        return (
            f"A {suffix} file is {what} in a later version of Drafter. For now, save "
            "it as plain text, with a name ending in .txt, and name that file."
        )
    return ""


def _text_later(what: str) -> str:
    return (
        f"{what} is checked in a later version of Drafter. For now, name a draft by "
        'its number (see "drafter draft list") or a .motion file.'
    )
