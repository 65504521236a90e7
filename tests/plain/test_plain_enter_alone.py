"""Enter alone: every journey comes to its end, and nothing is asked in silence."""

from __future__ import annotations

import pytest
from talk_stage import NOW, in_journey

from drafter.model.profile import BranchProfile
from drafter.plain import home
from drafter.workflows import drafting

pytestmark = pytest.mark.usefixtures("documents")
MOTION = """Ferries

This Branch notes:
1. That no ferry left on 4 January 2020.

This Branch resolves:
2. To write to the owners within seven days.""".splitlines()
OTHER = [*MOTION[:-1], "2. To write to the owners within ten days."]
STATEMENT = "Example Crews\n\nWe believe that cheap crews make unsafe ships."
ENTER = ("",) * 80
"""More often than anybody would press it."""


@pytest.fixture
def kept(documents):
    """A draft that is kept, with nothing answered."""
    branch = BranchProfile("Example Town Branch", body="union-branch")
    return drafting.keep(drafting.begin("no-war", branch, NOW.date()), NOW, "kept")


@pytest.mark.parametrize(
    ("journey", "lines"),
    [
        (home.start, ("donate", "Donate to a")),
        (home.statement, (*STATEMENT.splitlines(), ".")),
        (home.bring, (*MOTION, ".")),
        (home.go_on, ()),
        (home.amend, (*MOTION, ".")),
        (home.on_the_night, ("2",)),
        (home.composite, (*MOTION, ".", "", "", *OTHER, ".")),
        (home.papers, ()),
        (home.after_vote, ("3",)),
        (home.branches, ("", "Sample Hill Branch")),
        (home.own_body, ("", "Sample Hill Branch")),
        (home.settings, ()),
        (home.forget, ()),
        (home.helping, ()),
    ],
)
def test_enter_alone_leads_out_of_every_journey(kept, journey, lines):
    came = in_journey(journey, *lines, *ENTER)

    assert came.code == -1, came.out[-600:]


def test_where_enter_alone_does_nothing_that_is_said():
    came = in_journey(home.bring, "", "", *MOTION, ".", "9", "")

    assert came.lines.count("Nothing is written yet. Write it or paste it here; < goes "
                            "back.") == 1  # fmt: skip
    said = in_journey(lambda talk: talk.choose("Which?", ("One", "Two")), "", "1")
    assert "Enter alone does nothing here. Write a number from 1 to 2." in said.out


def test_a_paper_that_was_refused_is_not_offered_again_by_enter_alone(kept):
    came = in_journey(home.go_on, "", "make the papers", "", "")

    at = came.lines.index("Nothing was made.")
    assert came.lines[at + 1].startswith("Go on leads to the list where the questions")
    assert "Enter alone: Go on" in came.lines[at:]


def test_a_motion_carried_as_amended_leads_to_its_clauses_first(kept):
    came = in_journey(home.after_vote, "3", "", "", "", "", "go on", "")

    said = "Enter alone: Write the amended words into its clauses, for all of these"
    assert f"{said} papers" in came.lines
    assert any(one.startswith("The clauses: ") for one in came.lines)
    assert any(one.startswith("Enter alone: Papers for after") for one in came.lines)


def test_an_amendment_without_changes_is_said_to_be_none(kept):
    came = in_journey(home.amend, *MOTION, ".", "", "", "")

    assert "Nothing is changed yet: there is no amendment." in came.lines
    assert came.code == -1


def test_what_is_to_be_settled_is_not_asked_for_without_end(kept):
    told = "Crews\n\nWe urge our affiliates to join the demonstration on 10 March 2031."
    came = in_journey(home.statement, *told.splitlines(), ".", *ENTER[:9])

    assert "Enter alone: Go on with it as a draft" in came.lines
    assert any("what is to be settled waits" in one for one in came.lines)
