"""Whether everything is in order: terminal, folder, store, Python, with each mend.

Nothing is changed by looking. The door says what its terminal is like.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from drafter import __version__
from drafter.errors import DrafterError
from drafter.language.cleaning import clean
from drafter.storage import clipboard, health, locations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

OLDEST = (3, 11)
WIDE, HIGH = 80, 24
"""Characters: what the screen is laid out for."""
LITTLE = 100_000_000
"""Bytes on the disk that are soon used up."""
MEGABYTE = 1_000_000
DEEP_COLOUR = frozenset({"truecolor", "24bit"})


class State(StrEnum):
    """How one thing is."""

    OK = "ok"
    NOTE = "note"
    """Nothing can be said against it, or it cannot be known."""
    ADVICE = "advice"
    """It works, and could be better."""
    FAULT = "fault"
    """It does not work like this."""


@dataclass(frozen=True)
class Looked:
    """One thing that was looked at."""

    what: str
    state: State
    said: str
    mend: str = ""
    """The smallest step that would put it right; "": none is needed."""


@dataclass(frozen=True)
class Terminal:
    """What a door knows of its terminal."""

    is_terminal: bool
    columns: int
    lines: int
    encoding: str
    """In which the system writes text."""
    environ: Mapping[str, str]
    platform: str = sys.platform


def look(terminal: Terminal) -> tuple[Looked, ...]:
    """Return everything that was looked at, in the order in which it is told."""
    return (*_program(), *_terminal(terminal), *_kept(), *_extras(terminal))


def exit_code(looked: tuple[Looked, ...]) -> int:
    """Return 0: all is well, 1: something could be better, 2: something is wrong."""
    states = {one.state for one in looked}
    return 2 if State.FAULT in states else int(State.ADVICE in states)


def _program() -> Iterator[Looked]:
    yield Looked("Drafter", State.OK, f"version {__version__}")
    version = sys.version_info
    said = f"version {version[0]}.{version[1]}.{version[2]}"
    if version[:2] >= OLDEST:
        yield Looked("Python", State.OK, said)
    else:
        mend = f"Install Python {OLDEST[0]}.{OLDEST[1]} or later."
        yield Looked("Python", State.FAULT, f"{said} is too old", mend)


def _terminal(terminal: Terminal) -> Iterator[Looked]:
    yield from _kind(terminal)
    yield from _writing(terminal)
    said = "no terminal tells whether it marks pasted text as pasted; most do"
    yield Looked("Pasting", State.NOTE, said)


def _kind(terminal: Terminal) -> Iterator[Looked]:
    term = terminal.environ.get("TERM", "")
    if not terminal.is_terminal:
        said = "there is none here, so the screen cannot be shown; commands work"
        yield Looked("Terminal", State.NOTE, said)
        return
    if term in {"", "dumb"} and terminal.platform != "win32":
        said = f'its kind is "{clean(term)}", so the screen cannot be shown'
        mend = "Use the commands, or set TERM to xterm-256color if it is a usual one."
        yield Looked("Terminal", State.ADVICE, said, mend)
    else:
        yield Looked("Terminal", State.OK, f"its kind is {clean(term) or 'Windows'}")
    said = f"{terminal.columns} by {terminal.lines} characters"
    if terminal.columns < WIDE or terminal.lines < HIGH:
        mend = f"Make the window at least {WIDE} by {HIGH}, or its letters smaller."
        yield Looked("Size", State.ADVICE, said, mend)
    else:
        yield Looked("Size", State.OK, said)
    yield _colours(term, terminal.environ)


def _colours(term: str, environ: Mapping[str, str]) -> Looked:
    if environ.get("NO_COLOR"):
        return Looked("Colours", State.NOTE, "none, as NO_COLOR asks; none is needed")
    if environ.get("COLORTERM", "").lower() in DEEP_COLOUR:
        return Looked("Colours", State.OK, "all of them")
    if "256" in term:
        return Looked("Colours", State.OK, "256")
    return Looked("Colours", State.NOTE, "few, or not told; nothing needs them")


def _writing(terminal: Terminal) -> Iterator[Looked]:
    encoding = clean(terminal.encoding).upper().replace("_", "-")
    if terminal.platform == "win32":
        said = "those of every language, as the font has them"
        yield Looked("Letters", State.OK, said)
    elif encoding in {"UTF-8", "UTF8"}:
        yield Looked("Letters", State.OK, "UTF-8, which has those of every language")
    elif not terminal.is_terminal:
        said = f"UTF-8 is written, though the system says {encoding or 'nothing'}"
        yield Looked("Letters", State.NOTE, said)
    else:
        said = f"{encoding or 'not told'}: some letters may be shown wrongly"
        mend = "Type export LANG=C.UTF-8 before you start Drafter."
        yield Looked("Letters", State.ADVICE, said, mend)


def _kept() -> Iterator[Looked]:
    try:
        folder = locations.data_folder()
        locations.templates_folder()
    except DrafterError as error:
        yield Looked("Folder", State.FAULT, str(error))
        return
    yield from _folder(folder)
    yield from _store(folder)


def _folder(folder: Path) -> Iterator[Looked]:
    found, name = health.folder_health(folder), clean(str(folder))
    if not found.is_folder:
        mend = "Move that file away, or name another folder in DRAFTER_HOME."
        yield Looked("Folder", State.FAULT, f"{name}: a file is in its place", mend)
        return
    if not found.writable:
        mend = "Change its permissions, or name another folder in DRAFTER_HOME."
        yield Looked("Folder", State.FAULT, f"{name} cannot be written to", mend)
    elif found.is_there:
        yield Looked("Folder", State.OK, name)
    else:
        yield Looked(
            "Folder", State.OK, f"{name}, made when there is something to keep"
        )
    yield _privacy(found)
    if found.shared:
        mend = "If drafts are slow, or two machines use it: keep them on this one."
        yield Looked("Place", State.ADVICE, "it is on another machine", mend)
    yield _room(found.free)


def _privacy(found: health.FolderHealth) -> Looked:
    if sys.platform == "win32":
        said = "not checked on Windows: other users cannot open it, as a rule"
        return Looked("Privacy", State.NOTE, said)
    if found.open_to_others:
        named = clean(", ".join(found.open_to_others))
        mend = f'Type: chmod go= "{clean(found.open_to_others[0])}" and so on.'
        return Looked("Privacy", State.ADVICE, f"other users can read {named}", mend)
    return Looked("Privacy", State.OK, "no other user can read it")


def _room(free: int | None) -> Looked:
    if free is None:
        return Looked("Room", State.NOTE, "not known")
    said = f"{free // MEGABYTE:,} MB free"
    if free < LITTLE:
        mend = "Make room on the disk, before a save fails."
        return Looked("Room", State.ADVICE, f"only {said}", mend)
    return Looked("Room", State.OK, said)


def _store(folder: Path) -> Iterator[Looked]:
    found = health.store_health(folder)
    if not found.is_there:
        yield Looked("Drafts", State.OK, "none yet")
    elif found.fault:
        yield Looked("Drafts", State.FAULT, found.fault)
    elif found.damaged:
        mend = (
            "Type: drafter draft list. What is good is put in a new file, and the "
            "damaged one is kept."
        )
        yield Looked("Drafts", State.FAULT, "the file of your drafts is damaged", mend)
    elif found.version > found.newest:
        mend = "Install the newest Drafter."
        said = "they were last used with a newer Drafter than this one"
        yield Looked("Drafts", State.FAULT, said, mend)
    else:
        copies = "copy" if found.copies == 1 else "copies"
        said = f"whole, format {found.version}, {found.copies} {copies} kept"
        yield Looked("Drafts", State.OK, said)


def _extras(terminal: Terminal) -> Iterator[Looked]:
    yield Looked("Word", State.OK, "papers are made without Word or LibreOffice")
    if not terminal.is_terminal:
        return
    found = clipboard.program(terminal.environ, terminal.platform)
    if found:
        yield Looked("Clipboard", State.OK, clean(found))
    else:
        said = "no program for it is found: what is copied is kept in a file as well"
        yield Looked("Clipboard", State.NOTE, said)
