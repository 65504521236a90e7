"""What a page needs to know of a draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from typing import TYPE_CHECKING

from drafter.exporters.page import Occasion

if TYPE_CHECKING:
    from drafter.model.draft import Draft
    from drafter.model.statement import Statement
    from drafter.workflows.drafting import OpenDraft

ISSUER = "issuer"
"""The question that a derived template asks where its statement names nobody."""


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
        statement=_statement(draft),
        outcome=draft.outcome,
        example=draft.example,
        dates=opened.papers.dates,
    )


def _statement(draft: Draft) -> Statement | None:
    """Return the statement, with its issuer as answered if its text names none."""
    statement = draft.statement
    if statement is None or statement.issuer:
        return statement
    return replace(statement, issuer=draft.answers.get(ISSUER, "").strip())
