"""Our own papers are read back: the same words, sections and labels in every format."""

from __future__ import annotations

from functools import cache

import house_cases
import pytest

from drafter.language.house_style import dress
from drafter.model.motion import (
    MotionKind,
    PrintedClause,
    PrintedSection,
    SectionKind,
)
from drafter.model.style import Layout
from drafter.parsing.reading import read_motion
from drafter.workflows.exporting import FORMATS, Variant, paper

CASES = [(name, style) for name in house_cases.IDS for style in house_cases.STYLES]


@cache
def whole(name: str, style: str):
    """Return a model motion with everything in it, worded for a body of the style."""
    opened = house_cases.with_everything(house_cases.sample(name))
    levels = opened.draft.template.levels
    books = house_cases.BODIES.values()
    fitting = [one for one in books if one.style == style and one.level in levels]
    body = fitting[0].id if fitting else opened.destination.id
    return house_cases.in_style(house_cases.in_body(opened, body), style)


def as_read(printed):
    """Yield the sections; the questions of a submission are read as paragraphs."""
    for part in printed.sections:
        asked = part.kind is None and any(
            one.cite.startswith("Answer") for one in part.clauses
        )
        if asked:
            question = PrintedClause("", "", "", part.lead, 0, "")
            yield PrintedSection(None, "", (question, *part.clauses))
        else:
            yield part


def sections(printed, *, whereas: bool):
    """Return the sections as compared: those without a lead that touch are one.

    WHEREAS does not say whether a fact or an opinion follows, so there they are one.
    """
    found: list[tuple[object, str, list[object]]] = []
    for part in as_read(printed):
        kind = part.kind
        if whereas and kind is SectionKind.BELIEVES:
            kind = SectionKind.NOTES
        points = [
            (one.label, one.text, one.level, one.opens, one.closes)
            for one in part.clauses
        ]
        if found and not part.lead and found[-1][0] == kind:
            found[-1][2].extend(points)
        else:
            found.append((kind, f"{part.opens}{part.lead}", points))
    return found


@pytest.mark.parametrize(("name", "style"), CASES)
def test_a_paper_of_ours_is_read_as_it_was_printed(name, style):
    opened = whole(name, style)
    whereas = opened.style.layout is Layout.WHEREAS
    expected = sections(opened.printed, whereas=whereas)
    for suffix in FORMATS:
        data = paper(opened, suffix, Variant(with_gaps=True, secretary_copy=True))

        read = read_motion(data, f"motion{suffix}")

        assert read.title == opened.printed.title, suffix
        assert sections(read.printed, whereas=whereas) == expected, suffix


@pytest.mark.parametrize(("name", "style"), CASES)
def test_the_phrases_of_a_paper_of_ours_print_the_same_motion_again(name, style):
    opened = whole(name, style)
    data = paper(opened, ".docx", Variant(with_gaps=True))
    read = read_motion(data, "motion.docx", body=opened.destination)
    if opened.motion.kind is MotionKind.STATEMENT:
        assert [one.text for one in read.motion.clauses] == [
            one.text for one in opened.motion.clauses
        ]
        return

    again = dress(read.motion, opened.style, opened.destination)

    parts = as_read(opened.printed)
    printed = [one.text for part in parts for one in part.clauses]
    assert [one.text for one in again.clauses] == printed


@pytest.mark.parametrize("name", house_cases.IDS)
def test_a_motion_for_another_body_is_read_with_its_wrapper(name):
    opened = house_cases.with_everything(house_cases.sample(name))
    levels = opened.draft.template.levels
    for body, book in house_cases.BODIES.items():
        if book.level not in levels or body == opened.destination.id:
            continue
        sent_on = house_cases.changed(opened, destination=body)
        other = house_cases.replace(
            sent_on, destination=book, style=house_cases.STYLES[book.style]
        )
        for suffix in FORMATS:
            data = paper(other, suffix, Variant(with_gaps=True))
            assert read_motion(data, f"x{suffix}").wrapper == other.printed.wrapper
        return
