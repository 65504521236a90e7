"""Branch details: kept once, used in every motion."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from drafter.errors import UnknownNameError, UsageError
from drafter.language.dates import long_date
from drafter.storage import library
from drafter.storage.answers import PROFILE_KEYS, with_branch_details
from drafter.storage.profiles import read_profile_file, to_profile_toml
from drafter.workflows.drafting import branches

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drafter.model.profile import BranchProfile


def listed() -> tuple[BranchProfile, ...]:
    """Return every branch that is kept."""
    return branches().profiles()


def first() -> BranchProfile | None:
    """Return the branch that a new draft is for until another is chosen."""
    return next(iter(listed()), None)


def open_branch(name: str) -> BranchProfile:
    """Return the branch known by that name.

    Raises:
        UnknownNameError: none is.
    """
    return branches().profile(name)


def add(file: str, details: Mapping[str, str]) -> BranchProfile:
    """Keep a new branch, from a TOML file, from details, or both.

    Raises:
        UsageError: there is nothing to keep, or the name is taken.
        ProblemsError: a detail is not as it must be.
        UnknownNameError: the body is not known.
    """
    if not file and not details:
        raise UsageError(
            'Say what the branch is called: drafter branch add --set branch_name="..." '
            "--set body=union-branch. Its other details: "
            f"{', '.join(PROFILE_KEYS)}."
        )
    base = read_profile_file(file) if file else None
    made = _sound(with_branch_details(base, details, file or "--set"))
    if _kept_as(made.known_as):
        raise _taken(made)
    branches().keep(made)
    return made


def edit(name: str, details: Mapping[str, str]) -> BranchProfile:
    """Change details of a branch; an empty value takes one away.

    Raises:
        UsageError: another branch has its new name.
        UnknownNameError: there is no such branch, or no such body.
        ProblemsError: a detail is not as it must be.
    """
    before = open_branch(name)
    if not details:
        raise UsageError(
            "Say what to change, like --set mp=..., with one of: "
            f"{', '.join(PROFILE_KEYS)}."
        )
    made = _sound(with_branch_details(before, details, "--set"))
    there = _kept_as(made.known_as)
    if there and there != before:
        raise _taken(made)
    branches().keep(made)
    if not there:  # it was renamed, and by more than its capitals
        branches().remove_profile(before.known_as)
    return made


def remove(name: str) -> None:
    """Remove a branch's details for good.

    Raises:
        UnknownNameError: there is no such branch.
    """
    branches().remove_profile(name)


def as_tables(profile: BranchProfile) -> dict[str, Any]:
    """Return what is known of a branch, by key."""
    values = {one.name: getattr(profile, one.name) for one in fields(profile)}
    return {key: value for key, value in values.items() if value not in ("", None)}


def as_toml(profile: BranchProfile) -> str:
    """Return a branch's details as a TOML file."""
    return to_profile_toml(profile)


def _kept_as(name: str) -> BranchProfile | None:
    """Return the branch found by that name, whatever its capitals and spaces."""
    try:
        return open_branch(name)
    except UnknownNameError:
        return None


def _taken(profile: BranchProfile) -> UsageError:
    name = profile.known_as
    return UsageError(
        f"A branch called {name} is kept already. Change it with: "
        f'drafter branch edit "{name}" --set ...'
    )


def _sound(profile: BranchProfile) -> BranchProfile:
    if profile.body:
        library.load_rulebook(profile.body)
    return profile


def detail(profile: BranchProfile | None, name: str) -> str:
    """Return one detail of a branch as a person would type it, or ""."""
    value = getattr(profile, name) if profile else None
    if value is None:
        return ""
    return long_date(value) if name == "meeting_date" else str(value)
