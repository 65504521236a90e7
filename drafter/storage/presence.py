"""Whether something is on the disk, however its path is written.

A path that no system can have, as one with half a letter or a name of a thousand, is
that of nothing: it raises nothing here.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drafter.storage.files import Place


def is_there(path: Place) -> bool:
    """Return whether anything is at `path`."""
    try:
        return Path(path).exists()
    except (OSError, ValueError):
        return False


def is_file(path: Place) -> bool:
    """Return whether `path` is a file."""
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False


def is_folder(path: Place) -> bool:
    """Return whether `path` is a folder."""
    try:
        return Path(path).is_dir()
    except (OSError, ValueError):
        return False
