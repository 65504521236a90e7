"""The order in which amendments are voted on, and what is left when some pass."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.amendments.apply import apply
from drafter.amendments.clashes import Kind, kind_of_clash, loses_anchor
from drafter.amendments.saying import quoted
from drafter.amendments.tabled import Places, Tabled, taken_out, with_secondary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.amendments.reading import Usage
    from drafter.model.amendment import Change, Understood
    from drafter.model.motion import PrintedMotion

AFTER = "after "
NOT_HERE = "This body does not take amendments to amendments."


@dataclass(frozen=True)
class Listed:
    """An amendment in its place on the agenda."""

    name: str
    reason: str
    """Why it comes here, as a sentence."""
    accepted: bool | None
    takes_up: bool = True
    """False: it is out of order, and the reason says why."""


@dataclass(frozen=True)
class Fallen:
    """What cannot be carried any more."""

    name: str
    instruction: str
    """As the amendment words it."""
    reason: str
    because_of: str
    """The amendment that was carried."""


@dataclass(frozen=True)
class Substantive:
    """The motion as amended, and how it came about."""

    motion: PrintedMotion
    carried: tuple[str, ...]
    fallen: tuple[Fallen, ...]
    standing: tuple[str, ...]
    """Amendments that were not voted on yet and still fit, whole or in part."""
    accepted: tuple[str, ...]
    """Those of the carried that the mover accepted."""


def voting_order(
    tabled: Sequence[Tabled], motion: PrintedMotion, *, secondary: bool
) -> tuple[Listed, ...]:
    """Return the amendments in the order in which they are voted on.

    By the place in the motion where each begins, as the lists of the UK Parliaments
    are sorted; of those that begin at one place the one that takes out most comes
    first, since it decides whether the others still fit. With `secondary` an
    amendment to an amendment comes right before that one; without, it is out of order.
    """
    places = Places(motion)
    first = sorted(
        (one for one in tabled if not one.amends),
        key=lambda one: (
            places.first(one.reading.changes),
            -taken_out(one.reading.changes),
        ),
    )
    listed: list[Listed] = []
    for number, one in enumerate(first):
        own = [other for other in tabled if other.amends == one.name]
        if secondary:
            listed += [_secondary(other) for other in own]
        listed.append(_listed(one, first[number - 1] if number else None, places))
    names = {one.name for one in listed}
    left = [one for one in tabled if one.name not in names]
    return (*listed, *(_out_of_order(one, secondary=secondary) for one in left))


def _listed(one: Tabled, before: Tabled | None, places: Places) -> Listed:
    changes = one.reading.changes
    if not changes:
        reason = "None of its instructions could be placed in the motion."
        return Listed(one.name, reason, one.accepted, takes_up=False)
    place = places.begins(changes)
    begins = f"It begins {place if place.startswith(AFTER) else f'at {place}'}"
    if before is None:
        reason = f"{begins}, before all others."
    elif places.first(changes) == places.first(before.reading.changes):
        more = taken_out(before.reading.changes) > taken_out(changes)
        first = "takes out more" if more else "was moved before it"
        reason = f"{begins}, as {before.name} does, which {first}."
    else:
        reason = f"{begins}, after {before.name} does."
    return Listed(one.name, reason, one.accepted)


def _secondary(one: Tabled) -> Listed:
    reason = f"It amends {one.amends}, so it is voted on before that."
    return Listed(one.name, reason, one.accepted)


def _out_of_order(one: Tabled, *, secondary: bool) -> Listed:
    reason = f"It amends {one.amends}, which is not on the agenda."
    return Listed(
        one.name, reason if secondary else NOT_HERE, one.accepted, takes_up=False
    )


def carry(
    motion: PrintedMotion,
    tabled: Sequence[Tabled],
    carried: Sequence[str],
    usage: Usage,
    *,
    secondary: bool = False,
    lost: Sequence[str] = (),
) -> Substantive:
    """Return the substantive motion when `carried` were carried, in that order.

    Instructions that clash with one carried before them fall; all others are carried
    out. Amendments that are neither `carried` nor `lost` stay on the agenda if any of
    their instructions still fits. `secondary`: amendments to amendments are taken.
    """
    known = {one.name: one for one in tabled}
    firsts = _as_amended(motion, known, carried, usage, secondary=secondary)
    done: list[tuple[str, Understood]] = []
    fallen: list[Fallen] = []
    for one in firsts:
        for step in one.reading.understood:
            blocked = _blocked(one.name, step, done)
            fallen += [blocked] if blocked else []
            done += [] if blocked else [(one.name, step)]
    changes = dict.fromkeys(c for _, step in done for c in step.instruction.changes)
    standing: list[str] = []
    for one in tabled:
        if one.name in carried or one.name in lost or one.amends:
            continue
        blocks = [_blocked(one.name, step, done) for step in one.reading.understood]
        fallen += [blocked for blocked in blocks if blocked]
        standing += [one.name] if not all(blocks) else []
    made = apply(changes, motion) if changes else motion
    return Substantive(
        made,
        tuple(name for name in carried if name in known),
        tuple(fallen),
        tuple(standing),
        tuple(name for name in carried if name in known and known[name].accepted),
    )


def _as_amended(
    motion: PrintedMotion,
    known: dict[str, Tabled],
    carried: Sequence[str],
    usage: Usage,
    *,
    secondary: bool,
) -> list[Tabled]:
    """Return the carried amendments to the motion, with those to them carried out."""
    made = []
    for name in carried:
        one = known.get(name)
        if one is None or one.amends:
            continue
        own = [known[other] for other in carried if other in known]
        own = [other for other in own if other.amends == name]
        made.append(
            with_secondary(one, own, motion, usage) if secondary and own else one
        )
    return made


def _blocked(
    name: str, step: Understood, done: Sequence[tuple[str, Understood]]
) -> Fallen | None:
    """Return why `step` falls, if something that was carried blocks it."""
    for other, carried in done:
        if other == name:
            continue
        for mine in step.instruction.changes:
            for its in carried.instruction.changes:
                if kind_of_clash(mine, its) in {Kind.SAME_WORDS, Kind.TAKEN_OUT} or (
                    mine != its and loses_anchor(step, its)
                ):
                    return _fallen(name, step, other, its)
    return None


def _fallen(name: str, step: Understood, other: str, change: Change) -> Fallen:
    if change.new and not change.old:
        what = f"puts {quoted(change.new)} there"
    elif change.new:
        what = f"changed {quoted(change.old)} to {quoted(change.new)}"
    else:
        what = f"took out {quoted(change.old)}"
    reason = f"It falls because {other}, which was carried, {what}."
    return Fallen(name, step.instruction.wording, reason, other)
