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
from drafter.storage import schema, shares
from drafter.storage.store_faults import (
    BUSY,
    LostTablesError,
    code_of,
    is_damage,
    put_right_elsewhere,
    why,
    why_not_opened,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAME = "drafter.db"
SIDE_FILES = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside the store while it is open."""

PATIENCE = 10.0
"""Seconds to wait for another window to finish its save."""

SETTINGS = (
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
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
        StoreMendedError: it was damaged, and what is good is in a new one now.
        StoreError: it cannot be used; says where it is and what to do.
    """
    path = store_file(folder)
    with _explained(path), closing(_connected(path)) as store:
        yield store


@contextmanager
def writing(folder: Path) -> Iterator[sqlite3.Connection]:
    """Open the store in `folder` for changes that are made all together or not at all.

    Nobody else writes meanwhile. Any error inside undoes what was done. Before the
    first change of a day a copy of the store is kept.

    Raises:
        StoreError: as for `reading`.
    """
    from drafter.storage import copies  # noqa: PLC0415  who only looks needs none

    path = store_file(folder)
    with _explained(path):
        before = _identity(path)
        with closing(_connected(path)) as store:
            copies.before_the_first_change(store, folder)
            store.execute("BEGIN IMMEDIATE")
            if before and _identity(path) != before:
                raise StoreError(put_right_elsewhere(path))
            yield store
            store.execute("COMMIT")  # without it, closing the store undoes everything


def _identity(path: Path) -> tuple[int, int] | None:
    """Return which file is at `path`: a mended store is another one than before."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _connected(path: Path) -> sqlite3.Connection:
    with _opening:
        _keep_private(path)
        store = _opened(path)
        try:
            _keep_journal(store, shared=shares.is_shared(path.parent))
            for setting in SETTINGS:
                store.execute(setting)
            _bring_up_to_date(store, path)
        except BaseException:
            store.close()
            raise
        return store


def _opened(path: Path) -> sqlite3.Connection:
    """Open the file at `path`, which is there: SQLite is not to make it.

    It might, just while a damaged one is being moved. Windows moves no open file.
    """
    place = str(path) if os.name == "nt" else f"{path.as_uri()}?mode=rw"
    return sqlite3.connect(
        place, timeout=PATIENCE, isolation_level=None, uri=os.name != "nt"
    )


def _keep_journal(store: sqlite3.Connection, *, shared: bool) -> None:
    """Have changes written to a log first, so that a crash undoes or keeps them whole.

    On a network share, where the log is not safe, what is there before a change is
    written down instead, and removed after it.

    A new store is told so once; that is the one step for which SQLite does not wait
    by itself until other windows are done.
    """
    mode = "DELETE" if shared else "WAL"
    give_up = monotonic() + PATIENCE
    while True:
        try:
            store.execute(f"PRAGMA journal_mode = {mode}")
        except sqlite3.OperationalError as error:
            if code_of(error) not in BUSY or monotonic() > give_up:
                raise
            sleep(0.01)
        else:
            return


def _keep_private(path: Path) -> None:
    """Make folder and file if need be, and keep everyone else out of both."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        _finish_mending(path)
        path.touch(mode=0o600)
    if os.name == "posix":
        sides = [path.with_name(f"{path.name}{suffix}") for suffix in SIDE_FILES]
        for place in (path.parent, path, *sides):
            _shut_out_others(place)


def _finish_mending(path: Path) -> None:
    from drafter.storage import mending  # noqa: PLC0415  only where there is no store

    mending.finish(path)


def _shut_out_others(place: Path) -> None:
    """Take away what others may do with `place`; what its owner may do stays."""
    with suppress(OSError):  # it is someone else's, or gone in the meantime
        mode = stat.S_IMODE(place.stat().st_mode)
        shared = mode & stat.S_ISVTX  # a folder that belongs to all, like /tmp
        if mode & 0o077 and not shared:
            place.chmod(mode & 0o700)


def _bring_up_to_date(store: sqlite3.Connection, path: Path) -> None:
    version = schema.version_of(store)
    if version == schema.newest():
        return
    schema.refuse_newer(version, path)
    from drafter.storage import copies  # noqa: PLC0415  only on such a day

    if version:
        copies.before_a_new_version(store, path.parent, version)
    elif copies.copies_of(path.parent):
        # A store of which copies are kept was no new one: it was emptied by a fault.
        raise LostTablesError("no tables")
    schema.migrate(store, path)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Say in a sentence what went wrong with the store at `path`.

    If it is damaged, what is good in it is put into a new one first.
    """
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a mistake of ours, which no sentence helps against
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise _mended(path) from error
        raise StoreError(why(path, error)) from error
    except OSError as error:
        raise StoreError(why_not_opened(path, error)) from error


def _mended(path: Path) -> StoreError:
    from drafter.storage import mending  # noqa: PLC0415  once in a lifetime

    return mending.mend(path)
