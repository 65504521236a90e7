"""A night's amendments: kept, so that neither a kill nor leaving loses any."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, replace
from typing import Any

from drafter.amendments.reading import Usage
from drafter.amendments.tabled import table
from drafter.workflows import home, motion_lines
from drafter.workflows.on_the_night import Decision, Night

UNFINISHED = "unfinished night"
NAMED = re.compile(r"Amendment [0-9]{1,6}")


@dataclass(frozen=True)
class Kept:
    """A night as it was left."""

    night: Night
    typed: str = ""
    """The change that was being typed."""
    in_paper: bool = False
    """Whether a paper, or the draft, has the motion as it then stood."""


def keep(kept: Kept) -> None:
    """Keep what was moved and decided, and the change that is being typed.

    One night is kept, the last. One on which nothing is moved or typed any more is
    forgotten; it never takes the place of another motion's.

    Raises:
        StoreError: the store cannot be used.
    """
    night = kept.night
    if not night.tabled and not kept.typed.strip():
        if again(replace(night, tabled=(), decided=())) != Kept(night):
            forget()
        return
    told = {
        "motion": _told_apart(night),
        "usage": night.usage.value,
        "moved": [[one.name, one.text] for one in night.tabled],
        "decided": [[name, decision.name] for name, decision in night.decided],
        "typed": kept.typed,
        "in paper": kept.in_paper,
    }
    home.settings().keep(UNFINISHED, json.dumps(told))


def forget() -> None:
    """Forget the night that was kept.

    Raises:
        StoreError: the store cannot be used.
    """
    if home.settings().value(UNFINISHED):
        home.settings().keep(UNFINISHED, "")


def again(night: Night, *earlier: Night) -> Kept:
    """Return a night on which nothing was moved yet as it was kept.

    It comes back as it is if nothing was kept for its motion. `earlier` are the same
    night by the wordings that the motion had before it was amended.

    Raises:
        StoreError: the store cannot be used.
    """
    try:
        kept = json.loads(home.settings().value(UNFINISHED) or "{}")
        of_it = (one for one in (night, *earlier) if _is_of(kept, one))
        found = next(of_it, None)
        if found is None:
            return Kept(night)
        in_paper = kept.get("in paper") is True
        return Kept(_restored(found, kept), str(kept["typed"]), in_paper)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Kept(night)  # spoilt, or of another Drafter


def _is_of(kept: dict[str, Any], night: Night) -> bool:
    return bool(kept.get("motion") == _told_apart(night))


def _restored(night: Night, kept: dict[str, Any]) -> Night:
    usage = Usage(kept["usage"])
    moved = [(name, text) for name, text in kept["moved"] if NAMED.fullmatch(name)]
    tabled = tuple(
        table(text, night.motion.printed, usage, name) for name, text in moved
    )
    known = dict(moved)
    decided = [(name, Decision[what]) for name, what in kept["decided"]]
    return Night(
        motion=night.motion,
        tabled=tabled,
        decided=tuple(one for one in decided if one[0] in known),
        usage=usage,
    )


def _told_apart(night: Night) -> str:
    """Return the words of a motion, by which it is known again."""
    return motion_lines.text_of(night.motion.printed)
