"""Rulebooks on disk: those that come with the house, and a person's own over them.

A person's own are TOML files in the folder `rulebooks` of the data folder. One that
`extends` another is laid over it key by key; one with the id of a rulebook of the
house takes its place. A file with a fault is one problem, and what it would have
changed stays as it was.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache, cached_property
from typing import TYPE_CHECKING

from drafter.errors import DrafterError, ProblemsError, UnknownNameError
from drafter.language.cleaning import clean
from drafter.model.problem import Problem
from drafter.model.rulebook import Rulebook
from drafter.storage.files import read_text
from drafter.storage.locations import data_folder, package_data
from drafter.storage.rulebook_tables import base_of, faults, laid_over

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.storage.rulebook_tables import Tables

FOLDER = "rulebooks"
MOST_BYTES = 200_000
"""The most that is read of a rulebook: the longest of the house is a fiftieth of it."""
MOST_STEPS = 8
"""Rulebooks that may extend one another in a row: a branch, its region, its union."""
PLAIN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
HINT = "See: drafter bodies list"


class _FaultError(Exception):
    """A rulebook cannot be used, for one reason."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def load_rulebook(name: str) -> Rulebook:
    """Return the rulebook of the body with that id.

    Raises:
        UnknownNameError: there is none.
        ProblemsError: its file has faults, and the house has none of that id.
    """
    return _Shelf().book(name)


def load_rulebooks() -> tuple[Rulebook, ...]:
    """Return every rulebook that can be used, by id."""
    shelf = _Shelf()
    found = (shelf.found(name) for name in shelf.ids)
    return tuple(book for book in found if book)


def rulebook_problems() -> tuple[Problem, ...]:
    """Return what is wrong with a person's own rulebooks, one problem for a file."""
    shelf = _Shelf()
    return tuple(fault for name in sorted(shelf.own) if (fault := shelf.fault(name)))


def problem_in(name: str, tables: Tables) -> Problem | None:
    """Return what would be wrong with a person's own rulebook of those `tables`."""
    return _Shelf({name: tables}).fault(name)


def house_ids() -> tuple[str, ...]:
    """Return the id of every rulebook that comes with the house."""
    return tuple(sorted(_house()))


def own_paths() -> dict[str, Path]:
    """Return the file of each rulebook of a person's own, by id."""
    paths = sorted((data_folder() / FOLDER).glob("*.toml"))
    return {path.stem: path for path in paths}


class _Shelf:
    """The rulebooks as they stand now; each is read when it is asked for."""

    def __init__(self, instead: dict[str, Tables] | None = None) -> None:
        """Take `instead` as the tables of a person's own files of those ids."""
        self.instead = instead or {}
        self.paths = own_paths()
        self.own = {*self.paths, *self.instead}
        self._read: dict[str, Tables | _FaultError] = {}
        self._loaded: dict[str, Rulebook | _FaultError] = {}

    @cached_property
    def ids(self) -> tuple[str, ...]:
        return tuple(sorted({*_house(), *self.own}))

    def book(self, name: str) -> Rulebook:
        found = self.found(name)
        if found:
            return found
        if name in self.own:
            raise ProblemsError(clean(f"{name}.toml"), (self.fault(name),))
        near = tuple(get_close_matches(name.lower(), self.ids, 3, 0.5))
        raise UnknownNameError("body", name, near, HINT)

    def found(self, name: str) -> Rulebook | None:
        """Return the rulebook in force under that id: a person's own if it is sound."""
        if name in self.own and isinstance(own := self._own(name), Rulebook):
            return own
        return _house_book(_house()[name]) if name in _house() else None

    def fault(self, name: str) -> Problem | None:
        own = self._own(name)
        return own.problem if isinstance(own, _FaultError) else None

    def _own(self, name: str) -> Rulebook | _FaultError:
        if name not in self._loaded:
            try:
                self._loaded[name] = self._load(name)
            except _FaultError as fault:
                self._loaded[name] = fault
        return self._loaded[name]

    def _load(self, name: str) -> Rulebook:
        self._refuse_circles(name)
        return _sound(self._whole(name), name)

    def _whole(self, name: str) -> Tables:
        """Return the tables of a person's own rulebook over those it extends."""
        own = self._tables(name)
        if not isinstance(own.get("extends", ""), str):
            raise _fault(name, "write it in quotation marks", "extends")
        base = base_of(own)
        if not base:
            return own
        if base in self.own and base != name:
            if isinstance(self._own(base), Rulebook):
                return laid_over(self._whole(base), own)
            if base not in _house():
                why = f"{base} cannot be used; put {base}.toml right first"
                raise _fault(name, why, "extends")
        if base in _house():
            return laid_over(_house_tables(_house()[base]), own)
        near = get_close_matches(base, self.ids, 1)
        hint = f"did you mean {near[0]}?" if near else "see: drafter bodies list"
        raise _fault(name, f"there is no body {base}; {hint}", "extends")

    def _refuse_circles(self, name: str) -> None:
        walked = [name]
        while (base := base_of(self._tables(walked[-1]))) in self.own:
            if base == walked[-1] and base in _house():
                return  # it extends the one whose place it takes
            if base in walked:
                circle = " extends ".join([*walked, base])
                raise _fault(name, f"goes round in a circle: {circle}", "extends")
            walked.append(base)
            if len(walked) > MOST_STEPS:
                why = f"goes back more than {MOST_STEPS} rulebooks; extend a nearer one"
                raise _fault(name, why, "extends")
            if isinstance(self._try(base), _FaultError):
                return

    def _tables(self, name: str) -> Tables:
        read = self._try(name)
        if isinstance(read, _FaultError):
            raise read
        return read

    def _try(self, name: str) -> Tables | _FaultError:
        if name in self.instead:
            return self.instead[name]
        if name not in self._read:
            try:
                self._read[name] = _read(self.paths[name], MOST_BYTES)
            except _FaultError as fault:
                self._read[name] = fault
        return self._read[name]


def _read(path: Path, most: int) -> Tables:
    # Strict loading takes longer to start than a list of heads may take in all.
    from drafter.storage.loading import parse_toml  # noqa: PLC0415

    if not PLAIN.fullmatch(path.stem):
        why = "name the file in small letters and hyphens, like my-branch.toml"
        raise _fault(path.stem, why)
    if not path.is_file():
        raise _fault(path.stem, "is not a file; take it out of the folder")
    try:
        text = read_text(path, most)
    except DrafterError as error:
        raise _fault(path.stem, str(error)) from None
    tables, problems = parse_toml(text, path.name)
    if problems:
        raise _FaultError(problems[0])
    return tables


def _sound(tables: Tables, name: str) -> Rulebook:
    """Return the rulebook that `tables` hold, or raise the first fault in them."""
    from drafter.storage.loading import load_value  # noqa: PLC0415  likewise

    book, problems = load_value(Rulebook, tables, f"{name}.toml")
    if book is None:
        raise _FaultError(problems[0])
    if book.id != name:
        raise _fault(name, f'write id = "{name}"', "id")
    for key, why in faults(book, _style_ids()):
        raise _fault(name, why, key)
    return book


def _fault(name: str, why: str, key: str = "") -> _FaultError:
    return _FaultError(Problem(clean(f"{name}.toml"), key, why))


def _house() -> dict[str, Path]:
    return _files(package_data() / FOLDER)


def _style_ids() -> tuple[str, ...]:
    return tuple(_files(package_data() / "styles"))


@cache
def _files(folder: Path) -> dict[str, Path]:
    """Return the data files of the house by id; they do not change while we run."""
    return {path.stem: path for path in sorted(folder.glob("*.toml"))}


@cache
def _house_tables(path: Path) -> Tables:
    try:
        return _read(path, MOST_BYTES)
    except _FaultError as fault:
        raise ProblemsError(path.name, (fault.problem,)) from None


@cache
def _house_book(path: Path) -> Rulebook:
    try:
        return _sound(_house_tables(path), path.stem)
    except _FaultError as fault:
        raise ProblemsError(path.name, (fault.problem,)) from None
