"""The path of a file that was dropped into the terminal, or copied from elsewhere."""

from __future__ import annotations

import os
import re
import shlex

from drafter.storage.presence import is_file, is_there

QUOTES = "'\""
SCHEME = re.compile(r"file://(?:localhost)?(?=/)", re.IGNORECASE)
ESCAPED = re.compile(r"\\(.)")
CODED = re.compile(rb"%([0-9A-Fa-f]{2})")
DRIVE = re.compile(r"/?[A-Za-z]:[\\/]")
CALLED = re.compile(r"&\s+(?=['\"])")
"""Stands before a path that is dropped into PowerShell."""
BRACES = re.compile(r"\{(.+)\}")
ENDING = re.compile(r"\.[A-Za-z]{2,6}$")
LONGEST = 4096
"""Letters of the longest path; looking for a longer one would only take time."""


def path_in(typed: str) -> str:
    """Return the path that was typed, pasted or dropped; "" if it is none.

    Terminals put a dropped path between quotation marks, or a backslash before each
    space in it; a file manager copies it as an address (file:///home/...). A path is
    one line that names a file that is there, or that starts or ends as one does.
    """
    line = CALLED.sub("", typed.strip(), count=1)
    if not line or "\n" in line or len(line) > LONGEST:
        return ""
    readings = _readings(line)
    there = (one for one in readings if is_file(one))
    opens = line.startswith(("/", "~", "./", "..", "{/", *QUOTES))
    meant = opens or SCHEME.match(line) or DRIVE.match(line.lstrip("{"))
    is_path = (meant and ENDING.search(readings[-1])) or _is_name(line)
    return next(there, readings[-1] if is_path else "")


def meant_by(typed: str) -> str:
    """Return what was typed or dropped where a path is asked for; "" if nothing.

    It may be a folder, or name what is not there yet. What is there just as it is
    written is meant; else quotation marks, escapes and "file:" are taken away.
    """
    line = CALLED.sub("", typed.strip(), count=1)
    if not line or len(line) > LONGEST:
        return line
    readings = _readings(line)
    there = (one for one in readings if is_there(one))
    wrapped = line[0] in QUOTES or SCHEME.match(line) or BRACES.fullmatch(line)
    return next(there, readings[-1] if wrapped else readings[0])


def _readings(line: str) -> list[str]:
    """Return what a line can mean as a path, the plainest first."""
    bare, found = line, BRACES.fullmatch(line)
    if found:
        bare = found[1]
    elif len(line) > 1 and line[0] in QUOTES and line[0] == line[-1]:
        bare = line[1:-1]
    elif SCHEME.match(line):
        bare = _decoded(SCHEME.sub("", line))
        bare = bare[1:] if DRIVE.match(bare) and bare.startswith("/") else bare
    home = [at_home(one) for one in (line, bare)]
    if DRIVE.match(bare):
        return [*dict.fromkeys((*home, bare))]
    return [*dict.fromkeys((*home, *_as_in_a_shell(line), ESCAPED.sub(r"\1", home[1])))]


def at_home(path: str) -> str:
    """Return `path` with "~" as a person's own folder, where it can be one."""
    try:
        return os.path.expanduser(path)  # noqa: PTH111  as typed
    except ValueError:  # a zero byte is in no path
        return path


def _as_in_a_shell(line: str) -> list[str]:
    """Return the one word that a shell reads there, for a quote within quotes."""
    try:
        words = shlex.split(line)
    except ValueError:
        return []
    return words if len(words) == 1 and words[0] else []


def _decoded(address: str) -> str:
    """Return an address with its %20 and the like as the characters they stand for."""
    data = address.encode(errors="surrogatepass")
    return CODED.sub(lambda one: bytes([int(one[1], 16)]), data).decode(
        errors="surrogateescape"
    )


def _is_name(line: str) -> bool:
    """Return whether a line is the bare name of a file: "motion.docx"."""
    return bool(ENDING.search(line)) and len(line.split()) == 1
