"""Whether a file that somebody is writing has changed since it was last looked at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from drafter.storage.samples import beside

if TYPE_CHECKING:
    from drafter.storage.files import Place

GONE = "gone"


def stamp_of(place: Place) -> str:
    """Return what tells one state of a template file, and of its sample, from the next.

    A file that is not there, as while an editor puts another in its place, has a stamp
    too. The time is as exact as the disk keeps it; with the size it tells two saves of
    one moment apart unless they are of one length.
    """
    return " ".join(map(_stamp, (Path(place), *beside(place))))


def _stamp(path: Path) -> str:
    try:
        state = path.stat()
    except (OSError, ValueError):
        return GONE
    return f"{state.st_ino}/{state.st_mtime_ns}/{state.st_size}"
