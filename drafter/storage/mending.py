"""A damaged store: the good part goes into a new one, the damaged one is set aside.

Every step can be cut off by a kill and is then done by the next start: the new store
is written whole under a name of its own before the damaged one is moved.
"""

from __future__ import annotations

import os
import secrets
import sqlite3
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from typing import TYPE_CHECKING

from drafter.errors import StoreError, StoreMendedError
from drafter.language.dates import long_date
from drafter.storage import copies, schema
from drafter.storage.files import settle_file, settle_folder
from drafter.storage.salvage import TABLES, Saved, save_what_is_good, version_in
from drafter.storage.store_faults import BUSY, code_of, put_right_elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MENDED = "drafter-mended.db"
"""The new store, before it takes the place of the damaged one."""
LOCK = "drafter-mending.lock"
BESIDE = ("-wal", "-journal")
MADE_ANEW = "-shm"
PATIENCE = 10.0
WINDOWS = os.name == "nt"


def mend(path: Path) -> StoreMendedError:
    """Put a new store in place of the damaged one at `path`; return what to say.

    Raises:
        StoreError: another window has just done so, a newer program wrote it, or it
            cannot be done.
    """
    with _alone(path):
        if is_sound(path):
            raise StoreError(put_right_elsewhere(path))
        version = version_in(path)
        schema.refuse_newer(version, path)
        try:
            with _held(path):
                copy = next(iter(copies.copies_of(path.parent)), None)
                saved = _write_new(path, version, copy)
                kept = set_aside(path)
                place_mended(path)
        except (OSError, sqlite3.Error) as error:
            raise StoreError(_cannot(path, error)) from error
    return StoreMendedError(_told(saved, copy), kept)


def finish(path: Path) -> None:
    """Do what is left of a mending that was cut off, if any."""
    if not path.with_name(MENDED).exists():
        return
    with _alone(path):
        if not path.exists():
            _move_sides(path, _free(path))
            place_mended(path)


def is_sound(path: Path) -> bool:
    """Return whether the store at `path` is whole, and all in its tables is text."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as store:
            for table in TABLES:
                for _row in store.execute(f"SELECT * FROM {table}"):  # noqa: S608
                    pass
            found = store.execute("PRAGMA integrity_check(1)").fetchone()
    except sqlite3.Error:
        return False
    return bool(found == ("ok",))


def set_aside(path: Path) -> Path:
    """Move the damaged store away under a clear name; return where it is now."""
    target = _free(path)
    path.rename(target)
    _move_sides(path, target)
    return target


def place_mended(path: Path) -> None:
    """Give the new store its name."""
    path.with_name(MENDED).rename(path)
    settle_folder(path.parent)


def _write_new(path: Path, version: int, copy: Path | None) -> Saved:
    aside = path.with_name(f".{secrets.token_hex(8)}.drafter")
    try:
        os.close(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with closing(sqlite3.connect(aside, isolation_level=None)) as new:
            new.execute("BEGIN")
            schema.build(new, 0, version)
            new.execute("COMMIT")
            saved = save_what_is_good(path, new, copy)
        settle_file(aside)
        aside.replace(path.with_name(MENDED))
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
    settle_folder(path.parent)
    return saved


def _move_sides(path: Path, target: Path) -> None:
    """Move what SQLite kept beside the store: it would be taken for the new one's."""
    path.with_name(f"{path.name}{MADE_ANEW}").unlink(missing_ok=True)
    for suffix in BESIDE:
        side = path.with_name(f"{path.name}{suffix}")
        with suppress(FileNotFoundError):
            if side.stat().st_size:
                side.rename(target.with_name(f"{target.name}{suffix}"))
            else:
                side.unlink()


def _free(path: Path) -> Path:
    """Return a name for the damaged store that nothing has yet."""
    day = datetime.now().astimezone().date().isoformat()
    number, target = 1, path.with_name(f"drafter-damaged-{day}.db")
    while os.path.lexists(target):
        number += 1
        target = path.with_name(f"drafter-damaged-{day}-{number}.db")
    return target


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Let one program at a time mend the store at `path`; a kill lets go of it.

    Raises:
        StoreError: another one is at it, or the folder cannot be written to.
    """
    try:
        place = path.with_name(LOCK)
        lock = sqlite3.connect(place, timeout=PATIENCE, isolation_level=None)
    except sqlite3.Error as error:
        raise StoreError(_cannot(path, error)) from error
    with closing(lock):
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            told = put_right_elsewhere(path)
            busy = code_of(error) in BUSY
            raise StoreError(told if busy else _cannot(path, error)) from error
        yield


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Let nobody write to the damaged store while it is read, if that can be had.

    Windows moves no file that is open, so there it is not held.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as store:
        with suppress(sqlite3.Error):
            store.execute("BEGIN IMMEDIATE")
        if WINDOWS:
            store.close()
        yield


def _told(saved: Saved, copy: Path | None) -> str:
    drafts = _number(saved.drafts, "draft", "drafts")
    branches = _number(saved.branches, "branch", "branches")
    said = (
        f"The file of your drafts was damaged. {drafts} and {branches} could be saved "
        "and are in a new one"
    )
    if saved.from_copy and copy is not None:
        day = long_date(copies.day_of(copy))
        said += f" ({saved.from_copy} as they were in the copy of {day})"
    lost = "" if saved.whole else " What was changed last may be missing: look through."
    return f"{said}.{lost}"


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def _cannot(path: Path, error: OSError | sqlite3.Error) -> str:
    return (
        f"The file of your drafts, {path}, is damaged, and what is good in it could "
        f"not be put into a new one ({_reason(error)}). Close other windows, make "
        "room on the disk, and try again."
    )


def _reason(error: OSError | sqlite3.Error) -> str:
    return getattr(error, "strerror", None) or str(error)
