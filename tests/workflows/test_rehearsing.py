"""A template while it is being written: how it reads, and what was found in it."""

from __future__ import annotations

from datetime import date

import hostile_collections as hostile
import pytest

from drafter.storage import library
from drafter.workflows import rehearsing

TODAY = date(2026, 11, 25)
SAMPLE = 'format = 1\nservice = "Sample ferry"\n'


@pytest.fixture
def written(tmp_path):
    path = tmp_path / "motions" / "sample-route.toml"
    path.parent.mkdir()
    path.write_text(hostile.GOOD, "utf-8")
    return path


def look(path, last=None):
    return rehearsing.rehearse(path, TODAY, last)


def test_without_a_sample_it_is_shown_with_its_blanks(written):
    made = look(written)

    assert made.problems == ()
    assert made.words
    assert made.ways
    assert not made.of_sample
    assert "[" in made.text
    assert any("no sample" in one.message for one in made.notes)


def test_with_a_sample_it_is_shown_as_it_is_printed(written):
    sample = written.with_name("sample-route.sample.toml")
    sample.write_text(SAMPLE, "utf-8")
    made = look(written)

    assert made.of_sample
    assert "Sample ferry" in made.text
    assert "This Branch" in made.text


def test_a_save_is_seen_and_so_is_one_of_its_sample(written):
    made = look(written)
    assert rehearsing.changed(written, None)
    assert not rehearsing.changed(written, made)

    written.with_name("sample-route.sample.toml").write_text(SAMPLE, "utf-8")
    assert rehearsing.changed(written, made)
    later = look(written, made)
    written.write_text(hostile.GOOD + "\n", "utf-8")
    assert rehearsing.changed(written, later)


def test_half_way_through_a_save_the_last_text_stays(written):
    made = look(written)
    written.write_text(hostile.GOOD[: len(hostile.GOOD) // 2] + '\ntext = "', "utf-8")
    broken = look(written, made)

    assert "is not TOML" in str(broken.problems[0])
    assert (broken.text, broken.of_before) == (made.text, True)
    written.unlink()
    gone = look(written, broken)
    assert "no file there now" in gone.fault
    assert gone.text == made.text
    written.write_text(hostile.GOOD, "utf-8")
    again = look(written, gone)
    assert (again.fault, again.of_before, again.words) == ("", False, made.words)


@pytest.mark.parametrize(
    "fault",
    [
        ('text = "oppose', 'text = "oppose {{ nobody }}'),
        ('text = "oppose', 'text = "oppose {% for x in y %}'),
        ('id = "sample-route"', 'id = "another"'),
    ],
)
def test_a_fault_is_told_in_words_and_nothing_ends(written, fault):
    assert fault[0] in hostile.GOOD
    written.write_text(hostile.GOOD.replace(*fault, 1), "utf-8")
    made = look(written)

    assert made.problems
    assert made.text == ""
    assert not made.of_before


def test_a_sample_with_faults_is_told_and_the_blanks_are_shown(written):
    sample = written.with_name("sample-route.sample.toml")
    sample.write_text("format = 1\nservice = [", "utf-8")
    made = look(written)

    assert made.problems
    assert "[" in made.text
    assert not made.of_sample


def test_a_statement_is_shown_as_it_is():
    path = library.template_path("no-war").parents[1] / "statements"
    made = look(path / "uslaw-2020-01.toml")

    assert made.problems == ()
    assert "catastrophic war" in made.text


def test_what_is_no_file_is_said_to_be_none(tmp_path):
    assert "no file there now" in look(tmp_path).fault
    assert "no file there now" in look("a\0b").fault
