"""A draft as one line of a list says it; the list of home loads nothing slow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.cleaning import clean
from drafter.language.dates import long_date, read_date
from drafter.language.outcomes import IN_WORDS
from drafter.model.outcome import Result

if TYPE_CHECKING:
    from datetime import date

    from drafter.model.draft_line import DraftLine

LETTERS = (
    "adc adm afl agm arm bma cio clp cwu dm eis fbu gmb nasuwt ndc neu npf nuj nus pcs "
    "rmt stuc su tuc ucu unison us"
)
UNIONS = frozenset(LETTERS.split())
"""Parts of ids that are letters of a name."""
NAMES = frozenset({"labour", "unite", "usdaw", "wales"})


def said_of(line: DraftLine, today: date) -> str:
    """Return a draft in two lines: title; bodies, meeting, words, when saved."""
    parts = [_bodies(line)]
    if line.meeting_date:
        parts.append(_meeting(line, read_date(line.meeting_date), today))
    elif line.result:
        parts.append(_result(line.result))
    saved = f"{long_date(read_date(line.saved[:10]))} at {line.saved[11:16]}"
    details = ", ".join([*parts, f"{line.words} words", f"saved {saved}"])
    return f"{title_of(line)}\n  {details}"


def _meeting(line: DraftLine, day: date, today: date) -> str:
    """Return "meeting 9 January 2020: 3 days left", or ": carried" once it is."""
    if line.result:
        return f"meeting {long_date(day)}: {_result(line.result)}"
    left = (day - today).days
    said = {0: "today", 1: "tomorrow"}.get(left, f"{left:,} days left")
    return f"meeting {long_date(day)}: {said if left >= 0 else 'over'}"


def _result(name: str) -> str:
    """Return a result in words; as it is where a later version wrote it."""
    return IN_WORDS[Result(name)] if name in {*Result} else name


def _bodies(line: DraftLine) -> str:
    """Return the bodies in words, from their ids: home loads no rulebook."""
    bodies = [line.meeting, line.destination]
    said = [" ".join(map(_word_of, one.split("-"))) for one in bodies]
    return " to ".join(dict.fromkeys(said))


def _word_of(part: str) -> str:
    """Return a part of an id as people write it: "ucu" is UCU, "branch" a branch."""
    if part in UNIONS:
        return part.upper()
    return part.capitalize() if part in NAMES else part


def title_of(line: DraftLine) -> str:
    """Return a draft's title."""
    return clean(line.title) or "A motion without a title"
