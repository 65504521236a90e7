"""A gap that someone else left in their motion.

Campaigns hand out motions with places to fill in: the name of the branch, a date, a
sum. One that is overlooked is read out at the meeting, and somebody has to fill it
on the night. So the paper is refused until it is filled, as for a missing answer.

What it looks for: words in square, curly or angle brackets that ask for something,
empty brackets, rows of underscores or dots, letters that stand for figures, and
bodies to choose from ("This Branch/CLP").

Flagged:
    This [branch/CLP] notes that £XXX was paid to [name] on {insert date}.
    To donate ____ to the strike fund [DELETE AS APPROPRIATE].

Not flagged:
    “the [Minister] will not act” (put into a quotation to explain it)
    the report [sic], see [1], Article XX, and/or
    ________________ (the line that our own paper prints, to be filled in by hand)

A whole clause in square brackets may be kept or taken out: that is advice only.

How to mend it: write what belongs there, or take the words and the brackets out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.checks.check import Check
from drafter.language.phrases import capitalised
from drafter.language.placeholders import PlaceholderKind, placeholders_in
from drafter.model.finding import Edit, Finding, Mend, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.language.placeholders import Placeholder

ID = "placeholder"
NEXT_STEP = {
    PlaceholderKind.FIELD: "Write what belongs there, or take it out",
    PlaceholderKind.BLANK: "Write what belongs there, or take it out",
    PlaceholderKind.CHOICE: "Keep the one that fits and take the others out",
    PlaceholderKind.OPTIONAL: "Keep these words without the brackets, or take them out",
    PlaceholderKind.NOTE: "Do what it says, then take it out",
}


def run(matter: Matter) -> Iterator[Finding]:
    """Find every placeholder, in the title and leads once each."""
    heads = [matter.printed.title, matter.printed.wrapper]
    heads += [section.lead for section in matter.printed.sections]
    seen = {one.text: one for text in heads for one in placeholders_in(text)}
    for one in seen.values():
        yield _finding(matter, one, None)
    for point in matter.points:
        for one in placeholders_in(point.text):
            yield _finding(matter, one, point)


def _finding(matter: Matter, one: Placeholder, point: Point | None) -> Finding:
    optional = one.kind is PlaceholderKind.OPTIONAL
    shown = one.text if len(one.text) <= 60 else f"{one.text[:57]}..."  # noqa: PLR2004
    where = (
        f"{capitalised(point.printed.cite)} still holds"
        if point
        else "There still stands"
    )
    return Finding(
        ID,
        Severity.ADVISES if optional else Severity.BLOCKS,
        f"{where} {shown}. {NEXT_STEP[one.kind]}.",
        clause=point.printed.path if point else "",
        answer=_answer(matter, one.text),
        start=one.start if point else 0,
        end=one.end if point else 0,
        mend=_mend(matter, one, point) if point else None,
    )


def _answer(matter: Matter, words: str) -> str:
    """Return the name of the answer in which `words` were typed, if they were."""
    return next((name for name, typed in matter.answers.items() if words in typed), "")


def _mend(matter: Matter, one: Placeholder, point: Point) -> Mend | None:
    """Return the mend that keeps what this body is, if that is one of the choices."""
    noun = matter.body.noun
    if noun.lower() not in {choice.lower() for choice in one.choices}:
        return None
    edit = Edit(noun, clause=point.printed.path, start=one.start, end=one.end)
    return Mend(f"Write {noun}", (edit,))


CHECK = Check(ID, "Gap left by someone else", run, __doc__ or "")
