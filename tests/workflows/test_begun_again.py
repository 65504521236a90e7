"""A night's amendments and a composite come back as they were after a kill."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.workflows import (
    amending_live,
    composing,
    composite_kept,
    night_kept,
    on_the_night,
)
from drafter.workflows import home as at_home
from drafter.workflows.composing import Desk
from drafter.workflows.night_kept import Kept
from drafter.workflows.on_the_night import Decision, Night

DAY = date(2026, 11, 25)
BUSES = """\
Safe buses for Example Town

This Branch notes:
1. That the night bus was cut in 2019.
2. That members who work late walk home in the dark.

This Branch resolves:
3. To write to the council, asking it to bring the night bus back.
"""
NIGHT_BUS = BUSES.replace("Safe buses for Example Town", "Bring back the night bus")
CHANGE = 'In Resolves 3, delete "write to" and insert "meet"'
OTHER = "Delete Notes 1."


@pytest.fixture
def motion():
    return amending_live.pasted(BUSES, DAY)


def moved(motion):
    night = on_the_night.taken(Night(motion), CHANGE)
    night = on_the_night.taken(on_the_night.other_usage(night), OTHER)
    night = on_the_night.decide(night, "Amendment 2", Decision.CARRIED)
    return on_the_night.decide(night, "Amendment 1", Decision.LOST)


def test_what_was_moved_decided_and_typed_comes_back(motion):
    night_kept.keep(Kept(moved(motion), "In Notes 2, del"))

    assert night_kept.again(Night(motion)) == Kept(moved(motion), "In Notes 2, del")


def test_another_motion_begins_with_nothing_moved(motion):
    night_kept.keep(Kept(moved(motion), ""))
    other = Night(amending_live.pasted(NIGHT_BUS, DAY))

    assert night_kept.again(other) == Kept(other)


def test_what_is_in_a_paper_comes_back_too_and_known_as_such(motion):
    kept = Kept(moved(motion), in_paper=True)
    night_kept.keep(kept)

    assert night_kept.again(Night(motion)) == kept


def test_looking_at_another_motion_forgets_nothing(motion):
    kept = Kept(moved(motion))
    night_kept.keep(kept)
    night_kept.keep(Kept(Night(amending_live.pasted(NIGHT_BUS, DAY))))

    assert night_kept.again(Night(motion)) == kept


def test_a_night_that_is_forgotten_or_was_empty_does_not_come_back(motion):
    night_kept.keep(Kept(moved(motion), ""))
    night_kept.forget()
    assert night_kept.again(Night(motion)) == Kept(Night(motion))

    night_kept.keep(Kept(moved(motion), ""))
    night_kept.keep(Kept(Night(motion), " "))
    assert night_kept.again(Night(motion)) == Kept(Night(motion))


SPOILT = ["", "null", "[]", "{}", "{", '"x"', '{"motion": 1}', "[" * 9999,
          '{"motions": 1}', '{"motions": [1], "body": ""}',
          '{"motions": [], "body": "", "choices": [["a", "b"]]}']  # fmt: skip


@pytest.mark.parametrize("text", SPOILT)
def test_what_is_kept_and_spoilt_is_as_if_nothing_were_kept(motion, text):
    for key in (night_kept.UNFINISHED, composite_kept.UNFINISHED):
        at_home.settings().keep(key, text)

    assert night_kept.again(Night(motion)) == Kept(Night(motion))
    assert composite_kept.again(DAY) == (Desk(), "")


def two(tmp_path):
    """Return a composite of a pasted motion and one in a file, with a choice made."""
    path = tmp_path / "their motion.txt"
    path.write_text(NIGHT_BUS, encoding="utf-8")
    first = amending_live.pasted(BUSES, DAY)
    second = amending_live.open_named(str(path), DAY)
    desk = composing.added(Desk(), first, "Motion 1", "Sample Quay Branch")
    desk = composing.added(desk, second, "Motion 2", "")
    desk = composing.for_body(desk, "ucu-congress")
    group = composing.made(desk).groups[0]
    return composing.choose(desk, group, group.options[-1], "agreed words"), path


def test_a_composite_comes_back_with_its_motions_and_choices(tmp_path):
    desk, _path = two(tmp_path)
    composite_kept.keep(desk)

    assert composite_kept.again(DAY) == (desk, "")


def test_a_motion_that_is_gone_is_left_out_and_that_is_said(tmp_path):
    desk, path = two(tmp_path)
    composite_kept.keep(desk)
    path.unlink()

    found, missing = composite_kept.again(DAY)
    assert [one.name for one in found.motions] == ["Motion 1"]
    assert found.choices == ()
    assert missing.startswith("Motion 2 could not be opened again: There is no file")


def test_a_composite_that_is_forgotten_does_not_come_back(tmp_path):
    desk, _path = two(tmp_path)
    composite_kept.keep(desk)
    composite_kept.forget()
    assert composite_kept.again(DAY) == (Desk(), "")

    composite_kept.keep(desk)
    composite_kept.keep(Desk())
    assert composite_kept.again(DAY) == (Desk(), "")
