"""Branch details: kept in the store, and read from and written to TOML files."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, fields
from datetime import date, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import tomli_w

from drafter.errors import ProblemsError, StoreError, UnknownNameError
from drafter.language.cleaning import clean
from drafter.language.dates import read_date
from drafter.model.problem import Problem
from drafter.model.profile import BranchProfile
from drafter.storage.database import reading, writing
from drafter.storage.files import read_text

if TYPE_CHECKING:
    from pathlib import Path

    from drafter.storage.files import Place

FORMAT = 1
HOW_TO_WRITE = "write it as 2020-01-09 without quotation marks"
LIMITS = {
    "meeting_notice_days": (0, 366, "a number of days from 0 to 366"),
    "motion_deadline_days": (0, 366, "a number of days from 0 to 366"),
    "type_size": (8, 48, "a size in points from 8 to 48"),
}
"""Lowest, highest, and how to say so; beyond these it is a slip of the keyboard."""

KEEP = """
    INSERT INTO profiles (name, body) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET body = excluded.body
"""


@dataclass(frozen=True)
class Profiles:
    """The branches in the store in one folder; every method opens and closes it.

    A branch is found by what it is known as, in capitals or not. Every method raises
    StoreError if the store cannot be used.
    """

    folder: Path

    def profiles(self) -> tuple[BranchProfile, ...]:
        """Return the details of every branch, by name."""
        with reading(self.folder) as store:
            rows = store.execute("SELECT name, body FROM profiles ORDER BY name")
            return tuple(_opened(name, body) for name, body in rows)

    def profile(self, name: str) -> BranchProfile:
        """Return the details of the branch known as `name`.

        Raises:
            UnknownNameError: there is none; says which name is near.
        """
        with reading(self.folder) as store:
            query = "SELECT body FROM profiles WHERE name = ?"
            found = store.execute(query, (key_of(name),)).fetchone()
        if not found:
            raise self._unknown(name)
        return _opened(name, found[0])

    def keep(self, profile: BranchProfile) -> None:
        """Keep `profile`, in place of the one that is known by the same name."""
        from drafter.storage.loading import to_json  # noqa: PLC0415  slow to load

        body = to_json(profile)
        with writing(self.folder) as store:
            store.execute(KEEP, (key_of(profile.known_as), body))

    def remove_profile(self, name: str) -> None:
        """Remove the details of the branch known as `name`; drafts keep their copy.

        Raises:
            UnknownNameError: there is none; says which name is near.
        """
        with writing(self.folder) as store:
            query = "DELETE FROM profiles WHERE name = ?"
            done = store.execute(query, (key_of(name),)).rowcount
        if not done:
            raise self._unknown(name)

    def _unknown(self, name: str) -> UnknownNameError:
        known = {key_of(one.known_as): one.known_as for one in self.profiles()}
        near = get_close_matches(key_of(name), known, n=3, cutoff=0.5)
        hint = 'See your branches with "drafter branch list".'
        return UnknownNameError("branch", name, tuple(known[key] for key in near), hint)


def read_profile_file(path: Place) -> BranchProfile:
    """Return the branch details in the TOML file at `path`.

    Raises:
        FileError: there is no such file, or it is no text.
        ProblemsError: something in it is not as it must be; says where and what to
            write instead.
    """
    # Reading such files is rare; home and lists need not wait for what it takes.
    from drafter.storage.loading import load_value, parse_toml  # noqa: PLC0415

    file = clean(str(path))
    tables, broken = parse_toml(read_text(path), file)
    if broken:
        raise ProblemsError(file, broken)
    values, found = _mended(tables, file)
    profile, faults = load_value(BranchProfile, values, file)
    if profile is None or found:
        raise ProblemsError(file, (*found, *faults))
    return profile


def to_profile_toml(profile: BranchProfile) -> str:
    """Return `profile` as a TOML file, without what is not known."""
    known = {
        field.name: value
        for field in fields(profile)
        if (value := getattr(profile, field.name)) != field.default
    }
    return tomli_w.dumps({"format": FORMAT, **known})


def key_of(name: str) -> str:
    """Return `name` as it is looked up: whatever its capitals and spaces."""
    words = " ".join(clean(name).split())
    return unicodedata.normalize("NFC", words.casefold())


def _opened(name: str, body: str) -> BranchProfile:
    from drafter.storage.loading import from_json  # noqa: PLC0415  slow to load

    try:
        return from_json(BranchProfile, body)
    except ValueError:
        raise StoreError(
            f'The details of the branch "{name}" are damaged. Remove them with: '
            f'drafter branch remove "{name}", and add them again.'
        ) from None


def _mended(
    values: dict[str, Any], file: str
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """Return `values` with texts cleaned and the date read, and what is wrong so far.

    What is wrong is taken out, so that it is not found fault with twice.
    """
    mended = {
        key: clean(value).strip() if isinstance(value, str) else value
        for key, value in values.items()
    }
    problems = [
        Problem(file, key, message)
        for key, value in mended.items()
        if (message := _fault(key, value))
    ]
    for problem in problems:
        del mended[problem.key]
    mended.pop("format", None)
    if mended.get("branch_name") == "":
        del mended["branch_name"]  # to be told that it is missing
    if isinstance(mended.get("meeting_date"), str):
        mended["meeting_date"] = read_date(mended["meeting_date"])
    return mended, tuple(problems)


def _fault(key: str, value: object) -> str:
    """Return what is wrong with one value, where the type alone does not show it."""
    if key == "format":
        return (
            "" if value == FORMAT and value is not True else f"write format = {FORMAT}"
        )
    if key == "meeting_date":
        return _date_fault(value)
    if key in LIMITS and type(value) is int:
        lowest, highest, said = LIMITS[key]
        return "" if lowest <= value <= highest else f"write {said}"
    return ""


def _date_fault(value: object) -> str:
    if isinstance(value, str):
        try:
            read_date(value)
        except ValueError as error:
            return str(error)
        return ""
    is_day = isinstance(value, date) and not isinstance(value, datetime)
    return "" if is_day else HOW_TO_WRITE
