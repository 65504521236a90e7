"""Newer versions of model motions, for the drafts that were started from older ones.

Nothing in a draft changes before the person read what would and said yes; the state
before is kept in its history.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.errors import DrafterError, ProblemsError, UnknownNameError
from drafter.storage import library
from drafter.templating.update_words import Change
from drafter.templating.updating import Updated, updated
from drafter.workflows import drafting
from drafter.workflows.motions import open_template

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from drafter.model.draft import Draft
    from drafter.model.statement import Statement
    from drafter.model.template import Template
    from drafter.workflows.drafting import OpenDraft

__all__ = ["Change", "Updated", "changes_for", "take", "update", "waiting"]

BEFORE, AFTER = "before the update", "updated"


def changes_for(opened: OpenDraft) -> tuple[Change, ...]:
    """Return what a newer version of its model motion would change in a draft.

    It is empty where there is none, or the draft was made of something else.

    Raises:
        UsageError: the model motion is of another kind now.
    """
    made = _updated(opened)
    return made.changes if made else ()


def take(opened: OpenDraft) -> OpenDraft:
    """Return the draft with the newer version of its model motion, not saved yet.

    Where there is none it is as it was.

    Raises:
        UsageError: the model motion is of another kind now.
    """
    made = _updated(opened)
    today, papers = opened.today, opened.papers
    return drafting.open_draft(made.draft, today, papers) if made else opened


def update(number: int, now: datetime) -> OpenDraft:
    """Take the newer version into a kept draft; how it was is kept in its history.

    Raises:
        UnknownNameError: there is no such draft.
        UsageError: the model motion is of another kind now.
    """
    today = now.date()
    opened = drafting.open_draft(drafting.drafts().load(number), today)
    newer = take(opened)
    if newer.draft == opened.draft:
        return opened
    before = drafting.keep(opened, now, why=BEFORE)
    kept = replace(newer.draft, id=before.draft.id, seq=before.draft.seq)
    return drafting.keep(replace(newer, draft=kept), now, why=AFTER)


def waiting(today: date) -> tuple[int, ...]:
    """Return the numbers of the drafts for which a newer version is waiting."""
    return tuple(_waiting(today))


def _waiting(today: date) -> Iterator[int]:
    known = {path.stem for path in library.template_paths()}
    for number, name in drafting.drafts().started_from():
        if name not in known:
            continue
        try:
            opened = drafting.open_draft(drafting.drafts().load(number), today)
            changed = bool(changes_for(opened))
        except DrafterError:
            continue  # it says why when it is opened
        if changed:
            yield number


def _updated(opened: OpenDraft) -> Updated | None:
    draft = opened.draft
    newest = _newest(draft)
    if newest is None:
        return None
    template, statement = newest
    return updated(draft, template, statement, opened.interview.around)


def _newest(draft: Draft) -> tuple[Template, Statement | None] | None:
    """Return the model motion that a draft was started from as it is in the library.

    None: it is not there, it has faults, or another one has its name by now.
    """
    if draft.original or draft.sentences is not None or draft.outcome is not None:
        return None  # made of somebody's text, or voted on already
    try:
        template, statement = open_template(draft.template.id)
    except (UnknownNameError, ProblemsError):
        return None
    if template == draft.template and statement == draft.statement:
        return None
    return (template, statement) if _is_of_one_line(draft.template, template) else None


def _is_of_one_line(old: Template, new: Template) -> bool:
    """Return whether one template is a version of the other, and not its namesake."""
    words = {(part.id, part.text) for part in old.parts}
    return old.name == new.name or any(
        (part.id, part.text) in words for part in new.parts
    )
