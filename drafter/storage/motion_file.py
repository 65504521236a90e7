"""A draft as text: in the store, and as a readable file that a comrade can open."""

from __future__ import annotations

import json
from typing import Any, Never

from drafter.errors import FileError, ProblemsError
from drafter.language.cleaning import clean
from drafter.model.draft import Draft
from drafter.model.problem import Problem

FORMAT = 1
MOST_BYTES = 5_000_000
"""The largest file that is read: a motion with its statement is a hundredth of it."""
DEEPEST = 20
"""How far values are nested: a draft's own go down to six."""
ITS_OWN = frozenset({"id", "seq"})
"""What only means something in the store that a draft is in."""


def to_json(draft: Draft) -> str:
    """Return `draft` as the store keeps it; its number and seq are kept beside it."""
    from drafter.storage import loading  # noqa: PLC0415  lists need not wait for it

    return loading.to_json(draft, ITS_OWN)


def from_json(text: str) -> Draft:
    """Return the draft that `to_json` wrote, with neither number nor seq.

    Raises:
        ValueError: it is not such a text.
    """
    from drafter.storage import loading  # noqa: PLC0415  likewise

    return loading.from_json(Draft, text)


def to_motion_file(draft: Draft) -> bytes:
    """Return `draft` as a .motion file: JSON to be read by people too.

    What was left as it is at first is left out, and so are number and seq.
    """
    from drafter.storage.loading import to_tables  # noqa: PLC0415  likewise

    tables = to_tables(draft, brief=True)
    data = {key: value for key, value in tables.items() if key not in ITS_OWN}
    return f"{json.dumps(data, indent=2, ensure_ascii=False)}\n".encode()


def from_motion_file(data: bytes, name: str) -> Draft:
    """Return the draft in the .motion file that holds `data`; it is not stored yet.

    `name` is what messages call the file. Control characters are left out of every
    text.

    Raises:
        FileError: it is no .motion file, too large, or made by a newer Drafter.
        ProblemsError: it is one, but something in it is not as it must be.
    """
    # Reading .motion files is rare; a list of drafts need not wait for what it takes.
    from drafter.storage.loading import load_value  # noqa: PLC0415

    values = _values(data, name)
    _refuse_other_formats(values, name)
    kept = {key: value for key, value in values.items() if key not in ITS_OWN}
    draft, problems = load_value(Draft, kept, name)
    if draft is None or problems:
        raise ProblemsError(name, problems)
    return draft


def _values(data: bytes, name: str) -> dict[str, Any]:
    """Return what the file says, each text cleaned."""
    if len(data) > MOST_BYTES:
        raise FileError(
            f"{name} is larger than {MOST_BYTES // 1_000_000} MB, and no motion is: "
            "ask for the file again."
        )
    try:
        read = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_without_doubles,
            parse_constant=_refuse_constant,
        )
        values = _cleaned(read, DEEPEST)
    except _NotPlainError as error:
        raise FileError(f"{name} {error} Ask for the file again.") from None
    except (ValueError, RecursionError):
        values = None
    if not isinstance(values, dict):
        raise FileError(
            f"{name} is not a .motion file, or was damaged on its way: ask for it "
            "again, as an attachment rather than pasted."
        )
    return values


class _NotPlainError(ValueError):
    """JSON that Drafter does not write; its text goes on from the file's name."""


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = {clean(key): value for key, value in pairs}
    if len(values) == len(pairs):
        return values
    keys = [clean(key) for key, _ in pairs]
    double = next(key for key in keys if keys.count(key) > 1)
    raise _NotPlainError(f'says "{double[:40]}" twice in one place.')


def _refuse_constant(constant: str) -> Never:
    raise _NotPlainError(f"holds {constant}, which is not a number.")


def _cleaned(value: Any, deepest: int) -> Any:  # noqa: ANN401  JSON is any of these
    if not deepest:
        raise _NotPlainError("is nested more deeply than any motion.")
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [_cleaned(one, deepest - 1) for one in value]
    if isinstance(value, dict):
        return {key: _cleaned(one, deepest - 1) for key, one in value.items()}
    return value


def _refuse_other_formats(values: dict[str, Any], name: str) -> None:
    """Tell a newer format from a mistake: the person can do something about it."""
    found = values.get("format")
    if type(found) is int and found > FORMAT:
        raise FileError(
            f"{name} was made by a newer Drafter than this one. Install the newest "
            "Drafter to open it."
        )
    if type(found) is not int or found != FORMAT:
        problem = Problem(name, "format", f"write {FORMAT} here")
        raise ProblemsError(name, (problem,))
