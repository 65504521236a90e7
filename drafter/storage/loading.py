"""Data files are loaded strictly; each fault is a sentence a person can act on."""

from __future__ import annotations

import json
import tomllib
from contextlib import suppress
from difflib import get_close_matches
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar, cast

from drafter.errors import DrafterError
from drafter.language.cleaning import clean
from drafter.model.problem import Problem
from drafter.model.strict import file_key
from drafter.storage.exact import read_exactly, to_plain
from drafter.storage.files import read_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

Kind = TypeVar("Kind")

NEWEST_FORMAT = 1
TYPES = {
    "string_type": "write it in quotation marks",
    "int_type": "write it as a whole number, without quotation marks",
    "bool_type": "write true or false, without quotation marks",
    "date_type": "write it as 2020-01-09, without quotation marks",
    "date_parsing": "write it as 2020-01-09, without quotation marks",
    "date_from_datetime_parsing": "write it as 2020-01-09, without quotation marks",
    "tuple_type": "write it as a list in square brackets",
    "dict_type": "write it as a table of its own",
    "dataclass_type": "write it as a table of its own",
}
"""What to write instead, by the kind of fault."""
UNKNOWN_KEY = frozenset({"extra_forbidden", "unexpected_keyword_argument"})
MANY = 20
"""Problems told about one file; more would not be read."""


def read_toml(path: Path, name: str) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return the tables of a TOML file, or the problem that it cannot be read.

    `name` is what the file is called in the problem. Anything that is not text in
    UTF-8, or not TOML, is a problem and not an exception.
    """
    try:
        text = read_text(path)
    except DrafterError as error:
        return {}, (Problem(name, "", str(error)),)
    return parse_toml(text, name)


def parse_toml(text: str, name: str) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return the tables of TOML text, or the problem that it cannot be read."""
    try:
        return tomllib.loads(text), ()
    except tomllib.TOMLDecodeError as error:
        return {}, (Problem(name, "", _broken_toml(str(error))),)
    except (RecursionError, ValueError):  # a number of thousands of figures
        message = "has lists or tables nested too deeply, or a number too long"
        return {}, (Problem(name, "", message),)


def load_value(
    kind: type[Kind], tables: Mapping[str, Any], name: str
) -> tuple[Kind | None, tuple[Problem, ...]]:
    """Return the value that `tables` hold, or None and what is wrong with them.

    Unknown keys, missing keys and wrong types are problems; nothing is turned into
    another type to make it fit. `name` is what the file is called.
    """
    wrong_format = format_problem(tables, name)
    if wrong_format:
        return None, (wrong_format,)
    try:
        cleaned = _cleaned(tables)
        value = read_exactly(kind, cleaned)
        if value is not None:
            return value, ()
        written = json.dumps(cleaned, default=str)
    except (TypeError, ValueError, RecursionError):
        return None, (Problem(name, "", "holds a value that cannot be kept"),)
    return _load_slowly(kind, written, tables, name)


def from_json(kind: type[Kind], text: str) -> Kind:
    """Return the value that JSON `text` holds, as `to_json` wrote it.

    Raises:
        ValueError: it holds none.
    """
    with suppress(ValueError, RecursionError):
        value = read_exactly(kind, json.loads(text))
        if value is not None:
            return value
    return _adapter(kind).validate_json(text, strict=True)


def to_json(value: object, leaving_out: frozenset[str] = frozenset()) -> str:
    """Return a value of the model as JSON, without the keys in `leaving_out`."""
    tables = to_plain(value)
    kept = {key: one for key, one in tables.items() if key not in leaving_out}
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def _load_slowly(
    kind: type[Kind], written: str, tables: Mapping[str, Any], name: str
) -> tuple[Kind | None, tuple[Problem, ...]]:
    from pydantic import ValidationError  # noqa: PLC0415  large, and rarely needed

    try:
        return _adapter(kind).validate_json(written, strict=True), ()
    except ValidationError as error:
        known = known_keys(cast("Any", kind))
        faults = error.errors(include_url=False, include_context=True)[:MANY]
        found = (_problem(fault, tables, name, known) for fault in faults)
        return None, tuple(dict.fromkeys(found))


def schema_of(kind: type) -> dict[str, Any]:
    """Return the JSON schema of a data file, for editors that can use one."""
    return _adapter(kind).json_schema(by_alias=True)


def to_tables(value: object, *, brief: bool = False) -> dict[str, Any]:
    """Return a value of the model as tables under the keys of its file.

    A `brief` one leaves out every key that need not be written.
    """
    tables: dict[str, Any] = to_plain(value, brief=brief)
    return tables


@lru_cache(maxsize=32)
def known_keys(kind: Any) -> frozenset[str]:  # noqa: ANN401  any class of the model
    """Return every key that may stand anywhere in a file of that kind."""
    schema = _made_once(kind).json_schema(by_alias=True)
    tables = [schema, *schema.get("$defs", {}).values()]
    return frozenset(key for table in tables for key in table.get("properties", ()))


def _adapter(kind: type[Kind]) -> TypeAdapter[Kind]:
    return cast("TypeAdapter[Kind]", _made_once(cast("Any", kind)))


@lru_cache(maxsize=32)
def _made_once(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401  likewise
    from pydantic import TypeAdapter  # noqa: PLC0415  likewise

    return TypeAdapter(kind)


def _cleaned(value: Any) -> Any:  # noqa: ANN401  tables hold any of TOML's values
    """Return `value` with every text in it cleaned, as all that comes in is."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(key): _cleaned(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_cleaned(inner) for inner in value]
    return value


def format_problem(tables: Mapping[str, Any], name: str) -> Problem | None:
    """Return what is wrong with the `format` of a file, if anything is."""
    given = tables.get("format", NEWEST_FORMAT)
    if given == NEWEST_FORMAT and not isinstance(given, bool):
        return None
    if isinstance(given, int) and given > NEWEST_FORMAT:
        message = "was written for a newer Drafter; update Drafter to use it"
    else:
        message = f"write format = {NEWEST_FORMAT}"
    return Problem(name, "format", message)


def _problem(
    fault: ErrorDetails, tables: Mapping[str, Any], name: str, known: frozenset[str]
) -> Problem:
    *above, last = fault["loc"] or ("",)
    place = [part for part in above if not _is_choice(part)]
    if not _is_choice(last) or fault["type"] in UNKNOWN_KEY:
        place.append(last)
    key = _place(place, tables)
    return Problem(name, key, _message(fault, known))


def _message(fault: ErrorDetails, known: frozenset[str]) -> str:
    kind = fault["type"]
    if kind in {"missing", "missing_argument"}:
        return "is missing; add it"
    if kind in UNKNOWN_KEY:
        key = str(fault["loc"][-1])
        meant = file_key(key)
        if key in known:
            return (
                "is a key, but not in this place; keys of the file itself stand "
                "above the first [[...]], the others below the one they are about"
            )
        near = [meant] if meant != key else get_close_matches(key, known, 1)
        return "is not a key here; " + (
            f"did you mean {near[0]}?" if near else "take it out"
        )
    if kind == "enum":
        expected = str(fault.get("ctx", {}).get("expected", ""))
        choices = expected.replace("'", "").replace(" or ", ", ")
        return f'"{fault["input"]}" is not known; use one of: {choices}'
    return f"is not right; {TYPES.get(kind, fault['msg'].lower())}"


def _place(parts: list[int | str], tables: Mapping[str, Any]) -> str:
    """Return a place as a person counts: "clause 2 (event), text"."""
    said: list[str] = []
    here: object = tables
    for part in parts:
        here = _inside(here, part)
        if isinstance(part, int):
            named = here.get("id") or here.get("name") if isinstance(here, dict) else ""
            said[-1:] = [f"{said[-1]} {part + 1}" if said else str(part + 1)]
            said[-1] += f" ({named})" if named else ""
        else:
            said.append(part)
    return ", ".join(said)


def _inside(value: object, part: int | str) -> object:
    if isinstance(value, dict):
        return value.get(part)
    if isinstance(value, list) and isinstance(part, int) and part < len(value):
        return value[part]
    return None


def _is_choice(part: int | str) -> bool:
    """Return whether a place is pydantic's own word for one of several types."""
    return isinstance(part, str) and (part in {"str", "int"} or part[:1].isupper())


def _broken_toml(message: str) -> str:
    return (
        f"is not TOML: {message[:1].lower()}{message[1:]}. Each line is like "
        'country = "Iran", with straight quotation marks around the '
        "words and “these” among them"
    )
