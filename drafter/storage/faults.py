"""The report of a fault in the program: where it happened, without anybody's words.

Python's own report ends with what the error says, and that may quote a draft or name a
member. So only kinds of errors and places in the code are written.
"""

from __future__ import annotations

import re
import traceback
from typing import TYPE_CHECKING

from drafter import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

REPORT = "last-fault.txt"
INTRODUCTION = (
    "Where Drafter {} was in its own code when it stopped. What you typed is not in "
    "it, nor what the error said.\n\n"
)
MOST_CAUSES = 8
ELSEWHERE = "_RemoteTraceback"
"""What stands for an error in another process: its report, as one text."""
FRAME = re.compile(r'^  File "(.+)", line (\d+), in (\w+)$', re.MULTILINE)
PACKAGES = ("site-packages", "drafter")


def keep_report(folder: Path, error: BaseException) -> str:
    """Write the report of a fault into `folder`, in place of the last one.

    Returns its path, or "" where it cannot be written.
    """
    path = folder / REPORT
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        path.touch(mode=0o600)
        path.write_text(report(error), encoding="utf-8")
    except (OSError, ValueError):
        return ""
    return str(path)


def report(error: BaseException) -> str:
    """Return where an error came from, and where those came from that led to it."""
    told = "\n".join(map(_one, _with_causes(error)))
    return INTRODUCTION.format(__version__) + told


def _with_causes(error: BaseException) -> Iterator[BaseException]:
    found: BaseException | None = error
    for _ in range(MOST_CAUSES):
        if found is None:
            return
        yield found
        found = found.__cause__ or found.__context__


def _one(error: BaseException) -> str:
    places = [
        (one.filename, one.lineno, one.name)
        for one in traceback.extract_tb(error.__traceback__)
    ]
    if type(error).__name__ == ELSEWHERE:
        places = FRAME.findall(str(error))
    frames = (
        f"  {_inside(file)}, line {line}: {name}\n" for file, line, name in places
    )
    return f"{type(error).__name__}\n{''.join(frames)}"


def _inside(file: str) -> str:
    """Return a path from the package on: what is before it may name a person."""
    parts = file.replace("\\", "/").split("/")
    at = [place for place, part in enumerate(parts[:-1]) if part in PACKAGES]
    return "/".join(parts[at[-1] :]) if at else parts[-1]
