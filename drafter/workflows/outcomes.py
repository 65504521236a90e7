"""Record what became of a motion."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from drafter.errors import UnknownNameError, UsageError
from drafter.language.cleaning import clean
from drafter.language.dates import long_date, read_date
from drafter.language.outcomes import EXPLAINED, IN_WORDS, outcome_words
from drafter.model.outcome import VOTED, Manner, Outcome, Result, Votes

if TYPE_CHECKING:
    from datetime import date

    from drafter.workflows.drafting import OpenDraft

__all__ = ["EXPLAINED", "IN_WORDS", "Told", "outcome_words", "record", "results"]

MOST_VOTES = 1_000_000
COUNTS = (2, 3)
"""For and against, and perhaps abstentions."""


@dataclass(frozen=True)
class Told:
    """What a person says of the result, as typed."""

    result: str
    day: str = ""
    votes: str = ""
    """"24,1,3", "unanimous", "nem-con" or "show-of-hands"."""
    quorate: bool | None = None
    why: str = ""
    intent: str = ""


def results() -> tuple[str, ...]:
    """Return the id of every result, commonest first."""
    return tuple(one.value for one in Result)


def record(opened: OpenDraft, told: Told) -> OpenDraft:
    """Return the draft with what became of it; an earlier record gives way.

    Raises:
        UnknownNameError: there is no such result.
        UsageError: the date or the votes cannot be read, or do not fit the result.
    """
    result = _result(told.result)
    manner, votes = _voted(told.votes.strip())
    if (manner or votes) and result not in VOTED:
        raise UsageError(
            f"A motion that was {IN_WORDS[result]} was not voted on: leave out the "
            "votes."
        )
    if manner is Manner.NEM_CON and result is Result.LOST:
        raise UsageError(
            "Nem con means that nobody voted against, so the motion was not lost: put "
            "the votes or the result right."
        )
    if votes:
        _fits(result, votes)
    outcome = Outcome(
        result=result,
        day=_day(opened, told.day.strip()),
        manner=manner,
        votes=votes,
        quorate=told.quorate,
        why=clean(told.why).strip(),
        intent=clean(told.intent).strip(),
    )
    return replace(opened, draft=replace(opened.draft, outcome=outcome))


def _result(typed: str) -> Result:
    name = typed.strip().lower().replace(" ", "-")
    if name not in results():
        near = tuple(get_close_matches(name, results(), 1))
        hint = f"Use one of: {', '.join(results())}."
        raise UnknownNameError("result", typed, near, hint)
    return Result(name)


def _day(opened: OpenDraft, typed: str) -> date:
    if not typed:
        return opened.draft.profile.meeting_date or opened.today
    try:
        day = read_date(typed)
    except ValueError as error:
        raise UsageError(f"The date of the meeting: {error}") from None
    if day > opened.today:
        raise UsageError(
            f"{long_date(day)} is still to come; a result can be recorded once the "
            "meeting has been held."
        )
    return day


def _voted(typed: str) -> tuple[Manner | None, Votes | None]:
    if not typed:
        return None, None
    manners = {one.value for one in Manner} - {Manner.COUNTED.value}
    if typed.lower() in manners:
        return Manner(typed.lower()), None
    counts = [one.strip() for one in typed.split(",")]
    plain = all(one.isascii() and one.isdigit() and len(one) < 8 for one in counts)  # noqa: PLR2004
    if not plain or len(counts) not in COUNTS or max(map(int, counts)) > MOST_VOTES:
        raise UsageError(
            "Write the votes for, against and abstained with commas, as 24,1,3; or "
            f"one of {', '.join(sorted(manners))}."
        )
    return Manner.COUNTED, Votes(*map(int, counts))


def _fits(result: Result, votes: Votes) -> None:
    won = votes.in_favour > votes.against
    if won == (result is Result.LOST) and votes.in_favour != votes.against:
        raise UsageError(
            f"{votes.in_favour} for and {votes.against} against is not "
            f"{IN_WORDS[result]}: put the votes or the result right."
        )
    if result is Result.CARRIED_UNOPPOSED and votes.against:
        raise UsageError(
            f"With {votes.against} against it was not carried unopposed: write carried."
        )
