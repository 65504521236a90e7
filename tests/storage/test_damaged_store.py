"""A damaged store: what is good goes on in a new one, the damaged one is kept."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, datetime

import pytest

from drafter.errors import StoreError, StoreMendedError, UnknownNameError
from drafter.model.profile import BranchProfile
from drafter.storage import database, mending, schema
from drafter.storage.database import reading, store_file, writing
from drafter.storage.drafts import Drafts
from drafter.storage.profiles import Profiles
from drafter.storage.settings import Settings
from drafter.workflows import drafting, editing

DAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 19).astimezone()
BRANCH = BranchProfile("Sample Quay Branch", body="union-branch")
PAGE = 4096


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    """The bytes of a store with eight drafts, two branches and a setting."""
    folder = tmp_path_factory.mktemp("stored")
    begun = drafting.begin("no-war", BRANCH, DAY)
    for number in range(8):
        draft = editing.answer(begun, "country", f"Country {number}").draft
        saved = Drafts(folder).save(draft, title=f"T{number}", words=1, now=NOW)
        Drafts(folder).save(saved, title=f"T{number}", words=1, now=NOW, why="left")
    Profiles(folder).keep(BRANCH)
    Profiles(folder).keep(BranchProfile("Specimen Branch"))
    Settings(folder).keep("theme", "drafter-light")
    return store_file(folder).read_bytes()


def put(folder, data):
    store_file(folder).write_bytes(data)
    return store_file(folder)


def countries(folder):
    drafts = Drafts(folder)
    return {
        line.id: drafts.load(line.id).answers["country"] for line in drafts.listed()
    }


ALL = {number + 1: f"Country {number}" for number in range(8)}


def root_of(data, table):
    """Return the number, from 0, of the page that a table begins on."""
    with closing(sqlite3.connect(":memory:")) as store:
        store.deserialize(data[:18] + b"\1\1" + data[20:])  # no log in memory
        (root,) = store.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)
        ).fetchone()
    return root - 1


def overwritten(data, page):
    return data[: page * PAGE] + b"\xff" * PAGE + data[(page + 1) * PAGE :]


def first_use(folder):
    """Use a store as every door does first; return what is said of it."""
    with pytest.raises(StoreMendedError) as caught:
        use(folder)
    return caught.value


def use(folder):
    for line in Drafts(folder).listed():
        Drafts(folder).load(line.id)
        Drafts(folder).history(line.id)
    Profiles(folder).profiles()
    Settings(folder).value("theme")
    with reading(folder) as store:
        store.execute("SELECT sum(length(body)) FROM revisions").fetchone()


def test_what_is_good_goes_on_and_the_damaged_file_is_kept(stored, tmp_path):
    damaged = overwritten(stored, root_of(stored, "profiles"))
    put(tmp_path, damaged)

    told = first_use(tmp_path)

    (kept,) = tmp_path.glob("drafter-damaged-*.db")
    assert kept.read_bytes() == damaged
    assert str(told).startswith(
        "The file of your drafts was damaged. 8 drafts and 0 branches could be saved "
        "and are in a new one. What was changed last may be missing: look through."
    )
    assert str(told).endswith(
        f"The damaged file is kept as {kept}. Do the same again to go on."
    )
    assert countries(tmp_path) == ALL
    assert Settings(tmp_path).value("theme") == "drafter-light"
    assert Profiles(tmp_path).profiles() == ()
    assert mending.is_sound(store_file(tmp_path))
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        kept.name,
        "drafter-mending.lock",
        "drafter.db",
    ]


def test_a_draft_that_is_lost_comes_back_from_its_newest_revision(stored, tmp_path):
    put(tmp_path, overwritten(stored, root_of(stored, "drafts")))

    first_use(tmp_path)

    assert countries(tmp_path) == ALL
    assert [line.title for line in Drafts(tmp_path).listed()] == [
        f"T{number}" for number in range(8)
    ]


def test_what_is_lost_comes_back_from_the_last_copy_and_that_is_said(stored, tmp_path):
    (tmp_path / "copies").mkdir()
    (tmp_path / "copies" / "drafter-2026-11-23.db").write_bytes(b"not one")
    (tmp_path / "copies" / "drafter-2026-11-24.db").write_bytes(stored)
    put(tmp_path, b"not a store at all" * 1000)

    told = first_use(tmp_path)

    assert "8 drafts and 2 branches could be saved" in str(told)
    assert "(8 as they were in the copy of 24 November 2026)" in str(told)
    assert countries(tmp_path) == ALL


@pytest.mark.parametrize("data", [b"", None])
def test_a_store_that_was_emptied_or_taken_away_comes_back_from_its_copy(
    stored, tmp_path, data
):
    (tmp_path / "copies").mkdir()
    (tmp_path / "copies" / "drafter-2026-11-24.db").write_bytes(stored)
    if data is not None:
        put(tmp_path, data)

    first_use(tmp_path)

    assert countries(tmp_path) == ALL


@pytest.mark.parametrize("data", [b"not a store at all" * 100, bytes(8192)])
def test_what_is_no_store_at_all_is_set_aside_as_it_is(tmp_path, data):
    put(tmp_path, data)

    told = first_use(tmp_path)

    assert "0 drafts and 0 branches could be saved" in str(told)
    (kept,) = tmp_path.glob("drafter-damaged-*.db")
    assert kept.read_bytes() == data
    assert Drafts(tmp_path).listed() == ()


def test_a_store_without_its_tables_is_mended(tmp_path):
    with closing(sqlite3.connect(store_file(tmp_path))) as other:
        other.execute("PRAGMA user_version = 1")

    first_use(tmp_path)

    assert Drafts(tmp_path).listed() == ()


def test_where_nothing_can_be_mended_that_is_a_sentence_and_nothing_changes(tmp_path):
    put(tmp_path, b"no store" * 100)
    (tmp_path / mending.LOCK).mkdir()

    with pytest.raises(StoreError, match="is damaged, and what is good in it could"):
        Drafts(tmp_path).listed()
    assert store_file(tmp_path).read_bytes() == b"no store" * 100


def test_where_the_damaged_file_cannot_be_moved_nothing_changes(tmp_path, monkeypatch):
    put(tmp_path, b"no store" * 100)

    def refuse(_path):
        raise PermissionError(13, "it is open in another program")

    with monkeypatch.context() as patch:
        patch.setattr(mending, "set_aside", refuse)
        with pytest.raises(StoreError, match="it is open in another program"):
            Drafts(tmp_path).listed()
    assert store_file(tmp_path).read_bytes() == b"no store" * 100
    with pytest.raises(StoreMendedError):
        Drafts(tmp_path).listed()
    assert Drafts(tmp_path).listed() == ()


def test_two_damaged_files_of_one_day_are_both_kept(tmp_path):
    for _ in range(2):
        put(tmp_path, b"no store" * 100)
        first_use(tmp_path)

    assert len(list(tmp_path.glob("drafter-damaged-*.db"))) == 2


def test_a_damaged_store_of_a_newer_drafter_is_left_alone(stored, tmp_path):
    data = bytearray(overwritten(stored, root_of(stored, "drafts")))
    data[60:64] = (99).to_bytes(4, "big")  # user_version
    put(tmp_path, bytes(data))

    with pytest.raises(StoreError, match="Install the newest Drafter"):
        Drafts(tmp_path).listed()
    assert store_file(tmp_path).read_bytes() == data


@pytest.mark.parametrize("seed", range(12))
def test_wherever_it_is_damaged_nothing_good_is_lost_and_all_opens(
    stored, tmp_path, seed
):
    chance = random.Random(seed)  # noqa: S311  nobody is to guess it
    data = bytearray(stored)
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(data))
        size = chance.choice([1, 8, 100, PAGE])
        data[at : at + size] = chance.randbytes(len(data[at : at + size]))
    put(tmp_path, bytes(data[: chance.choice([len(data), len(data) - 5000])]))

    for _ in range(3):
        try:
            for number in countries_or_none(tmp_path):
                Drafts(tmp_path).history(number)
            Profiles(tmp_path).profiles()
        except StoreMendedError:
            continue
    with writing(tmp_path) as store:
        assert store.execute("SELECT count(*) FROM settings").fetchone()


def countries_or_none(folder):
    """Return the numbers of the drafts that open; a spoilt text is a sentence."""
    found = []
    for line in Drafts(folder).listed():
        try:
            Drafts(folder).load(line.id)
        except StoreMendedError:
            raise
        except StoreError as error:
            assert "is damaged and cannot be opened" in str(error)  # noqa: PT017
        found.append(line.id)
    return found


def test_a_save_that_waited_while_the_store_was_mended_is_not_lost(stored, tmp_path):
    put(tmp_path, stored)
    path = store_file(tmp_path)
    database_opened = database._opened

    def moved_meanwhile(place):
        store = database_opened(place)
        path.rename(tmp_path / "elsewhere.db")
        path.write_bytes(stored)
        return store

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "_opened", moved_meanwhile)
        with pytest.raises(StoreError, match="has just put your drafts"):
            Settings(tmp_path).keep("theme", "drafter-dark")
    assert Settings(tmp_path).value("theme") == "drafter-light"


STOP_AT = """\
import os, sys
from pathlib import Path
from drafter.storage import mending
from drafter.storage.settings import Settings
step = sys.argv[2]
act = getattr(mending, step)
def stop(*given):
    if sys.argv[3] == "after":
        act(*given)
    os._exit(9)
setattr(mending, step, stop)
Settings(Path(sys.argv[1])).value("theme")
"""


@pytest.mark.parametrize("step", ["set_aside", "_move_sides", "place_mended"])
@pytest.mark.parametrize("moment", ["before", "after"])
def test_cut_off_at_any_step_the_next_start_finishes_the_mending(
    stored, tmp_path, step, moment
):
    damaged = overwritten(stored, root_of(stored, "settings"))
    put(tmp_path, damaged)
    given = [sys.executable, "-c", STOP_AT, tmp_path, step, moment]
    assert subprocess.run(given, check=False).returncode == 9

    for _ in range(2):
        try:
            assert countries(tmp_path) == ALL
            Settings(tmp_path).value("theme")
        except StoreMendedError:
            continue
    assert countries(tmp_path) == ALL
    assert any(
        one.read_bytes() == damaged for one in tmp_path.glob("drafter-damaged-*.db")
    )
    assert not list(tmp_path.glob("drafter-mended.db"))


def test_the_new_store_keeps_the_version_of_the_damaged_one(
    stored, tmp_path, monkeypatch
):
    put(tmp_path, overwritten(stored, root_of(stored, "settings")))
    steps = (*schema.MIGRATIONS, ("ALTER TABLE drafts ADD COLUMN note TEXT",))
    monkeypatch.setattr(schema, "MIGRATIONS", steps)

    with pytest.raises(StoreMendedError):
        Settings(tmp_path).value("theme")
    with reading(tmp_path) as store:
        assert store.execute("SELECT note FROM drafts").fetchall() == [(None,)] * 8


def test_a_number_that_was_given_is_not_given_again(stored, tmp_path):
    put(tmp_path, overwritten(stored, root_of(stored, "settings")))
    first_use(tmp_path)

    draft = drafting.begin("no-war", BRANCH, DAY).draft
    assert Drafts(tmp_path).save(draft, title="New", words=1, now=NOW).id == 9
    with pytest.raises(UnknownNameError):
        Drafts(tmp_path).load(10)
