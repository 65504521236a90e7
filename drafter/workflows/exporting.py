"""From a draft to papers: Word, text, Markdown, HTML, and companions."""

from __future__ import annotations

import os.path
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.exporters.companion_page import companion_text
from drafter.exporters.page import Page, Variant, compose
from drafter.exporters.plain_text import to_text
from drafter.language.gaps import fill_gaps
from drafter.storage import files, library
from drafter.workflows import companions as around
from drafter.workflows import letterheads
from drafter.workflows.checking import refuse_faults
from drafter.workflows.occasions import occasion_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from drafter.model.companion import Companion
    from drafter.storage.files import Parts, Place
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.letterheads import Letterhead, LetterheadFile

__all__ = [
    "FORMATS",
    "Variant",
    "companion_files",
    "export",
    "page_of",
    "paper",
    "stem_of",
    "written",
]

FORMATS = (".docx", ".txt", ".md", ".html")


def page_of(opened: OpenDraft, variant: Variant) -> Page:
    """Return the page of a draft, whole or with gaps."""
    return compose(occasion_of(opened), variant)


def paper(
    opened: OpenDraft, suffix: str, variant: Variant, letterhead: Place = ""
) -> bytes:
    """Return the paper in the format of `suffix` (".docx", ".txt", ".md", ".html").

    A Word paper goes into the file `letterhead`, or else into the branch's own
    letterhead if it has one.

    Raises:
        UsageError: there is no such format.
        FileError, LetterheadError: the letterhead cannot be read, or used.
        MissingAnswersError, MisquotationError, BadAnswerError: it is refused.
    """
    refuse_format(suffix)
    refuse_faults(opened, with_gaps=variant.with_gaps)
    page = page_of(opened, variant)
    return written(page, suffix, letterheads.chosen(opened, page, letterhead))


def refuse_format(suffix: str, formats: Sequence[str] = FORMATS) -> None:
    """Refuse an ending that no file of ours has.

    Raises:
        UsageError: names those there are.
    """
    if suffix not in formats:
        said = f'cannot write "{suffix}" files' if suffix else "needs an ending"
        *others, last = formats
        named = f"{', '.join(others)} or {last}" if others else last
        raise UsageError(f"Drafter {said}: end the name in {named}.")


def written(page: Page, suffix: str, letterhead: Letterhead | None = None) -> bytes:
    """Return `page` in the format of `suffix`, one of `FORMATS`.

    A Word file goes into the `letterhead`, where there is one.
    """
    if suffix == ".docx":
        return word_file(page, letterhead)
    if suffix == ".html":
        from drafter.exporters.html import to_html  # noqa: PLC0415

        return to_html(page).encode()
    if suffix == ".md":
        from drafter.exporters.markdown import to_markdown  # noqa: PLC0415

        return to_markdown(page).encode()
    return to_text(page).encode()


def word_file(page: Page, letterhead: Letterhead | None) -> bytes:
    """Return `page` as a Word file, on the `letterhead` where there is one."""
    if letterhead is not None:
        return letterheads.grafted(page, letterhead)
    from drafter.exporters.paper import to_docx  # noqa: PLC0415  slow to load

    return to_docx(page, library.base_package())


def export(
    opened: OpenDraft,
    target: Place,
    variant: Variant,
    companions: Sequence[str] = (),
    letterhead: Place = "",
) -> tuple[str, ...]:
    """Write the paper and the companions asked for; return their paths.

    With an empty `target` the paper is named after the title, in the current
    folder. Nothing that exists is written over. Companions stand beside the paper
    under its name.

    Raises:
        FileError: something cannot be written; what was written stays.
        UsageError, MissingAnswersError, MisquotationError: the paper is refused.
        UnknownNameError: there is no such companion.
        LetterheadError: the letterhead cannot be used.
    """
    for name in companions:
        around.load(opened, name)  # refused before anything is written
    if target:
        place = files.parts_of(target)
    else:
        place = files.parts_of(files.free_name(".", stem_of(opened), ".docx"))
    data = paper(opened, place.suffix.lower(), variant, letterhead)
    path = files.write_new(place.path, data)
    beside = _companions(opened, place, companions, variant, path.name, letterhead)
    return (str(path), *beside)


def export_companions(
    opened: OpenDraft, folder: Place, companions: Sequence[str], variant: Variant
) -> tuple[str, ...]:
    """Write companions alone into a folder, named after the motion.

    Returns their paths.

    Raises:
        FileError: something cannot be written; what was written stays.
        UnknownNameError, UsageError: there is none such, or it does not go with
            this motion.
    """
    beside = os.path.join(folder, f"{stem_of(opened)}.docx")  # noqa: PTH118
    place = files.parts_of(beside)
    return tuple(_companions(opened, place, companions, variant))


def _companions(
    opened: OpenDraft,
    place: Parts,
    names: Sequence[str],
    variant: Variant,
    attached: str = "",
    letterhead: Place = "",
) -> list[str]:
    written_to = []
    for name in names:
        companion = around.load(opened, name)
        made = companion_files(opened, companion, variant, attached, letterhead)
        for ending, data in made.items():
            free = files.free_name(
                place.folder, f"{place.stem} - {companion.name}", ending
            )
            written_to.append(str(files.write_new(free, data)))
    return written_to


def companion_files(
    opened: OpenDraft,
    companion: Companion,
    variant: Variant,
    attached: str = "",
    letterhead: Place | LetterheadFile = "",
    word: Callable[[Page, Letterhead | None], bytes] | None = None,
) -> dict[str, bytes]:
    """Return a companion in each format it is made in, by the file's ending.

    `word` makes its Word file; None: as every single one is made.
    """
    made = around.filled(opened, companion, attached, anonymous=variant.anonymous)
    page = around.page_of(opened, made, variant.type_size)
    found = {".txt": companion_text(made, page).encode()}
    if not companion.text_only:
        paper_of = letterheads.chosen(opened, page, letterhead)
        made_by = word or word_file
        found[".docx"] = made_by(page, paper_of if companion.letter else None)
    if companion.as_web:
        from drafter.exporters.newsletter import to_newsletter  # noqa: PLC0415

        found[".html"] = to_newsletter(page).encode()
    return found


def stem_of(opened: OpenDraft) -> str:
    """Return the name of the paper's file, without its ending."""
    return files.safe_stem(fill_gaps(opened.motion.title, lambda _name: "..."))
