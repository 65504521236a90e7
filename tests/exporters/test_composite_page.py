"""The page of a composite, and the sheet for its movers."""

from __future__ import annotations

from dataclasses import replace

import occasions

from drafter.amendments.composite import composite
from drafter.amendments.composite_sheet import UNTIL
from drafter.exporters.composite_page import LEFT_OUT, composite_page
from drafter.exporters.plain_text import to_text
from drafter.language.house_style import dress
from drafter.model.composite import Choice, Contribution, Take

FIRST = occasions.occasion()
SECOND = replace(
    FIRST.motion,
    title="Keep the boats",
    clauses=tuple(
        replace(one, text=f"{one.text}, as everybody here knows")
        for one in FIRST.motion.clauses
    ),
)
TWO = (
    Contribution("Motion 1", "Example Branch", FIRST.printed),
    Contribution(
        "Motion 2", "Sample Branch", dress(SECOND, FIRST.style, occasions.BRANCH)
    ),
)


def text_of(*choices):
    return to_text(composite_page(composite(TWO, choices), FIRST))


def test_what_is_left_out_stands_under_its_own_heading():
    differing = next(
        one
        for one in composite(TWO).groups
        if len({each.text for each in one.points}) > 1
    )
    choice = Choice(differing.id, Take.KEEP, of="Motion 1")

    assert LEFT_OUT not in text_of()
    assert text_of(choice).count(LEFT_OUT) == 1


def test_each_mover_has_a_line_to_sign():
    assert text_of().count(": ________________") == len(TWO)


def test_the_lines_on_which_the_movers_agree_stay_on_one_page():
    *_, until, first, last = composite_page(composite(TWO), FIRST).blocks

    assert until.text == UNTIL
    assert [until.keep, first.keep, last.keep] == [True, True, False]
