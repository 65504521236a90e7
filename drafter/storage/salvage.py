"""What can still be read of a damaged store, row by row, into a new one."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from drafter.storage import schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TABLES = ("drafts", "revisions", "profiles", "settings")
WIDEST_GAP = 100_000
"""Rows that are tried one by one where a part of a table cannot be gone through."""

FROM_REVISIONS = """
    INSERT INTO drafts
        (id, seq, turn, title, meeting, destination, meeting_date, words, saved, body)
    SELECT draft, number, 0, title, '', '', '', words, saved, body
    FROM revisions AS one
    WHERE number = (SELECT max(number) FROM revisions WHERE draft = one.draft)
        AND draft NOT IN (SELECT id FROM drafts)
"""
"""A draft that is lost, as its newest revision has it."""


@dataclass(frozen=True)
class Saved:
    """What was brought from a damaged store into a new one."""

    drafts: int
    branches: int
    from_copy: int = 0
    """Drafts of these that are from the last copy, as they were then."""
    whole: bool = True
    """Whether nothing was found that could not be read."""


def save_what_is_good(
    damaged: Path, new: sqlite3.Connection, copy: Path | None
) -> Saved:
    """Put into `new`, an empty store, what can be read of the one at `damaged`.

    A draft that cannot be read is taken from its newest revision, or else from the
    `copy`, as are branches and settings. Nothing at `damaged` is changed.
    """
    new.execute("PRAGMA foreign_keys = OFF")
    new.execute("BEGIN IMMEDIATE")
    whole = True
    with closing(sqlite3.connect(damaged, isolation_level=None)) as old:
        for table in TABLES:
            whole &= _bring(old, new, table)
    new.execute(FROM_REVISIONS)
    before = _count(new, "drafts")
    if copy is not None and not whole:
        _fill_up(copy, new)
    new.execute("DELETE FROM revisions WHERE draft NOT IN (SELECT id FROM drafts)")
    new.execute("COMMIT")
    drafts = _count(new, "drafts")
    return Saved(drafts, _count(new, "profiles"), drafts - before, whole)


def _fill_up(copy: Path, new: sqlite3.Connection) -> None:
    with suppress(sqlite3.Error), closing(sqlite3.connect(copy)) as old:
        for table in TABLES:
            _bring(old, new, table)


def _bring(old: sqlite3.Connection, new: sqlite3.Connection, table: str) -> bool:
    """Put the rows of a table into `new`, but none in place of one that is there.

    Returns whether all that there are could be read.
    """
    try:
        known = _columns(old, table)
    except sqlite3.Error:
        return False
    shared = [one for one in _columns(new, table) if one in known]
    if not shared:
        return False
    marks = ", ".join("?" * len(shared))
    names = ", ".join(shared)
    put = f"INSERT OR IGNORE INTO {table} ({names}) VALUES ({marks})"  # noqa: S608  ours
    rows = _Rows(old, f"SELECT rowid, {names} FROM {table}")  # noqa: S608  likewise
    for row in rows:
        with suppress(sqlite3.IntegrityError):  # half a row of a damaged file
            new.execute(put, row[1:])
    return rows.whole


class _Rows:
    """The rows of a table, around those that cannot be read."""

    def __init__(self, store: sqlite3.Connection, query: str) -> None:
        self.store, self.query, self.whole = store, query, True
        self.last = -1

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        for row in self._some("WHERE rowid > ? ORDER BY rowid", -1):
            self.last = row[0]
            yield row
        if self.whole:
            return
        first = None
        for row in self._some("WHERE rowid > ? ORDER BY rowid DESC", self.last):
            first = row[0]
            yield row
        end = self.last + WIDEST_GAP if first is None else first
        for number in range(self.last + 1, min(end, self.last + WIDEST_GAP)):
            yield from self._some("WHERE rowid = ?", number)

    def _some(self, which: str, number: int) -> Iterator[tuple[Any, ...]]:
        try:
            yield from self.store.execute(f"{self.query} {which}", (number,))
        except sqlite3.Error:
            self.whole = False


def _columns(store: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in store.execute(f"PRAGMA table_info({table})")]


def _count(store: sqlite3.Connection, table: str) -> int:
    query = f"SELECT count(*) FROM {table}"  # noqa: S608  one of our tables
    return int(store.execute(query).fetchone()[0])


def version_in(damaged: Path) -> int:
    """Return the version that a damaged store was kept in; our own if it cannot tell.

    A store whose tables cannot be read is one of ours of today at the best guess.
    """
    with suppress(sqlite3.Error), closing(sqlite3.connect(damaged)) as old:
        return schema.version_of(old) or schema.newest()
    return schema.newest()
