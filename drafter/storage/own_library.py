"""A person's own library: templates and statements that they saved or added."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count
from typing import TYPE_CHECKING

import tomli_w

from drafter.errors import FileError, UnknownNameError, UsageError
from drafter.storage import library, statements
from drafter.storage.files import write_new
from drafter.storage.locations import templates_folder
from drafter.storage.presence import is_file, is_there

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.model.statement import Statement
    from drafter.model.template import Template
    from drafter.storage.files import Place

DAY = "checked_on"
"""The key of a template that is a date."""


def free_id(wanted: str) -> str:
    """Return an id that no model motion has yet: `wanted`, or that with a number."""
    taken = {path.stem for path in library.template_paths()}
    number = 1
    name = wanted
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    return name


def with_free_id(statement: Statement) -> Statement:
    """Return a statement with an id under which no other statement is kept.

    Two statements of one issuer in one month are two.
    """
    for number in count(1):
        name = statement.id if number == 1 else f"{statement.id}-{number}"
        named = replace(statement, id=name)
        if statements.find_statement(name)[0] in {None, named} and _is_free(named):
            break
    return named


def is_of_the_house(statement: Statement) -> bool:
    """Return whether the house's own library holds that very statement."""
    path = templates_folder() / "statements" / f"{statement.id}.toml"
    return is_file(path) and statements.read_statement(path)[0] == statement


def _is_free(statement: Statement) -> bool:
    """Return whether a file in the own library is not in the way of a statement."""
    path = library.own_folder() / "statements" / f"{statement.id}.toml"
    return not is_there(path) or path.read_bytes() == toml_of(statement)


def save(template: Template, statement: Statement | None) -> Path:
    """Keep a template, and the statement it derives from, in the own library.

    Raises:
        UsageError: there is a model motion with that id.
        FileError: it cannot be written.
    """
    if template.id != free_id(template.id):
        raise UsageError(
            f"There is a model motion {template.id} already. Give yours another id."
        )
    folder = library.own_folder()
    return write(template, statement, folder / "motions" / f"{template.id}.toml")


def write(template: Template, statement: Statement | None, target: Place) -> Path:
    """Write a template to `target`, and its statement beside it; return the path.

    The statement goes into the folder `statements` next to the template, or next to
    the folder `motions` that it is in; one that is there with the same words stays.

    Raises:
        FileExistsAlreadyError: there is a file in the way.
        FileError: a folder cannot be written to.
    """
    path = library.as_path(target)
    if statement is not None:
        _write_statement(statement, path)
    _make(path.parent)
    return write_new(path, toml_of(template))


def toml_of(value: Template | Statement) -> bytes:
    """Return a template or statement as its file has it, without needless keys.

    Shared clauses are written out, so that the file stands by itself.
    """
    from drafter.storage.loading import to_tables  # noqa: PLC0415  slow to start

    tables = to_tables(value, brief=True)
    for clause in tables.get("clause", ()):
        clause.pop("fragment", None)
    if DAY in tables:
        tables[DAY] = date.fromisoformat(tables[DAY])
    return tomli_w.dumps(tables).encode()


def remove(name: str) -> None:
    """Remove a template from the own library; its statement stays.

    Raises:
        UnknownNameError: there is none of that id that is the person's own.
        FileError: it cannot be removed.
    """
    own = {path.stem: path for path in library.template_paths() if library.is_own(path)}
    if name not in own:
        near = library.nearest(name, tuple(own))
        hint = "Only what you added yourself can be removed."
        raise UnknownNameError("model motion of your own", name, near, hint)
    try:
        own[name].unlink()
    except OSError as error:
        reason = error.strerror or "no reason was given"
        raise FileError(f"{own[name]} cannot be removed ({reason}).") from None


def _write_statement(statement: Statement, template: Path) -> None:
    inside = template.parent
    folder = (inside.parent if inside.name == "motions" else inside) / "statements"
    path = folder / f"{statement.id}.toml"
    data = toml_of(statement)
    if is_there(path) and path.read_bytes() == data:
        return
    if is_there(path):
        raise FileError(
            f"{path} holds other words of that issuer and month, and was left as it "
            "is. Remove it if it is no longer needed, or give another --date."
        )
    _make(folder)
    write_new(path, data)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror or "no reason was given"
        raise FileError(f"The folder {folder} cannot be made ({reason}).") from None
