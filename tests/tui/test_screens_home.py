"""What home says of a draft."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.model.draft_line import DraftLine
from drafter.workflows.draft_lines import said_of


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
