"""Starting, keeping and opening drafts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from house_cases import changed, sample, with_answers
from motion_builders import TODAY

from drafter.errors import FileError, UnknownNameError, UsageError
from drafter.workflows import companions, drafting, drafts, exporting

NOW = datetime(2026, 11, 24, 19, 30, tzinfo=UTC)
EMAIL = "email-to-secretary"
OPENED = sample("no-war")


def test_a_draft_is_kept_and_opened_as_it_was():
    kept = drafting.keep(OPENED, NOW, why="exported")
    opened = drafts.open_kept(kept.draft.id, TODAY)

    assert opened.printed == OPENED.printed
    assert opened.draft.answers == OPENED.draft.answers
    assert opened.draft.seq == kept.draft.seq


def test_two_windows_never_write_over_each_other():
    first = drafting.keep(OPENED, NOW)
    mine = drafting.keep(with_answers(first, country="Utopia"), NOW)
    theirs = drafting.keep(with_answers(first, country="Erewhon"), NOW)

    assert mine.draft.id != theirs.draft.id
    titles = sorted(line.title for line in drafts.listed())
    assert titles == ["No war on Erewhon", "No war on Utopia"]
    (revision,) = drafts.history(theirs.draft.id)
    assert revision.why == "kept beside the version of another window"


def test_the_calendar_does_not_change_a_paper():
    later = replace(OPENED, today=date(2031, 1, 1))

    for suffix in exporting.FORMATS:
        paper = exporting.paper(OPENED, suffix, exporting.Variant())
        assert exporting.paper(later, suffix, exporting.Variant()) == paper


def test_a_template_is_only_for_its_levels():
    template = replace(OPENED.draft.template, levels=())

    with pytest.raises(UsageError, match="Union branch is at the level branch"):
        drafting.refuse_misfit(changed(OPENED, template=template))


@pytest.mark.parametrize(
    ("days", "clear", "hour", "said"),
    [
        (None, False, "", ""),
        (7, False, "", "Thursday 2 January 2020"),
        (7, True, "", "Wednesday 1 January 2020"),
        (7, False, "noon", "noon on Thursday 2 January 2020"),
    ],
)
def test_a_deadline_is_counted_from_the_meeting(days, clear, hour, said):
    profile = replace(
        OPENED.draft.profile,
        motion_deadline_days=days,
        clear_days=clear,
        motion_deadline_hour=hour,
    )

    assert companions.deadline_text(changed(OPENED, profile=profile)) == said


def test_without_a_meeting_there_is_no_deadline():
    profile = replace(OPENED.draft.profile, meeting_date=None)

    assert companions.deadline_text(changed(OPENED, profile=profile)) == ""


def test_a_refused_paper_writes_nothing(tmp_path):
    gap = with_answers(OPENED, country="")
    with pytest.raises(Exception, match="country"):
        exporting.export(gap, tmp_path / "x.docx", exporting.Variant())
    with pytest.raises(UnknownNameError):
        exporting.export(OPENED, tmp_path / "x.docx", exporting.Variant(), ["zzz"])
    with pytest.raises(FileError):
        exporting.export(OPENED, tmp_path / "gone" / "x.docx", exporting.Variant())

    assert list(tmp_path.iterdir()) == []


def test_a_companion_goes_with_its_kinds_of_motion_only():
    statement = sample("peace-statement")

    with pytest.raises(UsageError, match="does not go with a statement"):
        companions.load(statement, "email-to-secretary")
    assert EMAIL not in [one.id for one in companions.fitting(statement)]
    assert EMAIL in [one.id for one in companions.fitting(OPENED)]
