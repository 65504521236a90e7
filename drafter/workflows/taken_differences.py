"""Where a draft would print something else than the motion that was carried."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import zip_longest
from textwrap import shorten
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.model.motion import PrintedClause, PrintedMotion

END = re.compile(r"(?:; and|[.;:,])$")
SHOWN = 50
"""Letters of each text that are shown where they differ."""


@dataclass(frozen=True)
class Differences:
    """What is not alike, in sentences."""

    refused: tuple[str, ...]
    """Other words: it is another motion."""
    put_right: tuple[str, ...]
    """What the house style sets by itself: a first capital, a mark at the end."""


@dataclass(frozen=True)
class _Part:
    """A lead or a clause, as the paper shows it."""

    text: str
    clause: PrintedClause | None = None

    @property
    def named(self) -> str:
        """How a person names it."""
        return self.clause.cite if self.clause else f"the lead “{self.text}”"

    @property
    def words(self) -> str:
        """What may not differ: all of a lead, of a clause what the style leaves."""
        return _core(self.text) if self.clause else self.text

    @property
    def shape(self) -> tuple[str, int, str, str]:
        """What is printed around its words."""
        one = self.clause
        return (one.label, one.level, one.opens, one.closes) if one else ("", 0, "", "")


def differences(mine: PrintedMotion, carried: PrintedMotion) -> Differences:
    """Return where the motion of a draft is not the one that was `carried`.

    A lead with no clause left below it is not printed by a draft.
    """
    refused: list[str] = []
    if mine.title != carried.title:
        refused.append(_instead("The title", mine.title, carried.title))
    if mine.wrapper != carried.wrapper:
        refused.append("The sentence that sends the motion on would be another.")
    pairs = tuple(zip_longest(_parts(mine), _parts(carried)))
    refused += [said for pair in pairs if (said := _refused(*pair))]
    put_right = [
        _put_right(its.named, own.text, its.text)
        for own, its in pairs
        if own and its and own.text != its.text
    ]
    put_right += [
        f"The lead “{one.lead}” goes: nothing is left below it."
        for one in carried.sections
        if one.lead and not one.clauses
    ]
    return Differences(tuple(refused), tuple(put_right))


def _refused(own: _Part | None, its: _Part | None) -> str:
    """Return in what a lead or clause is another one; "": in nothing."""
    if own is None or its is None:
        only = own or its
        return f"{_capital(only.named)} stands in one of them only." if only else ""
    if bool(own.clause) != bool(its.clause):
        return f"{_capital(its.named)} would stand in another section."
    if own.words != its.words:
        return _instead(_capital(its.named), own.text, its.text)
    if own.shape != its.shape:
        return f"{_capital(its.named)} would have another label or level."
    return ""


def _parts(motion: PrintedMotion) -> Iterator[_Part]:
    for section in motion.sections:
        if section.lead and section.clauses:
            yield _Part(f"{section.opens}{section.lead}")
        for clause in section.clauses:
            yield _Part(clause.text, clause)


def _core(text: str) -> str:
    bare = END.sub("", text.rstrip())
    return bare[:1].lower() + bare[1:]


def _put_right(named: str, mine: str, carried: str) -> str:
    """Return what of a text the house style set, in words."""
    said = []
    if mine[:1] != carried[:1]:
        said.append(f"begins {named} with “{mine[:1]}”")
    if mine[1:] != carried[1:]:
        found = END.search(mine.rstrip())
        end = f"“{found[0]}”" if found else "no mark"
        said.append(f"ends {named} with {end}")
    return f"The house style {' and '.join(said)}."


def _instead(what: str, mine: str, carried: str) -> str:
    """Return how a text would read, from a word before the first that differs."""
    letters = enumerate(zip(mine, carried, strict=False))
    apart = (place for place, (one, other) in letters if one != other)
    start = mine.rfind(" ", 0, next(apart, min(len(mine), len(carried))))
    start = mine.rfind(" ", 0, max(start, 0)) + 1
    dots = "... " if start else ""
    shown = [
        f"“{dots}{shorten(text[start:], SHOWN, placeholder=' ...')}”"
        for text in (mine, carried)
    ]
    return f"{what} would read {shown[0]} and not {shown[1]}."


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
