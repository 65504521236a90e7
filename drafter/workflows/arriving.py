"""What comes in unasked: a file dropped on home, a text pasted there."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from drafter.workflows import browsing

SHORTEST = 120
"""Letters of a text that may be a motion or a statement; less was pasted by mistake."""
NOTHING = "Nothing to do with that here. Drop a file on this window, or paste a motion."


class Kind(StrEnum):
    """What something that came in can be."""

    BRING = "bring"
    DERIVE = "derive"
    AMEND = "amend"
    DRAFT = "draft"
    PACK = "pack"


TOLD = {
    Kind.BRING: "A motion: use it in my branch",
    Kind.DERIVE: "A campaign’s statement: make a motion of it",
    Kind.AMEND: "The motion on the agenda: amend it",
    Kind.DRAFT: "A draft that a comrade passed on: go on with it",
    Kind.PACK: "A list of branches: make papers for each",
}
TEXTS = (Kind.BRING, Kind.DERIVE, Kind.AMEND)
BY_ENDING = {
    ".csv": (Kind.PACK,),
    ".motion": (Kind.DRAFT, Kind.AMEND),
    ".txt": (*TEXTS, Kind.PACK),
}
"""What a file can be; every other is a text."""


@dataclass(frozen=True)
class Arrival:
    """A file, or else a text."""

    path: str = ""
    text: str = ""


def arrival(pasted: str) -> Arrival | None:
    """Return what was dropped or pasted; None: nothing that anything is done with."""
    if path := browsing.path_in(pasted):
        return Arrival(path)
    return Arrival(text=pasted) if len(pasted.strip()) >= SHORTEST else None


def kinds_of(arrived: Arrival) -> tuple[tuple[Kind, str], ...]:
    """Return what it can be, the likeliest first, each with how it is said."""
    ending = browsing.suffix_of(arrived.path) if arrived.path else ""
    return tuple((kind, TOLD[kind]) for kind in BY_ENDING.get(ending, TEXTS))


def question(arrived: Arrival) -> str:
    """Return the question what it is."""
    if arrived.path:
        return f"What is {browsing.name_of(arrived.path)}?"
    return "What is the text that you pasted?"
