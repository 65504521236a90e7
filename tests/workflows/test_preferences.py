"""The settings: read, kept, put right; and the same through every door."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from branch_lists import BRANCHES, as_csv, asked, run
from preview_words import words_of_docx

from drafter.cli.main import run_command
from drafter.errors import UsageError
from drafter.language.dates import (
    DateStyle,
    full_date,
    long_date,
    read_date,
    short_date,
)
from drafter.model.outcome import Outcome, Result
from drafter.model.pack import RowState
from drafter.model.paper_defaults import PaperDefaults
from drafter.storage.locations import data_folder
from drafter.storage.settings import Settings
from drafter.workflows import (
    companions,
    drafting,
    editing,
    exporting,
    preferences,
    sending,
)
from drafter.workflows.preferences import Preferences

TODAY = date(2026, 1, 5)
NOW = datetime(2026, 1, 5, 19, 30, tzinfo=UTC)
SAMPLE = "templates/samples/no-war.toml"


@pytest.fixture
def opened():
    """Return a draft whose answers hold dates, as the settings are now."""
    return drafting.start(drafting.Request("no-war", answers_file=SAMPLE), TODAY)


@pytest.mark.parametrize(
    ("style", "long", "full", "short"),
    [
        ("plain", "2 January 2026", "Friday 2 January 2026", "2 January"),
        ("ordinal", "2nd January 2026", "Friday 2nd January 2026", "2nd January"),
        ("weekday", "Friday 2 January 2026", "Friday 2 January 2026", "2 January"),
    ],
)
def test_a_date_is_written_in_three_styles_and_read_back(style, long, full, short):
    day, chosen = date(2026, 1, 2), DateStyle(style)

    assert (long_date(day, chosen), full_date(day, chosen)) == (long, full)
    assert short_date(day, chosen) == short
    assert read_date(long) == read_date(full) == day


def test_every_day_of_a_month_has_its_ending():
    days = [short_date(date(2026, 1, n), DateStyle.ORDINAL) for n in range(1, 32)]

    first, teens, last = days[:4], days[10:14], days[20:24]
    assert " ".join(first) == "1st January 2nd January 3rd January 4th January"
    assert " ".join(teens) == "11th January 12th January 13th January 14th January"
    assert " ".join(last) == "21st January 22nd January 23rd January 24th January"
    assert days[-1] == "31st January"


def test_until_something_is_chosen_everything_is_as_it_was():
    assert preferences.known() == (Preferences(), ())
    assert preferences.for_papers() == PaperDefaults()
    assert not (data_folder() / "drafter.db").exists()


def test_what_is_kept_is_read_again(tmp_path):
    for name, typed in (
        ("theme", "drafter-light"),
        ("motion", "no"),
        ("blink", "no"),
        ("folder", str(tmp_path)),
        ("dates", "ordinal"),
        ("type_size", "14"),
    ):
        kept = preferences.keep(name, typed)

    found = Preferences(
        theme="drafter-light",
        motion=False,
        blink=False,
        folder=str(tmp_path),
        dates=DateStyle.ORDINAL,
        type_size=14,
    )
    assert kept == found
    assert preferences.known() == (found, ())
    assert preferences.papers_folder() == str(tmp_path)


def test_damaged_settings_fall_back_and_say_so():
    kept = Settings(data_folder())
    kept.keep("theme", "mauve [/b]")
    kept.keep("type size", "9999999999999")
    kept.keep("date style", "plain\0")
    kept.keep("motion", "no")

    found, faults = preferences.known()

    assert found == replace(Preferences(), motion=False)
    assert len(faults) == 3
    assert faults[0] == (
        "What was kept as theme cannot be used: mauve [/b]. Choose again in the "
        "settings."
    )


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("type_size", "7", "7 cannot be used: write a size in points from 8 to 48"),
        ("type_size", "large", "write a size in points from 8 to 48, in figures"),
        ("type_size", "١٢", "write a size in points"),
        ("dates", "1/2/3", "choose one of plain, ordinal, weekday"),
        ("motion", "maybe", "write yes or no"),
        ("folder", "Documents", "is only part of a path"),
        ("folder", "/no/such/folder", "is not there: write the path of a folder"),
        ("folder", "/no\0such", "is not there"),
    ],
)
def test_what_cannot_be_used_is_refused_in_a_sentence(name, typed, said):
    assert said in preferences.fault(name, typed)
    with pytest.raises(UsageError, match=said.split(":", maxsplit=1)[0].split(",")[0]):
        preferences.keep(name, typed)
    assert preferences.known() == (Preferences(), ())


def test_a_folder_for_papers_that_is_gone_or_a_file_is_not_used(tmp_path):
    folder, file = tmp_path / "Papers", tmp_path / "a file"
    folder.mkdir()
    file.touch()
    preferences.keep("folder", str(folder))
    assert preferences.papers_folder() == sending.papers_folder() == str(folder)

    folder.rmdir()
    assert preferences.papers_folder() != str(folder)
    assert "is a file: write the path of a folder" in preferences.fault(
        "folder", str(file)
    )
    assert preferences.keep("folder", "").folder == ""


def test_dates_in_the_motion_its_paper_and_companions_follow_the_setting(opened):
    result = Outcome(Result.CARRIED, date(2020, 1, 9))
    voted = replace(opened, draft=replace(opened.draft, outcome=result))

    def said(papers):
        draft = replace(voted, papers=papers)
        variant = sending.variant_of(draft, frozenset({"secretary-copy"}))
        certificate = companions.text_of(draft, companions.load(draft, "certificate"))
        return exporting.written(exporting.page_of(draft, variant), ".txt"), certificate

    plain, certificate = said(PaperDefaults())
    ordinal, later = said(PaperDefaults(DateStyle.ORDINAL))

    assert "Meeting of Thursday 9 January 2020" in plain.decode()
    assert "Meeting of Thursday 9th January 2020" in ordinal.decode()
    assert "Result on 9th January 2020" in ordinal.decode()
    assert "9 January 2020" in certificate
    assert "9th January 2020" in later
    assert "9 January 2020" not in later
    _, weekday = said(PaperDefaults(DateStyle.WEEKDAY))
    assert "Thursday 9 January 2020" in weekday


def test_a_blank_that_is_a_date_follows_the_setting():
    sample = "templates/samples/attack-emergency.toml"
    request = drafting.Request("attack-emergency", answers_file=sample)
    before = drafting.start(request, TODAY).motion.clauses
    preferences.keep("dates", "ordinal")
    after = drafting.start(request, TODAY).motion.clauses

    pairs = list(zip(before, after, strict=True))
    changed = [(was.text, now.text) for was, now in pairs if was.text != now.text]
    assert changed
    for was, now in changed:
        assert re.sub(r"(?<=\d)(st|nd|rd|th) ", " ", now) == was


def test_another_date_style_makes_no_edited_clause_out_of_date(opened):
    other = PaperDefaults(DateStyle.WEEKDAY)
    edited = editing.edit(opened, opened.motion.clauses[0].id, "that war is near")

    assert editing.edited_since(replace(edited, papers=other)) == ()


def test_the_size_of_type_is_for_a_branch_that_has_none(opened):
    preferences.keep("type_size", "14")
    size = sending.variant_of(drafting.open_draft(opened.draft, TODAY), frozenset())
    own = replace(opened.draft, profile=replace(opened.draft.profile, type_size=12))

    assert size.type_size == 14
    assert (
        sending.variant_of(drafting.open_draft(own, TODAY), frozenset()).type_size == 12
    )


def test_every_door_makes_the_same_bytes_with_the_same_settings(tmp_path, opened):
    preferences.keep("dates", "ordinal")
    preferences.keep("type_size", "14")
    typed, shown = tmp_path / "command.docx", tmp_path / "screen.docx"
    given = ["new", "no-war", "--answers", SAMPLE, "-o", str(typed)]
    assert run_command(given) in {0, 1}
    kept = drafting.keep(replace(opened, papers=preferences.for_papers()), NOW)
    sending.make(kept, "word", str(shown), frozenset())

    assert shown.read_bytes() == typed.read_bytes()
    assert "9th January 2020" in " ".join(words_of_docx(typed))


def test_a_pack_follows_the_settings_and_is_made_again_when_they_change(tmp_path):
    request = asked(tmp_path, as_csv(BRANCHES[0]))
    run(request)
    preferences.keep("dates", "ordinal")
    (again,), _ = run(replace(request, resume=True))
    (same,), _ = run(replace(request, resume=True))

    assert (again.state, same.state) == (RowState.MADE, RowState.UNCHANGED)
    (paper,) = (tmp_path / "pack").rglob("*.docx")
    assert "9th January 2027" in " ".join(words_of_docx(paper))
