"""A statement becomes a template, or a draft."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from drafter.derivation.derive import derive
from drafter.derivation.units import About, Decided, Derived, Label
from drafter.language.cleaning import clean
from drafter.model.draft import Draft
from drafter.model.profile import BranchProfile
from drafter.parsing.reading import read_source
from drafter.storage import files, library, own_library, presence, statements
from drafter.templating.faults import template_problems
from drafter.workflows import drafting

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from drafter.derivation.units import Unit
    from drafter.model.statement import Statement
    from drafter.model.word_list import WordList
    from drafter.storage.files import Place
    from drafter.workflows.drafting import OpenDraft

__all__ = ["About", "Derived", "Label"]

ZIP, WEB = b"PK", (".html", ".htm")


def text_of(place: Place) -> str:
    """Return the text of a statement in a file: Word, text, web; "-" reads one in.

    Raises:
        FileError, UnreadableError: it cannot be read.
    """
    data = files.read_bytes(place)
    source = read_source(data, str(place))
    if data.startswith(ZIP) or files.parts_of(place).suffix.lower() in WEB:
        # Paragraphs there stand one to a line; in a text they stand apart.
        lines = (f"{line.label} {line.words.text}".strip() for line in source.lines)
        return clean("\n\n".join(lines))
    return clean(source.text)


def derived(text: str, about: About, decided: Decided | None = None) -> Derived:
    """Return what becomes of a statement, with what a person `decided` about it.

    Raises:
        NothingToDeriveError: there are no words in it.
    """
    return derive(clean(text), about, lists(), decided)


@cache
def lists() -> Mapping[str, WordList]:
    """Return the word lists for deriving; they do not change while we run."""
    return library.load_word_lists(deriving=True)


def held(place: Place) -> Statement | None:
    """Return the statement of the library that `place` names; None: it is no id.

    A file of that name comes first.

    Raises:
        ProblemsError: the statement's file has faults.
    """
    return None if presence.is_there(place) else statements.load_statement(str(place))


def derived_from(statement: Statement, about: About) -> Derived:
    """Return what becomes of a statement of the library; an example stays one.

    What `about` leaves open, the statement says.

    Raises:
        NothingToDeriveError: there are no words in it.
    """
    known = replace(
        about,
        issuer=about.issuer or statement.issuer,
        date=about.date or statement.date,
    )
    found = derived(statement.text, known)
    kept = replace(found.statement, example=statement.example)
    return replace(found, statement=kept)


def to_settle(found: Derived) -> tuple[tuple[Unit, str], ...]:
    """Return what a person must settle before it is used, with its sentence."""
    return tuple(
        (unit, flag.says) for unit in found.units for flag in unit.flags if flag.settle
    )


def as_draft(found: Derived, profile: BranchProfile | None, today: date) -> OpenDraft:
    """Return a new draft of a derived template, not saved yet."""
    branch = profile or BranchProfile(branch_name="")
    body = branch.body or drafting.fitting_body(found.template)
    draft = Draft(
        format=1,
        template=found.template,
        meeting=body,
        destination=body,
        profile=branch,
        answers={},
        statement=found.statement,
        to_settle=_left(found),
    )
    return drafting.open_draft(draft, today)


def _left(found: Derived) -> dict[str, tuple[str, ...]]:
    """Return what is still to be settled, by the id of its clause."""
    flags = {name: found.units[place].flags for name, place in found.places.items()}
    left = {
        name: tuple(f.says for f in held if f.settle) for name, held in flags.items()
    }
    return {name: says for name, says in left.items() if says}


def save(found: Derived, name: str = "") -> str:
    """Keep a derived template in the person's own library; return its id.

    Raises:
        ProblemsError: it has faults, which is ours to mend.
        FileError: it cannot be written.
    """
    wanted = own_library.free_id(name or found.template.id)
    statement = own_library.with_free_id(found.statement)
    template = replace(found.template, id=wanted, derived_from=statement.id)
    own_library.save(template, statement)
    return wanted


def write(found: Derived, target: Place) -> str:
    """Write a derived template to a new file; return its path.

    The statement goes into the folder `statements` beside it.

    Raises:
        FileError: it cannot be written, or a file is in the way.
    """
    stem = files.parts_of(target).stem
    template = replace(found.template, id=stem)
    return str(own_library.write(template, found.statement, target))


def problems(found: Derived) -> tuple[str, ...]:
    """Return what is wrong with a derived template, in sentences: there is nothing."""
    faults = template_problems(found.template, found.statement, found.template.id)
    return tuple(map(str, faults))
