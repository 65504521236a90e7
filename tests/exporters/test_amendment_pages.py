from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "amendments"))

import occasions
from motions_on_paper import page_of
from word_lints import lint

from drafter.amendments.wording import amend
from drafter.exporters.amendment_page import (
    Meeting,
    Moved,
    Placed,
    amendment_sheet,
    order_page,
    spoken_page,
    substantive_page,
)
from drafter.exporters.paper import to_docx
from drafter.exporters.plain_text import to_text
from drafter.storage.library import load_wording

BASE = occasions.base()
FERRY = occasions.occasion().printed
MEETING = Meeting("Example Town Branch", datetime(2020, 1, 9, tzinfo=UTC))


def revised():
    notes = FERRY.sections[0]
    first, second, *others = notes.clauses
    first = replace(first, text=first.text.replace("112 crew", "112 crew by post"))
    second = replace(second, text=second.text.replace("41,000", "46,000"))
    notes = replace(notes, clauses=(first, second, *others[1:]))
    return replace(FERRY, sections=(notes, *FERRY.sections[1:]))


def moved(wording: str = "plain", **keys) -> Moved:
    made = amend(FERRY, revised(), load_wording(wording))
    return Moved(made, FERRY.title, **keys)


def test_a_sheet_says_which_motion_and_one_instruction_a_line():
    page = amendment_sheet(
        moved(number="7", name="A", mover="Alex Example"),
        load_wording("plain"),
        MEETING,
    )

    lines = to_text(page).split("\n")
    assert "Amendment A to motion 7: Save the Sample Island ferry" in lines
    assert "• In Notes 1, after “crew” insert “by post”" in lines
    assert "• In Notes 2, delete “41,000” and insert “46,000”" in lines
    assert "• Delete Notes 3" in lines
    assert "Moved by: Alex Example" in lines
    assert any(line.startswith("Accepted / not accepted") for line in lines)
    assert any(line.startswith("Carried / lost") for line in lines)
    assert not any("Words added" in line for line in lines)


def test_ucu_is_told_the_words_added_and_a_rule_change_its_reason():
    ucu = amendment_sheet(moved("ucu"), load_wording("ucu"), MEETING)
    rule = amendment_sheet(
        moved("labour-rule-change", reason="It is fairer."),
        load_wording("labour-rule-change"),
        MEETING,
    )

    assert "Words added: 3" in to_text(ucu)
    assert "Reason: It is fairer." in to_text(rule)
    assert "Present text: “That 41,000 journeys" in to_text(rule)


def test_what_is_read_out_has_no_marks_that_nobody_hears():
    lines = to_text(spoken_page(moved(), MEETING)).split("\n")

    assert "• In Notes 1: after the words ... crew ... put in ... by post" in lines
    assert (
        "• In Notes 2: take out the words ... 41,000 ... and put in ... 46,000" in lines
    )
    assert "• Notes 3: take it out." in lines


def test_the_order_of_amendments_gives_each_its_reason():
    placed = (
        Placed(moved(name="B"), "It deletes more than the others."),
        Placed(moved(name="A"), "It comes first in the motion."),
    )

    text = to_text(order_page(placed, MEETING))

    assert (
        text.index("Amendment B")
        < text.index("It deletes more")
        < text.index("Amendment A")
    )


def test_the_substantive_motion_says_what_it_is_and_nothing_else_changes():
    page = page_of(revised(), occasions.LIST)

    clean = substantive_page(page)

    old, new = to_text(page).split("\n"), to_text(clean).split("\n")
    assert [line for line in new if line not in old] == [
        "Substantive motion: Save the Sample Island ferry"
    ]


def test_every_paper_is_a_clean_word_file():
    pages = (
        amendment_sheet(moved(), load_wording("plain"), MEETING),
        spoken_page(moved(), MEETING),
        order_page((Placed(moved(name="A"), "It is the only one."),), MEETING),
        substantive_page(page_of(revised(), occasions.LIST)),
    )

    for page in pages:
        assert lint(to_docx(page, BASE)) == [], page.title
