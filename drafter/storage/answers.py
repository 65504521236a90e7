"""Answers files: field names at the top, the branch's details in a table."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, get_type_hints

from drafter.errors import ProblemsError
from drafter.language.cleaning import clean
from drafter.language.dates import read_date
from drafter.model.problem import Problem
from drafter.model.profile import BranchProfile
from drafter.storage.files import INPUT, read_text
from drafter.storage.profiles import LIMITS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.storage.files import Place

OWN_KEYS = ("branch", "destination", "example", "format", "meeting", "with", "without")
"""Keys of an answers file that are not names of fields."""
PROFILE_KEYS = tuple(one.name for one in fields(BranchProfile))
"""Every key of a branch's details."""
YES = frozenset({"yes", "y", "true", "1"})
NO = frozenset({"no", "n", "false", "0"})
PROFILE_TYPES = get_type_hints(BranchProfile)


@dataclass(frozen=True)
class AnswersFile:
    """What an answers file says."""

    answers: dict[str, str] = field(default_factory=dict)
    """By field, as text that the field's reader reads."""
    branch: dict[str, Any] = field(default_factory=dict)
    """Branch details by key, as the file has them."""
    meeting: str = ""
    destination: str = ""
    taken_out: tuple[str, ...] = ()
    """Ids of clauses under `without`."""
    put_in: tuple[str, ...] = ()
    """Ids of clauses under `with`."""
    example: bool = False
    """A worked example, whose paper says so."""
    name: str = ""
    """What the file is called in messages."""


def read_answers_file(path: Place) -> AnswersFile:
    """Return the answers in the TOML file at `path`; "-" is standard input.

    Raises:
        FileError: there is no such file, or it is no text.
        ProblemsError: something in it is not as it must be.
    """
    name = "Standard input" if path == INPUT else clean(str(path))
    return answers_in(read_text(path), name)


def answers_in(text: str, name: str) -> AnswersFile:
    """Return the answers in the text of an answers file, which is called `name`.

    Raises:
        ProblemsError: something in it is not as it must be.
    """
    from drafter.storage.loading import format_problem, parse_toml  # noqa: PLC0415

    tables, problems = parse_toml(text, name)
    if newer := format_problem(tables, name):
        problems += (newer,)
    problems += tuple(_own_problems(tables, name))
    answers: dict[str, str] = {}
    for key, value in tables.items():
        if key in OWN_KEYS:
            continue
        typed = to_text(value)
        if typed is None:
            message = "write it as text, a number, a date, true, false or a list"
            problems += (Problem(name, clean(key), message),)
        else:
            answers[clean(key)] = clean(typed)
    if problems:
        raise ProblemsError(name, problems)
    return AnswersFile(
        answers=answers,
        branch=tables.get("branch", {}),
        meeting=clean(tables.get("meeting", "")),
        destination=clean(tables.get("destination", "")),
        taken_out=tuple(map(clean, tables.get("without", ()))),
        put_in=tuple(map(clean, tables.get("with", ()))),
        example=tables.get("example", False),
        name=name,
    )


def to_text(value: object) -> str | None:  # noqa: PLR0911  one a type
    """Return one value of an answers file as a person would type it, or None."""
    match value:
        case str():
            return value
        case bool():
            return "yes" if value else "no"
        case datetime():
            return None
        case date():
            return value.isoformat()
        case int() | float():
            return str(value)
        case list():
            texts = [item for item in value if isinstance(item, str)]
            return "\n".join(texts) if len(texts) == len(value) else None
    return None


def with_branch_details(
    profile: BranchProfile | None, details: Mapping[str, Any], name: str
) -> BranchProfile:
    """Return `profile` with `details` in place of what it said.

    Details that are text are read as their key needs: a date as people write it, a
    number of days, yes or no. `name` is what they come from, for messages.

    Raises:
        ProblemsError: a key is unknown, or a value is not as it must be.
    """
    from drafter.storage.loading import load_value  # noqa: PLC0415  slow to start

    known = {key: getattr(profile, key) for key in PROFILE_KEYS} if profile else {}
    kept = {key: value for key, value in known.items() if value not in ("", None)}
    problems: list[Problem] = []
    for key, value in details.items():
        try:
            kept[key] = _within_limits(key, _detail(key, value))
        except ValueError as error:
            problems.append(Problem(name, f"branch, {key}", str(error)))
    if kept.get("branch_name") == "":
        del kept["branch_name"]  # to be told that it is missing
    cleared = {key: value for key, value in kept.items() if value is not None}
    made, found = load_value(BranchProfile, cleared, name)
    if made is None or problems:
        raise ProblemsError(name, (*problems, *found))
    return made


def _detail(key: str, value: object) -> object:
    """Return one detail as its type; text is read, anything else left alone."""
    if not isinstance(value, str):
        return value
    text = clean(value).strip()
    wanted = str(PROFILE_TYPES.get(key, str))
    if "date" in wanted:
        return read_date(text) if text else None
    if "int" in wanted:
        if text and not text.isdecimal():
            raise ValueError(f'"{text}" is not a whole number; write it in figures')
        return int(text) if text else None
    if "bool" in wanted:
        if text and text.lower() not in YES | NO:
            raise ValueError(f'"{text}" is neither yes nor no')
        return text.lower() in YES
    return text


def _within_limits(key: str, value: object) -> object:
    if key in LIMITS and isinstance(value, int):
        lowest, highest, said = LIMITS[key]
        if not lowest <= value <= highest:
            raise ValueError(f"write {said}")
    return value


def _own_problems(tables: Mapping[str, Any], name: str) -> list[Problem]:
    wanted: dict[str, tuple[type, str]] = {
        "branch": (dict, "write it as a table: [branch]"),
        "destination": (str, 'write the id of a body, like "labour-clp"'),
        "meeting": (str, 'write the id of a body, like "union-branch"'),
        "example": (bool, "write true or false"),
        "with": (list, 'write it as a list: ["speaker"]'),
        "without": (list, 'write it as a list: ["speaker"]'),
    }
    wrong = [
        Problem(name, key, message)
        for key, (kind, message) in wanted.items()
        if key in tables and not isinstance(tables[key], kind)
    ]
    wrong += [
        Problem(name, key, wanted[key][1])
        for key in ("with", "without")
        if any(not isinstance(one, str) for one in _list(tables.get(key)))
    ]
    return wrong


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
