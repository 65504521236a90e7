"""A motion after the deadline is told while the meeting is still ahead."""

from datetime import date

import pytest
from matters import book, clause, found
from rules_of_bodies import ruled, without

from drafter.checks.deadline import CHECK

ACT = clause("support the strikers")
MEETING, CLOSED = date(2031, 3, 10), date(2031, 2, 28)


def told(today, **keys):
    keys = {"meeting_date": MEETING, "deadline": CLOSED, **keys}
    return found(CHECK, ACT, today=today, **keys)


def test_it_says_by_how_much_and_what_an_emergency_would_need():
    (finding,) = told(date(2031, 3, 2))

    assert finding.message == (
        "Motions for the meeting on 10 March 2031 closed on 28 February 2031, 2 days "
        "ago. Ask the secretary whether it can still be taken. An emergency motion "
        "would need something that happened after 28 February 2031, and a decision "
        "that cannot wait for the next meeting."
    )


@pytest.mark.parametrize("today", [date(2031, 3, 1), date(2031, 3, 9), MEETING])
def test_every_day_up_to_the_meeting_is_too_late(today):
    assert told(today)


@pytest.mark.parametrize("today", [date(2031, 1, 1), CLOSED, date(2031, 3, 11)])
def test_the_last_day_is_in_time_and_a_meeting_that_is_over_is_past_mending(today):
    assert not told(today)


@pytest.mark.parametrize(
    "keys",
    [
        {"kind": "emergency-motion"},
        {"kind": "statement"},
        {"example": True},
        {"deadline": None},
        {"meeting_date": None},
    ],
)
def test_emergencies_examples_and_unknown_days_are_never_late(keys):
    assert not told(date(2031, 3, 2), **keys)


def test_a_deadline_by_the_rulebook_is_as_sure_as_its_rule():
    advice = ruled("deadline.motion", 10, unit="days before", force="advice")
    rule = ruled("deadline.motion", 10, unit="days before")

    (first,) = told(date(2031, 3, 2), body=advice)
    (second,) = told(date(2031, 3, 2), body=rule)
    assert (first.severity.value, second.severity.value) == ("advises", "warns")
    assert first.source.title == "Example standing orders"


def test_a_day_of_the_year_is_the_rule_s_too():
    rule = ruled("deadline.motion", "28 February")

    (finding,) = told(date(2031, 3, 2), body=rule)
    assert finding.source.title == "Example standing orders"


def test_days_of_the_branch_s_own_are_no_rule_of_its_body():
    (finding,) = told(date(2031, 3, 8), deadline=date(2031, 3, 5), own_deadline=True)
    (other,) = told(date(2031, 3, 2), body=without("deadline.motion"))

    assert (finding.source, finding.severity.value) == (None, "warns")
    assert (other.source, other.severity.value) == (None, "warns")


def test_the_deadline_is_that_of_the_body_that_votes():
    (finding,) = told(date(2031, 3, 2), body="labour-clp", meeting=book("union-branch"))

    assert finding.body == "union-branch"
