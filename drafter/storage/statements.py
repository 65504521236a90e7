"""The statements on disk that model motions are derived from."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from drafter.errors import ProblemsError
from drafter.model.problem import Problem
from drafter.model.statement import Statement
from drafter.storage.library import libraries, load_file
from drafter.storage.presence import is_file

if TYPE_CHECKING:
    from drafter.storage.files import Place


def load_statement(name: str) -> Statement | None:
    """Return the statement with that id, or None if there is none such.

    Raises:
        ProblemsError: its file has faults.
    """
    statement, problems = find_statement(name)
    if problems:
        raise ProblemsError(f"{name}.toml", problems)
    return statement


def find_statement(
    name: str, beside: Place = ""
) -> tuple[Statement | None, tuple[Problem, ...]]:
    """Return the statement with that id, if there is one, or its problems.

    It is looked for in the libraries, and first in the folders around the template
    file `beside`.
    """
    path = _path(name, beside)
    return read_statement(path) if path else (None, ())


def read_statement(place: Place) -> tuple[Statement | None, tuple[Problem, ...]]:
    """Return the statement in a file, or None and its problems."""
    path = Path(place)
    statement, problems = load_file(Statement, path)
    if statement is None:
        return None, problems
    found = tuple(
        Problem(path.name, key, fault) for key, fault in statement_faults(statement)
    )
    return (None, found) if found else (statement, ())


def is_statement(path: Place) -> bool:
    """Return whether the file at `path` holds a statement, not a template."""
    return Path(path).parent.name == "statements"


def statement_faults(statement: Statement) -> list[tuple[str, str]]:
    """Return what is wrong with a statement's fingerprint and sentences, by key."""
    faults = []
    digest = hashlib.sha256(statement.text.encode()).hexdigest()
    if statement.sha256 != digest:
        faults.append(("sha256", f"the text has another: {digest}"))
    end = 0
    for number, (start, stop) in enumerate(statement.sentences, 1):
        if not end <= start < stop <= len(statement.text):
            faults.append((f"sentences {number}", "does not lie in the text in order"))
        end = stop
    return faults


def _path(name: str, beside: Place) -> Path | None:
    """Return the file of a statement: near its template, else in a library."""
    if not name or Path(name).name != name:
        return None
    near = Path(beside).absolute().parent
    folders = [near / "statements", near.parent / "statements"] if beside else []
    folders += [folder / "statements" for folder in libraries()]
    places = (folder / f"{name}.toml" for folder in folders)
    return next((place for place in places if is_file(place)), None)
