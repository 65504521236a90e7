"""What a page needs to know of a draft."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from drafter.exporters.page import Occasion

if TYPE_CHECKING:
    from drafter.workflows.drafting import OpenDraft


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
        outcome=draft.outcome,
        example=draft.example,
    )
