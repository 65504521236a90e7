"""An American spelling in a motion for a British body.

Half of what campaigns circulate comes from the United States. "Labor" in a British
branch's motion shows that it was copied, and invites the remark that it was not read.

What it looks for: spellings that are American for certain (labor, defense, center,
program, traveled), from the house's list. Words in -ize are Oxford spelling too, so
they are left alone, unless the same motion also spells such words with -ise.

Flagged:
    that the labor movement should defend its neighbors
    to organise members and to mobilize support (two ways in one motion)
Not flagged:
    US Labor Against the War, Pearl Harbor, the Department of Defense (names)
    “the labor movement says no” (a quotation: it stays word for word)
    to organize and mobilize (Oxford spelling throughout), a computer program

How to mend it: take the British spelling that is offered.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise
from drafter.model.finding import Edit, Mend

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "us-spelling"
IZE = "ize-spelling"
WORD = re.compile(r"[a-z]+")
ELSEWHERE = re.compile(
    r"(?:computer|software|department of|secretary of|secretary for|us|u\.s\.|https?\S*"
    r"|www\S*|\S*[@#/\\_.]) ?$"
)
"""What stands before a word that is part of a name, an address or a machine."""
ADDRESS = re.compile(r"[@/_]|\.\w")


def run(matter: Matter) -> Iterator[Finding]:
    """Find every American spelling, with the British one to put in its place."""
    instead = _instead(matter)
    if not instead:
        return
    for point in matter.points:
        if not instead.keys().isdisjoint(WORD.findall(point.lowered)):
            yield from _in_point(point, instead)


def _in_point(point: Point, instead: Mapping[str, str]) -> Iterator[Finding]:
    for found in WORD.finditer(point.lowered):
        if found[0] in instead and _is_plain(point, *found.span()):
            yield _finding(point, found.span(), instead[found[0]])


def _finding(point: Point, span: tuple[int, int], british: str) -> Finding:
    start, end = span
    said = point.text[start:end]
    new = british.capitalize() if said[0].isupper() else british
    message = f"“{said}” in {point.printed.cite} is the American spelling. Write {new}."
    if british.removesuffix("s") != british and "is" in british and "iz" in said:
        message = f"“{said}” in {point.printed.cite} is spelt with z, others with s."
    edit = Edit(new, clause=point.printed.path, start=start, end=end)
    return advise(ID, message, point, span, mend=Mend(f"Write {new}", (edit,)))


def _instead(matter: Matter) -> Mapping[str, str]:
    """Return what to write instead, with the words in -ize if others have -ise."""
    listed = matter.lists.get(ID)
    ize = matter.lists.get(IZE)
    american = listed.instead if listed else {}
    if ize is None or not any("iz" in point.lowered for point in matter.points):
        return american
    british = frozenset(ize.instead.values())
    ised = (
        point
        for point in matter.points
        if not british.isdisjoint(_words(point.lowered))
    )
    return {**american, **ize.instead} if any(ised) else american


def _words(text: str) -> list[str]:
    return WORD.findall(text)


def _is_plain(point: Point, start: int, end: int) -> bool:
    """Return whether a word is no part of a name, an address or a quotation."""
    text = point.text
    named = text[start].isupper() and (start > 0 or text[end + 1 : end + 2].isupper())
    around = ELSEWHERE.search(point.lowered[max(start - 24, 0) : start])
    return not (
        named
        or around
        or ADDRESS.match(text[end : end + 2])
        or text[start:end].isupper()
        or point.is_quoted(start)
    )


CHECK = Check(ID, "American spelling", run, __doc__ or "")
