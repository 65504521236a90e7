"""Copies of the store: one a day, before a new version, private, for a fortnight."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from datetime import date, datetime, timedelta

import pytest

from drafter.errors import StoreError, StoreMendedError
from drafter.model.profile import BranchProfile
from drafter.storage import copies, schema
from drafter.storage.database import reading, store_file
from drafter.storage.drafts import Drafts
from drafter.storage.settings import Settings
from drafter.workflows import drafting

DAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 19).astimezone()
TODAY = datetime.now().astimezone().date()
posix = pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")


@pytest.fixture(autouse=True)
def first_run(monkeypatch):
    """Each test is a run of the program by itself."""
    monkeypatch.setattr(copies, "_tried", set())


@pytest.fixture(scope="module")
def draft():
    return drafting.begin("no-war", BranchProfile("Sample Quay Branch"), DAY).draft


@pytest.fixture
def folder(tmp_path, draft):
    """A store with one draft, of which no copy was taken yet."""
    Drafts(tmp_path).save(draft, title="First", words=1, now=NOW)
    return tmp_path


def name_of(day):
    return f"drafter-{day.isoformat()}.db"


def titles(copy):
    with closing(sqlite3.connect(copy)) as store:
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [row[0] for row in store.execute("SELECT title FROM drafts ORDER BY id")]


def kept(folder):
    return {one.name for one in (folder / "copies").iterdir()}


def later_run(monkeypatch, day):
    monkeypatch.setattr(copies, "_tried", set())
    monkeypatch.setattr(copies, "_today", lambda: day)


def test_before_the_first_change_of_a_day_the_store_is_copied(folder, draft):
    for title in ("Second", "Third"):
        Drafts(folder).save(draft, title=title, words=1, now=NOW)

    (copy,) = copies.copies_of(folder)
    assert copy.name == name_of(TODAY)
    assert copies.day_of(copy) == TODAY
    assert titles(copy) == ["First"]


def test_a_store_without_drafts_is_not_copied_and_reading_copies_nothing(tmp_path):
    Settings(tmp_path).keep("theme", "drafter-dark")
    Settings(tmp_path).keep("theme", "drafter-light")
    assert Drafts(tmp_path).listed() == ()

    assert copies.copies_of(tmp_path) == ()


@posix
def test_only_its_owner_can_see_a_copy(folder):
    before = os.umask(0)
    try:
        Settings(folder).keep("theme", "drafter-dark")
    finally:
        os.umask(before)

    (copy,) = copies.copies_of(folder)
    assert copy.stat().st_mode & 0o777 == 0o600
    assert copy.parent.stat().st_mode & 0o777 == 0o700


def test_copies_are_kept_for_a_fortnight(folder, monkeypatch):
    for day in range(20):
        later_run(monkeypatch, DAY + timedelta(day))
        Settings(folder).keep("day", str(day))

    last = DAY + timedelta(19)
    assert kept(folder) == {name_of(last - timedelta(day)) for day in range(15)}


def test_the_last_copy_stays_however_old_it_is(folder, monkeypatch):
    later_run(monkeypatch, DAY)
    Settings(folder).keep("a", "1")
    later_run(monkeypatch, DAY + timedelta(400))
    Settings(folder).keep("a", "2")

    assert kept(folder) == {name_of(DAY), name_of(DAY + timedelta(400))}


def test_a_clock_that_is_set_back_takes_away_no_copy_of_these_days(folder, monkeypatch):
    for day in (DAY, DAY + timedelta(1), DAY + timedelta(400), DAY, DAY + timedelta(2)):
        later_run(monkeypatch, day)
        Settings(folder).keep("a", day.isoformat())

    assert {name_of(DAY), name_of(DAY + timedelta(2))} <= kept(folder)
    assert name_of(DAY + timedelta(400)) not in kept(folder)


def test_what_a_kill_left_half_made_goes_in_time(folder, monkeypatch):
    half = folder / "copies" / ".0123456789abcdef.drafter"
    fresh = folder / "copies" / ".fedcba9876543210.drafter"
    half.parent.mkdir()
    half.write_bytes(b"half")
    fresh.write_bytes(b"being made by another window")
    os.utime(half, (time.time() - 7200,) * 2)
    Settings(folder).keep("a", "1")

    assert kept(folder) == {name_of(TODAY), fresh.name}


@posix
def test_where_no_copy_can_be_made_the_change_is_saved_all_the_same(folder):
    (folder / "copies").write_bytes(b"in the way")

    Settings(folder).keep("theme", "drafter-dark")
    assert Settings(folder).value("theme") == "drafter-dark"


def test_what_was_removed_is_in_no_copy_of_a_later_day(folder, draft, monkeypatch):
    secret = "Rosa Winifred Lewis"  # noqa: S105  an invented name
    saved = Drafts(folder).save(draft, title=secret, words=1, now=NOW)
    Drafts(folder).remove(saved.id)
    later_run(monkeypatch, TODAY + timedelta(1))
    Settings(folder).keep("a", "1")

    newest = copies.copies_of(folder)[0]
    assert secret.encode() not in newest.read_bytes()


def test_before_a_new_version_the_store_is_copied_as_it_was(folder, monkeypatch):
    steps = (*schema.MIGRATIONS, ("ALTER TABLE drafts ADD COLUMN note TEXT",))
    monkeypatch.setattr(schema, "MIGRATIONS", steps)

    assert len(Drafts(folder).listed()) == 1

    (copy,) = copies.copies_of(folder)
    assert copy.name == f"drafter-{TODAY.isoformat()}-version-1.db"
    assert titles(copy) == ["First"]
    with closing(sqlite3.connect(copy)) as store:
        assert schema.version_of(store) == 1


@posix
def test_where_no_copy_can_be_made_the_store_stays_in_its_version(folder, monkeypatch):
    (folder / "copies").write_bytes(b"in the way")
    before = store_file(folder).read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr(
            schema, "MIGRATIONS", (*schema.MIGRATIONS, ("DROP TABLE drafts",))
        )
        with pytest.raises(StoreError):
            Drafts(folder).listed()

    assert store_file(folder).read_bytes() == before
    assert len(Drafts(folder).listed()) == 1


def test_a_copy_is_taken_beside_a_window_that_is_writing(folder):
    with reading(folder) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE drafts SET title = 'Not saved yet'")
        with reading(folder) as store:
            copies.before_the_first_change(store, folder)
        other.execute("ROLLBACK")

    (copy,) = copies.copies_of(folder)
    assert titles(copy) == ["First"]


def test_a_store_found_damaged_while_it_is_copied_is_mended(folder):
    with closing(sqlite3.connect(store_file(folder))) as store:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'revisions'"
        (root,) = store.execute(query).fetchone()
    data = bytearray(store_file(folder).read_bytes())
    data[(root - 1) * 4096 : root * 4096] = b"\xff" * 4096
    store_file(folder).write_bytes(data)

    with pytest.raises(StoreMendedError):
        Settings(folder).keep("theme", "drafter-dark")
    Settings(folder).keep("theme", "drafter-dark")
    assert len(Drafts(folder).listed()) == 1
