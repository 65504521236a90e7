"""How model motions are told of on screen: rows, details, and what narrows the list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from drafter.language.cleaning import clean
from drafter.workflows.finding import MOST_RECENT

if TYPE_CHECKING:
    from drafter.workflows.finding import Entry, Index, Wanted
    from drafter.workflows.motions import Specimen

LEVELS = {
    "branch": "branch",
    "clp": "CLP",
    "trades-council": "trades council",
    "conference": "conference",
}
KINDS = {
    "motion": "motion",
    "emergency-motion": "emergency motion",
    "rule-change": "rule change",
    "submission": "submission",
    "statement": "statement",
}
LENGTHS = {str(most): f"up to {most}" for most in (100, 150, 200, 250, 300, 400)}
NONE_FITS = (
    "No model motion is like that. F5 shows them all again; or take out a word, or one "
    "of the choices above. To write one: Esc, and From a campaign’s statement; or "
    "question by question on the command line: drafter templates new"
)
NONE_AT_ALL = (
    "There is no model motion that can be read. F9 adds one that somebody passed on; "
    "what is wrong with those there are says, on the command line: drafter templates "
    "lint"
)
TO_WRITE = (
    "To write one of your own, question by question: drafter templates new, on the "
    "command line. F7 shows a file as you write it."
)


@dataclass(frozen=True)
class Way:
    """One way to narrow the list."""

    name: str
    label: str
    question: str
    any: str


WAYS = (
    Way("subject", "Subject", "On which subject?", "any"),
    Way("level", "For", "Who is to decide on it?", "any body"),
    Way("kind", "Kind", "Of which kind?", "any"),
    Way("max_words", "Words", "How long may it be? (blanks left out)", "any number"),
)


def rows_of(way: Way, index: Index) -> tuple[tuple[str, str], ...]:
    """Return what can be chosen for one way to narrow the list; "" is all of it."""
    known = {
        "subject": {one: clean(one) for one in index.subjects()},
        "level": LEVELS,
        "kind": KINDS,
        "max_words": LENGTHS,
    }[way.name]
    return (("", way.any.capitalize()), *known.items())


def chosen_in(wanted: Wanted, name: str) -> str:
    """Return what is chosen for one way to narrow the list; "" is all of it."""
    value = getattr(wanted, name)
    return str(value) if value else ""


def narrowed(wanted: Wanted, name: str, chosen: str) -> Wanted:
    """Return what is wanted with one choice made."""
    value: Any = int(chosen or 0) if name == "max_words" else chosen
    return replace(wanted, **{name: value})


def button_words(way: Way, wanted: Wanted) -> str:
    """Return what the button of one way says: "Subject: peace"."""
    chosen = chosen_in(wanted, way.name)
    known = {"level": LEVELS, "kind": KINDS, "max_words": LENGTHS}.get(way.name, {})
    return f"{way.label}: {clean(known.get(chosen, chosen)) or way.any}"


def row_of(entry: Entry) -> str:
    """Return one model motion as a row: its name, and what marks it."""
    return f"{entry.head.name}  ({', '.join(_marks(entry))})"


def _marks(entry: Entry) -> list[str]:
    head = entry.head
    marks = {
        "favourite": entry.favourite,
        "used lately": entry.recent < MOST_RECENT,
        "yours": head.own,
        KINDS.get(head.kind, head.kind): head.kind != "motion",
    }
    return [*(mark for mark, holds in marks.items() if holds), f"{head.words} words"]


def about(entry: Entry, specimen: Specimen | None, more: str = "") -> str:
    """Return all about one model motion; `specimen` is read a moment later.

    `more` is where it comes from, or why it cannot be used.
    """
    head = entry.head
    levels = ", ".join(LEVELS.get(one, one) for one in head.levels)
    kind = KINDS.get(head.kind, head.kind)
    lines = [head.name, head.summary, ""]
    lines.append(f"Subject: {head.subject}. {kind.capitalize()} for: {levels}.")
    lines.append(f"About {head.words} words, without the answers.")
    if entry.favourite:
        lines.append("A favourite; F6 or the button below: no favourite any more.")
    if head.own:
        lines.append("In your own library; Delete in the list removes it.")
    if more:
        lines.append(more)
    if specimen and specimen.derived_from:
        lines.append(f"Derived from the statement of {specimen.derived_from}")
    if specimen:
        lines += ["", "How it reads, with its blanks:", "", specimen.text]
    return "\n".join(lines)
