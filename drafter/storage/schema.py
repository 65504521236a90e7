"""The tables of the store, and the steps that bring an older store up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import StoreError

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

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
"""Each brings a store to the next version. None is ever changed: more are added.

Whoever adds one puts a store of the version before it beside the others, as text, in
`tests/data/stores`: a test brings each of them up to date.
"""


def newest() -> int:
    """Return the version that this program keeps its store in."""
    return len(MIGRATIONS)


def version_of(store: sqlite3.Connection) -> int:
    """Return the version of an open store; 0: it has no tables yet."""
    return int(store.execute("PRAGMA user_version").fetchone()[0])


def refuse_newer(version: int, path: Path) -> None:
    """Leave a store alone that a newer program has written.

    Raises:
        StoreError: says so.
    """
    if version > newest():
        raise StoreError(
            f"Your drafts in {path} were last used with a newer Drafter than this one, "
            "so nothing was changed. Install the newest Drafter to open them."
        )


def migrate(store: sqlite3.Connection, path: Path) -> None:
    """Bring an open store up to date in one step that is done whole or not at all.

    Raises:
        StoreError: a newer program has written it.
    """
    store.execute("BEGIN IMMEDIATE")
    version = version_of(store)  # another window may just have done it
    refuse_newer(version, path)
    build(store, version, newest())
    store.execute("COMMIT")


def build(store: sqlite3.Connection, version: int, target: int) -> None:
    """Take the steps from one version to another."""
    for statements in MIGRATIONS[version:target]:
        for statement in statements:
            store.execute(statement)
    store.execute(f"PRAGMA user_version = {target}")
