"""A number that can be read in two ways: "3.500".

In most of Europe a dot parts the thousands, so "3.500 troops" are three and a half
thousand of them; in Britain it is three and a half. A figure that can be read in two
ways gives the opposition a laugh and the secretary a letter to correct.

What it looks for: a dot with exactly three figures after it and one to three before.

Flagged:
    that 3.500 more troops are to be sent
    that the bank set aside £1.250.000
Not flagged:
    3,500 troops; inflation of 3.8 per cent (no question)
    0.125, 2.375 per cent, 1.250 kilometres (measured, so it is a fraction)
    rule 4.101, version 1.100, section 12.345 (numbers of places)

How to mend it: take the comma that is offered, if thousands are meant; if not, write
one or two figures after the dot.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise
from drafter.model.finding import Edit, Mend

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "ambiguous-number"
NUMBER = re.compile(r"(?<![\w.,/:-])[1-9]\d{0,2}(?:\.\d{3})+(?![\w%°]|[.,/:-]\d|, ?-)")
MEASURED = re.compile(
    r"[\s-]?(?:%|per ?cent|percent\w*|p\.?p\.?\b|million|billion|trillion|m\b|bn\b|km"
    r"|kilo|met(?:re|er)s?|miles?|kg|g\b|tonnes?|tons?|lit(?:re|er)s?|degrees?|°"
    r"|hectares?|acres?"
    r"|times\b|seconds?|hours?|points?\b|gw|mw|kw|mhz|ghz|microgram|mg|ml|mm|cm|volts?)"
)
PLACE = re.compile(
    r"\b(?:rules?|sections?|clauses?|paras?\.?|paragraphs?|chapters?|version|v\.?|article"
    r"|schedule|table|figure|fig\.|regulations?|standard|items?|no\.?|number|part|page"
    r"|appendix|annex|and|or|to|ref\.?|reference|iso|bs|minute|average|ratio|rate|index"
    r"|score|factor|of) ?$"
)
"""What stands before the number of a place, or before a rate."""
FIGURE = re.compile(r"\d")
LISTED = frozenset(["and", "or", "to", "of"])
"""Words that lead to the number of a place only after another number."""


def run(matter: Matter) -> Iterator[Finding]:
    """Find every number whose dot may part thousands."""
    for point in matter.points:
        if "." in point.text:
            for found in NUMBER.finditer(point.text):
                if _is_doubtful(point, found):
                    yield _finding(point, found)


def _is_doubtful(point: Point, found: re.Match[str]) -> bool:
    before = point.lowered[max(found.start() - 14, 0) : found.start()]
    place = PLACE.search(before)
    listed = place and place[0].strip() in LISTED and not FIGURE.search(before)
    if place and not listed:
        return False
    measured = MEASURED.match(point.lowered, found.end())
    return not measured and not point.is_quoted(found.start())


def _finding(point: Point, found: re.Match[str]) -> Finding:
    said, new = found[0], found[0].replace(".", ",")
    read = f"{new} or {said.rstrip('0').rstrip('.')}"
    message = (
        f"“{said}” in {point.printed.cite} can be read as {read}. Write {new} if "
        "you mean thousands."
    )
    if said.count(".") > 1:
        message = f"“{said}” in {point.printed.cite} has dots for commas. Write {new}."
    edit = Edit(new, clause=point.printed.path, start=found.start(), end=found.end())
    return advise(ID, message, point, found.span(), mend=Mend(f"Write {new}", (edit,)))


CHECK = Check(ID, "Number that reads two ways", run, __doc__ or "")
