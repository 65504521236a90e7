"""A branch votes on a motion before its CLP does."""

import pytest
from matters import book, clause, found, notes

from drafter.checks.branch_first import CHECK

ACT = clause("support the strikers")
CLP = "labour-clp"


@pytest.mark.parametrize("meeting", [None, CLP])
def test_a_motion_that_comes_straight_to_the_clp_is_told(meeting):
    (finding,) = found(CHECK, ACT, body=CLP, meeting=book(meeting) if meeting else None)

    assert finding.message == (
        "An ordinary motion is passed by a branch or an affiliate, before the CLP "
        "hears it. Let your branch vote on it first, and choose the CLP as where it "
        "is to go."
    )
    assert (finding.severity.value, finding.body) == ("warns", CLP)
    assert finding.source.year == 2020


def test_a_mention_of_a_branch_is_not_that_it_passed_the_motion():
    notice = notes("that our branch has many members in the union")

    assert found(CHECK, notice, ACT, body=CLP)


@pytest.mark.parametrize("meeting", ["labour-branch", "union-branch"])
def test_a_motion_that_a_branch_votes_on_for_the_clp_is_good(meeting):
    assert not found(CHECK, ACT, body=CLP, meeting=book(meeting))


@pytest.mark.parametrize("body", ["labour-branch", "union-branch", "trades-council"])
def test_a_motion_to_any_other_body_is_good(body):
    assert not found(CHECK, ACT, body=body)


@pytest.mark.parametrize("kind", ["emergency-motion", "statement"])
def test_an_emergency_and_a_statement_need_no_branch(kind):
    assert not found(CHECK, ACT, body=CLP, kind=kind)


@pytest.mark.parametrize(
    "text",
    [
        "that this motion was passed by Example Ward Branch on 3 February 2031",
        "that it was agreed at the meeting of the Example Union branch",
    ],
)
def test_a_motion_that_says_who_passed_it_is_good(text):
    assert not found(CHECK, notes(text), ACT, body=CLP)


def test_an_answer_that_says_who_passed_it_is_enough():
    answers = {"passed_by": "Example Ward Branch"}

    assert not found(CHECK, ACT, body=CLP, answers=answers)


def test_nobody_means_to_send_an_example():
    assert not found(CHECK, ACT, body=CLP, example=True)
