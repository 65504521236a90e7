"""When a motion has to be with the secretary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.dates import deadline_for

if TYPE_CHECKING:
    from datetime import date

    from drafter.model.profile import BranchProfile
    from drafter.model.rulebook import Rulebook

DAYS_IN = {"days": 1, "weeks": 7}
"""Units in which a body counts back from its meeting."""


def last_day(profile: BranchProfile, body: Rulebook) -> date | None:
    """Return the last day for handing in an ordinary motion; None: not known.

    The branch's own days come first, then those of its body's rulebook.
    """
    if profile.meeting_date is None:
        return None
    if profile.motion_deadline_days is not None:
        days, clear = profile.motion_deadline_days, profile.clear_days
        return deadline_for(profile.meeting_date, days, clear=clear)
    rule = body.rule("deadline.motion")
    unit = DAYS_IN.get(rule.unit.partition(" ")[0]) if rule else None
    if rule is None or unit is None or not isinstance(rule.value, int):
        return None
    return deadline_for(profile.meeting_date, rule.value * unit, clear=rule.clear)
