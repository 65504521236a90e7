"""What can be wrong with the store, as sentences."""

from __future__ import annotations

import errno
import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
SPOILT = ("no such table", "Could not decode to UTF-8")
"""How messages of damage begin that have no code of their own."""
BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})
FORBIDDEN = frozenset(
    {
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
    }
)


class LostTablesError(sqlite3.DatabaseError):
    """The store has no tables although it had some."""

    sqlite_errorcode = sqlite3.SQLITE_CORRUPT


def code_of(error: sqlite3.Error) -> int:
    """Return the code that SQLite gives for an error, without its finer part."""
    return getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF


def is_damage(error: sqlite3.Error) -> bool:
    """Return whether an error says that the file itself is not whole."""
    return code_of(error) in DAMAGED or str(error).startswith(SPOILT)


def why(path: Path, error: sqlite3.DatabaseError) -> str:
    """Return what went wrong with the store at `path`, and the next step."""
    code = code_of(error)
    if code in BUSY:
        return f"Another window is using your drafts in {path}. Try again in a moment."
    if code in FORBIDDEN:
        return cannot_be_kept(path)
    if code == sqlite3.SQLITE_FULL:
        return f"Nothing was saved in {path}: the disk is full. Make room, try again."
    return f"Your drafts in {path} cannot be used ({error}). Try again."


def why_not_opened(path: Path, error: OSError) -> str:
    """Return why the system did not let the store at `path` be opened."""
    if error.errno in FULL:
        return f"Nothing was saved in {path}: the disk is full. Make room, try again."
    return cannot_be_kept(path)


def cannot_be_kept(path: Path) -> str:
    """Return that the folder of the store at `path` does not take anything."""
    return (
        f"Your drafts cannot be kept in {path.parent}: it cannot be written to. Change "
        "its permissions, or name another folder in DRAFTER_HOME."
    )


def put_right_elsewhere(path: Path) -> str:
    """Return that another window was quicker in mending the store at `path`."""
    return f"Another window has just put your drafts in {path} right. Try again."
