"""Look for a file or a folder: where to begin, what is there, what was meant."""

from __future__ import annotations

import os.path
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from drafter.errors import StoreError
from drafter.language.cleaning import clean
from drafter.storage import dropped, files, folders, presence
from drafter.workflows import home, preferences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.storage.folders import Entry

LAST = "folder looked into last"
UP = ".."
MOST = 400
"""Rows that are shown at once; typing narrows a longer list."""
NO_NAME = "(a name that cannot be shown)"
UP_ROW = "../  the folder above"


class Look(StrEnum):
    """What is looked for."""

    FILE = "file"
    FOLDER = "folder"
    NAME = "name"
    """A folder, for a file whose name is known already."""


@dataclass(frozen=True)
class Wanted:
    """What is looked for, and how to ask for it."""

    question: str
    suffixes: tuple[str, ...] = ()
    """Endings of the files that can be read there, in small letters."""
    look: Look = Look.FILE

    @property
    def is_file(self) -> bool:
        """Whether a file is looked for, not a folder."""
        return self.look is Look.FILE


FORMATS = (".docx", ".dotx", ".docm", ".txt", ".md", ".html")
"""As `bringing` reads them; named here so that a field need not wait for it."""
DRAFT = ".motion"
"""The ending of a draft that is passed on."""
MOTION = Wanted("Which motion?", (*FORMATS, DRAFT))
READABLE = Wanted("Which file?", FORMATS)
BRANCHES = Wanted("Which list of branches?", (".csv", ".txt"))
ANSWERS = Wanted("Which answers file?", (".toml",))
WORD = Wanted("Which letterhead?", (".docx",))
FOLDER = Wanted("Which folder?", look=Look.FOLDER)
BESIDE = Wanted("Into which folder?", look=Look.NAME)


@dataclass(frozen=True)
class Row:
    """A file or folder as it is shown, and its true path."""

    shown: str
    path: str
    is_folder: bool


@dataclass(frozen=True)
class Listing:
    """What is in a folder, and of interest."""

    folder: str
    rows: tuple[Row, ...]
    others: int = 0
    """Files there that cannot be read where this is asked."""

    @property
    def called(self) -> str:
        """The folder, as it can be shown."""
        return shown(self.folder)


def begin_in(typed: str = "") -> str:
    """Return the folder to begin in: beside what is `typed`, or else the last one.

    Without either it is the folder chosen in the settings, or where the system keeps
    documents, or else the home folder.
    """
    place = dropped.meant_by(typed)
    if place:
        place = os.path.abspath(place)  # noqa: PTH100  as typed, for the storage
        for one in (place, folders.above(place)):
            if presence.is_folder(one):
                return one
    for one in (_kept(LAST), _kept(preferences.KEYS["folder"])):
        if one and presence.is_folder(one):
            return one
    return next((path for _, path in folders.documents()), ".")


def places() -> tuple[tuple[str, str], ...]:
    """Return the usual places, each with its name and path."""
    return folders.documents()


def look_into(folder: str, wanted: Wanted) -> Listing:
    """Return what is in `folder`: its folders, and the files that are wanted.

    Raises:
        FileError: it cannot be looked into.
    """
    found = folders.entries(folder)
    kept = tuple(one for one in found if one.is_folder or _fits(one, wanted))
    rows = tuple(_row(folder, one) for one in kept)
    others = len(found) - len(kept) if wanted.is_file else 0
    top = folders.above(folder) == folder
    up = () if top else (Row(UP_ROW, folders.above(folder), is_folder=True),)
    return Listing(folder, (*up, *rows), others)


def narrowed(listing: Listing, typed: str) -> tuple[Row, ...]:
    """Return the rows in which every word typed occurs; hidden ones if "." is typed.

    Those that begin with what was typed come first.
    """
    line = clean(typed).strip().casefold()
    words = line.split()
    found = [
        row
        for row in listing.rows
        if (row.shown == UP_ROW and not words)
        or (
            row.shown != UP_ROW
            and (line.startswith(folders.HIDDEN) or not _hidden(row))
            and all(word in row.shown.casefold() for word in words)
        )
    ]
    if line:
        found.sort(key=lambda row: not row.shown.casefold().startswith(line))
    return tuple(found)


def path_typed(typed: str, folder: str) -> str:
    """Return the whole path that was typed or dropped; "" if it is written like none.

    The name alone of what is in `folder` is none: it is found in the list.
    """
    meant = dropped.meant_by(typed)
    written = any(mark in meant for mark in ("/", "\\")) or meant.startswith("~")
    return folders.inside(folder, meant) if written or meant == UP else ""


def named(typed: str, folder: str) -> str:
    """Return the whole path of what is called so in `folder`, there or not."""
    return folders.inside(folder, dropped.meant_by(typed))


def is_folder(path: str) -> bool:
    """Return whether `path` is a folder."""
    return presence.is_folder(path)


def fault(path: str, wanted: Wanted) -> str:
    """Return why `path` cannot be taken for what is wanted; "" if it can.

    A file with another ending is no fault where it was named by hand: what is in it
    is looked at when it is read.
    """
    if wanted.is_file:
        there = presence.is_file(path)
        return (
            "" if there else f"There is no file {shown(path)}. Check how it is written."
        )
    return "" if presence.is_folder(path) else f"There is no folder {shown(path)}."


def remember(path: str, wanted: Wanted) -> None:
    """Remember the folder of what was chosen; nothing hangs on it if that fails."""
    folder = folders.above(path) if wanted.is_file else path
    try:
        home.settings().keep(LAST, folder)
    except (StoreError, UnicodeEncodeError):  # a name that is no text
        return


def in_folder(folder: str, path: str) -> str:
    """Return a path in `folder` for the file at `path`, with its own name."""
    place = files.parts_of(path)
    if not place.suffix:
        return str(files.parts_of(os.path.join(folder, place.path.name)).path)  # noqa: PTH118
    return str(files.free_name(folder, place.stem, place.suffix))


def path_in(text: str) -> str:
    """Return the path of the file that `text` is, if it was dropped; else ""."""
    path = dropped.path_in(text)
    return path if path and presence.is_there(path) else ""


def meant_by(typed: str) -> str:
    """Return the path that stands in a field, however it came there."""
    return dropped.meant_by(typed)


def name_of(path: str) -> str:
    """Return the name of a file as it can be shown."""
    return shown(files.parts_of(path).path.name)


def suffix_of(path: str) -> str:
    """Return the ending of a file, in small letters."""
    return files.parts_of(path).suffix.lower()


def shown(name: str) -> str:
    """Return a name as it can be shown: on one line, without what acts or reorders."""
    return " ".join(clean(name).split()) or NO_NAME


def _kept(key: str) -> str:
    """Return what is kept under a key in the settings, or ""."""
    try:
        return home.settings().value(key)
    except StoreError:
        return ""


def _row(folder: str, entry: Entry) -> Row:
    path = os.path.join(folder, entry.name)  # noqa: PTH118  as the system names it
    name = shown(entry.name)
    return Row(f"{name}/" if entry.is_folder else name, path, entry.is_folder)


def _fits(entry: Entry, wanted: Wanted) -> bool:
    return wanted.is_file and entry.name.lower().endswith(wanted.suffixes)


def _hidden(row: Row) -> bool:
    return row.shown.startswith(folders.HIDDEN)


def endings(suffixes: Sequence[str]) -> str:
    """Return the endings of files in words: ".csv or .txt"."""
    *others, last = suffixes
    return f"{', '.join(others)} or {last}" if others else last
