"""The store: one SQLite file, for its owner's eyes only, that survives a crash."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from contextlib import closing, contextmanager, suppress
from time import monotonic, sleep
from typing import TYPE_CHECKING

from drafter.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "drafter.db"
SIDE_FILES = ("-wal", "-shm")
"""What SQLite keeps beside the store while it is open."""

PATIENCE = 10.0
"""Seconds to wait for another window to finish its save."""

SETTINGS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
)

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        # "turn" puts the drafts in the order of their saves: a clock can go back.
        """CREATE TABLE drafts (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            seq INTEGER NOT NULL,
            turn INTEGER NOT NULL,
            title TEXT NOT NULL,
            meeting TEXT NOT NULL,
            destination TEXT NOT NULL,
            meeting_date TEXT NOT NULL,
            words INTEGER NOT NULL,
            saved TEXT NOT NULL,
            body TEXT NOT NULL
        )""",
        """CREATE TABLE revisions (
            draft INTEGER NOT NULL REFERENCES drafts (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            saved TEXT NOT NULL,
            why TEXT NOT NULL,
            title TEXT NOT NULL,
            words INTEGER NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (draft, number)
        )""",
        "CREATE TABLE profiles (name TEXT PRIMARY KEY, body TEXT NOT NULL)",
        "CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL)",
    ),
)
"""Each brings a store to the next version. None is ever changed: more are added."""

DAMAGED = frozenset(
    {
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_FORMAT,
    }
)
BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})
FORBIDDEN = frozenset(
    {
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
    }
)

_opening = threading.Lock()
# SQLite's locks belong to the whole process, and closing a file lets go of them: so
# no thread may make the file while another has it open.


def store_file(folder: Path) -> Path:
    """Return where the store in `folder` is."""
    return folder / NAME


@contextmanager
def reading(folder: Path) -> Iterator[sqlite3.Connection]:
    """Open the store in `folder`, which is made if need be, and close it after.

    Raises:
        StoreError: it cannot be used; says where it is and what to do.
    """
    path = store_file(folder)
    with _explained(path), closing(_connected(path)) as store:
        yield store


@contextmanager
def writing(folder: Path) -> Iterator[sqlite3.Connection]:
    """Open the store in `folder` for changes that are made all together or not at all.

    Nobody else writes meanwhile. Any error inside undoes what was done.

    Raises:
        StoreError: as for `reading`.
    """
    with reading(folder) as store:
        store.execute("BEGIN IMMEDIATE")
        yield store
        store.execute("COMMIT")  # without it, closing the store undoes everything


def _connected(path: Path) -> sqlite3.Connection:
    with _opening:
        _keep_private(path)
        store = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            _log_ahead(store)
            for setting in SETTINGS:
                store.execute(setting)
            _migrate(store, path)
        except BaseException:
            store.close()
            raise
        return store


def _log_ahead(store: sqlite3.Connection) -> None:
    """Have changes written to a log first, so that a crash undoes or keeps them whole.

    A new store is told so once; that is the one step for which SQLite does not wait
    by itself until other windows are done.
    """
    give_up = monotonic() + PATIENCE
    while True:
        try:
            store.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in BUSY or monotonic() > give_up:
                raise
            sleep(0.01)
        else:
            return


def _keep_private(path: Path) -> None:
    """Make folder and file if need be, and keep everyone else out of both."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)
    if os.name == "posix":
        sides = [path.with_name(f"{path.name}{suffix}") for suffix in SIDE_FILES]
        for place in (path.parent, path, *sides):
            _shut_out_others(place)


def _shut_out_others(place: Path) -> None:
    """Take away what others may do with `place`; what its owner may do stays."""
    with suppress(OSError):  # it is someone else's, or gone in the meantime
        mode = stat.S_IMODE(place.stat().st_mode)
        shared = mode & stat.S_ISVTX  # a folder that belongs to all, like /tmp
        if mode & 0o077 and not shared:
            place.chmod(mode & 0o700)


def _migrate(store: sqlite3.Connection, path: Path) -> None:
    if _version(store) == len(MIGRATIONS):
        return
    store.execute("BEGIN IMMEDIATE")
    version = _version(store)  # another window may just have done it
    if version > len(MIGRATIONS):
        raise StoreError(
            f"Your drafts in {path} were last used with a newer Drafter than this one, "
            "so nothing was changed. Install the newest Drafter to open them."
        )
    for statements in MIGRATIONS[version:]:
        for statement in statements:
            store.execute(statement)
    store.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
    store.execute("COMMIT")


def _version(store: sqlite3.Connection) -> int:
    return int(store.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Say in a sentence what went wrong with the store at `path`."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a mistake of ours, which no sentence helps against
    except sqlite3.DatabaseError as error:
        raise StoreError(_why(path, error)) from error
    except OSError as error:
        raise StoreError(_cannot_be_kept(path)) from error


def _why(path: Path, error: sqlite3.DatabaseError) -> str:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if code in DAMAGED:
        return (
            f"The file of your drafts, {path}, is damaged. Move it, and what begins "
            "with its name, to a safe place; then you can start afresh, and bring in "
            "motions that you have as .motion files."
        )
    if code in BUSY:
        return f"Another window is using your drafts in {path}. Try again in a moment."
    if code in FORBIDDEN:
        return _cannot_be_kept(path)
    if code == sqlite3.SQLITE_FULL:
        return f"Nothing was saved in {path}: the disk is full. Make room, try again."
    return f"Your drafts in {path} cannot be used ({error}). Try again."


def _cannot_be_kept(path: Path) -> str:
    return (
        f"Your drafts cannot be kept in {path.parent}: it cannot be written to. Change "
        "its permissions, or name another folder in DRAFTER_HOME."
    )
