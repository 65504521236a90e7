"""The branch's own letterhead: a Word file that papers go into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import FileError
from drafter.language.dates import full_date
from drafter.storage import files, library
from drafter.templating.scope import PROFILE_NAMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.exporters.page import Page
    from drafter.storage.files import Place
    from drafter.workflows.drafting import OpenDraft

MEMBERS = ("secretary", "mover", "seconder")


@dataclass(frozen=True)
class LetterheadFile:
    """A letterhead that has been read already, for many papers."""

    name: str
    """What the file is called, for messages."""
    data: bytes


@dataclass(frozen=True)
class Letterhead:
    """A letterhead, and what fills the tags in it."""

    name: str
    """What the file is called, for messages."""
    data: bytes
    values: Mapping[str, str]


def chosen(
    opened: OpenDraft, page: Page, place: Place | LetterheadFile = ""
) -> Letterhead | None:
    """Return the letterhead at `place`, else the branch's own; None: it has none.

    The tags in it are the details of the branch; an anonymous page gives it no
    member's name.

    Raises:
        FileError: it cannot be read.
    """
    profile = opened.draft.profile
    given = place or profile.letterhead
    if not given:
        return None
    day = profile.meeting_date
    known = {name: str(getattr(profile, name) or "") for name in PROFILE_NAMES}
    known["meeting_date"] = full_date(day, opened.papers.dates) if day else ""
    known["motion_title"] = page.title
    if page.variant.anonymous:
        known |= dict.fromkeys(MEMBERS, "")
    if isinstance(given, LetterheadFile):
        return Letterhead(given.name, given.data, known)
    return Letterhead(library.called(given), files.read_bytes(given), known)


def fault(place: Place) -> str:
    """Return why there is no letterhead at `place`, as one sentence, or "".

    No place is no fault: a branch need not have one.
    """
    try:
        if place:
            files.read_bytes(place)
    except FileError as error:
        return str(error)
    return ""


def grafted(page: Page, letterhead: Letterhead) -> bytes:
    """Return `page` as a Word file on a letterhead.

    Raises:
        LetterheadError: the letterhead cannot be used; says why.
    """
    from drafter.exporters.letterhead import on_letterhead  # noqa: PLC0415  slow to load

    return on_letterhead(
        page,
        library.base_package(),
        letterhead.data,
        letterhead.values,
        name=letterhead.name,
    )
