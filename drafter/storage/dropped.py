"""The path of a file that was dropped into the terminal, or copied from elsewhere."""

from __future__ import annotations

import os
import re
from pathlib import Path

QUOTES = "'\""
SCHEME = re.compile(r"file://(?:localhost)?(?=/)", re.IGNORECASE)
ESCAPED = re.compile(r"\\(.)")
CODED = re.compile(rb"%([0-9A-Fa-f]{2})")
DRIVE = re.compile(r"/?[A-Za-z]:[\\/]")
ENDING = re.compile(r"\.[A-Za-z]{2,5}$")


def path_in(typed: str) -> str:
    """Return the path that was typed, pasted or dropped; "" if it is none.

    Terminals put a dropped path between quotation marks, or a backslash before each
    space in it; a file manager copies it as an address (file:///home/...). A path is
    one line that names a file that is there, or that starts or ends as one does.
    """
    line = typed.strip()
    if not line or "\n" in line:
        return ""
    readings = _readings(line)
    there = (one for one in readings if _is_there(one))
    opens = line.startswith(("/", "~", "./", "..", *QUOTES)) or SCHEME.match(line)
    meant = opens or DRIVE.match(line)
    is_path = (meant and ENDING.search(readings[-1])) or _is_name(line)
    return next(there, readings[-1] if is_path else "")


def _readings(line: str) -> list[str]:
    """Return what a line can mean as a path, the plainest first."""
    bare = line
    if len(line) > 1 and line[0] in QUOTES and line[0] == line[-1]:
        bare = line[1:-1]
    elif SCHEME.match(line):
        bare = _decoded(SCHEME.sub("", line))
        bare = bare[1:] if DRIVE.match(bare) and bare.startswith("/") else bare
    home = [os.path.expanduser(one) for one in (line, bare)]  # noqa: PTH111  as typed
    escaped = bare if DRIVE.match(bare) else ESCAPED.sub(r"\1", home[1])
    return [*dict.fromkeys((*home, escaped))]


def _decoded(address: str) -> str:
    """Return an address with its %20 and the like as the characters they stand for."""
    data = address.encode()
    return CODED.sub(lambda one: bytes([int(one[1], 16)]), data).decode(
        errors="surrogateescape"
    )


def _is_name(line: str) -> bool:
    """Return whether a line is the bare name of a file: "motion.docx"."""
    return bool(ENDING.search(line)) and len(line.split()) == 1


def _is_there(path: str) -> bool:
    try:
        return Path(path).is_file()
    except (OSError, ValueError):
        return False
