"""What is kept in the folder of the store beside it: found, and removed.

Only what is named here is ever removed: the folder may be one that a person chose, and
hold things of their own.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import FileError
from drafter.storage.copies import FOLDER as COPIES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STORE = ("drafter.db", "drafter.db-wal", "drafter.db-shm", "drafter.db-journal")
"""The store and what SQLite keeps beside it; named here, so that no start waits."""
DAMAGED = ("drafter-damaged-*.db*", "drafter-mended.db*")
"""Stores that were set aside: what is in them cannot be picked out."""
ASIDE = f".{'?' * 16}.drafter"
"""A file of ours that is being written: a kill leaves it behind."""
PASSING = ("copied text.txt", "last-fault.txt", ASIDE, f"{COPIES}/{ASIDE}")
"""What was kept in passing, and what a kill left half written."""
COPIED = (f"{COPIES}/drafter-*.db*",)
OWN_BODIES = ("rulebooks/*.toml", "rulebooks/*.toml.before", f"rulebooks/{ASIDE}")
OWN_MODELS = ("library/*/*.toml", f"library/*/{ASIDE}")
THE_REST = ("library-heads.json", "drafter-mending.lock*")
FOLDERS = (COPIES, "rulebooks", "library/*", "library")
"""Removed when nothing is left in them."""
EVERYTHING = (*DAMAGED, *PASSING, *COPIED, *OWN_BODIES, *OWN_MODELS, *THE_REST)


@dataclass(frozen=True)
class Beside:
    """How many files of each kind are kept beside the store."""

    store: bool
    """Whether there is a store yet."""
    copies: int
    damaged: tuple[str, ...]
    """Paths of the damaged stores that were set aside."""
    bodies: int
    models: int
    not_ours: tuple[str, ...]
    """Paths of what somebody else put into the folder; it stays."""


def beside(folder: Path) -> Beside:
    """Return what is kept beside the store in `folder`."""
    ours = set(all_of_ours(folder))
    return Beside(
        store=(folder / STORE[0]).exists(),
        copies=len(_found(folder, COPIED)),
        damaged=tuple(map(str, _found(folder, DAMAGED))),
        bodies=len(_found(folder, OWN_BODIES[:1])),
        models=len(_found(folder, ("library/motions/*.toml",))),
        not_ours=tuple(str(one) for one in _entries(folder) if one not in ours),
    )


def all_of_ours(folder: Path) -> tuple[Path, ...]:
    """Return the files that are ours in `folder`, the store among them."""
    store = (path for path in store_files(folder) if path.exists())
    return (*store, *_found(folder, EVERYTHING))


def remove_folders(folder: Path) -> None:
    """Remove the folders in which nothing is left."""
    for pattern in FOLDERS:
        for inner in folder.glob(pattern):
            with suppress(OSError):  # something is in it that is not ours
                inner.rmdir()


def store_files(folder: Path) -> tuple[Path, ...]:
    """Return the files of the store in `folder`, whether they are there or not."""
    return tuple(folder / name for name in STORE)


def beside_of(path: Path, suffix: str) -> Path:
    """Return the path that has `suffix` after the name of `path`."""
    return path.with_name(f"{path.name}{suffix}")


def _found(folder: Path, patterns: tuple[str, ...]) -> tuple[Path, ...]:
    """Return the files in `folder` that a pattern fits."""
    found = {path for pattern in patterns for path in folder.glob(pattern)}
    return tuple(sorted(path for path in found if not _is_folder(path)))


def _entries(folder: Path) -> Iterator[Path]:
    """Yield what is in a folder, and what is in the folders that are ours."""
    found = (path for pattern in FOLDERS for path in folder.glob(pattern))
    ours = {path for path in found if _is_folder(path)}
    for place in (folder, *sorted(ours)):
        if place.is_dir():
            yield from sorted(set(place.iterdir()) - ours)


def _is_folder(path: Path) -> bool:
    """Return whether `path` is a folder itself, and no link to one."""
    return path.is_dir() and not path.is_symlink()


def remove(folder: Path, patterns: tuple[str, ...]) -> None:
    """Remove the files in `folder` that a pattern fits.

    Raises:
        FileError: one cannot be removed; those before it are gone.
    """
    for path in _found(folder, patterns):
        unlink(path)


def unlink(path: Path) -> None:
    """Remove a file, if it is there.

    Raises:
        FileError: it cannot be removed.
    """
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or "no reason was given"
        raise FileError(
            f"{path} could not be removed ({reason}), so not everything is forgotten. "
            "Close other programs that have it open, and try again."
        ) from None
