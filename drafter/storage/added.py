"""Model motions added from a collection: put in, known by origin, taken out."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import tomli_w

from drafter.errors import FileError
from drafter.model.collection import Provenance
from drafter.storage import library, own_library
from drafter.storage.collection import SAMPLES, STATEMENTS
from drafter.storage.collection_limits import MOTIONS
from drafter.storage.files import write_new, write_over
from drafter.storage.presence import is_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from drafter.storage.offered import Offered

ADDED = "added"
"""The folder of the own library that says where each model motion comes from."""


@dataclass(frozen=True)
class Origin:
    """What is the same for all that one collection brings."""

    collection: str
    came_from: str
    sha256: str
    added: str
    made_by: str = ""
    where: str = ""


def provenance_of(name: str) -> Provenance | None:
    """Return where a model motion of the own library comes from; None: not known.

    One that the person saved themselves has none.
    """
    path = _provenance_path(name)
    if not is_file(str(path)):
        return None
    from drafter.storage.loading import load_value, read_toml  # noqa: PLC0415

    tables, problems = read_toml(path, path.name)
    found = None if problems else load_value(Provenance, tables, path.name)[0]
    return found if found is not None and found.id == name else None


def put_in(offers: Sequence[Offered], origin: Origin) -> tuple[str, ...]:
    """Keep model motions in the own library, over older ones; return their ids.

    What may be written over was decided before. If one of them cannot be kept, those
    that are new are taken out again, and none that was there before is lost.

    Raises:
        FileError: a file cannot be written.
    """
    done: list[str] = []
    before = {path.stem for path in library.template_paths()}
    try:
        for one in offers:
            _put_one(one, origin)
            done.append(one.template.id)
    except (OSError, FileError) as error:
        for name in done:
            if name not in before:
                take_out(name)
        if isinstance(error, FileError):
            raise
        reason = error.strerror or "no reason was given"
        raise FileError(f"The model motions were not kept ({reason}).") from None
    return tuple(done)


def take_out(name: str) -> None:
    """Remove a model motion of the own library, with all that only it needs.

    Raises:
        UnknownNameError: there is none of that id that is the person's own.
        FileError: it cannot be removed.
    """
    known = provenance_of(name)
    own_library.remove(name)
    _unlink(_provenance_path(name))
    if known is not None:
        _unlink(library.own_folder() / SAMPLES / f"{name}.toml")
        _drop(known.files)


def _put_one(one: Offered, origin: Origin) -> None:
    older = provenance_of(one.template.id)
    template, files = one.template, [f"{MOTIONS}/{one.template.id}.toml"]
    if one.statement is not None:
        statement = own_library.with_free_id(one.statement)
        template = replace(template, derived_from=statement.id)
        if not own_library.is_of_the_house(statement):
            files.append(
                _keep(STATEMENTS, statement.id, own_library.toml_of(statement))
            )
    if one.sample_text:
        data = _plain_toml(one.sample_text)
        files.append(_keep(SAMPLES, template.id, data))
    _keep(MOTIONS, template.id, own_library.toml_of(template))
    made = Provenance(1, template.id, **vars(origin), files=tuple(files))
    _keep(ADDED, template.id, tomli_w.dumps(_tables(made)).encode())
    if older is not None:
        _drop(tuple(set(older.files) - set(files)))


def _keep(folder: str, name: str, data: bytes) -> str:
    path = library.own_folder() / folder / f"{name}.toml"
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        write_new(path, data)
    elif path.read_bytes() != data:
        write_over(path, data)
    return f"{folder}/{name}.toml"


def _drop(files: Sequence[str]) -> None:
    """Remove statements that no other model motion of the own library names."""
    for file in files:
        folder, _, name = file.partition("/")
        if folder == STATEMENTS and not _is_needed(name.removesuffix(".toml")):
            _unlink(library.own_folder() / STATEMENTS / library.called(name))


def _is_needed(statement: str) -> bool:
    named = f'derived_from = "{statement}"'
    paths = (path for path in library.template_paths() if library.is_own(path))
    return any(named in _text_of(path) for path in paths)


def _text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, ValueError):
        return ""


def _plain_toml(text: str) -> bytes:
    from drafter.storage.loading import parse_toml  # noqa: PLC0415

    return tomli_w.dumps(parse_toml(text, "")[0]).encode()


def _tables(value: Provenance) -> dict[str, Any]:
    from drafter.storage.loading import to_tables  # noqa: PLC0415

    return to_tables(value, brief=True)


def _provenance_path(name: str) -> Path:
    return library.own_folder() / ADDED / f"{library.called(name)}.toml"


def _unlink(path: Path) -> None:
    with suppress(OSError):
        path.unlink(missing_ok=True)
