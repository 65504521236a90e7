"""Nobody else may read what is kept: looked at, and put right.

Where a system has other means than POSIX modes, as Windows has, nothing is done.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from drafter.storage.forgetting_files import FOLDERS, all_of_ours

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OTHERS = 0o077
"""What a mode says of what others may do."""


def open_to_others(folder: Path) -> tuple[str, ...]:
    """Return the paths of ours in `folder` that other users may read or write.

    In a folder that is shut they can read nothing, whatever the modes of its files.
    Where the system has no such modes, none.
    """
    found = tuple(str(path) for path, _ in _open_to_others(folder))
    return found if _is_reachable(folder) else ()


def shut_out_others(folder: Path) -> tuple[str, ...]:
    """Take away what others may do with what is ours in `folder`.

    What belongs to somebody else, or cannot be changed, is left out.

    Returns the paths of what they could get at so far.
    """
    mended, reachable = [], _is_reachable(folder)
    for path, mode in _open_to_others(folder):
        with suppress(OSError):
            path.chmod(mode & ~OTHERS)
            mended.append(str(path))
    return tuple(mended) if reachable else ()


def _is_reachable(folder: Path) -> bool:
    """Return whether others may look into `folder`."""
    with suppress(OSError):
        return bool(folder.stat().st_mode & OTHERS)
    return False


def _open_to_others(folder: Path) -> Iterator[tuple[Path, int]]:
    if os.name != "posix":
        return
    inner = (one for pattern in FOLDERS for one in folder.glob(pattern))
    for path in (folder, *sorted(inner), *all_of_ours(folder)):
        with suppress(OSError):
            mode = stat.S_IMODE(path.lstat().st_mode)
            belongs_to_all = mode & stat.S_ISVTX  # a folder like /tmp
            if mode & OTHERS and not belongs_to_all and not path.is_symlink():
                yield path, mode
