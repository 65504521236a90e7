"""Values of the model read and written key by key, where nothing is wrong with them.

This is the short way of strict loading. It takes only what is exactly as it must be,
and takes nothing for anything else: whatever it refuses goes the long way, through
pydantic, which accepts it after all or says what is wrong and where. So pydantic, which
is a sixth of the memory that writing a motion takes, is loaded only for files with a
fault. `tests/storage/test_exact.py` holds the two ways against each other.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, cast, get_args, get_origin
from typing import get_type_hints as hints_of

from drafter.model.strict import file_key

if TYPE_CHECKING:
    from collections.abc import Callable

    Reader = Callable[[Any], Any]

Kind = TypeVar("Kind")
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class _NotExactError(ValueError):
    """Something is not exactly as it must be."""


def read_exactly(kind: type[Kind], tables: object) -> Kind | None:
    """Return the value of `kind` that `tables` hold, or None if they are not exact.

    Unknown and missing keys and other types are not exact, nor is anything that may be
    read in two ways; a date may be one, or text like 2020-01-09.
    """
    try:
        value: Kind = _reader(cast("Any", kind))(tables)
    except (ValueError, RecursionError):
        return None
    return value


def to_plain(value: object, *, brief: bool = False) -> Any:  # noqa: ANN401  as in JSON
    """Return a value of the model as JSON has it, under the keys of its file.

    A `brief` one leaves out every key that need not be written.
    """
    if is_dataclass(value):
        kept = (one for one in fields(value) if not (brief and _needless(one, value)))
        return {
            file_key(one.name): to_plain(getattr(value, one.name), brief=brief)
            for one in kept
        }
    if isinstance(value, tuple):
        return [to_plain(one, brief=brief) for one in value]
    if isinstance(value, dict):
        return {to_plain(key): to_plain(one, brief=brief) for key, one in value.items()}
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def _needless(field: Field[Any], value: object) -> bool:
    made = field.default_factory
    default = field.default if made is MISSING else made()
    return default is not MISSING and bool(getattr(value, field.name) == default)


@cache
def _reader(kind: Any) -> Reader:  # noqa: ANN401  any annotation of the model
    """Return what reads a value of that kind."""
    if kind in PLAIN:
        return PLAIN[kind]
    if is_dataclass(kind):
        return _table(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return lambda value: kind(_text(value))
    return _of_several(get_origin(kind), get_args(kind))


def _of_several(outer: object, inner: tuple[Any, ...]) -> Reader:
    """Return what reads rows, pairs, or one of several kinds."""
    if outer is tuple:
        return _row(*inner)
    if outer is dict:
        return _pairs(*map(_reader, inner))
    if outer in {Union, UnionType}:
        return _either(tuple(map(_reader, inner)))
    raise _NotExactError(outer)


def _table(kind: Any) -> Reader:  # noqa: ANN401  any class of the model
    known = hints_of(kind)
    keys = {file_key(one.name): one for one in fields(kind)}
    readers = {key: (one.name, _reader(known[one.name])) for key, one in keys.items()}
    needed = {
        key
        for key, one in keys.items()
        if one.default is MISSING and one.default_factory is MISSING
    }

    def read(value: object) -> object:
        if type(value) is not dict or not needed <= value.keys() <= readers.keys():
            raise _NotExactError
        given = ((*readers[key], one) for key, one in value.items())
        return kind(**{name: reader(one) for name, reader, one in given})

    return read


def _row(*inner: Any) -> Reader:  # noqa: ANN401  annotations
    every = _reader(inner[0]) if inner[1:] == (...,) else None
    each = () if every else tuple(map(_reader, inner))

    def read(value: object) -> tuple[object, ...]:
        if type(value) is not list:
            raise _NotExactError
        if every:
            return tuple(map(every, value))
        if len(value) != len(each):
            raise _NotExactError
        return tuple(reader(one) for reader, one in zip(each, value, strict=True))

    return read


def _pairs(key: Reader, inner: Reader) -> Reader:
    def read(value: object) -> dict[object, object]:
        if type(value) is not dict:
            raise _NotExactError
        return {key(name): inner(one) for name, one in value.items()}

    return read


def _either(readers: tuple[Reader, ...]) -> Reader:
    def read(value: object) -> object:
        found = []
        for reader in readers:
            with suppress(_NotExactError):
                found.append(reader(value))
        if len(found) != 1:
            raise _NotExactError
        return found[0]

    return read


def _just(kind: type) -> Reader:
    def read(value: object) -> object:
        if type(value) is not kind:  # nor a kind of it: true is no number
            raise _NotExactError
        return value

    return read


def _text(value: object) -> str:
    if type(value) is not str:
        raise _NotExactError
    if not value.isascii():
        value.encode()  # half a letter cannot be written, and is a fault
    return value


def _day(value: object) -> date:
    if type(value) is date:
        return value
    if type(value) is not str or not DAY.fullmatch(value):
        raise _NotExactError
    return date.fromisoformat(value)


PLAIN: dict[object, Reader] = {
    str: _text,
    int: _just(int),
    bool: _just(bool),
    NoneType: _just(NoneType),
    date: _day,
}
"""What reads the plain kinds."""
