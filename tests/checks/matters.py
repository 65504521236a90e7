"""Motions in a line or two, as the checks want them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from drafter.checks.check import Matter
from drafter.language.house_style import dress
from drafter.model.motion import (
    Actor,
    Clause,
    Cost,
    How,
    Motion,
    MotionKind,
    SectionKind,
    Source,
)
from drafter.storage import library

TODAY = date(2026, 3, 2)
LISTS = library.load_word_lists()


@cache
def book(name):
    return library.load_rulebook(name)


def clause(text, section="resolves", **keys):
    """Return a clause; `who` and `how` may be the words of the data files."""
    keys["who"] = Actor(keys.get("who", "self"))
    keys["how"] = How(keys.get("how", "written"))
    keys.setdefault("id", f"c{abs(hash((text, section))) % 10**8}")
    return Clause(section=SectionKind(section), text=text, **keys)


def notes(text, **keys):
    return clause(text, "notes", **keys)


def believes(text, **keys):
    return clause(text, "believes", **keys)


def matter(*clauses, body="union-branch", style="", kind="motion", **keys):
    """Return what is before the checks: a motion of these clauses in `body`.

    `title` is the motion's; other keys are those of Matter.
    """
    rulebook = body if not isinstance(body, str) else book(body)
    title = keys.pop("title", "No war on Examplia")
    motion = Motion(MotionKind(kind), title, tuple(clauses))
    house = library.load_style(style or rulebook.style)
    keys.setdefault("today", TODAY)
    keys.setdefault("lists", LISTS)
    return Matter(dress(motion, house, rulebook), rulebook, motion=motion, **keys)


def found(check, *clauses, **keys):
    """Return what one check finds in a motion of these clauses."""
    return tuple(check.run(matter(*clauses, **keys)))


def words_at(finding, of):
    """Return the words that a finding points to in the matter `of`."""
    texts = {point.printed.path: point.text for point in of.points}
    return texts[finding.clause][finding.start : finding.end]


__all__ = [
    "TODAY",
    "Cost",
    "Source",
    "believes",
    "book",
    "clause",
    "found",
    "matter",
    "notes",
    "replace",
    "words_at",
]
