"""The placeholders of a motion that was read, with the place of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from drafter.language.gaps import LINE_TO_FILL
from drafter.language.placeholders import PlaceholderKind, placeholders_in
from drafter.model.reading import ReadPlaceholder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.reading import ReadMotion

OUR_LINE = re.compile(rf"(?<!_){LINE_TO_FILL}(?!_)")
"""What a gap is on a paper of ours; a check lets it stand, but it is to be filled."""
AROUND = "around the motion"
OPEN_FORM = re.compile(r"[^:]{2,60}:\s*$")
"""A line of a form that nobody has filled in: "On behalf of:"."""


def placeholders_of(
    read: ReadMotion, prompts: Sequence[str]
) -> tuple[ReadPlaceholder, ...]:
    """Return every gap that the author of a motion left, in the order of the paper.

    `prompts` are the words of Word's own empty fields, which only ask for words.
    """
    found = [
        one
        for place, text in _places(read)
        for one in (*_in(place, text), *_prompted(place, text, prompts))
    ]
    return tuple(found)


def _places(read: ReadMotion) -> Iterator[tuple[str, str]]:
    yield "title", read.title
    for section in read.sections:
        yield "lead", section.lead
        for clause in section.clauses:
            yield clause.path, clause.text
    for line in read.furniture:
        yield AROUND, line.text


def _in(place: str, text: str) -> Iterator[ReadPlaceholder]:
    for one in placeholders_in(text):
        yield ReadPlaceholder(
            one.text, one.kind.value, one.choices, place, one.start, one.end
        )
    if place == AROUND:
        if OPEN_FORM.fullmatch(text):
            blank = PlaceholderKind.BLANK.value
            yield ReadPlaceholder(text, blank, (), place, 0, len(text))
        return
    for found in OUR_LINE.finditer(text):
        blank = PlaceholderKind.BLANK.value
        yield ReadPlaceholder(found[0], blank, (), place, *found.span())


def _prompted(
    place: str, text: str, prompts: Sequence[str]
) -> Iterator[ReadPlaceholder]:
    for prompt in dict.fromkeys(prompts):
        at = text.find(prompt)
        if at >= 0:
            field = PlaceholderKind.FIELD.value
            yield ReadPlaceholder(prompt, field, (), place, at, at + len(prompt))
