"""Carrying out changes: the motion as amended."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from drafter.amendments.parts import Part, motion_of, parts_of
from drafter.amendments.relabel import relabelled
from drafter.errors import StaleAmendmentError
from drafter.language.change_order import (
    MisplacedError,
    Step,
    is_lead,
    lead_path,
    paths_of,
    rewritten,
    steps,
)
from drafter.model.amendment import LEAD, TITLE, WRAPPER, Change, Op
from drafter.model.motion import PrintedClause, SectionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from drafter.model.motion import PrintedMotion

ORDER = (None, *SectionKind)
ADDED = "added-{}"
"""The ids of clauses that an amendment brings."""


def apply(changes: Iterable[Change], original: PrintedMotion) -> PrintedMotion:
    """Return `original` as amended by `changes`.

    All places are those of `original`, so the order of changes at different places
    does not matter; what is inserted at one place comes in the order given. Clauses
    are numbered anew as `original` numbers them.

    Raises:
        StaleAmendmentError: a change is not about this text: its place or its old
            words are not there, or two changes are about the same words.
    """
    return relabelled(carried_out(changes, original), original)


def carried_out(changes: Iterable[Change], original: PrintedMotion) -> PrintedMotion:
    """Return `original` as amended by `changes`, before it is numbered anew.

    Raises:
        StaleAmendmentError: as in `apply`.
    """
    settled = _settled(tuple(changes), original)
    try:
        return _applied(settled, original)
    except MisplacedError as error:
        raise StaleAmendmentError(*_misplaced(error.change, original)) from error


def _applied(changes: list[Change], original: PrintedMotion) -> PrintedMotion:
    heads = {TITLE: original.title, WRAPPER: original.wrapper}
    for path, text in heads.items():
        heads[path] = _head(text, [one for one in changes if one.clause == path])
    inside = [one for one in changes if one.clause not in heads]
    known = {part.path: part for part in parts_of(original)}
    names = _names(original)
    parts = [
        _part(step, known, names)
        for step in steps(paths_of(original), inside)
        if step.stays or _check(step, known)
    ]
    return motion_of(heads[TITLE], heads[WRAPPER], parts, original)


def _head(text: str, changes: list[Change]) -> str:
    for change in changes:
        if change.whole:
            return change.new
    return rewritten(text, changes)


def _names(original: PrintedMotion) -> Iterator[str]:
    """Yield ids for clauses that come in; a draft may have clauses of its own so."""
    taken = {clause.id for clause in original.clauses}
    made = (ADDED.format(number) for number in count(1))
    return (name for name in made if name not in taken)


def _part(step: Step, known: dict[str, Part], names: Iterator[str]) -> Part:
    if step.path:
        _check(step, known)
        part = known[step.path]
        whole = step.whole
        text = whole.new if whole else rewritten(part.text, step.words)
        return replace(part, text=text)
    change = step.whole or Change(Op.INSERT)
    if change.clause == LEAD:
        return Part("", change.new, change.section)
    moved = known.get(change.kin) if change.relation.startswith("moved") else None
    given = moved.clause.id if moved and moved.clause else next(names)
    clause = PrintedClause(given, "", change.label, change.new, change.level, "")
    return Part("", change.new, change.section, clause, change.level)


def _check(step: Step, known: dict[str, Part]) -> bool:
    """Return False; a deleted or replaced clause must say what it said.

    Raises:
        MisplacedError: it does not.
    """
    whole = step.whole
    if whole and whole.old and whole.old != known[step.path].text:
        raise MisplacedError(whole)
    if whole and step.words:
        raise MisplacedError(step.words[0])
    return False


def _settled(changes: tuple[Change, ...], original: PrintedMotion) -> list[Change]:
    """Return `changes` with a place for each that only names its section."""
    made: list[Change] = []
    opened: set[tuple[str, SectionKind | None, str]] = set()
    for change in changes:
        if change.op is not Op.INSERT or not change.whole or change.clause == LEAD:
            made.append(change)
            continue
        placed = replace(change, after=change.after or _first_place(change, original))
        key = (placed.after, placed.section, placed.lead)
        if placed.lead and key not in opened and not _is_in(placed, original):
            opened.add(key)
            made.append(replace(placed, clause=LEAD, new=placed.lead, lead=""))
        made.append(placed)
    return made


def _first_place(change: Change, original: PrintedMotion) -> str:
    """Return the path after which the section of an inserted clause begins."""
    place = lead_path(0)
    for number, section in enumerate(original.sections, 1):
        if section.kind is change.section:
            return lead_path(number)
        if ORDER.index(section.kind) <= ORDER.index(change.section):
            last = section.clauses[-1:]
            place = last[0].path if last else lead_path(number)
    return place


def _is_in(change: Change, original: PrintedMotion) -> bool:
    """Return whether the place of an inserted clause is in its section already."""
    for number, section in enumerate(original.sections, 1):
        paths = {lead_path(number), *(clause.path for clause in section.clauses)}
        if change.after in paths:
            return section.kind is change.section and section.lead == change.lead
    return False


def _misplaced(change: Change, original: PrintedMotion) -> tuple[str, str]:
    """Return the place a stale change names, and what it expects there."""
    path = change.clause if change.clause != LEAD else change.after
    path = path or change.after
    cites = {clause.path: clause.cite for clause in original.clauses}
    named = "the lead" if is_lead(path) else path
    return cites.get(path, named), change.old
