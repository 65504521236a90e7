"""What was carried on the night goes into the draft that the motion was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.workflows import drafting, drafts
from drafter.workflows.amended_drafts import AFTER, BEFORE, words_of
from drafter.workflows.amending_live import amended, filled
from drafter.workflows.occasions import occasion_of
from drafter.workflows.on_the_night import substantive
from drafter.workflows.taking_in import TakenIn, take_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from drafter.model.draft import Draft
    from drafter.model.motion import PrintedMotion
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.on_the_night import Night
    from drafter.workflows.printed import Named

EFFECT = (
    "Its clauses then read as carried: the certificate, the minute extract, the "
    "letters and every other paper made from it have the amended words. The wording "
    "before the amendments is kept in the draft’s history."
)
LEFT = "Not decided yet, and so not in it: {}."
SAID = "Draft {} has the motion as carried; how it was before is kept in its history."
NOTHING = "Nothing that was carried changes the motion yet."
THERE = "Draft {} has these words already."
CHANGED = (
    "Draft {} was changed since its amendments were moved, so that what was carried "
    "has no sure place in it. Nothing in it was changed: print the substantive motion, "
    "and write what was carried into its clauses by hand."
)


def number_of(night: Night) -> int:
    """Return the number of the kept draft that the motion is; 0: it is none."""
    source = night.motion.source
    return int(source) if source.isdecimal() else 0


def offered(night: Night) -> bool:
    """Return whether there is something to take in, and a draft to take it into."""
    return bool(number_of(night)) and substantive(night).motion != night.motion.printed


def asked(night: Night) -> str:
    """Return what to ask before it is done, with what it does."""
    title = night.motion.printed.title
    left = substantive(night).standing
    also = f" {LEFT.format(', '.join(left))}" if left else ""
    question = f"Take the substantive motion into draft {number_of(night)}, “{title}”?"
    return f"{question} {EFFECT}{also}"


def take(night: Night, now: datetime) -> str:
    """Take the substantive motion into its draft in the store; return what was done.

    The draft as it was, and as it is then, are kept as revisions.

    Raises:
        UsageError: it cannot be done word for word; the draft is as it was.
        UnknownNameError: there is no such draft any more.
    """
    opened = drafts.open_kept(number_of(night), now.date())
    made = into(opened, night)
    before = drafting.keep(opened, now, why=BEFORE).draft
    later = replace(made.opened.draft, id=before.id, seq=before.seq)
    drafting.keep(replace(made.opened, draft=later), now, why=AFTER)
    return made.done


def into(opened: OpenDraft, night: Night) -> TakenIn:
    """Return the open draft with the substantive motion in it, saved nowhere.

    Where some of it was taken in before, all is taken in anew from the wording of the
    agenda, which the history has.

    Raises:
        UsageError: it cannot be done word for word; says where.
    """
    if not offered(night):
        raise UsageError(NOTHING)
    number = number_of(night)
    made = take_in(_base(opened, night), substantive(night).motion)
    if words_of(made.opened.draft) == words_of(opened.draft):
        raise UsageError(THERE.format(number))
    return TakenIn(made.opened, f"{SAID.format(number)} {made.done}")


def of_agenda(night: Night, today: date) -> tuple[Night, ...]:
    """Return the night by the wording of the agenda, where it was amended since.

    What was moved by that wording goes on by it; there may be several such wordings.

    Raises:
        UnknownNameError: there is no such draft any more.
    """
    number = number_of(night)
    if not number:
        return ()
    opened = drafts.open_kept(number, today)
    return tuple(
        replace(night, motion=_named(night, base)) for base in _before(opened, number)
    )


def _named(night: Night, base: OpenDraft) -> Named:
    motion = replace(night.motion, occasion=occasion_of(base))
    return amended(motion, _printed(base))


def _base(opened: OpenDraft, night: Night) -> OpenDraft:
    """Return the draft with the words of the agenda, as the amendments name them."""
    agenda = night.motion.printed
    if _printed(opened) == agenda:
        return opened
    number = number_of(night)
    for base in _before(opened, number):
        if _printed(base) == agenda:
            return base
    raise UsageError(CHANGED.format(number))


def _before(opened: OpenDraft, number: int) -> Iterator[OpenDraft]:
    """Yield the draft as it was before each taking in, if it was not changed since."""
    store = drafting.drafts()
    kept = drafts.history(number)
    after = next((one.number for one in kept if one.why == AFTER), 0)
    if after and words_of(store.revision(number, after)) == words_of(opened.draft):
        for one in kept:
            if one.why == BEFORE:
                yield _worded(opened, store.revision(number, one.number))


def _worded(opened: OpenDraft, before: Draft) -> OpenDraft:
    """Return the draft as it is, with the clauses and the title that it had."""
    overrides = {k: v for k, v in opened.draft.overrides.items() if k != "title"}
    overrides |= {k: v for k, v in before.overrides.items() if k == "title"}
    draft = replace(opened.draft, clauses=before.clauses, overrides=overrides)
    return replace(opened, draft=draft)


def _printed(opened: OpenDraft) -> PrintedMotion:
    return filled(opened.printed)
