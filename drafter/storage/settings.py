"""Small things the program remembers between one start and the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.storage.database import reading, store_file, writing

if TYPE_CHECKING:
    from pathlib import Path

KEEP = """
    INSERT INTO settings (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""


@dataclass(frozen=True)
class Settings:
    """The settings in the store in one folder.

    Every method raises StoreError if the store cannot be used.
    """

    folder: Path

    def value(self, key: str) -> str:
        """Return what is kept under `key`, or ""."""
        with reading(self.folder) as store:
            row = store.execute(
                "SELECT value FROM settings WHERE key = ?", (key,)
            ).fetchone()
        return str(row[0]) if row else ""

    def values(self) -> dict[str, str]:
        """Return everything that is kept, by its key; a store is not begun for it."""
        if not store_file(self.folder).exists():
            return {}
        with reading(self.folder) as store:
            rows = store.execute("SELECT key, value FROM settings").fetchall()
        return {str(key): str(value) for key, value in rows}

    def keep(self, key: str, value: str) -> None:
        """Keep `value` under `key` in place of what was there."""
        with writing(self.folder) as store:
            store.execute(KEEP, (key, value))
