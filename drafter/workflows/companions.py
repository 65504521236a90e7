"""Companions: which go with a motion, and what they say."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import TYPE_CHECKING

from drafter.errors import UsageError
from drafter.exporters.companion_page import companion_page, companion_text
from drafter.exporters.page import Variant
from drafter.model.companion import Each, Phase
from drafter.storage import library
from drafter.templating.companions import Setting, fill_companion
from drafter.templating.environment import holds
from drafter.templating.filters import a_an
from drafter.workflows.companion_items import items_of
from drafter.workflows.companion_values import deadline_text, minutes_for, values_for
from drafter.workflows.occasions import occasion_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from drafter.exporters.page import Page
    from drafter.model.companion import Companion, FilledCompanion
    from drafter.workflows.drafting import OpenDraft

__all__ = ["deadline_text", "minutes_for"]

A_MINUTE = 130
"""Words that somebody speaks in a minute so that a hall can follow."""
MEMBERS = ("mover", "seconder", "secretary")


def load(
    opened: OpenDraft,
    name: str,
    read: Callable[[str], Companion] = library.load_companion,
) -> Companion:
    """Return a companion that goes with this motion.

    `read` returns the one with that id; who makes many papers reads each only once.

    Raises:
        UnknownNameError: there is none such.
        UsageError: it does not go with this motion as it stands.
    """
    companion = read(name)
    kind = opened.draft.template.kind
    if kind not in companion.for_kinds:
        what = a_an(kind.value.replace("-", " "))
        raise UsageError(f"{companion.name} does not go with {what}; leave it out.")
    if not holds(companion.when, values_for(opened, "")):
        raise UsageError(
            f"{companion.name} does not go with this motion yet: record what became "
            "of it first."
        )
    return companion


@cache
def every() -> tuple[Companion, ...]:
    """Return every companion of the library; they do not change while we run."""
    return tuple(map(library.load_companion, library.companion_ids()))


def fitting(opened: OpenDraft) -> tuple[Companion, ...]:
    """Return every companion that goes with this motion as it stands."""
    values = values_for(opened, "")
    return tuple(
        one
        for one in every()
        if opened.draft.template.kind in one.for_kinds and holds(one.when, values)
    )


def named(opened: OpenDraft, wanted: str, *, after: bool = False) -> tuple[str, ...]:
    """Return the ids in a list with commas; "all" is every one that fits.

    With `after`, "all" is only those for after the vote.

    Raises:
        UnknownNameError, UsageError: there is none such, or it does not go with
            this motion.
    """
    if wanted.strip() == "all":
        return tuple(
            one.id for one in fitting(opened) if not after or one.phase is Phase.AFTER
        )
    ids = tuple(one.strip() for one in wanted.split(",") if one.strip())
    return tuple(load(opened, one).id for one in ids)


def filled(
    opened: OpenDraft,
    companion: Companion,
    attached: str = "",
    *,
    anonymous: bool = False,
) -> FilledCompanion:
    """Return a companion with everything it is to say.

    `attached` is the name of the Word paper that goes with it, empty if none does.
    An `anonymous` one holds no member's name.
    """
    values = values_for(opened, attached)
    if anonymous:
        values |= dict.fromkeys(MEMBERS)
    if "votes" not in companion.sees:
        values["outcome"] = values["result_short"]
        values["became"] = values["became_short"]
    return fill_companion(
        companion,
        Setting(
            values=values,
            items={each: items_of(opened, each) for each in Each},
            most_words=_most_words(opened, companion),
            seed=_seed(opened),
        ),
    )


def public_texts(opened: OpenDraft) -> dict[str, str]:
    """Return what anybody may read of the companions, by the companion's id."""
    public = (one for one in fitting(opened) if one.public)
    return {
        one.id: "\n".join(part.text for part in filled(opened, one).paragraphs)
        for one in public
    }


def page_of(opened: OpenDraft, made: FilledCompanion, type_size: int) -> Page:
    """Return a filled companion as a page, with the motion where it is to stand."""
    return companion_page(made, occasion_of(opened), type_size)


def text_of(
    opened: OpenDraft,
    companion: Companion,
    attached: str = "",
    *,
    anonymous: bool = False,
) -> str:
    """Return a companion as text."""
    made = filled(opened, companion, attached, anonymous=anonymous)
    return companion_text(made, page_of(opened, made, Variant().type_size))


def _most_words(opened: OpenDraft, companion: Companion) -> int | None:
    if not companion.minutes:
        return None
    return minutes_for(opened, companion.minutes)[0] * A_MINUTE


def _seed(opened: OpenDraft) -> int:
    """Return a number of the branch: its letters are worded in its own way."""
    named = f"{opened.draft.profile.branch_name}\n{opened.draft.profile.mover}"
    return int.from_bytes(hashlib.sha256(named.encode()).digest()[:6])
