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
    unless something else was typed there since.
    """
    answers = _taken_back(before.answers, after.answers, opened.draft.answers)
    draft = replace(opened.draft, clauses=before.clauses, answers=answers)
    return open_draft(draft, opened.today, opened.papers)


def _taken_back(
    before: Mapping[str, str], after: Mapping[str, str], now: Mapping[str, str]
) -> dict[str, str]:
    """Return the answers of `now` without what was changed from `before` to `after`."""
    answers = dict(now)
    for name, value in after.items():
        if before.get(name) != value and now.get(name) == value:
            del answers[name]
            answers |= {name: before[name]} if name in before else {}
    return answers
