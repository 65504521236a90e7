"""A pack on the disk: a folder a branch, and a record of what was put in each."""

from __future__ import annotations

import os
import re
import secrets
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafter.errors import FileError, PackStoppedError
from drafter.language.cleaning import clean
from drafter.storage import pack_record
from drafter.storage.files import FORBIDDING
from drafter.storage.pack_names import folded, identity_of, names_for
from drafter.storage.pack_record import DISK_FULL, PackRecord
from drafter.storage.pack_standing import Standing, standing, sum_of
from drafter.storage.store_faults import FULL

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.storage.files import Place

MANIFEST = "manifest.csv"
SYSTEMS_OWN = frozenset({".DS_Store", "Thumbs.db", "desktop.ini", ".directory"})
"""Files that systems put in folders by themselves."""
ASIDE = re.compile(r"\.(making|old|manifest)-[0-9a-f]{16}\.drafter")
"""What only we name so, and is left behind by a kill."""


@dataclass(frozen=True)
class Placed:
    """Where a branch's papers go."""

    folder: str
    made: Mapping[str, Any]
    """What was made for it in an earlier run; empty: nothing."""
    twice: int = 0
    """The earlier row of this run that is the same branch; 0: none is."""


@dataclass(frozen=True)
class PackFolder:
    """The folder of a pack, open for one run."""

    path: Path
    record: PackRecord

    def place(self, branch: tuple[str, str], row: int) -> Placed:
        """Return where the papers of a branch go; it keeps its folder over the runs.

        `branch` is its name and number: the same ones again are the same branch.
        """
        identity = identity_of(branch)
        known = self.record.known(identity)
        if known and known.run == self.record.run:
            return Placed(known.folder, known.made, twice=known.number)
        if known and (known.made or not os.path.lexists(self.path / known.folder)):
            self.record.seen(identity, row)
            return Placed(known.folder, known.made)
        folder = self._free(branch)
        self.record.enter(identity, folder, folded(folder), row)
        return Placed(folder, {})

    def put(
        self, branch: tuple[str, str], files: Mapping[str, bytes], told: dict[str, Any]
    ) -> str:
        """Put a branch's papers in its folder; return what there is to say of it.

        The folder appears whole or not at all. One from an earlier run is replaced;
        but if anything in it is not as it was put there, it is kept beside under
        another name. `told` is recorded with them.

        Raises:
            PackStoppedError: the disk is full.
            FileError: this folder cannot be written.
        """
        identity = identity_of(branch)
        known = self.record.known(identity)
        folder = known.folder if known else self._free(branch)
        sums = {name: sum_of(data) for name, data in files.items()}
        before = known.made.get("files", {}) if known else {}
        target, aside = self.path / folder, self._aside("making")
        try:
            _write(aside, files)
            moved, said = self._moved_away(target, before)
            self.record.made(identity, {**told, "files": sums})
            aside.rename(target)
        except OSError as error:
            raise self._failure(target, error) from None
        finally:
            shutil.rmtree(aside, ignore_errors=True)  # gone already if all went well
        if moved:
            shutil.rmtree(moved, ignore_errors=True)
        return said

    def standing(self, folder: str, sums: Mapping[str, str]) -> Standing:
        """Return how the files in a branch's folder are, beside their `sums`."""
        return standing(self.path / folder, sums)

    def made(self, branch: tuple[str, str]) -> Mapping[str, Any]:
        """Return what was last made for a branch; empty: nothing."""
        known = self.record.known(identity_of(branch))
        return known.made if known else {}

    def holds(self, folder: str) -> bool:
        """Return whether there is anything under a folder's name."""
        return os.path.lexists(self.path / folder)

    def left_over(self) -> Iterator[str]:
        """Yield the folders of branches that are no longer in the list."""
        for folder in self.record.not_seen():
            if os.path.lexists(self.path / folder):
                yield folder

    def aside(self) -> Path:
        """Return a path for the manifest while it is being written."""
        return self._aside("manifest")

    def _aside(self, what: str) -> Path:
        return self.path / f".{what}-{secrets.token_hex(8)}.drafter"

    def _free(self, branch: tuple[str, str]) -> str:
        for name in names_for(*branch):
            known_as = folded(name)
            taken = known_as == MANIFEST or self.record.is_taken(known_as)
            if not taken and not os.path.lexists(self.path / name):
                return name
        raise AssertionError

    def _moved_away(
        self, target: Path, before: Mapping[str, str]
    ) -> tuple[Path | None, str]:
        """Move what is at `target` away: aside if it is ours alone, else beside."""
        if not os.path.lexists(target):
            return None, ""
        if self._is_ours(target, before):
            old = self._aside("old")
            target.rename(old)
            return old, ""
        number, kept = 1, target.with_name(f"{target.name} (kept)")
        while os.path.lexists(kept):
            number += 1
            kept = target.with_name(f"{target.name} (kept {number})")
        target.rename(kept)
        return None, (
            "Something in its folder was not as Drafter made it, so that folder was "
            f"kept as {kept.name}."
        )

    def _is_ours(self, target: Path, before: Mapping[str, str]) -> bool:
        if target.is_symlink() or not target.is_dir():
            return False
        names = {one.name for one in target.iterdir()} - SYSTEMS_OWN
        there = {name: before[name] for name in names & before.keys()}
        return names <= before.keys() and (
            standing(target, there) is not Standing.EDITED
        )

    def _failure(self, target: Path, error: OSError) -> FileError:
        if error.errno in FULL:
            return PackStoppedError(_shown(self.path), DISK_FULL)
        if error.errno in FORBIDDING:
            return FileError(
                f"{_shown(target)} cannot be written: it is open in another program, "
                "or its permissions do not allow it. Put that right, and run the same "
                "command with --resume."
            )
        why = error.strerror or "no reason was given"
        return FileError(
            f"{_shown(target)} cannot be written ({why}). Put that right, and run the "
            "same command with --resume."
        )


@contextmanager
def opened_pack(place: Place, template: str, *, resume: bool) -> Iterator[PackFolder]:
    """Open the folder of a pack of a model motion, which is made if need be.

    Raises:
        FileError: it cannot be used: it holds something else, a pack of another model
            motion, or a pack that is not to be resumed.
    """
    path = Path(place)
    _refuse_folder(path, resume=resume)
    record = PackRecord(path)
    try:
        before = record.said("template")
        if before and before != template:
            raise FileError(
                f"{_shown(path)} holds a pack of another model motion, {before}. "
                "Choose a new folder."
            )
        record.say("format", pack_record.FORMAT)
        record.say("template", template)
        _clear(path)
        yield PackFolder(path, record)
    finally:
        record.close()


def _refuse_folder(path: Path, *, resume: bool) -> None:
    try:
        if not os.path.lexists(path):
            path.mkdir()
        names = {one.name for one in path.iterdir()} - SYSTEMS_OWN
    except FileNotFoundError:
        raise FileError(
            f"There is no folder {_shown(path.parent)}. Make it first, or choose "
            "another."
        ) from None
    except NotADirectoryError:
        raise FileError(
            f"{_shown(path)} is a file: name a folder that is new or empty."
        ) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "no such name is possible"
        raise FileError(
            f"The folder {_shown(path)} cannot be used ({why}). Choose another."
        ) from None
    held = pack_record.NAME in names
    if held and not resume:
        raise FileError(
            f"{_shown(path)} holds a pack already: add --resume to make what is "
            "missing or changed, or choose a new folder."
        )
    if names and not held:
        raise FileError(
            f"{_shown(path)} holds other things, and no pack: choose a folder that is "
            "new or empty."
        )


def _clear(path: Path) -> None:
    """Take away what a kill has left half made."""
    for one in path.iterdir():
        if ASIDE.fullmatch(one.name) and not one.is_symlink():
            if one.is_dir():
                shutil.rmtree(one, ignore_errors=True)
            else:
                with suppress(OSError):
                    one.unlink()


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    folder.mkdir()
    for name, data in files.items():
        with (folder / Path(name).name).open("xb") as file:
            file.write(data)


def _shown(path: Path) -> str:
    return clean(str(path)).replace("\n", " ")
