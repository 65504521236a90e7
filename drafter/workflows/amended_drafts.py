"""Drafts into which what was carried on the night was taken: known by their history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import UnknownNameError
from drafter.workflows import drafting

if TYPE_CHECKING:
    from drafter.model.draft import ClauseChoice, Draft

BEFORE = "before what was carried on the night"
AFTER = "as amended on the night"


def is_amended(draft: Draft) -> bool:
    """Return whether a draft has what was carried, and was not taken back since.

    Raises:
        StoreError: the store cannot be used.
    """
    if not draft.id:
        return False
    try:
        kept = drafting.drafts().history(draft.id)
    except UnknownNameError:  # removed in another window
        return False
    befores = [one.number for one in kept if one.why == BEFORE]
    if not befores or all(one.why != AFTER for one in kept):
        return False
    first = drafting.drafts().revision(draft.id, min(befores))
    return words_of(draft) != words_of(first)


def words_of(draft: Draft) -> tuple[tuple[ClauseChoice, ...], str]:
    """Return what taking in changes in a draft: its clauses, its own title."""
    return draft.clauses, draft.overrides.get("title", "")
