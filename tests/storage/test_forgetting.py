"""Forgetting: out of the store, out of its copies, out of the bytes on the disk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime

import pytest

from drafter.errors import FileError, StoreError
from drafter.model.profile import BranchProfile
from drafter.storage import copies, database, forgetting, forgetting_files
from drafter.storage.database import reading, store_file
from drafter.storage.drafts import Drafts
from drafter.storage.forgetting import Chosen
from drafter.storage.profiles import Profiles
from drafter.storage.settings import Settings
from drafter.workflows import drafting

DAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 19).astimezone()
NAME, OTHER = "Zyxwvutia Example", "Qwfpgjlu Specimen"
SAMPLE = BranchProfile("Sample Quay Branch", body="union-branch", mover=NAME)
TOWN = BranchProfile("Example Town Branch", body="union-branch", mover=OTHER)
DAMAGED = "drafter-damaged-2026-11-01.db"


@pytest.fixture(scope="module")
def drafts():
    """A draft of each branch, not in a store yet."""
    return [drafting.begin("no-war", one, DAY).draft for one in (SAMPLE, TOWN)]


@pytest.fixture
def folder(tmp_path, drafts):
    """A store with both, their histories, a copy of yesterday, and things beside it."""
    store = Drafts(tmp_path)
    for draft in drafts:
        store.save(draft, title=draft.profile.mover, words=1, now=NOW, why="kept")
        Profiles(tmp_path).keep(draft.profile)
    Settings(tmp_path).keep("unfinished amendment", NAME)
    Settings(tmp_path).keep("theme", "drafter-light")
    (tmp_path / "copies").mkdir(exist_ok=True)
    with closing(sqlite3.connect(store_file(tmp_path))) as one:
        one.execute("VACUUM INTO ?", (str(tmp_path / "copies/drafter-2026-11-24.db"),))
    for name in (
        "copied text.txt",
        "last-fault.txt",
        DAMAGED,
        ".0123456789abcdef.drafter",
    ):
        (tmp_path / name).write_text(NAME)
    return tmp_path


def holding(folder, words):
    """Return the files whose bytes hold some words."""
    return sorted(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path.is_file() and words.encode() in path.read_bytes()
    )


def test_a_name_is_in_the_bytes_before(folder):
    assert {"drafter.db", "copies/drafter-2026-11-24.db"} <= set(holding(folder, NAME))


def test_a_draft_and_its_branch_are_gone_from_every_byte_and_nothing_else_is(folder):
    assert forgetting.forget(folder, Chosen(branch="sample  QUAY branch"))

    assert holding(folder, NAME) == []
    assert {"drafter.db", "copies/drafter-2026-11-24.db"} == set(holding(folder, OTHER))
    assert [one.title for one in Drafts(folder).listed()] == [OTHER]
    assert len(Drafts(folder).history(2)) == 1
    assert Profiles(folder).profiles() == (TOWN,)
    assert Settings(folder).value("theme") == "drafter-light"


def test_one_draft_goes_without_its_branch(folder):
    assert forgetting.forget(folder, Chosen(drafts=(1,)))

    assert [one.id for one in Drafts(folder).listed()] == [2]
    assert len(Profiles(folder).profiles()) == 2
    with closing(sqlite3.connect(folder / "copies/drafter-2026-11-24.db")) as copy:
        assert copy.execute("SELECT id FROM drafts").fetchall() == [(2,)]


def test_a_draft_that_was_removed_is_still_found_in_the_copies(folder):
    Drafts(folder).remove(1)

    assert forgetting.holding(folder, Chosen(drafts=(1,))).drafts == ((1, NAME),)
    forgetting.forget(folder, Chosen(drafts=(1,)))
    assert forgetting.holding(folder, Chosen(drafts=(1,))).drafts == ()


def test_earlier_states_that_hold_the_branch_go_and_the_draft_stays(folder):
    draft = Drafts(folder).load(1)
    moved = replace(draft, profile=TOWN)
    Drafts(folder).save(moved, title="Moved", words=1, now=NOW, why="moved")

    forgetting.forget(folder, Chosen(branch="Sample Quay Branch"))

    assert Drafts(folder).load(1).profile == TOWN
    assert [one.why for one in Drafts(folder).history(1)] == ["moved"]
    with closing(sqlite3.connect(store_file(folder))) as store:
        assert SAMPLE.branch_name not in "\n".join(store.iterdump())


def test_everything_leaves_an_empty_store_and_what_is_not_ours(folder):
    for name in ("rulebooks/mine.toml", "library/motions/mine.toml"):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text(NAME)
    (folder / "library" / "photograph.jpg").write_text("not ours")
    (folder / "diary.txt").write_text("not ours")
    assert forgetting_files.beside(folder) == forgetting_files.Beside(
        store=True,
        copies=len(copies.copies_of(folder)),
        damaged=(str(folder / DAMAGED),),
        bodies=1,
        models=1,
        not_ours=(
            str(folder / "diary.txt"),
            str(folder / "library" / "photograph.jpg"),
        ),
    )

    assert forgetting.forget_everything(folder)

    left = sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))
    assert left == ["diary.txt", "drafter.db", "library", "library/photograph.jpg"]
    assert holding(folder, NAME) == holding(folder, OTHER) == []
    assert Drafts(folder).listed() == ()
    assert Settings(folder).values() == {}


def test_where_nothing_is_kept_nothing_is_made(tmp_path):
    assert forgetting.forget_everything(tmp_path / "none")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("spoilt", ["rubbish", "newer"])
def test_a_store_that_nobody_can_use_goes_whole(folder, spoilt):
    if spoilt == "rubbish":
        store_file(folder).write_bytes(f"{NAME} is not a store".encode() * 300)
    else:
        with closing(sqlite3.connect(store_file(folder))) as store:
            store.execute("PRAGMA user_version = 999")

    assert forgetting.forget_everything(folder)
    assert holding(folder, NAME) == []
    assert Drafts(folder).listed() == ()


def test_a_copy_that_cannot_be_looked_into_goes_whole(folder):
    copy = folder / "copies" / "drafter-2026-11-23.db"
    copy.write_text(NAME)

    forgetting.forget(folder, Chosen(drafts=(1,)))
    assert not copy.exists()


def test_a_window_that_reads_is_told_of_and_one_that_writes_is_waited_for(
    folder, monkeypatch
):
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    with reading(folder) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM drafts").fetchone()
        assert not forgetting.forget(folder, Chosen(drafts=(1,)))
    with reading(folder) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="Another window"):
            forgetting.forget_everything(folder)
    assert forgetting.forget_everything(folder)
    assert holding(folder, NAME) == []


def test_a_file_that_cannot_be_removed_is_named(folder):
    (folder / "last-fault.txt").unlink()
    (folder / "last-fault.txt").mkdir()  # a folder of that name is no file of ours
    forgetting.forget(folder, Chosen(drafts=(1,)))
    with pytest.raises(FileError, match=r"copies could not be removed"):
        forgetting_files.unlink(folder / "copies")
