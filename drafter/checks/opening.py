"""The opening words that a body requires.

A few conferences take only motions that begin with set words, as "This Congress" or
"This Conference", because the motion becomes the body's own decision when it is
carried. A motion that begins otherwise is sent back, often too late to put right.

Flagged, where motions begin with "This Congress":

    Congress notes the strike at Example Works.
    This Branch notes:

Not flagged:

    This Congress notes the strike at Example Works.
    “This Congress notes ...       (an opening quotation mark is no word)
    any opening, in a body that requires none

To mend it, print the motion in the body's own house style, which begins as it
requires, or change its first words. The sentence with which your branch sends the
motion on ("This Branch agrees to submit ...") stands before the motion and is no
part of it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.checks.said import VOTED_ON, joined, listed
from drafter.model.finding import Edit, Mend

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "opening"
MARKS = "“”\"‘’'"


def run(matter: Matter) -> Iterator[Finding]:
    """Find that the motion does not begin as its body requires."""
    rule = matter.rule("wording.opening")
    if rule is None or matter.kind not in VOTED_ON or not matter.points:
        return
    openings = listed(rule)
    lead = next((one.lead for one in matter.printed.sections if one.clauses), "")
    first = matter.points[0]
    if not openings or _begins(lead or first.text, openings):
        return
    wanted = joined(f"“{one}”" for one in openings)
    message = (
        f"A motion to {matter.body.the_body} begins with {wanted}; this one begins "
        f"with “{_start(lead or first.text)}”. Change its first words or its house "
        "style."
    )
    mend = None if lead else _mend(matter, first, openings)
    yield replace(matter.broken(ID, rule, message, first), mend=mend)


def _begins(text: str, openings: tuple[str, ...]) -> bool:
    said = text.lstrip(MARKS).casefold()
    return any(said.startswith(one.casefold()) for one in openings)


def _start(text: str) -> str:
    return " ".join(text.lstrip(MARKS).split()[:3]).rstrip(":,;")


def _mend(matter: Matter, point: Point, openings: tuple[str, ...]) -> Mend | None:
    """Return the mend for a motion from outside that names the body otherwise.

    The first words of a motion of ours come from the house style, not from the
    clause, so there is nothing in the clause to change.
    """
    noun, text = matter.body.noun, point.text
    if point.phrase is not None or len(openings) > 1:
        return None
    for begin in (f"That this {noun}", f"This {noun}", f"The {noun}", noun):
        if text.casefold().startswith(f"{begin.casefold()} "):
            edit = Edit(openings[0], clause=point.printed.path, end=len(begin))
            return Mend(f"Begin with {openings[0]}", (edit,))
    return None


CHECK = Check(ID, "Opening words", run, __doc__ or "")
