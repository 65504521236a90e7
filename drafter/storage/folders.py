"""What is in a folder, for a person who looks for a file there."""

from __future__ import annotations

import errno
import os
import string
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import (
    user_desktop_path,
    user_documents_path,
    user_downloads_path,
)

from drafter.errors import FileError
from drafter.language.cleaning import clean
from drafter.storage.files import WINDOWS
from drafter.storage.presence import is_folder

if TYPE_CHECKING:
    from collections.abc import Iterator

HIDDEN = "."
"""What the name of a hidden file or folder begins with."""


@dataclass(frozen=True)
class Entry:
    """A file or folder by its true name, which may hold anything."""

    name: str
    is_folder: bool


def entries(folder: str) -> tuple[Entry, ...]:
    """Return the files and folders in `folder`, folders first, each by name.

    Hidden ones come last. What is neither, such as a device, is left out: opening it
    could wait for ever.

    Raises:
        FileError: there is no such folder, or it may not be looked into.
    """
    try:
        with os.scandir(folder) as found:
            kept = [one for entry in found if (one := _entry(entry))]
    except (OSError, ValueError) as error:
        raise FileError(_why_not(folder, error)) from None
    return tuple(sorted(kept, key=_order))


def documents() -> tuple[tuple[str, str], ...]:
    """Return the places where people keep files: what each is called, and its path.

    The first is where to begin: documents, or the home folder where there are none.
    """
    places = (
        ("Documents", user_documents_path()),
        ("Home", Path.home()),
        ("Downloads", user_downloads_path()),
        ("Desktop", user_desktop_path()),
        *((drive, Path(drive)) for drive in _drives()),
    )
    found: dict[str, str] = {}
    for name, path in places:
        if is_folder(str(path)):
            found.setdefault(str(path), name)
    return tuple((name, path) for path, name in found.items())


def above(folder: str) -> str:
    """Return the folder that `folder` is in; itself at the top."""
    return str(Path(folder).parent)


def inside(folder: str, name: str) -> str:
    """Return the whole path of what `name` means in `folder`, with ".." worked out."""
    return os.path.abspath(Path(folder) / name)  # noqa: PTH100  links stay as they are


def _entry(entry: os.DirEntry[str]) -> Entry | None:
    """Return what an entry is; None: neither a file nor a folder, or a dead link."""
    try:
        if entry.is_dir():
            return Entry(entry.name, is_folder=True)
        return Entry(entry.name, is_folder=False) if entry.is_file() else None
    except OSError:
        return None


def _order(entry: Entry) -> tuple[bool, bool, str, str]:
    hidden = entry.name.startswith(HIDDEN)
    return hidden, not entry.is_folder, entry.name.casefold(), entry.name


def _drives() -> Iterator[str]:
    if WINDOWS:
        for letter in string.ascii_uppercase:
            if is_folder(f"{letter}:\\"):
                yield f"{letter}:\\"


def _why_not(folder: str, error: OSError | ValueError) -> str:
    name = clean(folder).replace("\n", " ")
    if isinstance(error, FileNotFoundError):
        return f"There is no folder {name}. It may have been moved."
    if isinstance(error, NotADirectoryError):
        return f"{name} is a file, not a folder."
    if isinstance(error, PermissionError):
        return f"The folder {name} may not be looked into. Choose another."
    if isinstance(error, ValueError) or error.errno == errno.ENAMETOOLONG:
        return f"{name} cannot be the name of a folder. Check how it is written."
    said = error.strerror or "no reason was given"
    return f"The folder {name} cannot be read ({said}). Choose another."
