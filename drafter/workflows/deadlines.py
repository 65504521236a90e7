"""When a motion has to be with the secretary, and what if that day has passed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.language.dates import deadline_for, full_date
from drafter.language.yearly import last_before
from drafter.model.motion import IN_PARTS, MotionKind
from drafter.model.rulebook import Force
from drafter.model.template import Level

if TYPE_CHECKING:
    from datetime import date

    from drafter.model.profile import BranchProfile
    from drafter.model.rulebook import Rule, Rulebook, RuleSource
    from drafter.workflows.drafting import OpenDraft

UNIT = re.compile(r"(?P<how>clear |calendar )?(?P<unit>day|week)s?\b")
"""How a body counts back from its meeting; working days depend on holidays."""
DAYS_IN = {"day": 1, "week": 7}
RULES = {
    MotionKind.EMERGENCY: "deadline.emergency",
    MotionKind.RULE_CHANGE: "deadline.rule-change",
}
"""The rule that says by when it has to be in, where that is not the one for motions."""
PRACTICE = "common practice; ask your secretary"
UNCERTAIN = "not certain; ask your secretary"
COMMON_CORE = (
    "a dated event after that day",
    "why it cannot wait",
    "the meeting's agreement",
)
"""What the movement's bodies have in common, where this one's rule is not known."""


@dataclass(frozen=True)
class Deadline:
    """The last day for handing in a motion, as far as it is known."""

    day: date | None
    """None: it cannot be worked out, and `said` is all that is known."""
    said: str
    """As the body words it: "31 January", "16 weeks before the conference"."""
    hour: str
    days_left: int | None
    """From today; negative once the day has passed, None without a day."""
    sure: bool
    """A rule that we are sure of, or the branch's own days; else advice."""
    body: Rulebook
    kind: MotionKind = MotionKind.MOTION
    rule: Rule | None = None
    """None: the branch's own days, from its profile."""
    meeting_over: bool = False

    @property
    def passed(self) -> bool:
        """Whether the day is over; on the day itself it is not."""
        return self.days_left is not None and self.days_left < 0

    @property
    def source(self) -> RuleSource | None:
        """Where the body's rule was read; None for the branch's own days."""
        return self.body.source(self.rule.source) if self.rule else None


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
    return day_of(rule, profile.meeting_date) if rule else None


def day_of(rule: Rule, meeting: date) -> date | None:
    """Return the day that a deadline names for a meeting; None: it is not certain.

    Days, calendar days and weeks are counted back from the meeting; with clear days
    neither end counts. A day of the year ("31 January", "2nd Thursday in March") is
    the last one before the meeting.
    """
    if not isinstance(rule.value, int):
        return last_before(rule.value, meeting)
    found = UNIT.match(rule.unit)
    if not found:
        return None
    clear = rule.clear or found["how"] == "clear "
    return deadline_for(meeting, rule.value * DAYS_IN[found["unit"]], clear=clear)


def of_draft(opened: OpenDraft) -> tuple[Deadline, ...]:
    """Return the deadlines of a draft: its meeting's, then its destination's.

    The day of the destination's meeting is not known where that is another body.
    """
    kind, today = opened.motion.kind, opened.today
    found = [for_meeting(opened.draft.profile, opened.meeting, today, kind)]
    if opened.destination.id != opened.meeting.id:
        found.append(for_body(opened.destination, None, today, kind))
    return tuple(one for one in found if one)


def for_meeting(
    profile: BranchProfile,
    body: Rulebook,
    today: date,
    kind: MotionKind = MotionKind.MOTION,
) -> Deadline | None:
    """Return the deadline for the branch's next meeting; None: not known.

    The branch's own days come first, then those of its body's rulebook. An
    emergency motion has a deadline of its own, if the body has one for it.
    """
    meeting, days = profile.meeting_date, profile.motion_deadline_days
    if days is None or kind is MotionKind.EMERGENCY:
        return for_body(body, meeting, today, kind)
    day = last_day(profile, body)
    return Deadline(
        day=day,
        said=f"{_counted(days, 'clear day' if profile.clear_days else 'day')} "
        "before the meeting",
        hour=profile.motion_deadline_hour,
        days_left=(day - today).days if day else None,
        sure=True,
        body=body,
        kind=kind,
        meeting_over=meeting is not None and meeting < today,
    )


def for_body(
    body: Rulebook,
    meeting: date | None,
    today: date,
    kind: MotionKind = MotionKind.MOTION,
) -> Deadline | None:
    """Return the deadline by the body's rulebook; None: not confirmed.

    `meeting` is the day of the body's own meeting or conference, None if not known.
    """
    rule = body.rule(RULES.get(kind, "deadline.motion"))
    if rule is None:
        return None
    day = day_of(rule, meeting) if meeting else None
    return Deadline(
        day=day,
        said=f"{rule.value} {rule.unit}".strip(),
        hour=rule.hour,
        days_left=(day - today).days if day else None,
        sure=rule.binding,
        body=body,
        kind=kind,
        rule=rule,
        meeting_over=meeting is not None and meeting < today,
    )


def sentences(deadline: Deadline) -> tuple[str, ...]:
    """Return what to tell of a deadline, and what to do once it has passed.

    "With the secretary by noon on Thursday 9 January 2020: 5 days left."
    """
    first = f"{_by(deadline)}{_left(deadline.days_left)}{_doubt(deadline)}."
    late = deadline.passed and not deadline.meeting_over
    if not late or deadline.kind in {MotionKind.EMERGENCY, *IN_PARTS}:
        return (first,)
    return first, emergency_sentence(deadline.body)


def told(opened: OpenDraft) -> tuple[str, ...]:
    """Return everything to tell of a draft's deadlines, in sentences."""
    return tuple(said for one in of_draft(opened) for said in sentences(one))


def emergency_sentence(body: Rulebook) -> str:
    """Return what an emergency motion needs, by the body's rules where known.

    Where they are not, it is what the movement's bodies have in common, and says so.
    """
    known = [rule for rule in body.emergency.values() if isinstance(rule.value, str)]
    needs = [str(rule.value).rstrip(".") for rule in known]
    if needs:
        sure = all(rule.binding for rule in known)
        doubt = "" if sure else " (advice; ask your secretary)"
        return f"An emergency motion would need: {'; '.join(needs)}{doubt}."
    *first, last = COMMON_CORE
    listed = f"{', '.join(first)}, and {last}"
    return f"An emergency motion would need: {listed} ({PRACTICE})."


def _by(deadline: Deadline) -> str:
    hour = f"{deadline.hour} on " if deadline.hour else ""
    if deadline.day is None:
        after = f", by {deadline.hour}" if deadline.hour else ""
        return f"The deadline of {deadline.body.name}: {deadline.said}{after}"
    conference = deadline.body.level is Level.CONFERENCE
    where = "Handed in" if conference else "With the secretary"
    return f"{where} by {hour}{full_date(deadline.day)}"


def _left(days: int | None) -> str:
    if days is None:
        return ""
    if days == 0:
        return ": today"
    if days > 0:
        return f": {_counted(days, 'day')} left"
    return f": passed {_counted(-days, 'day')} ago"


def _doubt(deadline: Deadline) -> str:
    """Return in brackets how far the deadline is to be trusted, or ""."""
    if deadline.sure or deadline.rule is None:
        return ""
    if deadline.rule.force is Force.RULE:
        return f" ({UNCERTAIN})"
    if deadline.body.level is not Level.CONFERENCE:
        return f" ({PRACTICE})"
    source = deadline.source
    seen = f"seen {source.year}" if source and not source.undated else "undated"
    return f" (advice, {seen}; ask your secretary for this year’s)"


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
