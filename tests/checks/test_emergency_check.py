"""An emergency motion says what, when, and why it cannot wait."""

from datetime import date

import pytest
from matters import believes, book, clause, found, notes
from rules_of_bodies import ruled

from drafter.checks.emergency import CHECK
from drafter.language.gaps import mark_gap

MEETING, CLOSED = date(2031, 5, 8), date(2031, 5, 1)
EVENT = notes("that on 6 May 2031 aircraft bombed the market at Sample Harbour")
WHY = notes("that a letter cannot wait for our next meeting")
CLOSING = notes("that motions for this meeting closed on 1 May 2031, before the attack")
ACT = clause("oppose any British part in it")


def told(*clauses, **keys):
    keys = {"meeting_date": MEETING, "deadline": CLOSED, "today": MEETING, **keys}
    return [
        finding.message
        for finding in found(CHECK, *clauses, kind="emergency-motion", **keys)
    ]


def test_a_motion_that_answers_them_all_is_good():
    assert not told(EVENT, CLOSING, WHY, ACT)


@pytest.mark.parametrize(
    "event",
    [
        "that on 6 May aircraft bombed the market",
        "that aircraft bombed the market on Tuesday 6th May 2031",
        "that on May 6, five days after motions closed, the market was bombed",
        "that the employer announced on 2 May the closure of Example Works",
        "that aircraft bombed the market on 8 May 2031, the day of this meeting",
    ],
)
def test_a_dated_event_after_the_deadline_is_recognised(event):
    assert not told(notes(event), WHY, ACT)


@pytest.mark.parametrize(
    "event",
    [
        "that aircraft bombed the market at Sample Harbour",
        "that in recent days aircraft have bombed the market",
        "that Parliament may debate it",
    ],
)
def test_an_event_without_its_day_is_told(event):
    (message,) = told(notes(event), CLOSING, WHY, ACT)

    assert "for that the motion gives no day" in message


def test_a_day_after_the_meeting_is_not_one_of_an_event():
    (message,) = told(notes("that on 6 June 2031 the market was bombed"), WHY, ACT)

    assert "gives only 6 June 2031, after the meeting" in message


@pytest.mark.parametrize("day", ["28 April 2031", "30 April", "1 May 2031"])
def test_an_event_before_motions_closed_is_told(day):
    (message,) = told(notes(f"that on {day} the market was bombed"), WHY, ACT)

    assert message.startswith("Motions closed on 1 May 2031, and the last event")


def test_the_day_that_the_motion_gives_for_the_deadline_counts_first():
    closing = notes("that motions for this meeting closed on 6 May 2031")

    (message,) = told(EVENT, closing, WHY, ACT, deadline=date(2031, 4, 24))
    assert message.startswith("Motions closed on 6 May 2031")


def test_the_deadline_is_not_taken_for_the_event():
    (message,) = told(CLOSING, WHY, ACT)

    assert "gives no day" in message


def test_a_works_that_closed_is_no_deadline():
    works = notes("that Example Works closed on 6 May 2031")

    assert not told(works, WHY, ACT)


def test_without_a_known_deadline_a_dated_event_will_do():
    old = notes("that on 3 March 2031 the market was bombed")

    assert not told(old, WHY, ACT, deadline=None)


def test_the_deadline_of_the_meeting_is_not_that_of_another_body():
    old = notes("that on 28 April 2031 the market was bombed")

    assert told(old, WHY, ACT)
    assert not told(old, WHY, ACT, meeting=book("labour-branch"))


@pytest.mark.parametrize(
    "reason",
    [
        "that a decision is needed before our next meeting",
        "that this is urgent, since Parliament is to vote on 14 May",
        "that our next meeting will be too late",
        "that a letter can't wait until June",
        "that Parliament is to vote on 14 May, and our next meeting is on 5 June",
    ],
)
def test_a_reason_why_it_cannot_wait_is_recognised(reason):
    assert not told(EVENT, believes(reason), ACT)


@pytest.mark.parametrize(
    "motion",
    [
        (EVENT, CLOSING, ACT),
        (EVENT, believes("that war solves nothing"), ACT),
        (EVENT, clause("act without delay, before our next meeting")),
    ],
)
def test_no_reason_why_it_cannot_wait_is_told(motion):
    (message,) = told(*motion)

    assert message.startswith("The motion does not say why a decision cannot wait")


def test_a_gap_where_the_day_belongs_is_left_to_the_question():
    event = notes(f"that on {mark_gap('event_date')} the market was bombed")

    assert not told(event, WHY, ACT)


def test_a_rule_of_the_body_is_cited():
    rule = "something that could not have met the deadline for motions"
    body = ruled("emergency.after", rule)
    old = notes("that on 28 April 2031 the market was bombed")

    (finding,) = found(
        CHECK,
        old,
        WHY,
        ACT,
        kind="emergency-motion",
        body=body,
        deadline=CLOSED,
        meeting_date=MEETING,
    )
    assert finding.source.title == "Example standing orders"
    assert finding.severity.value == "warns"


def test_a_rule_about_something_else_is_not_cited():
    body = ruled("emergency.test", "no change of rule in it")

    (finding,) = found(
        CHECK, EVENT, ACT, kind="emergency-motion", body=body, meeting_date=MEETING
    )
    assert (finding.source, finding.severity.value) == (None, "advises")


WHO = ruled("emergency.test", "the chair’s recommendation, and a majority accepting it")


def test_who_takes_it_late_is_told_where_it_is_known():
    (message,) = told(EVENT, WHY, ACT, body=WHO)

    assert message == (
        "To be taken late, it needs the chair’s recommendation, and a majority "
        "accepting it. Ask for it before the meeting, and say why it is an emergency."
    )


def test_who_takes_it_late_is_not_told_of_what_says_so_or_is_over_or_an_example():
    said = notes("that the chair has agreed to take this as an emergency")

    assert not told(EVENT, WHY, said, ACT, body=WHO)
    assert not told(EVENT, WHY, ACT, body=WHO, today=date(2031, 5, 9))
    assert not told(EVENT, WHY, ACT, body=WHO, example=True)


def test_an_ordinary_motion_has_nothing_to_prove():
    assert not found(CHECK, ACT, meeting_date=MEETING)
