"""What a kill left half written beside a person's files, and its removal."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ASIDE = re.compile(r"[.][0-9a-f]{16}[.]drafter")
"""What only we name so, for as long as it is being written."""
OLD = 3600
"""Seconds after which nobody can be writing it any more."""


def sweep(folder: Path) -> None:
    """Remove what a kill left half written in `folder`, if it is an hour old.

    That it cannot be removed is no fault: it is tried again with the next file.
    """
    for path in old_ones(folder):
        with suppress(OSError):
            os.unlink(path)  # noqa: PTH108  as it was listed


def old_ones(folder: Path) -> Iterator[str]:
    """Yield the paths of what was left half written in `folder` an hour ago or more.

    A clock that was set back makes them look as if they were yet to come.
    """
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            if ASIDE.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                age = time.time() - entry.stat(follow_symlinks=False).st_mtime
                if abs(age) > OLD:
                    yield entry.path
