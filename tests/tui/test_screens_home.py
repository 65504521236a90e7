"""What home says of a draft."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drafter.model.draft_line import DraftLine
from drafter.workflows.draft_lines import said_of

DAY = date(2020, 1, 6)


@pytest.mark.parametrize(
    ("meeting", "destination", "said"),
    [
        ("union-branch", "ucu-congress", "union branch to UCU congress"),
        ("labour-branch", "labour-clp", "Labour branch to Labour CLP"),
        ("trades-council", "trades-council", "trades council"),
        ("our-own-body", "our-own-body", "our own body"),
    ],
)
def test_the_bodies_of_a_draft_are_named_as_people_write_them(
    meeting, destination, said
):
    line = DraftLine(
        id=1,
        title="No war",
        words=1,
        meeting=meeting,
        destination=destination,
        meeting_date="",
        saved="2020-01-06T19:30:00",
    )

    assert said_of(line, date(2020, 1, 6)).splitlines()[1].startswith(f"  {said}, ")


def test_once_the_meeting_dealt_with_it_the_result_is_shown_and_no_days():
    line = DraftLine(
        id=1,
        title="No war",
        words=1,
        meeting="union-branch",
        destination="union-branch",
        meeting_date="2020-01-09",
        saved="2020-01-06T19:30:00",
        result="carried-unopposed",
    )

    said = said_of(line, DAY)
    assert "meeting 9 January 2020: carried unopposed, " in said
    assert ": adjourned, " in said_of(replace(line, result="adjourned"), DAY)
