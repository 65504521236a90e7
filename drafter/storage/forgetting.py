"""Forgetting: out of the store, its copies, and everything that is kept beside it.

What is deleted in SQLite stays in the file until it is written over; so the store and
each copy are written anew, and the log beside the store is emptied
(https://sqlite.org/lang_vacuum.html, https://sqlite.org/wal.html).
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import StoreError, StoreMendedError
from drafter.storage.copies import copies_of
from drafter.storage.database import SIDE_FILES, reading, store_file, writing
from drafter.storage.files import settle_folder
from drafter.storage.forgetting_files import (
    DAMAGED,
    EVERYTHING,
    PASSING,
    beside_of,
    remove,
    remove_folders,
    store_files,
    unlink,
)
from drafter.storage.profiles import key_of
from drafter.storage.store_faults import BUSY, code_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUOTING = (
    "unfinished amendment",
    "unfinished night",
    "unfinished composite",
    "draft on the table",
)
"""Settings that may quote a draft, or name it."""


@dataclass(frozen=True)
class Chosen:
    """What is to go out of the store."""

    drafts: tuple[int, ...] = ()
    branch: str = ""
    """What a branch is known as: its details go, and every draft that holds them."""


@dataclass(frozen=True)
class Holding:
    """Where the store and its copies hold what was chosen."""

    drafts: tuple[tuple[int, str], ...]
    """Number and title of each draft, in the store or in a copy alone."""
    details: bool
    """Whether the details of the branch are kept."""


def holding(folder: Path, chosen: Chosen) -> Holding:
    """Return what of the chosen is in the store in `folder`, or in a copy of it.

    Raises:
        StoreError: the store cannot be used.
    """
    with reading(folder) as store:
        drafts = dict(_chosen_in(store, chosen))
        query = "SELECT 1 FROM profiles WHERE name = ?"
        kept = store.execute(query, (key_of(chosen.branch),)).fetchone()
    for copy in copies_of(folder):
        with suppress(sqlite3.Error), closing(_opened_copy(copy)) as store:
            drafts = dict(_chosen_in(store, chosen)) | drafts
    return Holding(tuple(sorted(drafts.items())), bool(kept))


def forget(folder: Path, chosen: Chosen) -> bool:
    """Take what was chosen out of the store in `folder`, and out of its copies.

    Copies that cannot be used, damaged stores and what was kept in passing go whole.
    Cut off by a kill, it can be done again: what is chosen goes out of the store last.

    Returns whether the words are off the disk already; if not, another window still
    has the store open, and they go with it.

    Raises:
        StoreError: the store cannot be used; what was done stays done.
        FileError: a file cannot be removed.
    """
    remove(folder, (*DAMAGED, *PASSING))
    done = copies_of(folder)
    for copy in done:
        _forget_in_copy(copy, chosen)
    with writing(folder) as store:
        _delete(store, chosen)
    for copy in set(copies_of(folder)) - set(done):
        _forget_in_copy(copy, chosen)
    return _write_anew(folder)


def forget_everything(folder: Path) -> bool:
    """Remove all that is ours in `folder`; the store stays, with nothing in it.

    A store that nobody can use any more is removed.

    Returns what `forget` returns.

    Raises:
        StoreError: another window holds the store.
        FileError: a file cannot be removed.
    """
    remove(folder, EVERYTHING)
    clean = not store_file(folder).exists() or _emptied(folder)
    remove(folder, EVERYTHING)  # a copy may have been made in between
    remove_folders(folder)
    settle_folder(folder)
    return clean


def _emptied(folder: Path) -> bool:
    try:
        _empty(folder)
        return _write_anew(folder)
    except StoreMendedError:
        remove(folder, DAMAGED)
        _empty(folder)
        return _write_anew(folder)
    except StoreError as error:
        cause = error.__cause__
        if isinstance(cause, sqlite3.Error) and code_of(cause) in BUSY:
            raise
        for path in store_files(folder):
            unlink(path)
        return True


def _empty(folder: Path) -> None:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT NULL"
    with writing(folder) as store:
        for (table,) in store.execute(query).fetchall():
            store.execute(f'DELETE FROM "{table}"')  # noqa: S608  one of our tables


def _write_anew(folder: Path) -> bool:
    """Write the store without what was deleted; return whether that is on the disk."""
    with reading(folder) as store:
        store.execute("VACUUM")
        row = store.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not row[0]


def _delete(store: sqlite3.Connection, chosen: Chosen) -> None:
    named = [*chosen.drafts, *(one for one, _ in _drafts_of(store, chosen.branch))]
    drafts = [(number,) for number in named]
    store.executemany("DELETE FROM revisions WHERE draft = ?", drafts)
    store.executemany("DELETE FROM drafts WHERE id = ?", drafts)
    if chosen.branch:
        earlier = [place for place, body in _earlier(store) if _is_of(body, chosen)]
        query = "DELETE FROM revisions WHERE draft = ? AND number = ?"
        store.executemany(query, earlier)
        store.execute("DELETE FROM profiles WHERE name = ?", (key_of(chosen.branch),))
    store.executemany("DELETE FROM settings WHERE key = ?", [(key,) for key in QUOTING])


def _chosen_in(store: sqlite3.Connection, chosen: Chosen) -> Iterator[tuple[int, str]]:
    yield from _drafts_of(store, chosen.branch)
    for number in chosen.drafts:
        yield from store.execute("SELECT id, title FROM drafts WHERE id = ?", (number,))


def _drafts_of(store: sqlite3.Connection, branch: str) -> list[tuple[int, str]]:
    """Return number and title of each draft that holds the details of a branch."""
    if not branch:
        return []
    rows = store.execute("SELECT id, title, body FROM drafts")
    return [
        (number, title)
        for number, title, body in rows
        if _is_of(body, Chosen(branch=branch))
    ]


def _earlier(store: sqlite3.Connection) -> Iterator[tuple[tuple[int, int], str]]:
    for draft, number, body in store.execute(
        "SELECT draft, number, body FROM revisions"
    ):
        yield (draft, number), body


def _is_of(body: str, chosen: Chosen) -> bool:
    """Return whether the body of a draft holds the details of the branch chosen."""
    try:
        profile = json.loads(body)["profile"]
        names = (profile.get("profile", ""), profile["branch_name"])
    except (ValueError, LookupError, TypeError, AttributeError):
        return False
    return key_of(chosen.branch) in {key_of(name) for name in names}


def _opened_copy(copy: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{copy.as_uri()}?mode=rw", uri=True, isolation_level=None)


def _forget_in_copy(copy: Path, chosen: Chosen) -> None:
    """Take what was chosen out of a copy; one that cannot be used goes whole."""
    try:
        with closing(_opened_copy(copy)) as store:
            store.execute("PRAGMA secure_delete = ON")
            store.execute("BEGIN IMMEDIATE")
            _delete(store, chosen)
            store.execute("COMMIT")
            store.execute("VACUUM")
    except sqlite3.Error:
        for path in (copy, *(beside_of(copy, suffix) for suffix in SIDE_FILES)):
            unlink(path)
