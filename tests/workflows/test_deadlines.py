"""When a motion has to be with the secretary, and what if that day has passed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from house_cases import changed, sample
from hypothesis import given
from hypothesis import strategies as st
from motion_builders import BRANCH

from drafter.model.motion import MotionKind
from drafter.model.profile import BranchProfile
from drafter.model.rulebook import Confidence, Force, Rule, RuleSource
from drafter.model.template import Level
from drafter.workflows.deadlines import (
    day_of,
    emergency_sentence,
    for_body,
    for_meeting,
    last_day,
    of_draft,
    sentences,
)

MEETING = date(2020, 1, 19)
WEEK_BEFORE = BranchProfile(
    "Example Town Branch",
    meeting_date=MEETING,
    motion_deadline_days=10,
    motion_deadline_hour="noon",
)
NO_DAYS = BranchProfile("Example Town Branch", meeting_date=MEETING)
SOURCE = RuleSource("orders", "Standing orders, Example Town", 2018)
CORE = (
    "An emergency motion would need: a dated event after that day, why it cannot wait, "
    "and the meeting's agreement (common practice; ask your secretary)."
)
days = st.dates(min_value=date(1900, 1, 1), max_value=date(2200, 1, 1))


def rule(value, unit="", **keys) -> Rule:
    known = {"confidence": Confidence.HIGH, "force": Force.RULE, **keys}
    return Rule(value, "orders", unit=unit, **known)


def body(level=Level.BRANCH, *, needs=None, **deadlines):
    return replace(
        BRANCH,
        level=level,
        sources=(SOURCE,),
        deadline=deadlines,
        emergency=needs or {},
    )


def told(profile, book, today) -> list[str]:
    return list(sentences(for_meeting(profile, book, today)))


# The branch's own days


@pytest.mark.parametrize(
    ("today", "left"),
    [
        (date(2020, 1, 4), "5 days left"),
        (date(2020, 1, 8), "1 day left"),
        (date(2020, 1, 9), "today"),
    ],
)
def test_the_days_that_are_left_are_told(today, left):
    assert told(WEEK_BEFORE, BRANCH, today) == [
        f"With the secretary by noon on Thursday 9 January 2020: {left}."
    ]


def test_once_the_day_has_passed_it_says_what_an_emergency_motion_needs():
    assert told(WEEK_BEFORE, BRANCH, date(2020, 1, 12)) == [
        "With the secretary by noon on Thursday 9 January 2020: passed 3 days ago.",
        CORE,
    ]
    assert "passed 1 day ago." in told(WEEK_BEFORE, BRANCH, date(2020, 1, 10))[0]


def test_after_the_meeting_no_emergency_motion_helps():
    deadline = for_meeting(WEEK_BEFORE, BRANCH, date(2020, 1, 20))

    assert (deadline.passed, deadline.meeting_over) == (True, True)
    assert len(sentences(deadline)) == 1


def test_the_branch_s_own_days_come_before_its_body_s():
    book = body(motion=rule(28, "days before the meeting"))
    deadline = for_meeting(WEEK_BEFORE, book, date(2020, 1, 1))

    assert (deadline.day, deadline.sure, deadline.rule) == (
        date(2020, 1, 9),
        True,
        None,
    )
    assert deadline.source is None
    assert last_day(WEEK_BEFORE, book) == date(2020, 1, 9)


def test_clear_days_of_the_branch_count_neither_end():
    profile = replace(WEEK_BEFORE, clear_days=True)

    assert for_meeting(profile, BRANCH, MEETING).day == date(2020, 1, 8)


def test_without_a_meeting_s_date_the_branch_s_days_are_told():
    profile = replace(WEEK_BEFORE, meeting_date=None, clear_days=True)

    assert told(profile, BRANCH, MEETING) == [
        "The deadline of Example branch: 10 clear days before the meeting, by noon."
    ]
    assert last_day(profile, BRANCH) is None


# The body's rule


@pytest.mark.parametrize(
    ("unit", "clear", "day"),
    [
        ("days", False, date(2020, 1, 5)),
        ("days before the meeting, to the secretary", False, date(2020, 1, 5)),
        ("calendar days before the meeting", False, date(2020, 1, 5)),
        ("clear days before the meeting", False, date(2020, 1, 4)),
        ("days before the meeting", True, date(2020, 1, 4)),
        ("weeks before conference", False, date(2019, 10, 13)),
        ("working days before the meeting", False, None),
        ("months before conference", False, None),
        ("", False, None),
    ],
)
def test_a_rule_counts_back_from_the_meeting(unit, clear, day):
    made = rule(14, unit, clear=clear)

    assert day_of(made, MEETING) == day
    assert last_day(NO_DAYS, body(motion=made)) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31 January", date(2019, 1, 31)),
        ("31 January every year", date(2019, 1, 31)),
        ("9 January", date(2020, 1, 9)),
        ("19 January", date(2020, 1, 19)),
        ("2nd Thursday in March", date(2019, 3, 14)),
        ("the last Friday of November", date(2019, 11, 29)),
        ("early April", None),
        ("15 April in 2024, a Monday", None),
        ("29 February", None),
        ("31 June", None),
    ],
)
def test_a_day_of_the_year_is_the_last_one_before_the_meeting(text, day):
    assert day_of(rule(text), MEETING) == day


def test_advice_is_called_advice():
    book = body(motion=rule(7, "days before the meeting", force=Force.ADVICE))
    deadline = for_meeting(NO_DAYS, book, date(2020, 1, 10))

    assert not deadline.sure
    assert deadline.source == SOURCE
    assert sentences(deadline) == (
        (
            "With the secretary by Sunday 12 January 2020: 2 days left (common practice"
            "; ask your secretary)."
        ),
    )


def test_advice_of_a_conference_says_when_it_was_seen():
    book = body(Level.CONFERENCE, motion=rule("31 January", force=Force.ADVICE))

    assert sentences(for_body(book, date(2027, 6, 6), date(2027, 1, 1))) == (
        (
            "Handed in by Sunday 31 January 2027: 30 days left (advice, seen 2018; "
            "ask your secretary for this year’s)."
        ),
    )


def test_a_rule_that_nobody_is_sure_of_says_so():
    low = rule(7, "days before the meeting", confidence=Confidence.LOW)

    assert (
        "(not certain; ask your secretary)."
        in (told(NO_DAYS, body(motion=low), date(2020, 1, 10))[0])
    )


def test_where_no_day_can_be_worked_out_the_words_of_the_body_are_told():
    book = body(Level.CONFERENCE, motion=rule("early April", hour="noon"))
    deadline = for_body(book, MEETING, MEETING)

    assert (deadline.day, deadline.days_left, deadline.passed) == (None, None, False)
    assert sentences(deadline) == (
        "The deadline of Example branch: early April, by noon.",
    )


def test_a_body_without_a_rule_has_no_deadline():
    assert for_meeting(NO_DAYS, BRANCH, MEETING) is None
    assert last_day(NO_DAYS, BRANCH) is None


# Emergency motions


def test_the_body_s_own_rules_on_emergency_motions_come_first():
    known = {
        "after": rule("something after 31 January"),
        "test": rule("the chair’s recommendation."),
        "speakers": rule(2, "speakers"),
    }

    assert emergency_sentence(body(needs=known)) == (
        "An emergency motion would need: something after 31 January; the chair’s "
        "recommendation."
    )


def test_advice_on_emergency_motions_is_called_advice():
    known = {"after": rule("a dated event", force=Force.ADVICE)}

    assert emergency_sentence(body(needs=known)) == (
        "An emergency motion would need: a dated event (advice; ask your secretary)."
    )


def test_an_emergency_motion_has_a_deadline_of_its_own_or_none():
    book = body(motion=rule(14, "days"), emergency=rule(2, "days"))
    late = date(2020, 1, 18)
    deadline = for_meeting(WEEK_BEFORE, book, late, MotionKind.EMERGENCY)

    assert sentences(deadline) == (
        "With the secretary by Friday 17 January 2020: passed 1 day ago.",
    )
    assert for_meeting(WEEK_BEFORE, BRANCH, late, MotionKind.EMERGENCY) is None


# Drafts


def test_a_draft_has_its_meeting_s_deadline_and_its_destination_s():
    opened = sample("no-war")
    conference = replace(
        body(Level.CONFERENCE, motion=rule(11, "weeks before conference")),
        id="example-conf",
        name="Example Conference",
    )
    opened = changed(replace(opened, destination=conference), profile=WEEK_BEFORE)
    first, second = of_draft(opened)

    assert (first.day, first.body) == (date(2020, 1, 9), opened.meeting)
    assert sentences(second) == (
        "The deadline of Example Conference: 11 weeks before conference.",
    )


# Whatever the day


@given(days, st.integers(0, 200), st.booleans(), days)
def test_days_left_and_the_day_agree(meeting, count, clear, today):
    profile = BranchProfile(
        "B", meeting_date=meeting, motion_deadline_days=count, clear_days=clear
    )
    deadline = for_meeting(profile, BRANCH, today)

    assert today + timedelta(days=deadline.days_left) == deadline.day
    assert deadline.passed == (today > deadline.day)
    assert deadline.day == last_day(profile, BRANCH)


@given(days, st.integers(0, 60))
def test_a_week_is_seven_days(meeting, count):
    assert day_of(rule(count, "weeks"), meeting) == day_of(
        rule(count * 7, "days"), meeting
    )


@given(days, st.integers(1, 28), st.sampled_from(["January", "May", "December"]))
def test_a_day_of_the_year_comes_within_the_year_before_the_meeting(
    meeting, day, month
):
    found = day_of(rule(f"{day} {month}"), meeting)

    assert timedelta(0) <= meeting - found < timedelta(days=366)
    assert found.day == day


@given(
    days,
    st.sampled_from(["first", "2nd", "third", "4th", "last"]),
    st.sampled_from(["Monday", "Thursday", "Sunday"]),
    st.sampled_from(["February", "March", "December"]),
)
def test_a_weekday_of_a_month_is_that_weekday_in_that_month(
    meeting, place, weekday, month
):
    found = day_of(rule(f"{place} {weekday} in {month}"), meeting)
    weeks = (found.day - 1) // 7 + 1

    assert found <= meeting
    assert f"{found:%A %B}" == f"{weekday} {month}"
    if place == "last":
        assert (found + timedelta(days=7)).month != found.month
    else:
        assert weeks == {"first": 1, "2nd": 2, "third": 3, "4th": 4}[place]


@given(st.text(), days)
def test_any_text_is_a_day_or_none(text, meeting):
    found = day_of(rule(text), meeting)

    assert found is None or found <= meeting
