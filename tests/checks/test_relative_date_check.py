"""Days that depend on when they are read."""

from datetime import date

import pytest
from matters import believes, clause, found, matter, notes, words_at

from drafter.checks.relative_date import CHECK

TODAY = date(2026, 3, 2)
MEETING = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("that the offices were searched last month", "last month"),
        ("that they marched yesterday in Exampleton", "yesterday"),
        ("that a vote is due tomorrow", "tomorrow"),
        ("that next week the Bill returns", "next week"),
        ("that the strike began last Tuesday", "last Tuesday"),
        ("that earlier this week wages were cut", "this week"),
        ("that it ends at the end of this month", "this month"),
    ],
)
def test_a_day_told_from_today_is_found(text, words):
    of = matter(notes(text))

    (finding,) = CHECK.run(of)
    assert words_at(finding, of) == words


@pytest.mark.parametrize(
    "text",
    [
        "march this Saturday, 7 March 2026, in Exampleton",
        "march this Saturday (7 March)",
        "act within the next week and report in the next month",
        "note what was lost over the last month",
        "meet on the last Friday of the month",
        "build for a better tomorrow and the workers of tomorrow",
        "say “see you this Saturday” again",
        "raise it at our next meeting, this year and next year",
        "write to This Week and to The Next Month Review",
        "stand with the unions of Wednesbury and workers today",
        "end yesterday’s policies",
        "take this Mondayish mood away",
    ],
)
def test_a_day_that_is_certain_and_a_length_of_time_are_good(text):
    assert not found(CHECK, clause(text), believes(f"that we should {text}"))


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("march this Saturday", "To march on Saturday 7 March 2026."),
        ("mark the strike of last month", "To mark the strike of February 2026."),
        ("meet next month", "To meet in April 2026."),
        ("act by next month", "To act by April 2026."),
        ("act next week", "To act in the week of 9 March 2026."),
        (
            "mourn what was lost last Sunday",
            "To mourn what was lost on Sunday 1 March 2026.",
        ),
    ],
)
def test_the_date_is_offered_where_writing_and_meeting_give_the_same(text, mended):
    of = matter(clause(text), today=TODAY, meeting_date=MEETING)

    (finding,) = CHECK.run(of)
    (edit,) = finding.mend.edits
    printed = of.points[0].text
    assert printed[: edit.start] + edit.new + printed[edit.end :] == mended


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("march this Saturday", {}),
        ("march this Saturday", {"meeting_date": date(2026, 3, 12)}),
        ("march yesterday", {"meeting_date": MEETING}),
        ("march next Saturday", {"meeting_date": MEETING}),
        ("go to next month’s rally", {"meeting_date": MEETING}),
        ("say that earlier this month it rained", {"meeting_date": MEETING}),
    ],
)
def test_no_date_is_offered_where_it_is_not_certain(text, keys):
    (finding,) = found(CHECK, clause(text), today=TODAY, **keys)

    assert finding.mend is None


def test_yesterday_is_certain_on_the_day_of_the_meeting():
    (finding,) = found(
        CHECK, notes("that yesterday it fell"), today=TODAY, meeting_date=TODAY
    )

    assert finding.mend.edits[0].new == "on Sunday 1 March 2026"


def test_the_first_and_the_last_day_of_the_calendar_are_no_trap():
    first, last = date.min, date.max

    assert found(CHECK, clause("march last Monday"), today=first, meeting_date=first)
    assert found(CHECK, clause("march tomorrow"), today=last, meeting_date=last)
    assert found(CHECK, clause("march last month"), today=first, meeting_date=first)
