"""The system's clipboard, by the little program that each system has for it."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import FileError
from drafter.storage.files import write_over

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

KEPT = "copied text.txt"
"""The last text that no clipboard was found for."""
LONGEST = 3.0
"""Seconds that a program may take: one that hangs would hold up the screen."""
FAR_AWAY = ("SSH_CONNECTION", "SSH_CLIENT", "SSH_TTY")
"""Set over ssh, where this machine's clipboard is not the one before the person."""
ONE_LOCALE = {"LC_ALL": "en_GB.UTF-8"}
"""pbcopy takes its input for what the locale says, and that may be nothing."""


@dataclass(frozen=True)
class Tool:
    """A program that puts what it reads on the clipboard."""

    command: tuple[str, ...]
    encoding: str = "utf-8"
    needs: str = ""
    """The variable that says that its kind of screen is there; "": none."""


PBCOPY = Tool(("pbcopy",))
CLIP = Tool(("clip.exe",), "utf-16-le")
"""It takes bytes for the old code page, unless they look like UTF-16."""
UNIX = (
    Tool(("wl-copy",), needs="WAYLAND_DISPLAY"),
    Tool(("xclip", "-selection", "clipboard"), needs="DISPLAY"),
    Tool(("xsel", "--clipboard", "--input"), needs="DISPLAY"),
    Tool(CLIP.command, CLIP.encoding, needs="WSL_DISTRO_NAME"),
)


def put(
    text: str, environ: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> bool:
    """Put `text` on the system's clipboard; return whether a program there took it.

    Over ssh nothing is tried: the clipboard meant is that of the machine in front of
    the person, which only the terminal reaches.
    """
    if any(environ.get(name) for name in FAR_AWAY):
        return False
    return any(
        _given(path, tool, text, environ)
        for tool in _tools(environ, platform)
        if (path := _found(tool.command[0], environ, platform))
    )


def program(
    environ: Mapping[str, str] = os.environ, platform: str = sys.platform
) -> str:
    """Return where the program is that puts a text on the clipboard; "": none is."""
    known = (
        _found(one.command[0], environ, platform) for one in _tools(environ, platform)
    )
    return next(filter(None, known), "")


def keep(text: str, folder: Path) -> str:
    """Keep `text` in a file of ours in `folder`, in place of the last one.

    Returns its path, or "" where it cannot be written.
    """
    target = folder / KEPT
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_over(target, text.encode(errors="replace"))
    except (OSError, FileError):
        return ""
    return str(target)


def _tools(environ: Mapping[str, str], platform: str) -> Iterator[Tool]:
    if platform == "darwin":
        yield PBCOPY
    elif platform == "win32":
        yield CLIP
    else:
        yield from (tool for tool in UNIX if environ.get(tool.needs))


def _found(name: str, environ: Mapping[str, str], platform: str) -> str:
    """Return where a program is; "" if nowhere.

    It is never looked for in the current folder, as a system may do by itself: what
    lies there may come from anybody.
    """
    if platform == "win32":
        places = [str(Path(environ.get("SYSTEMROOT", "C:\\Windows"), "System32"))]
    else:
        places = environ.get("PATH", "").split(os.pathsep)
    for place in places:
        path = Path(place, name)
        if path.is_absolute() and path.is_file() and os.access(path, os.X_OK):
            return str(path)
    return ""


def _given(path: str, tool: Tool, text: str, environ: Mapping[str, str]) -> bool:
    """Give `text` to a program; return whether it took it."""
    lines = text.replace("\n", "\r\n") if tool.encoding == CLIP.encoding else text
    locale = ONE_LOCALE if tool is PBCOPY else {}
    try:
        done = subprocess.run(  # noqa: S603  no shell; the text goes in by its input
            [path, *tool.command[1:]],
            input=lines.encode(tool.encoding, errors="replace"),
            stdout=subprocess.DEVNULL,  # xclip stays behind and would hold a pipe open
            stderr=subprocess.DEVNULL,
            timeout=LONGEST,
            check=False,
            env={**environ, **locale},
        )
    except (OSError, subprocess.SubprocessError, ValueError):
        return False
    return done.returncode == 0
