"""The lines around a motion: who meets, who moves it, how the vote went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.language.dates import full_date, long_date
from drafter.language.gaps import LINE_TO_FILL
from drafter.language.outcomes import outcome_words
from drafter.model.motion import MotionKind
from drafter.model.template import Level

if TYPE_CHECKING:
    from drafter.exporters.page import Occasion, Variant
    from drafter.model.outcome import Outcome
    from drafter.model.paper_defaults import DateStyle

EXAMPLE = (
    "Worked example: its answers are only samples. Put in your own before you use it."
)
SHORT_LINE = LINE_TO_FILL[:8]
AMENDMENTS_ROOM = 3
"""Amendments there is room for; more come on a sheet of their own."""
OUTCOMES = "carried / lost / remitted / withdrawn"
NOUNS = {
    MotionKind.STATEMENT: "statement",
    MotionKind.RULE_CHANGE: "rule change",
    MotionKind.SUBMISSION: "submission",
}
"""What it is called, where that is not a motion."""
ITEMS = {
    MotionKind.EMERGENCY: "Emergency motion",
    MotionKind.RULE_CHANGE: "Rule change",
    MotionKind.SUBMISSION: "Submission",
}
"""What the line for the agenda begins with, where that is not an ordinary motion."""


def branch_line(occasion: Occasion) -> str:
    """Return the branch's name with its number, if it has one."""
    profile = occasion.profile
    number = f" ({profile.branch_number})" if profile.branch_number else ""
    return f"{profile.branch_name}{number}"


def destination_line(occasion: Occasion) -> str:
    """Return for which body the motion is, or "" if it is the branch's own."""
    destination = occasion.destination
    own = destination.level is Level.BRANCH or destination.id == occasion.profile.body
    return "" if own else f"For: {destination.name}"


def meeting_line(occasion: Occasion) -> str:
    """Return when and where the meeting is, or "" if neither is known."""
    profile = occasion.profile
    held = profile.meeting_date
    day = full_date(held, occasion.dates) if held else ""
    when = ", ".join(part for part in (day, profile.meeting_place) if part)
    if not when:
        return ""
    return f"Meeting of {when}" if day else f"Meeting at {when}"


def agenda_line(occasion: Occasion) -> str:
    """Return the line on which the secretary writes the number of the item."""
    item = f"Agenda item: {SHORT_LINE}"
    kind = ITEMS.get(occasion.motion.kind, "")
    return f"{kind}. {item}" if kind else item


def branch_moves(occasion: Occasion) -> bool:
    """Return whether the branch itself is the mover, not one of its members."""
    if occasion.destination.level is Level.CONFERENCE:
        return True
    return occasion.destination.id != occasion.meeting.id


def name_lines(occasion: Occasion, variant: Variant) -> tuple[str, ...]:
    """Return who moves and seconds the motion, and who has passed it."""
    branch = occasion.profile.branch_name
    if occasion.motion.kind is MotionKind.STATEMENT:
        return (f"Issued by {branch}",)
    if not branch_moves(occasion):
        return _movers(occasion, variant, "")
    if occasion.motion.kind is MotionKind.SUBMISSION:
        signed = f"Signed (secretary): {LINE_TO_FILL}"
        return (f"Submitted by: {branch}", _passed(occasion), signed)
    lines = (f"Moved by: {branch}", f"Seconded by: {LINE_TO_FILL}")
    if occasion.destination.level is Level.CLP:
        return (*lines, _passed(occasion), f"Signed (secretary): {LINE_TO_FILL}")
    return lines


def record_heading(occasion: Occasion) -> str:
    """Return the heading of the record of the vote."""
    noun = _noun(occasion)
    return f"Record of the vote (for the secretary; not part of the {noun})"


def record_lines(occasion: Occasion, variant: Variant) -> tuple[str, ...]:
    """Return the lines on which the secretary records the vote."""
    movers: tuple[str, ...] = ()
    if occasion.motion.kind is not MotionKind.STATEMENT and branch_moves(occasion):
        movers = ("\t".join(_movers(occasion, variant, " at the meeting")),)
    name = "" if variant.anonymous else occasion.profile.secretary
    secretary = f"{name}, secretary" if name else "secretary"
    return (
        *movers,
        *_voted(occasion.outcome, occasion.dates),
        f"Signed ({secretary}): {LINE_TO_FILL}\tDate: {LINE_TO_FILL}",
    )


def amendments_heading(occasion: Occasion) -> str:
    """Return the heading of the room for amendments."""
    noun = _noun(occasion)
    return f"Amendments (written in at the meeting; not part of the {noun})"


def amendment_lines() -> tuple[str, ...]:
    """Return the lines on which amendments are written in at the meeting."""
    words = f"leave out / put in: {LINE_TO_FILL * 2}"
    people = f"Moved by: {LINE_TO_FILL}\t\tSeconded by: {LINE_TO_FILL}"
    end = "Accepted / carried / lost / withdrawn (ring one)"
    return tuple(
        line
        for number in range(1, AMENDMENTS_ROOM + 1)
        for line in (f"Amendment {number}: in line {SHORT_LINE} {words}", people, end)
    )


def _voted(outcome: Outcome | None, dates: DateStyle) -> tuple[str, ...]:
    """Return how the vote went, or the lines on which that is written."""
    if outcome is None:
        return (
            f"For: {SHORT_LINE}\tAgainst: {SHORT_LINE}\tAbstained: {SHORT_LINE}",
            f"Result (ring one): {OUTCOMES}",
        )
    intent = f"Statement of intent: {outcome.intent}" if outcome.intent else ""
    said = f"Result on {long_date(outcome.day, dates)}: {outcome_words(outcome)}"
    return (said, intent) if intent else (said,)


def background_heading(occasion: Occasion) -> str:
    """Return the heading of what is printed apart from the motion."""
    return f"Background (not part of the {_noun(occasion)})"


def _noun(occasion: Occasion) -> str:
    return NOUNS.get(occasion.motion.kind, "motion")


def _movers(occasion: Occasion, variant: Variant, where: str) -> tuple[str, ...]:
    profile = occasion.profile
    named = not variant.anonymous
    mover = (named and profile.mover) or LINE_TO_FILL
    seconder = (named and profile.seconder) or LINE_TO_FILL
    return (f"Moved{where} by: {mover}", f"Seconded by: {seconder}")


def _passed(occasion: Occasion) -> str:
    day = occasion.profile.meeting_date
    when = long_date(day, occasion.dates) if day else LINE_TO_FILL
    return f"Passed by {occasion.profile.branch_name} on {when}"
