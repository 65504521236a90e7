"""Take back a change of clauses; answers that were given since then stay."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.workflows.drafting import OpenDraft, open_draft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.model.draft import Draft


def undone(opened: OpenDraft, before: Draft, after: Draft) -> OpenDraft:
    """Return the draft without the change of clauses from `before` to `after`.

    Answers typed since then stay; one that the change itself made goes back with it,
    unless something else was typed there since. So does a title of the person's own.
    """
    now = opened.draft
    answers = _taken_back(before.answers, after.answers, now.answers)
    own = _taken_back(before.overrides, after.overrides, now.overrides)
    draft = replace(now, clauses=before.clauses, answers=answers, overrides=own)
    return open_draft(draft, opened.today, opened.papers)


def _taken_back(
    before: Mapping[str, str], after: Mapping[str, str], now: Mapping[str, str]
) -> dict[str, str]:
    """Return the values of `now` without what was changed from `before` to `after`."""
    values = dict(now)
    for name, value in after.items():
        if before.get(name) != value and now.get(name) == value:
            del values[name]
            values |= {name: before[name]} if name in before else {}
    return values
