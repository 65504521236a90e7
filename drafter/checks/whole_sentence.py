"""A whole sentence typed where the end of one was asked for.

A model motion asks for a fact "as the end of a sentence", and prints "that" before it
and the full stop after it. If a whole sentence is typed, the clause reads "that That
aid was cut" or ends in two full stops.

What it looks for: "that That", a capital in mid-sentence after "that", a date or a
comma, a second "That" after either, a date that is a sentence by itself, two stops in
a row, and a clause that goes on with ", and that" twice.

Flagged:
    that That aid was cut
    that on 3 January 2026 The general was killed
    that, according to reports, That the general was killed
    that on 3 January 2026. The general was killed
    that aid was cut..
    that aid was cut, and that wages fell, and that nobody was asked
Not flagged:
    that aid was cut, and that wages fell; a list with semicolons
    that that aid must be restored, that The Example Times reported it
    aid, trade, etc. (one stop), “Wait...” (three)

How to mend it: take the slip that is offered; make two clauses of a chain.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.checks.check import Check, advise
from drafter.language.dates import MONTHS
from drafter.language.phrases import capitalised
from drafter.language.sentences import STARTERS
from drafter.model.finding import Edit, Mend

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.checks.check import Matter, Point
    from drafter.model.finding import Finding

ID = "whole-sentence"
DAY = rf"\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(MONTHS)})(?: \d{{4}})?"
THAT = re.compile(r"\b(?P<first>[Tt]hat),? (?P<second>That)\b")
COMMA = "(?<!WHEREAS)(?<!Whereas)(?<!RESOLVED)(?<!Resolved),"
AGAIN = re.compile(
    rf"\b[Tt]hat\b[^.;]*?"
    rf"(?:{DAY},? (?P<dated>That )|{COMMA} (?P<listed>That )(?=[a-z0-9]))"
)
CAPITAL = re.compile(
    rf"(?:\b[Tt]hat|{COMMA}|{DAY}) "
    r"(?P<word>The|An|It|There|They|These|Those|He|She|Some|Many|Most|More"
    r"|Over|About|Hundreds|Thousands|In|On|Two|Three)(?= [a-z0-9])"
)
"""Resolutions in the American form have a capital after WHEREAS, so that is left."""
LONE = re.compile(
    rf"\b[Tt]hat,? on (?:\w+day,? )?{DAY}(?P<stop>\. (?P<word>[A-Z][\w’'-]*))"
)
STOPS = re.compile(
    r"(?<=[\w)”’\"'])(?P<stops>\.\.|,\.|;\.|,,|\. \.|;;)"
    r"(?=\s|$|[”’\"'])(?! ?\.)"
)
CHAIN = re.compile(r", and that\b[^;]*?, and that\b")
LINK = ", and that"


def run(matter: Matter) -> Iterator[Finding]:
    """Find every sign of a whole sentence where its end was wanted."""
    for point in matter.points:
        for look in (_doubled, _again, _capitals, _lone_dates, _stops, _chain):
            yield from look(point)


def _doubled(point: Point) -> Iterator[Finding]:
    if " That" not in point.text:
        return
    for found in THAT.finditer(point.text):
        cite = capitalised(point.printed.cite)
        message = (
            f"{cite} reads “{found[0]}”: a whole sentence was typed where its end was "
            "asked for. Take one of the two out."
        )
        after = found.end() < len(point.text) and point.text[found.end()] == " "
        span = (
            (found.start("second"), found.end() + 1)
            if after
            else (found.end("first"), found.end())
        )
        yield from _mended(point, message, span, "", "Take one “that” out")


def _again(point: Point) -> Iterator[Finding]:
    """Find a "That" with which an answer opens after the clause's own "that".

    The mend takes out the word and the space after it, as they stand in the answer.
    """
    if " That " not in point.text:
        return
    for found in AGAIN.finditer(point.text):
        message = (
            f"“That” in {point.printed.cite} comes a second time: a whole sentence was "
            "typed where its end was asked for. Take it out."
        )
        yield from _mended(
            point, message, found.span(found.lastgroup or 0), "", "Take “That” out"
        )


def _capitals(point: Point) -> Iterator[Finding]:
    for found in CAPITAL.finditer(point.text):
        word, small = found["word"], found["word"].lower()
        message = (
            f"“{word}” in {point.printed.cite} has a capital in the middle of the "
            f"sentence. Write {small}."
        )
        yield from _mended(point, message, found.span("word"), small, f"Write {small}")


def _lone_dates(point: Point) -> Iterator[Finding]:
    if ". " not in point.text:
        return
    for found in LONE.finditer(point.text):
        word = found["word"]
        small = word.lower() if word in STARTERS else word
        message = (
            f"In {point.printed.cite} a full stop parts the date from what happened. "
            "Take it out, so that both are one sentence."
        )
        new = f" {small}"
        yield from _mended(point, message, found.span("stop"), new, "Join the two")


def _stops(point: Point) -> Iterator[Finding]:
    for found in STOPS.finditer(point.text):
        stops = found["stops"]
        new = "." if "." in stops else stops[0]
        cite = capitalised(point.printed.cite)
        message = f"{cite} has “{stops}”, two stops in a row. Leave one."
        yield from _mended(point, message, found.span("stops"), new, "Leave one stop")


def _chain(point: Point) -> Iterator[Finding]:
    if LINK not in point.lowered:
        return
    found = CHAIN.search(point.lowered)
    if (
        found
        and not point.is_quoted(found.start())
        and not point.is_quoted(found.end())
    ):
        cite = capitalised(point.printed.cite)
        message = (
            f"{cite} goes on with “, and that” more than once. Make a "
            "clause of each, so that the meeting can amend them one by one."
        )
        yield advise(ID, message, point, found.span())


def _mended(
    point: Point, message: str, span: tuple[int, int], new: str, label: str
) -> Iterator[Finding]:
    """Yield the finding with its mend, unless it stands in a quotation."""
    start, end = span
    if not point.is_quoted(start):
        edit = Edit(new, clause=point.printed.path, start=start, end=end)
        yield advise(ID, message, point, span, mend=Mend(label, (edit,)))


CHECK = Check(ID, "Whole sentence in a clause", run, __doc__ or "")
