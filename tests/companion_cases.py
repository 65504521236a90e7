"""What the tests of companions share: occasions, and what reads badly in one."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from house_cases import IDS, changed, fitting, in_body, sample, with_everything

from drafter.exporters.plain_text import motion_text
from drafter.model.companion import Each
from drafter.model.outcome import Manner, Outcome, Result, Votes
from drafter.storage import library
from drafter.workflows import companions
from drafter.workflows.companion_items import items_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.workflows.drafting import OpenDraft

COMPANIONS = {name: library.load_companion(name) for name in library.companion_ids()}
CARRIED = Outcome(
    Result.CARRIED, date(2020, 1, 9), Manner.COUNTED, Votes(24, 1, 3), quorate=True
)
NAMES = ("Alexa Inventedname", "Samira Placeholdername", "Robin Madeupname")
MADE: dict[object, tuple[OpenDraft, str]] = {}
"""What was made already; the drafts are held, so that no other takes their place."""
HOLES = {
    "a gap": re.compile("[\ufdd0-\ufdef]"),
    "None": re.compile(r"\bNone\b"),
    "two spaces": re.compile(r"\S  \S"),
    "a space before a stop": re.compile(r"\s[.,;:?!](?!\S)"),
    "two stops": re.compile(r"(?<!\.)\.\.(?!\.)|\.,|,,|;;|::|,;|;\.|\?\.|:\."),
    "a word twice": re.compile(r"\b(\w+) \1\b", re.IGNORECASE),
    "a small letter first": re.compile(r"^(?!for |i+\. )[a-z]"),
    "left-over Jinja": re.compile(r"[{}]"),
    "empty brackets": re.compile(r"\(\s*\)"),
    "a sentence without its end": re.compile(r"\b(and|or|the|of|that)[.;:”]"),
    "a or an of nothing": re.compile(r"\ban? ([,.;:]|$)"),
}


def voted(opened: OpenDraft, outcome: Outcome = CARRIED) -> OpenDraft:
    """Return a draft whose members are known and whose vote was taken."""
    mover, seconder, secretary = NAMES
    profile = replace(
        opened.draft.profile, mover=mover, seconder=seconder, secretary=secretary
    )
    return changed(opened, outcome=outcome, profile=profile)


@cache
def every_occasion() -> tuple[OpenDraft, ...]:
    """Return every model motion in its fitting bodies, as it comes and with all in."""
    found = [in_body(sample(one), body) for one in IDS for body in fitting(one)]
    return tuple(
        voted(one) for first in found for one in (first, with_everything(first))
    )


def occasions(name: str) -> list[OpenDraft]:
    """Return the occasions that a companion goes with."""
    kinds = COMPANIONS[name].for_kinds
    return [one for one in every_occasion() if one.draft.template.kind in kinds]


def said(opened: OpenDraft, name: str, attached: str = "", **how: bool) -> str:
    """Return a companion as text; it has to go with the motion as it stands."""
    key = (id(opened), name, attached, *how.items())
    if key not in MADE:
        companion = companions.load(opened, name)
        MADE[key] = (opened, companions.text_of(opened, companion, attached, **how))
    return MADE[key][1]


def objections(opened: OpenDraft) -> list[tuple[str, str]]:
    """Return the questions that a motion expects, with the replies."""
    each = items_of(opened, Each.OBJECTIONS)
    return [(one["question"], one["reply"]) for one in each]


def holes(text: str, opened: OpenDraft) -> list[tuple[str, str]]:
    """Return what reads badly around the motion, with the line it is in."""
    return [
        (hole, line)
        for line in around(text, opened)
        for hole, shape in HOLES.items()
        if shape.search(line)
    ]


def around(text: str, opened: OpenDraft) -> Iterator[str]:
    """Yield the lines of a companion without those of the motion in it."""
    motion = set(motion_text(opened.printed).splitlines())
    inside = {line.strip() for line in motion}
    for line in text.splitlines():
        if line.strip() not in inside:
            yield line.strip()
