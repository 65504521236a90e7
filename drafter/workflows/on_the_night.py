"""Amendments as they are moved at a meeting: understood, decided, carried out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from textwrap import shorten
from typing import TYPE_CHECKING

from drafter.amendments.carrying import Substantive, carry, voting_order
from drafter.amendments.clashes import clashes_between
from drafter.amendments.reading import Usage
from drafter.amendments.sheet_frame import within_frame
from drafter.amendments.tabled import Tabled, table
from drafter.exporters.plain_text import motion_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.amendments.clashes import Clash
    from drafter.model.amendment import Change, Reading
    from drafter.workflows.printed import Named

BEGINS = 70
"""Letters of an amendment that its row shows."""


class Decision(StrEnum):
    """What became of an amendment."""

    OPEN = "not decided"
    ACCEPTED = "accepted by the mover"
    CARRIED = "carried"
    LOST = "lost"

    @property
    def goes_in(self) -> bool:
        """Whether it changes the motion."""
        return self in {Decision.ACCEPTED, Decision.CARRIED}


BEFORE = {
    Decision.OPEN: "is on the list, not decided yet",
    Decision.ACCEPTED: "was accepted by the mover already",
    Decision.CARRIED: "was carried already",
}
"""What is said of an amendment that is moved once more; one lost may be, if allowed."""


@dataclass(frozen=True)
class Night:
    """A motion and what was moved to it, in the order in which it was typed."""

    motion: Named
    tabled: tuple[Tabled, ...] = ()
    decided: tuple[tuple[str, Decision], ...] = ()
    """Name and decision, the one decided first first."""
    usage: Usage = field(default=Usage.SCOTTISH)

    def decision(self, name: str) -> Decision:
        """Return what became of an amendment."""
        return dict(self.decided).get(name, Decision.OPEN)

    def find(self, name: str) -> Tabled | None:
        """Return the amendment of that name."""
        return next((one for one in self.tabled if one.name == name), None)


def title_of(motion: Named) -> str:
    """Return what to call a motion: its title, or the name of its file."""
    return motion.printed.title or motion.name


def other_usage(night: Night) -> Night:
    """Return the night with the other usage; every amendment is read anew."""
    usage = Usage.COMMONS if night.usage is Usage.SCOTTISH else Usage.SCOTTISH
    again = tuple(
        table(one.text, night.motion.printed, usage, one.name) for one in night.tabled
    )
    return replace(night, usage=usage, tabled=again)


def understood(night: Night, text: str) -> str:
    """Return how a change as moved is understood; nothing is done yet."""
    if not text.strip():
        return ""
    return _reading_words(table(text, night.motion.printed, night.usage, "").reading)


def can_be_taken(night: Night, text: str) -> bool:
    """Return whether anything of it can be placed in the motion."""
    tabled = table(text, night.motion.printed, night.usage, "")
    return bool(tabled.reading.understood)


def moved_before(night: Night, text: str) -> str:
    """Return what to say where the very same amendment is on the list; "" if none is.

    One that was lost can be moved again, if the meeting lets it.
    """
    reading = table(text, night.motion.printed, night.usage, "").reading
    if reading.refused or not reading.changes:
        return ""
    for one in night.tabled:
        said = BEFORE.get(night.decision(one.name))
        if said and set(one.reading.changes) == set(reading.changes):
            return f"{one.name} is the same amendment and {said}: nothing is changed."
    return ""


def taken(night: Night, text: str) -> Night:
    """Return the night with one amendment more, not decided."""
    numbers = [int(one.name.split()[-1]) for one in night.tabled]
    name = f"Amendment {max(numbers, default=0) + 1}"
    made = table(text, night.motion.printed, night.usage, name)
    return replace(night, tabled=(*night.tabled, made))


def decide(night: Night, name: str, decision: Decision) -> Night:
    """Return the night with an amendment decided; OPEN takes a decision back."""
    rest = tuple(one for one in night.decided if one[0] != name)
    made = rest if decision is Decision.OPEN else (*rest, (name, decision))
    return replace(night, decided=made)


def without(night: Night, name: str) -> Night:
    """Return the night without an amendment, as though it had not been moved."""
    left = tuple(one for one in night.tabled if one.name != name)
    return replace(decide(night, name, Decision.OPEN), tabled=left)


def in_order(night: Night) -> tuple[tuple[str, str], ...]:
    """Return name and state of each amendment, in the order of the vote."""
    order = voting_order(night.tabled, night.motion.printed, secondary=False)
    return tuple((one.name, _state(night, one.name)) for one in order)


def row(night: Night, name: str, state: str) -> str:
    """Return an amendment as one row: its name, its state, and how it begins."""
    one = night.find(name)
    words = shorten(moved_words(one), BEGINS, placeholder=" ...") if one else ""
    return f"{name}: {state}" + (f": {words}" if words else "")


def moved_words(one: Tabled) -> str:
    """Return an amendment as moved, without what its sheet has around it."""
    return within_frame(one.text).strip()


def _state(night: Night, name: str) -> str:
    one = night.find(name)
    fell = [each for each in substantive(night).fallen if each.name == name]
    if fell and one and len(fell) == len(one.reading.understood):
        return f"{night.decision(name)} ! falls"
    if fell:
        return f"{night.decision(name)} ! falls in part"
    there = _there_already(night, one) if one else {}
    if one and there and len(there) == len(one.reading.understood):
        return f"{night.decision(name)} ! the same as {' and '.join(_names(there))}"
    clashing = any(name in {each.one, each.other} for each in _clashes(night))
    return f"{night.decision(name)}{' ! clash' if clashing else ''}"


def _there_already(night: Night, one: Tabled) -> dict[str, str]:
    """Return what of an amendment went in before it, in words, and with which."""
    if night.decision(one.name) is Decision.LOST:
        return {}
    went_in = _went_in_before(night, one.name)
    return {
        step.sentence: other
        for step in one.reading.understood
        for other, changes in went_in.items()
        if set(step.instruction.changes) <= changes
    }


def _went_in_before(night: Night, name: str) -> dict[str, set[Change]]:
    """Return the changes that were made before an amendment was decided, by name."""
    fell = {(one.name, one.instruction) for one in substantive(night).fallen}
    names = [each for each, made in night.decided if made.goes_in or each == name]
    before = names[: names.index(name)] if name in names else names
    found = [one for each in before if (one := night.find(each))]
    return {
        one.name: {
            change
            for step in one.reading.understood
            if (one.name, step.instruction.wording) not in fell
            for change in step.instruction.changes
        }
        for one in found
    }


def _names(there: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(there.values()))


def _clashes(night: Night) -> tuple[Clash, ...]:
    return clashes_between(night.tabled, night.motion.printed)


def substantive(night: Night) -> Substantive:
    """Return the motion as it stands now, and what fell."""
    goes_in = [name for name, made in night.decided if made.goes_in]
    lost = [name for name, made in night.decided if made is Decision.LOST]
    tabled = tuple(
        replace(one, accepted=night.decision(one.name) is Decision.ACCEPTED)
        for one in night.tabled
    )
    return carry(night.motion.printed, tabled, goes_in, night.usage, lost=lost)


def text_now(night: Night) -> str:
    """Return the motion as it stands now, as text."""
    return motion_text(substantive(night).motion)


def about(night: Night, name: str) -> str:
    """Return all there is to say of an amendment: what it does, clashes, what fell."""
    one = night.find(name)
    if one is None:
        return ""
    return "\n\n".join((f"{name}: {night.decision(name)}", *_about(night, one)))


def _about(night: Night, one: Tabled) -> Iterator[str]:
    order = voting_order(night.tabled, night.motion.printed, secondary=False)
    reason = next((each.reason for each in order if each.name == one.name), "")
    for fell in substantive(night).fallen:
        if fell.name == one.name:
            yield f"! Falls: {fell.instruction}\n{fell.reason}"
    for sentence, other in _there_already(night, one).items():
        yield f"! In the motion already, with {other}; it changes nothing:\n{sentence}"
    yield _reading_words(one.reading)
    for clash in _clashes(night):
        if one.name in {clash.one, clash.other}:
            yield f"! Clash at {clash.place}: {clash.explained}"
    if len(night.tabled) > 1:
        yield f"Its place in the order: {reason}"


def _reading_words(reading: Reading) -> str:
    rows = []
    for one in reading.understood:
        repair = f"\n   Put right: {one.repair}." if one.repair else ""
        rows.append(f"{one.sentence}{repair}")
    for refused in reading.refused:
        near = "".join(f"\n   Nearest: {each}" for each in refused.candidates)
        rows.append(f"! Not understood: {refused.what}\n   {refused.reason}{near}")
    return "\n".join(rows)
