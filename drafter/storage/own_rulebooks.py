"""Writing and removing a person's own rulebooks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import tomli_w

from drafter.errors import FileError, ProblemsError, UnknownNameError, UsageError
from drafter.language.cleaning import clean
from drafter.storage.files import write_new, write_over
from drafter.storage.locations import data_folder
from drafter.storage.rulebooks import FOLDER, HINT, own_paths, problem_in

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

BEFORE = ".before"
"""The suffix of the file that keeps what was there before the last change."""


def write_own(name: str, tables: Mapping[str, Any], *, instead: bool = False) -> Path:
    """Write a person's own rulebook and return its file.

    The file appears whole or not at all. `instead` says that it may take the place
    of an earlier one, which is kept beside it as `<name>.toml.before`.

    Raises:
        ProblemsError: it could not be used; nothing is written.
        UsageError: there is one with that name, and it may not take its place.
        FileError: the folder cannot be written to.
    """
    if problem := problem_in(name, dict(tables)):
        raise ProblemsError(problem.file, (problem,))
    path = data_folder() / FOLDER / f"{name}.toml"
    if path.exists() and not instead:
        raise UsageError(
            f"You have a body {name} already. Write over it with --replace, or choose "
            "another name."
        )
    data = tomli_w.dumps(tables).encode()
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if path.exists():
            write_over(path.with_name(f"{path.name}{BEFORE}"), path.read_bytes())
            write_over(path, data)
        else:
            write_new(path, data)
    except OSError as error:
        reason = error.strerror or "no reason was given"
        raise FileError(
            f"{clean(str(path))} was not written ({reason}). Make room, or see to the "
            "permissions of its folder, and try again."
        ) from None
    return path


def remove_own(name: str) -> None:
    """Remove a person's own rulebook, and what was kept of it before.

    Raises:
        UnknownNameError: there is none with that id.
        FileError: it cannot be removed.
    """
    path = own_paths().get(name)
    if path is None:
        near = tuple(one for one in own_paths() if name.lower() in one)
        raise UnknownNameError("body of your own", clean(name), near, HINT)
    try:
        path.unlink()
        path.with_name(f"{path.name}{BEFORE}").unlink(missing_ok=True)
    except OSError as error:
        reason = error.strerror or "no reason was given"
        raise FileError(
            f"{clean(str(path))} cannot be removed ({reason}). Remove it by hand."
        ) from None
