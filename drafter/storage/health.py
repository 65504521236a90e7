"""How folder and store are: looked at, with nothing changed."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.storage import schema
from drafter.storage.copies import copies_of
from drafter.storage.database import store_file
from drafter.storage.private import open_to_others
from drafter.storage.shares import is_shared
from drafter.storage.store_faults import is_damage, why

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class FolderHealth:
    """How the folder is in which everything is kept."""

    is_there: bool
    """It is made when there is something to keep."""
    is_folder: bool
    writable: bool
    """Of the nearest folder above, if it is not there."""
    open_to_others: tuple[str, ...]
    """Paths of what other users may read or write; on Windows this is not known."""
    shared: bool
    """It is on another machine."""
    free: int | None
    """Bytes that the disk has left; None: not known."""


@dataclass(frozen=True)
class StoreHealth:
    """How the store is."""

    is_there: bool
    fault: str = ""
    """Why it cannot be opened, as a sentence."""
    damaged: bool = False
    version: int = 0
    newest: int = 0
    copies: int = 0


def folder_health(folder: Path) -> FolderHealth:
    """Return how `folder` is."""
    place = next(one for one in (folder, *folder.parents) if _exists(one))
    free = None
    with suppress(OSError):
        free = shutil.disk_usage(place).free
    return FolderHealth(
        is_there=_exists(folder),
        is_folder=place.is_dir(),
        writable=os.access(place, os.W_OK | os.X_OK),
        open_to_others=open_to_others(folder),
        shared=is_shared(folder),
        free=free,
    )


def store_health(folder: Path) -> StoreHealth:
    """Return how the store in `folder` is; a damaged one is left as it is."""
    path = store_file(folder)
    if not _exists(path):
        return StoreHealth(is_there=False)
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as store:
            sound = store.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
            version = schema.version_of(store)
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return StoreHealth(is_there=True, damaged=True)
        return StoreHealth(is_there=True, fault=why(path, error))
    return StoreHealth(
        is_there=True,
        damaged=not sound,
        version=version,
        newest=schema.newest(),
        copies=len(copies_of(folder)),
    )


def _exists(path: Path) -> bool:
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
