"""A night's amendments that are in no paper yet: kept, so that a kill loses none."""

from __future__ import annotations

import json
import re
from typing import Any

from drafter.amendments.reading import Usage
from drafter.amendments.tabled import table
from drafter.workflows import home, motion_lines
from drafter.workflows.on_the_night import Decision, Night

UNFINISHED = "unfinished night"
NAMED = re.compile(r"Amendment [0-9]{1,6}")


def keep(night: Night, typed: str) -> None:
    """Keep what was moved and decided, and the change that is being typed.

    One night is kept, the last; one on which nothing was moved or typed forgets it.

    Raises:
        StoreError: the store cannot be used.
    """
    if not night.tabled and not typed.strip():
        forget()
        return
    kept = {
        "motion": _told_apart(night),
        "usage": night.usage.value,
        "moved": [[one.name, one.text] for one in night.tabled],
        "decided": [[name, decision.name] for name, decision in night.decided],
        "typed": typed,
    }
    home.settings().keep(UNFINISHED, json.dumps(kept))


def forget() -> None:
    """Forget the night that was kept.

    Raises:
        StoreError: the store cannot be used.
    """
    if home.settings().value(UNFINISHED):
        home.settings().keep(UNFINISHED, "")


def again(night: Night, *earlier: Night) -> tuple[Night, str]:
    """Return a night on which nothing was moved yet as it was kept, and what was typed.

    It comes back as it is if nothing was kept for its motion. `earlier` are the same
    night by the wordings that the motion had before it was amended.

    Raises:
        StoreError: the store cannot be used.
    """
    try:
        kept = json.loads(home.settings().value(UNFINISHED) or "{}")
        of_it = (one for one in (night, *earlier) if _is_of(kept, one))
        found = next(of_it, None)
        return (_restored(found, kept), str(kept["typed"])) if found else (night, "")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return night, ""  # spoilt, or of another Drafter


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
