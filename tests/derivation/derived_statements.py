"""Statements of plainly invented campaigns, with where each sentence belongs."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from drafter.derivation.derive import derive
from drafter.derivation.units import About, Derived, Unit
from drafter.storage.library import load_word_lists

FIXTURES = Path(__file__).parent / "fixtures"
LISTS = load_word_lists(deriving=True)
TODAY = date(2026, 11, 25)
ISSUER = "Example Peace Campaign"


@dataclass(frozen=True)
class Example:
    """A statement of the fixtures."""

    name: str
    text: str
    about: About
    expected: tuple[tuple[frozenset[str], str, str], ...]
    """For each unit: every label that is right, the first, and how it opens."""


def about(issuer: str = ISSUER, title: str = "", day: str = "", **keys) -> About:
    return About(issuer, title, day, TODAY, **keys)


def derived(text: str, **keys) -> Derived:
    return derive(text, about(**keys), LISTS)


def unit(sentence: str, **keys) -> Unit:
    """Return what becomes of a statement of one sentence."""
    (only,) = derived(sentence, **keys).units
    return only


def clause(sentence: str, **keys) -> str:
    return unit(sentence, **keys).clause


def flags(sentence: str, **keys) -> set[str]:
    """Return the kinds of flags that must be settled."""
    return {flag.kind for flag in unit(sentence, **keys).flags if flag.settle}


@cache
def examples(half: str) -> tuple[Example, ...]:
    """Return the statements of one half, "seen" or "held"."""
    return tuple(map(_example, sorted((FIXTURES / half).glob("*.toml"))))


@cache
def result(name: str) -> Derived:
    both = (*examples("seen"), *examples("held"))
    found = next(one for one in both if one.name == name)
    return derive(found.text, found.about, LISTS)


def _example(path: Path) -> Example:
    data = tomllib.loads(path.read_text("utf-8"))
    named = "" if data.get("article") else data["issuer"]
    units = tuple(
        (frozenset(labels.split("|")), labels.split("|")[0], opening)
        for labels, opening in data["units"]
    )
    known = about(named, data.get("title", ""), data.get("date", ""))
    return Example(path.stem, data["text"].strip("\n"), known, units)
