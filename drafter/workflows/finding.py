"""Find a model motion: by words, subject, body, kind and length; favourites first.

The index holds each one's text ready for searching, so that a key press takes no more
than a look through it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import StoreError
from drafter.storage import library
from drafter.storage.drafts import Drafts
from drafter.storage.locations import data_folder
from drafter.storage.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafter.storage.heads import TemplateHead

FAVOURITES = "favourite model motions"
MOST_RECENT = 5
"""Model motions that count as recent: those of the drafts saved last."""


@dataclass(frozen=True)
class Entry:
    """A model motion in the index."""

    head: TemplateHead
    told: str
    """What a list tells of it, folded for searching."""
    text: str
    """All of that and its clauses, folded."""
    favourite: bool = False
    recent: int = MOST_RECENT
    """Its place among the recent ones; `MOST_RECENT`: it is none of them."""


@dataclass(frozen=True)
class Wanted:
    """What is looked for; what is empty holds for all."""

    words: tuple[str, ...] = ()
    subject: str = ""
    level: str = ""
    kind: str = ""
    max_words: int = 0


@dataclass(frozen=True)
class Index:
    """The model motions in the order of a list: favourites, recent ones, by name."""

    entries: tuple[Entry, ...]

    def find(self, wanted: Wanted) -> tuple[Entry, ...]:
        """Return those that fit: named so first, then told so, then holding the words.

        Within each group the order of the index stays.
        """
        words = tuple(word.casefold() for word in wanted.words)
        fitting = (one for one in self.entries if _fits(one, words, wanted))
        return tuple(sorted(fitting, key=lambda one: _farness(one, words)))

    def subjects(self) -> tuple[str, ...]:
        """Return every subject, in order."""
        return tuple(sorted({one.head.subject for one in self.entries}))


def index_of(
    heads: Sequence[TemplateHead],
    favourites: Sequence[str] = (),
    recent: Sequence[str] = (),
) -> Index:
    """Return the index of model motions.

    `favourites` and `recent` are ids, the most recent first.
    """
    ranks = {name: rank for rank, name in enumerate(recent[:MOST_RECENT])}
    entries = [
        _entry(head, head.id in favourites, ranks.get(head.id, MOST_RECENT))
        for head in heads
    ]
    entries.sort(key=lambda one: (not one.favourite, one.recent, one.head.name))
    return Index(tuple(entries))


def open_index() -> Index:
    """Return the index of both libraries, with this person's favourites.

    Where the store cannot be used there are no favourites and no recent ones.
    """
    try:
        kept, used = favourites(), recent()
    except StoreError:
        kept, used = (), ()
    return index_of(library.template_heads(), kept, used)


def favourites() -> tuple[str, ...]:
    """Return the ids of this person's favourites, in the order they were chosen."""
    return tuple(_settings().value(FAVOURITES).split())


def set_favourite(name: str, *, favourite: bool) -> None:
    """Make a model motion a favourite, or no favourite any more.

    Raises:
        UnknownNameError: there is no such model motion.
    """
    others = tuple(one for one in favourites() if one != name)
    if favourite:
        library.refuse_unknown(name)
    chosen = (*others, name) if favourite else others
    _settings().keep(FAVOURITES, " ".join(chosen))


def recent() -> tuple[str, ...]:
    """Return the ids of the model motions of the drafts, the one saved last first."""
    started = Drafts(data_folder()).started_from()
    return tuple(dict.fromkeys(name for _number, name in started))


def _entry(head: TemplateHead, favourite: bool, recent_rank: int) -> Entry:  # noqa: FBT001
    parts = (head.id, head.name, head.kind, head.subject, head.summary, head.ask)
    told = " ".join((*parts, *head.levels)).casefold()
    return Entry(head, told, f"{told}\n{head.text.casefold()}", favourite, recent_rank)


def _farness(entry: Entry, words: tuple[str, ...]) -> int:
    """Return 0 if the name has all the words, 1 if the list has, 2 if the clauses."""
    name = entry.head.name.casefold()
    for place, text in enumerate((name, entry.told)):
        if all(word in text for word in words):
            return place
    return 2


def _fits(entry: Entry, words: tuple[str, ...], wanted: Wanted) -> bool:
    head = entry.head
    return (
        (not wanted.max_words or head.words <= wanted.max_words)
        and (not wanted.kind or head.kind == wanted.kind)
        and (not wanted.level or wanted.level in head.levels)
        and (not wanted.subject or wanted.subject.casefold() in head.subject.casefold())
        and all(word in entry.text for word in words)
    )


def _settings() -> Settings:
    return Settings(data_folder())
