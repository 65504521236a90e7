"""Actions whose day is over."""

from datetime import date

import pytest
from matters import clause, found, matter, notes, words_at

from drafter.checks.past_action import CHECK

MEETING = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("attend the demonstration in Exampleton on 7 March 2026", "7 March 2026"),
        ("support and join the march on Saturday 7 March 2026", "7 March 2026"),
        ("write to every member by 11 March 2026", "11 March 2026"),
        ("hold a public meeting on 2026-03-05", "2026-03-05"),
        ("ask members to lobby Parliament on 5 March 2026.", "5 March 2026"),
    ],
)
def test_an_action_on_a_day_that_is_over_is_found(text, words):
    of = matter(clause(text), meeting_date=MEETING)

    (finding,) = CHECK.run(of)
    assert words_at(finding, of) == words
    assert "12 March 2026" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "attend the demonstration on 14 March 2026",
        "write to every member by 12 March 2026",
        "endorse the statement of 5 January 2026",
        "support those dismissed on 3 March 2026",
        "support the workers who struck on 3 March 2026",
        "condemn the failure to pay the arrears by 1 March 2026",
        "publicise the report published on 1 March 2026",
        "hold the council to the promise it made on 1 March 2026",
        "join the campaign that began on 1 March 2026, and march on 14 March 2026",
        "remember the march on 1 March 1926",
        "carry out the motion passed on 4 February 2026 before the summer",
        "write “come on 5 March 2026” on no more leaflets",
        "publicise the strike that is on from 1 March 2026 to 1 May 2026",
    ],
)
def test_what_is_to_come_and_what_is_about_the_past_is_good(text):
    assert not found(CHECK, clause(text), meeting_date=MEETING)


def test_the_time_of_an_action_is_looked_at_by_itself():
    late = clause("write to our MP", who="secretary", by="by 5 March 2026")
    soon = clause("write to our MP", who="secretary", by="by 19 March 2026")
    after = clause("write", who="secretary", by="within 30 days of 5 March 2026")

    (finding,) = found(CHECK, late, meeting_date=MEETING)
    assert finding.clause == "resolves.1"
    assert not found(CHECK, soon, after, meeting_date=MEETING)


def test_facts_about_the_past_are_good():
    text = "that they marched on 3 January 2026 and have to answer by 5 March 2026"

    assert not found(CHECK, notes(text), meeting_date=MEETING)


def test_without_a_meeting_the_day_is_today():
    attend = clause("attend the march on 7 March 2026")

    assert not found(CHECK, attend, today=date(2026, 3, 7))
    (finding,) = found(CHECK, attend, today=date(2026, 3, 8))
    assert "before today, 8 March 2026" in finding.message
