"""What a rule's value lists, and the sentences that several checks share."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.language.quotations import quoted_runs
from drafter.model.motion import MotionKind
from drafter.model.rulebook import Confidence, Force

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drafter.model.rulebook import Rule

VOTED_ON = frozenset({MotionKind.MOTION, MotionKind.EMERGENCY})
"""Kinds that are written as a motion is; rule changes and statements are not."""
ASIDE = re.compile(r"\s*\([^)]*\)")
BETWEEN = re.compile(r"[;,/]|\s(?:or|and|nor)\s")
ARTICLE = re.compile(r"^(?:the|a|an|its|any)\s+", re.IGNORECASE)


def listed(rule: Rule) -> tuple[str, ...]:
    """Return the words or names that the value of `rule` lists.

    Where some of it stands between quotation marks, that is what it lists: "call
    on" and "instruct". Else its parts between semicolons, or, where there are none,
    between commas, slashes and the words and, or. What stands in brackets is a note.
    """
    value = ASIDE.sub("", str(rule.value))
    runs = quoted_runs(value)
    parts = value.split(";") if ";" in value else BETWEEN.split(value)
    words = (part.strip(" .,…") for part in (runs or parts))
    return tuple(word for word in words if word)


def without_article(name: str) -> str:
    """Return a name without the small word before it: "the editor" -> "editor"."""
    return ARTICLE.sub("", name)


def joined(words: Iterable[str], link: str = "or") -> str:
    """Return `words` as a person lists them: "a, b or c"."""
    *rest, last = words
    return f"{', '.join(rest)} {link} {last}" if rest else last


def of(number: int, one: str) -> str:
    """Return a number and its noun: "1 word", "3 words"."""
    return f"{number:,} {one}" if number == 1 else f"{number:,} {one}s"


def sets(rule: Rule) -> str:
    """Return what a body does with a rule, as a verb: sets it, or advises it."""
    if rule.force is Force.ADVICE:
        return "advises"
    return "is thought to set" if rule.confidence is Confidence.LOW else "sets"
