"""Somebody else's model motions: a file, a folder or a zip, read without trusting it.

Nothing is unpacked to the disk, no link is followed, no more is read than a collection
can hold, and nothing is parsed before it was looked at. What is refused is refused in
one sentence.
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from drafter.errors import FileError
from drafter.language.cleaning import clean
from drafter.storage import files, samples, toml_guard
from drafter.storage.collection_limits import (
    MOST_BYTES,
    MOST_FILES,
    MOTIONS,
    TOO_LARGE,
    TOO_MANY,
    within,
)
from drafter.storage.collection_zip import in_zip
from drafter.storage.presence import is_folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.storage.files import Place

DEEPEST = 6
ZIP = b"PK"
HEAD = "collection.toml"
STATEMENTS, SAMPLES, FRAGMENTS = ("statements", "samples", "fragments")
LEFT = "companions"
"""Papers around a motion are the same for all; a collection brings none."""
FOLDERS = (STATEMENTS, SAMPLES, FRAGMENTS, LEFT)
SAMPLE = ".sample.toml"
DERIVED = re.compile(rb'^derived_from *= *"([a-z0-9-]{1,60})"', re.MULTILINE)
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_ID = 60


@dataclass(frozen=True)
class Collection:
    """The files of a collection, looked at and not parsed yet."""

    name: str
    """What the file or folder is called."""
    sha256: str
    files: Mapping[str, str]
    """The text of each by its place in a library: "motions/x.toml"."""


def read_collection(place: Place) -> Collection:
    """Return the files of the collection at `place`: a file, a folder or a zip.

    Raises:
        FileError: it cannot be read, or has something that no collection has.
    """
    path = Path(place)
    name = clean(path.name or str(path)).replace("\n", " ")
    if is_folder(str(path)) and not path.is_symlink():
        found = _Found(name, tuple(_in_folder(path, name)))
        digest = _digest_of(found.data)
    else:
        data = _data(path, name)
        held = in_zip(data, name) if data.startswith(ZIP) else _alone(path, data)
        found = _Found(name, tuple(held))
        digest = hashlib.sha256(data).hexdigest()
    return Collection(name, digest, found.by_place())


@dataclass(frozen=True)
class _Found:
    """What was found in a collection: names with their contents."""

    name: str
    data: tuple[tuple[str, bytes], ...]

    def by_place(self) -> dict[str, str]:
        """Return the texts by their place in a library.

        Raises:
            FileError: there are none, two for one place, or one that is not sound.
        """
        texts: dict[str, str] = {}
        for inner, data in self.data:
            place = _place_of(inner)
            if place.split("/")[0] == LEFT:
                continue
            if fault := _fault_in_name(place) or toml_guard.fault_in_toml(data):
                raise FileError(f"{within(self.name, inner)} {fault}.")
            if place in texts:
                fault = "is there twice: ask for a collection in which each has its own"
                raise FileError(f"{within(self.name, inner)} {fault} name.")
            texts[place] = toml_guard.text_of(data)
        if not any(place.startswith(f"{MOTIONS}/") for place in texts):
            raise FileError(
                f"{self.name} holds no model motion: name a .toml file, or a folder or "
                "zip of them."
            )
        return texts


def _place_of(inner: str) -> str:
    """Return where a file of a collection belongs in a library."""
    path = PurePosixPath(inner)
    if path.name == HEAD:
        return HEAD
    if path.name.endswith(SAMPLE):
        return f"{SAMPLES}/{path.name.removesuffix(SAMPLE)}.toml"
    folder = path.parent.name
    return f"{folder if folder in FOLDERS else MOTIONS}/{path.name}"


def _fault_in_name(place: str) -> str:
    stem = place.rpartition("/")[2].removesuffix(".toml")
    if place == HEAD:
        return ""
    if not ID.fullmatch(stem) or len(stem) > LONGEST_ID:
        return "is not named as its id: small letters, figures and hyphens"
    if files.RESERVED.fullmatch(stem):
        return "has a name that some systems keep for themselves: choose another"
    return ""


# A file


def _data(path: Path, name: str) -> bytes:
    """Return what is in an ordinary file.

    Raises:
        FileError: it is not there, no ordinary file, or too large.
    """
    try:
        state = path.stat()
    except (OSError, ValueError):
        return files.read_bytes(path)  # which says why not
    if not stat.S_ISREG(state.st_mode):
        raise FileError(f"{name} is no ordinary file. Name a .toml file or a zip.")
    if state.st_size > MOST_BYTES:
        raise FileError(f"{name} {TOO_LARGE}.")
    return files.read_bytes(path, MOST_BYTES)


def _alone(path: Path, data: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield a model motion's own file, and what belongs to it and lies beside it."""
    if path.suffix.lower() != ".toml":
        raise FileError(
            f"{clean(path.name)} is neither a .toml file nor a zip. Name a model "
            "motion, or a folder or zip of them."
        )
    yield f"{MOTIONS}/{path.name}", data
    sample = next(filter(_is_ordinary, samples.beside(path)), None)
    if sample is not None:
        yield f"{SAMPLES}/{path.name}", _data(sample, sample.name)
    for statement in filter(_is_ordinary, _statements(path, data)):
        yield f"{STATEMENTS}/{statement.name}", _data(statement, statement.name)
        return


def _statements(path: Path, data: bytes) -> Iterator[Path]:
    """Yield where the statement that a model motion derives from may lie."""
    named = DERIVED.search(data)
    if named is not None:
        near = path.absolute().parent
        for folder in (near, near.parent):
            yield folder / STATEMENTS / f"{named[1].decode()}.toml"


def _is_ordinary(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


# A folder


def _in_folder(folder: Path, name: str) -> Iterator[tuple[str, bytes]]:
    """Yield the TOML files of a folder; hidden ones and other kinds are left alone.

    Raises:
        FileError: it has too many files, too much in them, or a link.
    """
    count = size = 0
    for path in _walked(folder):
        count += 1
        if count > MOST_FILES:
            raise FileError(f"{name} {TOO_MANY}.")
        if path.suffix.lower() != ".toml":
            continue
        inner = path.relative_to(folder).as_posix()
        _refuse_odd(path, name, inner)
        data = files.read_bytes(path, toml_guard.MOST_BYTES)
        size += len(data)
        if size > MOST_BYTES:
            raise FileError(f"{name} {TOO_LARGE}.")
        yield inner, data


def _walked(folder: Path, depth: int = 0) -> Iterator[Path]:
    try:
        with os.scandir(folder) as found:
            first = islice(found, MOST_FILES + 1)
            entries = sorted(first, key=lambda one: one.name)
    except OSError as error:
        reason = error.strerror or "no reason was given"
        shown = clean(str(folder))
        raise FileError(f"The folder {shown} cannot be read ({reason}).") from None
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if depth < DEEPEST:
                yield from _walked(Path(entry.path), depth + 1)
        else:
            yield Path(entry.path)


def _refuse_odd(path: Path, name: str, inner: str) -> None:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        fault = "is a link to another place: put the file itself there"
        raise FileError(f"{within(name, inner)} {fault}.")
    if not stat.S_ISREG(mode):
        raise FileError(f"{within(name, inner)} is no ordinary file: take it out.")


def _digest_of(data: tuple[tuple[str, bytes], ...]) -> str:
    whole = hashlib.sha256()
    for name, content in data:
        whole.update(f"{name}\0{len(content)}\0".encode())
        whole.update(content)
    return whole.hexdigest()
