"""What a pack remembers of its rows: a small database in its own folder.

It is on the disk, not in memory, so that fifty thousand rows take no more room than
fifty. A kill at any moment leaves it as it was before or after a change.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from drafter.errors import FileError, PackStoppedError
from drafter.storage.database import PATIENCE
from drafter.storage.store_faults import BUSY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

Done = TypeVar("Done")

DISK_FULL = "the disk is full. Make room"
NAME = ".drafter-pack.db"
BESIDE = ("", "-wal", "-shm", "-journal")
FORMAT = "1"
TABLES = """
    CREATE TABLE IF NOT EXISTS pack (key TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE IF NOT EXISTS branch (
        identity BLOB PRIMARY KEY,
        folder TEXT NOT NULL,
        folded TEXT NOT NULL UNIQUE,
        run INTEGER NOT NULL,
        number INTEGER NOT NULL,
        made TEXT NOT NULL DEFAULT ''
    ) WITHOUT ROWID;
"""
SETTINGS = (
    # Held for as long as it is open: two programs never make the same pack.
    "PRAGMA locking_mode = EXCLUSIVE",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA cache_size = -1000",
)


@dataclass(frozen=True)
class Known:
    """A branch that the pack knows."""

    folder: str
    run: int
    number: int
    """Its row in that run."""
    made: dict[str, Any]
    """What was last made for it; empty: nothing yet."""


class PackRecord:
    """The record of one pack, open for one run."""

    def __init__(self, folder: Path) -> None:
        """Open the record in `folder`, or begin one.

        Raises:
            FileError: it is damaged, held by another program, or cannot be written.
        """
        self.path = folder / NAME
        self.store: sqlite3.Connection | None = None
        self.store = self._explained(self._connected)
        self.run = int(self.said("run") or 0) + 1
        self.say("run", str(self.run))

    def close(self) -> None:
        """Close it; what was recorded stays."""
        if self.store is not None:
            with suppress(sqlite3.Error):
                self.store.close()

    def said(self, key: str) -> str:
        """Return what is recorded of the whole pack under `key`, or ""."""
        rows = self._rows("SELECT value FROM pack WHERE key = ?", key)
        return str(rows[0][0]) if rows else ""

    def say(self, key: str, value: str) -> None:
        """Record something of the whole pack."""
        self._rows("INSERT OR REPLACE INTO pack VALUES (?, ?)", key, value)

    def known(self, identity: bytes) -> Known | None:
        """Return what is known of a branch."""
        query = "SELECT folder, run, number, made FROM branch WHERE identity = ?"
        for folder, run, number, made in self._rows(query, identity):
            return Known(folder, run, number, json.loads(made) if made else {})
        return None

    def is_taken(self, folded: str) -> bool:
        """Return whether a branch has a folder of that name, whatever its capitals."""
        return bool(self._rows("SELECT 1 FROM branch WHERE folded = ?", folded))

    def enter(self, identity: bytes, folder: str, folded: str, number: int) -> None:
        """Give a branch its folder, and its row in this run."""
        self._rows(
            "INSERT OR REPLACE INTO branch VALUES (?, ?, ?, ?, ?, '')",
            identity,
            folder,
            folded,
            self.run,
            number,
        )

    def seen(self, identity: bytes, number: int) -> None:
        """Record that a branch which is known is row `number` of this run."""
        query = "UPDATE branch SET run = ?, number = ? WHERE identity = ?"
        self._rows(query, self.run, number, identity)

    def made(self, identity: bytes, made: dict[str, Any]) -> None:
        """Record what is being put in a branch's folder."""
        text = json.dumps(made, ensure_ascii=False)
        self._rows("UPDATE branch SET made = ? WHERE identity = ?", text, identity)

    def not_seen(self) -> Iterator[str]:
        """Yield the folders whose branches are in no row of this run."""
        query = (
            "SELECT folder FROM branch WHERE run <> ? AND made <> '' ORDER BY folded"
        )
        yield from (str(one) for (one,) in self._rows(query, self.run))

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        return self._explained(lambda: self._execute(query, values))

    def _execute(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        if self.store is None:
            return []
        return self.store.execute(query, values).fetchall()  # type: ignore[arg-type,unused-ignore]

    def _connected(self) -> sqlite3.Connection:
        store = sqlite3.connect(self.path, timeout=PATIENCE / 10, isolation_level=None)
        try:
            for setting in SETTINGS:
                store.execute(setting)
            store.executescript(TABLES)
        except BaseException:
            store.close()
            raise
        return store

    def _explained(self, act: Callable[[], Done]) -> Done:
        try:
            return act()
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorcode", 0) & 0xFF
            if code in BUSY:
                raise FileError(
                    f"Another program is making the pack in {self.path.parent}. Wait "
                    "until it has ended."
                ) from None
            if code == sqlite3.SQLITE_FULL:
                raise PackStoppedError(self.path.parent, DISK_FULL) from None
            raise FileError(
                f"The pack's record {self.path} cannot be used ({error}). Make the "
                "pack in another folder; this one was left as it is."
            ) from None
