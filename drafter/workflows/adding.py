"""Add model motions that somebody passes on: look first, keep them, remove them.

Nothing of a collection is kept before a person saw what it would add and said yes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.errors import ProblemsError, UsageError
from drafter.storage import added, library, offered, statements
from drafter.storage.collection import read_collection
from drafter.workflows import authoring, drafting

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from drafter.model.collection import CollectionHead, Provenance
    from drafter.model.problem import Problem
    from drafter.model.template import Template
    from drafter.storage.files import Place
    from drafter.storage.offered import Offered

MOST_TOLD = 20
"""Problems told about one collection."""
SILENT = "it does not say"


@dataclass(frozen=True)
class OfferedLine:
    """One model motion as it is shown before it is added."""

    id: str
    name: str
    kind: str
    summary: str
    words: tuple[int, int]
    """The fewest and the most it can have."""
    state: str
    """"new"; "newer": it takes the place of the one that is here; "same"."""


@dataclass(frozen=True)
class Offer:
    """What a collection would add; nothing of it is kept yet."""

    name: str
    made_by: str
    """Who made it, or that it does not say."""
    where: str
    """Where it is to be found, or ""."""
    came_from: str
    sha256: str
    lines: tuple[OfferedLine, ...]
    notes: tuple[Problem, ...]
    """What is worth a look in it."""
    gone: tuple[str, ...]
    """Model motions that an older one of the same name brought, and this does not."""
    offers: tuple[Offered, ...]

    @property
    def changes(self) -> bool:
        """Whether there is anything in it that is not here already."""
        return any(line.state != "same" for line in self.lines)


def look(place: Place, today: date, *, update: bool = False) -> Offer:
    """Return what the collection at `place` would add: a file, a folder or a zip.

    With `update` it may take the place of what an older one of the same name brought.

    Raises:
        FileError: it cannot be read, or holds what no collection holds.
        ProblemsError: something in it has faults.
        UsageError: a name is taken already; says by what.
    """
    collection = read_collection(place)
    head = offered.head_of(collection)
    offers, problems = offered.offered_in(collection)
    if problems:
        raise ProblemsError(collection.name, problems[:MOST_TOLD])
    linted = [_examined(one, today, collection.name) for one in offers]
    lines = [
        _line(one, found, head, update=update)
        for one, found in zip(offers, linted, strict=True)
    ]
    inside = {one.template.id for one in offers}
    return Offer(
        name=head.name,
        made_by=head.made_by or SILENT,
        where=head.where,
        came_from=collection.name,
        sha256=collection.sha256,
        lines=tuple(lines),
        notes=tuple(note for one in linted for note in one.notes),
        gone=_gone(head.name, inside) if update else (),
        offers=offers,
    )


def add(offer: Offer, now: datetime) -> tuple[str, ...]:
    """Keep what a collection offers; return the ids of what is new or newer.

    Raises:
        FileError: it cannot be kept; nothing of it is then.
    """
    origin = added.Origin(
        collection=offer.name,
        came_from=offer.came_from,
        sha256=offer.sha256,
        added=now.replace(tzinfo=None).isoformat(timespec="seconds"),
        made_by="" if offer.made_by == SILENT else offer.made_by,
        where=offer.where,
    )
    fresh = {line.id for line in offer.lines if line.state != "same"}
    return added.put_in(
        [one for one in offer.offers if one.template.id in fresh], origin
    )


def remove(name: str) -> None:
    """Remove a model motion of one's own; drafts made from it keep their copy.

    Raises:
        UnknownNameError: there is none of that id that is the person's own.
        FileError: it cannot be removed.
    """
    added.take_out(name)


def origin_of(name: str) -> Provenance | None:
    """Return where a model motion was added from; None: it was not added."""
    return added.provenance_of(name)


def said_of(origin: Provenance) -> str:
    """Return where a model motion comes from, as a sentence."""
    by = f", made by {origin.made_by}" if origin.made_by else ""
    where = f" ({origin.where})" if origin.where else ""
    return (
        f"Added on {origin.added[:10]} from {origin.came_from}: the collection "
        f"{origin.collection}{by}{where}. Its sha256 is {origin.sha256}."
    )


def origins() -> tuple[Provenance, ...]:
    """Return where each model motion that was added came from."""
    names = (path.stem for path in library.template_paths() if library.is_own(path))
    found = map(added.provenance_of, names)
    return tuple(one for one in found if one is not None)


def drafts_from(names: Sequence[str]) -> tuple[int, ...]:
    """Return the numbers of the drafts that were started from these model motions."""
    started = drafting.drafts().started_from()
    return tuple(number for number, name in started if name in names)


def _gone(collection: str, inside: set[str]) -> tuple[str, ...]:
    return tuple(
        one.id
        for one in origins()
        if one.collection == collection and one.id not in inside
    )


def _examined(one: Offered, today: date, file: str) -> authoring.Linted:
    found = authoring.examined(
        one.template, one.statement, one.sample, today, f"{one.template.id}.toml"
    )
    if found.problems:
        raise ProblemsError(file, found.problems[:MOST_TOLD])
    return found


def _line(
    one: Offered, found: authoring.Linted, head: CollectionHead, *, update: bool
) -> OfferedLine:
    template = one.template
    return OfferedLine(
        template.id,
        template.name,
        template.kind.value,
        template.summary,
        found.trial.words if found.trial else (0, 0),
        _state(one, head, update=update),
    )


def _state(one: Offered, head: CollectionHead, *, update: bool) -> str:
    """Return whether a model motion is new here, newer, or here already.

    Raises:
        UsageError: its name is taken.
    """
    name = one.template.id
    path = library.template_path(name)
    if not path.is_file():
        return "new"
    if not library.is_own(path):
        raise UsageError(
            f"There is a model motion {name} in the house’s own library. Ask whoever "
            "made this one to give it another id; nothing was added."
        )
    here = library.read_template(path)[0]
    if here is not None and _alike(here, one):
        return "same"
    known = added.provenance_of(name)
    if known is None or known.collection != head.name:
        whose = f"from {known.collection}" if known else "of your own"
        raise UsageError(
            f"You have another model motion {name}, {whose}, and it was left as it is. "
            f"To have this one instead, first: drafter templates remove {name}"
        )
    if not update:
        raise UsageError(
            f"You have {name} from {known.collection} already, added on "
            f"{known.added[:10]}. To put this version in its place, say --update."
        )
    return "newer"


def _alike(here: Template, one: Offered) -> bool:
    """Return whether the model motion that is here says the same as the one offered.

    Its statement may have another id here, where that was taken.
    """
    named = replace(here, derived_from=one.template.derived_from)
    plain = tuple(replace(clause, fragment="") for clause in one.template.clauses)
    if named != replace(one.template, clauses=plain):
        return False
    kept = statements.find_statement(here.derived_from)[0]
    return (kept and kept.text) == (one.statement and one.statement.text)
