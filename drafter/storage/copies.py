"""Copies of the store: one a day, and one before it is brought up to date.

They are taken before the first change of a day, so that yesterday's state is there for
whoever needs it, and kept for a fortnight.
"""

from __future__ import annotations

import os
import re
import secrets
import sqlite3
from contextlib import suppress
from datetime import date, datetime
from typing import TYPE_CHECKING

from drafter.storage.files import settle_file, settle_folder
from drafter.storage.leftovers import sweep
from drafter.storage.store_faults import is_damage

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "copies"
KEPT = 14
"""Days for which a copy is kept."""
NAMED = re.compile(r"drafter-(\d{4}-\d\d-\d\d)(-version-\d+)?[.]db")

_tried: set[tuple[Path, str]] = set()
# Where a copy cannot be made, as on a full disk, that must neither stop nor slow down
# the saves that follow: it is tried once in a run of the program.


def copies_of(folder: Path) -> tuple[Path, ...]:
    """Return the copies of the store in `folder`, the newest first."""
    return tuple(path for _, path in sorted(_found(folder), reverse=True))


def day_of(copy: Path) -> date:
    """Return the day on which one of our copies was made."""
    named = NAMED.fullmatch(copy.name)
    return date.fromisoformat(named[1]) if named else date.min


def before_the_first_change(store: sqlite3.Connection, folder: Path) -> None:
    """Keep a copy of the store in `folder` if there is none of today yet.

    That it cannot be kept stops nobody; but a store that is damaged is not read on.

    Raises:
        sqlite3.DatabaseError: the store is damaged.
    """
    today = _today()
    target = folder / FOLDER / f"drafter-{today.isoformat()}.db"
    key = (folder, target.name)
    if key in _tried or target.exists():
        return
    if not store.execute("SELECT 1 FROM drafts LIMIT 1").fetchone():
        return
    _tried.add(key)
    _take(store, target)
    _prune(folder, today)


def before_a_new_version(store: sqlite3.Connection, folder: Path, version: int) -> None:
    """Keep a copy of the store as it was before it is brought up to date.

    Raises:
        OSError, sqlite3.Error: it cannot be kept, so the store must stay as it is.
    """
    name = f"drafter-{_today().isoformat()}-version-{version}.db"
    _written(store, folder / FOLDER / name)


def _take(store: sqlite3.Connection, target: Path) -> None:
    try:
        _written(store, target)
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise
    except OSError:
        return


def _written(store: sqlite3.Connection, target: Path) -> None:
    """Write the store to `target`, for its owner's eyes only, whole or not at all."""
    target.parent.mkdir(mode=0o700, exist_ok=True)
    aside = target.with_name(f".{secrets.token_hex(8)}.drafter")
    try:
        os.close(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        # What was removed is left out of it, and other windows can go on meanwhile.
        store.execute("VACUUM INTO ?", (str(aside),))
        settle_file(aside)
        aside.replace(target)
    finally:
        with suppress(OSError):
            aside.unlink(missing_ok=True)
    settle_folder(target.parent)


def _prune(folder: Path, today: date) -> None:
    """Take away what is older than a fortnight, but never the last one before today.

    A clock that goes astray makes copies of days to come; those go too.
    """
    earlier = [(path, day) for day, path in _found(folder) if day != today]
    old = [path for path, day in earlier if abs((today - day).days) > KEPT]
    if len(old) == len(earlier):
        old = old[:-1]
    for path in old:
        with suppress(OSError):
            path.unlink()
    sweep(folder / FOLDER)


def _found(folder: Path) -> list[tuple[date, Path]]:
    """Return day and path of each copy, the oldest first."""
    found = []
    for path in _listed(folder):
        named = NAMED.fullmatch(path.name)
        with suppress(ValueError):
            found += [(date.fromisoformat(named[1]), path)] if named else []
    return sorted(found)


def _listed(folder: Path) -> list[Path]:
    try:
        return list((folder / FOLDER).iterdir())
    except OSError:
        return []


def _today() -> date:
    return datetime.now().astimezone().date()
