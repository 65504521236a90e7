"""The chair's sheet once amendments were moved."""

from __future__ import annotations

import occasions
from word_lints import lint

from drafter.exporters.night_page import Voted, chair_page
from drafter.exporters.paper import to_docx
from drafter.exporters.plain_text import to_text
from drafter.storage import library

MOTION = occasions.occasion()
CARRIED = Voted(
    "Amendment 1",
    "Delete Resolves 1\n\nDelete Resolves 2",
    "carried",
    goes_in=True,
)
FELL = Voted(
    "Amendment 2",
    "In Resolves 1, delete “x”",
    "not decided, falls",
    fell=("delete “x”\nIt falls because Amendment 1 was carried.",),
)


def test_each_amendment_stands_with_what_became_of_it_then_the_motion_and_the_vote():
    said = to_text(chair_page(MOTION, (CARRIED, FELL)))

    assert said.startswith(f"Chair’s sheet: {MOTION.printed.title}\n")
    assert "Amendment 1: carried.\n\n• Delete Resolves 1\n• Delete Resolves 2" in said
    assert "Amendment 2: not decided, falls." in said
    assert "It falls because Amendment 1 was carried." in said
    order = ("Amendments, and what", "The substantive motion", "“We vote on the motion")
    assert sorted(order, key=said.index) == list(order)
    assert all(one.text in said for one in MOTION.printed.clauses)


def test_its_word_file_has_none_of_the_faults_that_are_looked_for():
    page = chair_page(MOTION, (CARRIED, FELL))

    assert lint(to_docx(page, library.base_package())) == []
