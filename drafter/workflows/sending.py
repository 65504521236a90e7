"""Papers, texts and e-mails from the screen: where they go and what comes next."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.errors import FileError, UsageError
from drafter.storage import files
from drafter.workflows import companions, exporting, preferences
from drafter.workflows.preferences import LARGEST, SMALLEST

if TYPE_CHECKING:
    from drafter.workflows.drafting import OpenDraft

LARGE_PRINT, LARGER_PRINT = 16, 20
EMAIL = "email-to-secretary"
_suggested: set[str] = set()
"""Paths that were suggested, so that a new one may take their place."""


def suggested_path(opened: OpenDraft) -> str:
    """Return a path for the Word paper that does not exist yet."""
    stem = exporting.stem_of(opened)
    path = str(files.free_name(preferences.papers_folder(), stem, ".docx"))
    _suggested.add(path)
    return path


def was_suggested(path: str) -> bool:
    """Return whether `path` is one that was suggested, not typed."""
    return path in _suggested


def variant_of(
    opened: OpenDraft, ticked: frozenset[str], type_size: int = 0
) -> exporting.Variant:
    """Return the variant of the paper that the ticked boxes ask for.

    `type_size` is in points; 0: large print if that is ticked, else the branch's own,
    else what the settings say.

    Raises:
        UsageError: nobody could read it, or too little would fit on a page.
    """
    ordinary = opened.type_size
    large = max(LARGE_PRINT, ordinary)
    if type_size and not SMALLEST <= type_size <= LARGEST:
        raise UsageError(
            f"Type of {type_size} points cannot be used: choose {SMALLEST} to "
            f"{LARGEST}. Large print begins at {LARGE_PRINT}."
        )
    usual = large if "large-print" in ticked else ordinary
    return exporting.Variant(
        with_gaps="with-gaps" in ticked,
        anonymous="anonymous" in ticked,
        secretary_copy="secretary-copy" in ticked,
        agenda_copy="agenda-copy" in ticked,
        type_size=type_size or usual,
    )


def large_print(opened: OpenDraft) -> str:
    """Return what large print is for this paper, in words."""
    size = opened.type_size
    if size >= LARGE_PRINT:
        return f"Large print (your papers have it: {size} point)"
    return f"Large print ({LARGE_PRINT} point)"


def size_fault(typed: str) -> str:
    """Return what is wrong with a size of type as typed, as one sentence, or ""."""
    text = typed.strip()
    figures = text.isascii() and text.isdigit() and len(text) < len("1000")
    if not text or (figures and SMALLEST <= int(text) <= LARGEST):
        return ""
    return f"Write a size in points from {SMALLEST} to {LARGEST}, in figures."


def make(
    opened: OpenDraft,
    what: str,
    target: str,
    ticked: frozenset[str],
    letterhead: str | None = None,
) -> str:
    """Write the "word" paper, its "text", or the "email"; return the path.

    A Word paper goes into the file `letterhead`; None: the branch's own; "": none.

    Raises:
        FileError: it cannot be written, or the file exists.
        LetterheadError: the letterhead cannot be used.
        MissingAnswersError, MisquotationError, BadAnswerError: it is refused.
    """
    if not target:
        raise FileError("Say where to: write a path and a name, ending in .docx.")
    place = files.parts_of(target)
    if what == "email":
        name = files.free_name(place.folder, f"{place.stem} - e-mail", ".txt")
        return str(files.write_new(name, email_text(opened, place.path.name).encode()))
    suffix = ".txt" if what == "text" else place.suffix or ".docx"
    path = place.folder / f"{place.stem}{suffix}"
    variant = variant_of(opened, ticked, LARGER_PRINT if "type-20" in ticked else 0)
    shown = opened if letterhead is None else _on(opened, letterhead)
    (made,) = exporting.export(shown, path, variant)
    return made


def papers_folder() -> str:
    """Return the folder for papers: the one in the settings, or of documents."""
    return preferences.papers_folder()


def make_companions(
    opened: OpenDraft, folder: str, names: tuple[str, ...], ticked: frozenset[str]
) -> tuple[str, ...]:
    """Write companions into a folder; return their paths.

    Raises:
        FileError: something cannot be written; what was written stays.
        LetterheadError: the branch's letterhead cannot be used.
        UsageError: one does not go with this motion as it stands.
    """
    if not folder:
        raise FileError("Say where to: write the path of a folder.")
    variant = variant_of(opened, ticked, LARGER_PRINT if "type-20" in ticked else 0)
    return exporting.export_companions(opened, folder, names, variant)


def email_text(opened: OpenDraft, attached: str = "") -> str:
    """Return the e-mail to the secretary as text."""
    return companions.text_of(opened, companions.load(opened, EMAIL), attached)


def show_folder(target: str) -> str:
    """Open the folder of a path in the system's own window; return what was done.

    Raises:
        FileError: the system has no window to open.
    """
    folder = files.parts_of(target).folder
    files.show_folder(folder)
    return f"Opened {folder}"


def what_next(opened: OpenDraft) -> str:
    """Return what the person does next, as a sentence."""
    day = companions.deadline_text(opened)
    until = f" by {day}" if day else ""
    return (
        f"Next: find a seconder, and send it to the secretary{until}. "
        "The e-mail to send it with can be made here too."
    )


def _on(opened: OpenDraft, letterhead: str) -> OpenDraft:
    """Return the draft with another letterhead, for one paper."""
    profile = replace(opened.draft.profile, letterhead=letterhead)
    return replace(opened, draft=replace(opened.draft, profile=profile))
