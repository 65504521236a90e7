"""From a draft to papers: Word, text, Markdown, HTML, and companions."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.exporters.page import Occasion, Page, Variant, compose
from drafter.exporters.plain_text import to_text
from drafter.language.dates import deadline_for, full_date
from drafter.language.gaps import fill_gaps
from drafter.language.words import count_words
from drafter.storage import files, library
from drafter.templating.companions import fill_companion
from drafter.workflows.checking import refuse_faults

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.model.template import Companion
    from drafter.storage.files import Place
    from drafter.workflows.drafting import OpenDraft

__all__ = [
    "FORMATS",
    "Variant",
    "companion_text",
    "companions_for",
    "deadline_text",
    "export",
    "load_companion",
    "motion_text",
    "occasion_of",
    "page_of",
    "paper",
    "stem_of",
    "written",
]

MEMBERS = ("mover", "seconder", "secretary")
FORMATS = (".docx", ".txt", ".md", ".html")


def page_of(opened: OpenDraft, variant: Variant) -> Page:
    """Return the page of a draft, whole or with gaps."""
    return compose(occasion_of(opened), variant)


def occasion_of(opened: OpenDraft) -> Occasion:
    """Return everything that a page of this draft needs to know."""
    draft = opened.draft
    day = draft.profile.meeting_date or draft.template.checked_on
    return Occasion(
        motion=opened.motion,
        printed=opened.printed,
        style=opened.style,
        meeting=opened.meeting,
        destination=opened.destination,
        profile=draft.profile,
        dated=datetime.combine(day, time(12)),
        statement=draft.statement,
        example=draft.example,
    )


def paper(opened: OpenDraft, suffix: str, variant: Variant) -> bytes:
    """Return the paper in the format of `suffix` (".docx", ".txt", ".md", ".html").

    Raises:
        UsageError: there is no such format.
        MissingAnswersError, MisquotationError, BadAnswerError: it is refused.
    """
    if suffix not in FORMATS:
        said = f'cannot write "{suffix}" files' if suffix else "needs an ending"
        raise UsageError(
            f"Drafter {said}: end the name in "
            f"{', '.join(FORMATS[:-1])} or {FORMATS[-1]}."
        )
    refuse_faults(opened, with_gaps=variant.with_gaps)
    return written(page_of(opened, variant), suffix)


def written(page: Page, suffix: str) -> bytes:
    """Return `page` in the format of `suffix`, one of `FORMATS`."""
    if suffix == ".docx":
        from drafter.exporters.paper import to_docx  # noqa: PLC0415  slow to load

        return to_docx(page, library.base_package())
    if suffix == ".html":
        from drafter.exporters.html import to_html  # noqa: PLC0415

        return to_html(page).encode()
    if suffix == ".md":
        from drafter.exporters.markdown import to_markdown  # noqa: PLC0415

        return to_markdown(page).encode()
    return to_text(page).encode()


def export(
    opened: OpenDraft, target: Place, variant: Variant, companions: Sequence[str] = ()
) -> tuple[str, ...]:
    """Write the paper and the companions asked for; return their paths.

    With an empty `target` the paper is named after the title, in the current
    folder. Nothing that exists is written over. Companions stand beside the paper
    under its name.

    Raises:
        FileError: something cannot be written; what was written stays.
        UsageError, MissingAnswersError, MisquotationError: the paper is refused.
        UnknownNameError: there is no such companion.
    """
    papers = {companion: load_companion(opened, companion) for companion in companions}
    if target:
        place = files.parts_of(target)
    else:
        place = files.parts_of(files.free_name(".", stem_of(opened), ".docx"))
    data = paper(opened, place.suffix.lower(), variant)
    paths = [files.write_new(place.path, data)]
    for name, companion in papers.items():
        text = companion_text(
            opened, companion, paths[0].name, anonymous=variant.anonymous
        )
        beside = files.free_name(place.folder, f"{place.stem} - {name}", ".txt")
        paths.append(files.write_new(beside, text.encode()))
    return tuple(map(str, paths))


def load_companion(opened: OpenDraft, name: str) -> Companion:
    """Return a companion that goes with a motion of this kind.

    Raises:
        UnknownNameError: there is none such.
        UsageError: it does not go with this kind of motion.
    """
    companion = library.load_companion(name)
    kind = opened.draft.template.kind
    if kind not in companion.for_kinds:
        raise UsageError(f"{companion.name} does not go with a {kind}; leave it out.")
    return companion


def companions_for(opened: OpenDraft) -> tuple[str, ...]:
    """Return the ids of the companions that go with this motion."""
    return tuple(
        name
        for name in library.companion_ids()
        if opened.draft.template.kind in library.load_companion(name).for_kinds
    )


def companion_text(
    opened: OpenDraft, companion: Companion, attached: str, *, anonymous: bool = False
) -> str:
    """Return a companion as text: subject line, then its paragraphs.

    `attached` is the name of the paper that goes with it, empty if none does. An
    `anonymous` one holds no member's name.
    """
    values = dict(opened.interview.scope.values)
    if anonymous:
        values |= dict.fromkeys(MEMBERS)
    template = opened.draft.template
    motion = motion_text(opened)
    return fill_companion(
        companion,
        template,
        {
            **values,
            "motion": motion,
            "motion_title": opened.motion.title,
            "motion_words": str(count_words(motion)),
            "attached": attached if attached.endswith(".docx") else None,
            "deadline": deadline_text(opened) or None,
        },
    )


def motion_text(opened: OpenDraft) -> str:
    """Return the motion alone as text: title, leads and clauses, as printed."""
    printed = opened.printed
    lines = [printed.title]
    lines += ["", printed.wrapper] if printed.wrapper else []
    for section in printed.sections:
        lines += ["", section.lead] if section.lead else [""]
        for clause in section.clauses:
            indent = "   " * clause.level
            lines.append(f"{indent}{clause.label} {clause.text}".rstrip())
    return "\n".join(lines)


def deadline_text(opened: OpenDraft) -> str:
    """Return by when the motion has to be in, or "" if the branch does not say."""
    profile = opened.draft.profile
    if profile.meeting_date is None or profile.motion_deadline_days is None:
        return ""
    day = deadline_for(
        profile.meeting_date, profile.motion_deadline_days, clear=profile.clear_days
    )
    hour = f"{profile.motion_deadline_hour} on " if profile.motion_deadline_hour else ""
    return f"{hour}{full_date(day)}"


def stem_of(opened: OpenDraft) -> str:
    """Return the name of the paper's file, without its ending."""
    return files.safe_stem(fill_gaps(opened.motion.title, lambda _name: "..."))
