"""A composite that is in no paper yet: kept, so that a kill loses no choice."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from drafter.errors import DrafterError
from drafter.model.composite import Choice, Take
from drafter.workflows import amending_live, composing, home
from drafter.workflows.composing import Desk

if TYPE_CHECKING:
    from datetime import date

    from drafter.workflows.printed import Named

UNFINISHED = "unfinished composite"


def keep(desk: Desk) -> None:
    """Keep the motions of a composite, and what was chosen; one is kept, the last.

    A pasted motion is kept with its words, any other by its number or its path.

    Raises:
        StoreError: the store cannot be used.
    """
    if not desk.motions:
        forget()
        return
    kept = {
        "body": desk.body,
        "title": desk.title,
        "motions": [_motion(one) for one in desk.motions],
        "choices": [
            [one.group, one.take.name, one.of, one.text] for one in desk.choices
        ],
    }
    home.settings().keep(UNFINISHED, json.dumps(kept))


def forget() -> None:
    """Forget the composite that was kept.

    Raises:
        StoreError: the store cannot be used.
    """
    if home.settings().value(UNFINISHED):
        home.settings().keep(UNFINISHED, "")


def again(today: date) -> tuple[Desk, str]:
    """Return the composite that was kept, and what is missing of it, in a sentence.

    A motion whose file is gone, or whose draft was removed, is left out; without it
    the choices begin again. An empty desk: none was kept.

    Raises:
        StoreError: the store cannot be used.
    """
    try:
        kept = json.loads(home.settings().value(UNFINISHED) or "{}")
        return _restored(kept, today) if kept else (Desk(), "")
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return Desk(), ""  # spoilt, or of another Drafter


def _motion(motion: Named) -> dict[str, Any]:
    return {
        "name": motion.name,
        "body": motion.occasion.profile.branch_name,
        "source": motion.source,
        "before_changes": motion.before_changes,
        "text": "" if motion.source else motion.text,
    }


def _restored(kept: dict[str, Any], today: date) -> tuple[Desk, str]:
    desk, gone = Desk(), []
    for one in kept["motions"]:
        try:
            motion = _opened(one, today)
            desk = composing.added(desk, motion, str(one["name"]), str(one["body"]))
        except DrafterError as error:
            gone.append(f"{one['name']} could not be opened again: {error}")
    desk = composing.for_body(desk, str(kept["body"]))
    desk = composing.titled(desk, str(kept.get("title", "")))
    choices = tuple(
        Choice(str(group), Take[take], str(of), str(text))
        for group, take, of, text in kept["choices"]
    )
    return _with_choices(desk, () if gone else choices), " ".join(gone)


def _opened(kept: dict[str, Any], today: date) -> Named:
    if not kept["source"]:
        return amending_live.pasted(str(kept["text"]), today)
    return amending_live.open_named(
        str(kept["source"]), today, before_changes=bool(kept["before_changes"])
    )


def _with_choices(desk: Desk, choices: tuple[Choice, ...]) -> Desk:
    """Return the desk with the choices, unless a file is another one by now."""
    chosen = replace(desk, choices=choices)
    try:
        if desk.motions:
            composing.made(chosen)
    except DrafterError:
        return desk
    return chosen
