"""Once a meeting dealt with a motion, its list and its deadline say the result."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from house_cases import sample

from drafter.model.outcome import Outcome, Result
from drafter.workflows import drafting, drafts
from drafter.workflows.draft_lines import said_of

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_the_result_stands_where_the_days_left_stood(tmp_path, monkeypatch):
    monkeypatch.setenv("DRAFTER_HOME", str(tmp_path))
    opened = sample("no-war")
    profile = replace(opened.draft.profile, meeting_date=NOW.date())
    outcome = Outcome(Result.CARRIED, NOW.date())
    draft = replace(opened.draft, profile=profile, outcome=outcome)
    kept = drafting.keep(replace(opened, draft=draft), NOW)

    (line,) = drafts.listed()
    assert "meeting 25 November 2026: carried, " in said_of(line, NOW.date())
    assert drafts.deadlines_of(kept.draft.id, NOW.date()) == ("Carried.",)
