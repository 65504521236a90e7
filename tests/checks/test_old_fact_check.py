"""Facts from old sources."""

from datetime import date

import pytest
from matters import Source, believes, found, notes

from drafter.checks.old_fact import CHECK

MEETING = date(2026, 3, 12)


def fact(when, text="that 25 people were killed", who="Example News"):
    return notes(text, source=Source(who, date=when))


@pytest.mark.parametrize(
    "when", ["December 2025", "5 January 2026", "10/1/2026", "2025", "2025-12-31"]
)
def test_a_source_of_more_than_sixty_days_is_found(when):
    (finding,) = found(CHECK, fact(when), meeting_date=MEETING)

    assert finding.clause == "notes.1"
    assert when in finding.message
    assert finding.severity.value == "advises"


@pytest.mark.parametrize(
    "when", ["January 2026", "11 January 2026", "20 March 2026", "", "lately", "2026"]
)
def test_a_newer_source_and_one_without_a_date_are_good(when):
    assert not found(CHECK, fact(when), meeting_date=MEETING)


def test_a_source_is_told_once_with_all_that_rests_on_it():
    facts = [fact("May 2025", f"that {number} were hurt") for number in (20, 30, 40)]

    (finding,) = found(CHECK, *facts, meeting_date=MEETING)
    assert finding.message.startswith("Notes 1, Notes 2 and Notes 3 rest on")


def test_only_facts_are_looked_at():
    source = Source("Example News", date="May 2025")

    assert not found(CHECK, believes("that it is wrong", source=source))


def test_a_worked_example_is_left_alone():
    assert not found(CHECK, fact("May 2025"), meeting_date=MEETING, example=True)


def test_without_a_meeting_the_day_is_today():
    assert found(CHECK, fact("January 2026"), today=date(2026, 4, 2))
    assert not found(CHECK, fact("January 2026"), today=date(2026, 4, 1))
