"""The store: private, whole, and a sentence where it cannot be used."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from drafter.errors import DrafterError, StoreError
from drafter.storage import database, schema
from drafter.storage.database import reading, store_file, writing

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
SET = "INSERT INTO settings VALUES (?, ?)"


@pytest.fixture
def locked():
    """A folder that can be read and not written, to somebody who is not root."""
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    root = os.geteuid() == 0
    if root:
        os.chown(folder, 65534, -1)
        os.seteuid(65534)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    if root:
        os.seteuid(0)
    for left in folder.iterdir():
        left.unlink()
    folder.rmdir()


def settings(folder):
    with reading(folder) as store:
        return dict(store.execute("SELECT key, value FROM settings"))


def mode(path):
    return path.stat().st_mode & 0o777


def test_a_new_store_is_empty_and_durable(tmp_path):
    with reading(tmp_path / "new" / "drafter") as store:
        pragmas = {
            name: store.execute(f"PRAGMA {name}").fetchone()[0]
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "secure_delete",
                "busy_timeout",
                "user_version",
            )
        }
        tables = store.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = {name for (name,) in tables}

    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 10_000,
        "user_version": 1,
    }
    assert names >= {"drafts", "revisions", "profiles", "settings"}


def test_what_was_written_is_there_next_time(tmp_path):
    with writing(tmp_path) as store:
        store.execute(SET, ("body", "union-branch"))

    assert settings(tmp_path) == {"body": "union-branch"}


def test_an_error_undoes_everything_that_was_written_with_it(tmp_path):
    with writing(tmp_path) as store:
        store.execute(SET, ("body", "union-branch"))

    def fail():
        with writing(tmp_path) as store:
            store.execute("DELETE FROM settings")
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert settings(tmp_path) == {"body": "union-branch"}


@posix
def test_only_its_owner_can_see_the_store_while_it_is_open(tmp_path):
    folder = tmp_path / "drafter"
    with writing(folder) as store:
        store.execute(SET, ("mover", "A. Member"))
        modes = {path.name: mode(path) for path in folder.iterdir()}

    assert mode(folder) == 0o700
    assert modes == {
        "drafter.db": 0o600,
        "drafter.db-wal": 0o600,
        "drafter.db-shm": 0o600,
    }


@posix
def test_a_store_that_others_could_see_is_mended(tmp_path):
    with reading(tmp_path) as store:
        store.execute(SET, ("mover", "A. Member"))
        tmp_path.chmod(0o755)
        for path in tmp_path.iterdir():
            path.chmod(0o644)
        with reading(tmp_path):
            modes = {mode(path) for path in tmp_path.iterdir()}

    assert mode(tmp_path) == 0o700
    assert modes == {0o600}


@posix
def test_a_folder_that_belongs_to_everyone_is_left_to_them(tmp_path):
    tmp_path.chmod(0o1777)

    with reading(tmp_path):
        pass

    assert tmp_path.stat().st_mode & 0o7777 == 0o1777
    assert mode(store_file(tmp_path)) == 0o600


def test_eight_windows_that_open_a_new_store_at_once_all_can(tmp_path):
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from drafter.storage.database import writing\n"
        "sys.stdin.read()\n"
        "with writing(Path(sys.argv[1])) as store:\n"
        "    store.execute('INSERT INTO settings VALUES (?, 1)', (sys.argv[2],))"
    )
    windows = [
        subprocess.Popen(
            [sys.executable, "-W", "error", "-c", code, str(tmp_path), str(number)],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for number in range(8)
    ]
    for window in windows:
        window.stdin.close()
    said = []
    for window in windows:
        with window:
            said.append(window.stderr.read())

    assert said == [b""] * 8
    assert settings(tmp_path).keys() == {str(number) for number in range(8)}


def test_eight_threads_that_write_at_once_lose_nothing(tmp_path):
    def write(number):
        for turn in range(10):
            with writing(tmp_path) as store:
                store.execute(SET, (f"{number}.{turn}", "kept"))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(write, range(8)))

    with reading(tmp_path) as store:
        assert store.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert len(settings(tmp_path)) == 80


def test_a_store_of_a_newer_drafter_is_a_sentence_and_left_alone(tmp_path):
    with writing(tmp_path) as store:
        store.execute("PRAGMA user_version = 99")
    before = store_file(tmp_path).read_bytes()

    with pytest.raises(StoreError, match="Install the newest Drafter") as caught:
        settings(tmp_path)
    assert str(store_file(tmp_path)) in str(caught.value)
    assert store_file(tmp_path).read_bytes() == before


def test_a_store_of_an_older_drafter_is_brought_up_to_date(tmp_path, monkeypatch):
    with writing(tmp_path) as store:
        store.execute(SET, ("body", "union-branch"))
    steps = (*schema.MIGRATIONS, ("ALTER TABLE settings ADD COLUMN note TEXT",))
    monkeypatch.setattr(schema, "MIGRATIONS", steps)

    with reading(tmp_path) as store:
        row = store.execute("SELECT key, value, note FROM settings").fetchone()
        version = store.execute("PRAGMA user_version").fetchone()

    assert row == ("body", "union-branch", None)
    assert version == (2,)


def test_a_step_that_fails_leaves_the_store_as_it_was(tmp_path, monkeypatch):
    with writing(tmp_path) as store:
        store.execute(SET, ("body", "union-branch"))
    with monkeypatch.context() as patch:
        steps = (*schema.MIGRATIONS, ("DROP TABLE settings", "nonsense"))
        patch.setattr(schema, "MIGRATIONS", steps)
        with pytest.raises(StoreError):
            settings(tmp_path)

    assert settings(tmp_path) == {"body": "union-branch"}


def test_a_file_of_no_length_is_a_new_store(tmp_path):
    store_file(tmp_path).touch()

    assert settings(tmp_path) == {}


@posix
def test_a_folder_that_cannot_be_written_to_is_a_sentence(locked):
    with pytest.raises(StoreError, match="name another folder in DRAFTER_HOME"):
        settings(locked)


@posix
def test_a_store_in_a_folder_that_can_only_be_read_is_a_sentence(locked):
    locked.chmod(0o755)
    assert settings(locked) == {}
    locked.chmod(0o555)

    with pytest.raises(StoreError, match="name another folder in DRAFTER_HOME"):
        settings(locked)


def test_a_file_in_place_of_the_folder_is_a_sentence(tmp_path):
    (tmp_path / "drafter").write_bytes(b"")

    with pytest.raises(StoreError, match="cannot be kept in"):
        settings(tmp_path / "drafter")
    with pytest.raises(DrafterError):
        settings(tmp_path / "drafter" / "deeper")


def test_a_store_that_another_window_holds_is_a_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(database, "PATIENCE", 0.01)

    def write():
        with writing(tmp_path) as store:
            store.execute(SET, ("body", "union-branch"))

    with writing(tmp_path), pytest.raises(StoreError, match="Another window"):
        write()


@posix
def test_a_full_disk_is_a_sentence_and_loses_nothing_saved(tmp_path):
    with writing(tmp_path) as store:
        store.execute(SET, ("body", "union-branch"))

    def fill():
        with writing(tmp_path) as store:
            store.execute("PRAGMA max_page_count = 20")
            store.execute(SET, ("long", "x" * 1_000_000))

    with pytest.raises(StoreError, match="the disk is full"):
        fill()
    assert settings(tmp_path) == {"body": "union-branch"}


def test_what_is_removed_is_not_left_in_the_file(tmp_path):
    with writing(tmp_path) as store:
        store.execute(SET, ("secretary", "Rosa Winifred Lewis"))
    with writing(tmp_path) as store:
        store.execute("DELETE FROM settings")

    assert b"Rosa Winifred Lewis" not in store_file(tmp_path).read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["drafter.db"]
