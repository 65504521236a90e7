"""What every companion can say of a motion: its names and their values."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.exporters.plain_text import motion_text
from drafter.language.dates import deadline_for, full_date, long_date
from drafter.language.outcomes import IN_WORDS, outcome_words, vote_words
from drafter.language.words import count_words
from drafter.model.companion import Each
from drafter.model.motion import IN_PARTS, SectionKind
from drafter.model.outcome import Result
from drafter.model.paper_defaults import DateStyle
from drafter.model.rulebook import Family
from drafter.model.template import Level
from drafter.templating.companion_faults import OUTCOME_NAMES
from drafter.templating.environment import fill
from drafter.workflows.companion_items import items_of, we

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.model.outcome import Outcome
    from drafter.templating.values import Value
    from drafter.workflows.drafting import OpenDraft

USUAL_MINUTES = {"debate.mover": 5, "debate.speaker": 3, "debate.reply": 3}
"""What is taken where a body's minutes are not confirmed; never shown as its rule."""
MONEY = re.compile(
    r"[£$€]|\b(?:pounds?|donat\w*|fees?|funds?|pay|paid|cost\w*|affiliat\w*|grants?)\b",
    re.IGNORECASE,
)
"""What may cost something: nothing is promised of a motion that speaks of it."""


def values_for(opened: OpenDraft, attached: str) -> dict[str, Value]:
    """Return every name that a companion can use, with its value.

    `attached` is the name of the Word paper that goes with it, empty if none does.
    """
    values = dict(opened.interview.scope.values)
    return (
        values
        | _of_motion(opened, values)
        | _of_meeting(opened, attached)
        | outcome_values(opened.draft.outcome, opened.papers.dates)
    )


def deadline_text(opened: OpenDraft) -> str:
    """Return by when the motion has to be in, or "" if the branch does not say."""
    profile = opened.draft.profile
    if profile.meeting_date is None or profile.motion_deadline_days is None:
        return ""
    day = deadline_for(
        profile.meeting_date, profile.motion_deadline_days, clear=profile.clear_days
    )
    hour = f"{profile.motion_deadline_hour} on " if profile.motion_deadline_hour else ""
    return f"{hour}{full_date(day, opened.papers.dates)}"


def minutes_for(opened: OpenDraft, rule: str) -> tuple[int, bool]:
    """Return how long a speech may be, and whether the body's rule is confirmed."""
    known = opened.meeting.rule(rule)
    if known is not None and isinstance(known.value, int):
        return known.value, True
    return USUAL_MINUTES.get(rule, 3), False


def outcome_values(
    outcome: Outcome | None, dates: DateStyle = DateStyle.PLAIN
) -> dict[str, Value]:
    """Return what became of the motion; every value is None before the vote."""
    if outcome is None:
        return dict.fromkeys(OUTCOME_NAMES)
    short = IN_WORDS[outcome.result]
    was = "" if outcome.result is Result.FELL else "was "
    return {
        "outcome": outcome_words(outcome),
        "result": outcome.result.value,
        "result_short": short,
        "became": f"{was}{outcome_words(outcome)}",
        "became_short": f"{was}{short}",
        "carried": outcome.carried,
        "result_date": long_date(outcome.day, dates),
        "manner": outcome.manner.value if outcome.manner else None,
        "votes": vote_words(outcome.votes) if outcome.votes else None,
        "quorate": outcome.quorate,
        "why": outcome.why or None,
        "intent": outcome.intent or None,
    }


def _of_motion(opened: OpenDraft, values: Mapping[str, Value]) -> dict[str, Value]:
    template, statement = opened.draft.template, opened.draft.statement
    clauses = opened.motion.clauses
    notes = [one for one in clauses if one.section is SectionKind.NOTES]
    acts = [one for one in clauses if one.section is SectionKind.RESOLVES]
    costs = any(one.cost for one in clauses)
    contact = values.get("contact")
    return {
        "motion_title": opened.motion.title,
        "motion_kind": template.kind.value.replace("-", " "),
        "motion_words": str(count_words(motion_text(opened.printed))),
        "ask": _ask(opened, fill(template.ask, values)),
        "because": fill(template.because, values),
        "issuer": statement.whose if statement else None,
        "issued_title": (statement.title or None) if statement else None,
        "issued_date": (statement.date or None) if statement else None,
        "spends": costs,
        "costs_nothing": not costs and not any(MONEY.search(one.text) for one in acts),
        "takes_a_stand": bool(items_of(opened, Each.POSITIONS)),
        "has_reasons": any(one.section is SectionKind.BELIEVES for one in clauses),
        "has_objections": bool(items_of(opened, Each.OBJECTIONS)),
        "has_sources": any(one.source for one in clauses),
        "all_sourced": all(one.source or one.derives_from for one in notes),
        "contact": contact if isinstance(contact, str) else None,
    }


def _ask(opened: OpenDraft, ask: str) -> str:
    """Return what the meeting is asked to do: for another body, to ask that."""
    if opened.meeting.id == opened.destination.id:
        return ask
    return f"ask {opened.destination.the_body} to {ask}"


def _of_meeting(opened: OpenDraft, attached: str) -> dict[str, Value]:
    how = opened.meeting.rule("submission.how")
    in_parts = opened.motion.kind in IN_PARTS
    limit = None if in_parts else opened.destination.rule("limit.words")
    return {
        "words_limit": str(limit.value) if limit else None,
        "attached": attached if attached.endswith(".docx") else None,
        "deadline": deadline_text(opened) or None,
        "how_to_send": str(how.value) if how else None,
        "meeting_name": opened.meeting.the_body,
        "destination_name": opened.destination.the_body,
        "sent_on": opened.meeting.id != opened.destination.id,
        "we": we(opened),
        "friends": _friends(opened),
        "people": "delegates" if _sends_delegates(opened) else "members",
        "minutes": _confirmed(opened, "debate.mover"),
        "reply_minutes": _confirmed(opened, "debate.reply"),
    }


def _friends(opened: OpenDraft) -> str:
    """Return how a speaker addresses a meeting of this kind."""
    if _sends_delegates(opened):
        return "delegates"
    is_us = opened.meeting.family is Family.US
    return "brothers and sisters" if is_us else "friends"


def _sends_delegates(opened: OpenDraft) -> bool:
    return opened.meeting.level in {Level.TRADES_COUNCIL, Level.CONFERENCE}


def _confirmed(opened: OpenDraft, rule: str) -> str | None:
    minutes, sure = minutes_for(opened, rule)
    return str(minutes) if sure else None
