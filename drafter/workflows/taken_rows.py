"""The clauses of a motion as carried, and the clauses of a draft that they become."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from drafter.model.draft import ClauseChoice, ClauseState
from drafter.model.motion import Actor
from drafter.workflows import editing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from drafter.model.motion import Clause, PrintedClause, PrintedMotion, SectionKind
    from drafter.workflows.drafting import OpenDraft


@dataclass(frozen=True)
class Row:
    """One clause of the motion as carried, and its clause in the draft."""

    clause: PrintedClause
    """As carried."""
    id: str
    """In the draft."""
    section: SectionKind | None
    under: str
    """The id of the clause it is nested below; "": none."""
    old: Clause | None = None
    """What it is made of in the draft as it was, if anything."""
    is_new: bool = False
    """It is to be a clause of the person's own."""
    is_changed: bool = False
    """It reads otherwise than before."""


def rows_of(
    opened: OpenDraft, was: PrintedMotion, made: PrintedMotion, own: Collection[str]
) -> tuple[Row, ...]:
    """Return the clauses of `made`, which was `was` before, as `opened` prints it.

    A clause keeps its place in the draft if it stays in its section and below the
    same clause; others are clauses of the person's own, as are those named in `own`.
    """
    return tuple(_Rows(opened, was, own).of(made))


class _Rows:
    """Goes through the motion as carried, clause by clause."""

    def __init__(
        self, opened: OpenDraft, was: PrintedMotion, own: Collection[str]
    ) -> None:
        self.olds = {one.id: one for one in opened.motion.clauses}
        self.was = {
            clause.id: (section.kind, clause.text)
            for section in was.sections
            for clause in section.clauses
        }
        self.own = own
        self.done: set[str] = set()
        taken = {part.id for part in opened.draft.template.parts}
        taken |= {choice.id for choice in opened.draft.clauses}
        self.names = (
            name for number in count(1) if (name := f"added-{number}") not in taken
        )

    def of(self, made: PrintedMotion) -> Iterator[Row]:
        for section in made.sections:
            above: list[Row] = []
            for clause in section.clauses:
                del above[clause.level :]
                row = self.row(clause, section.kind, above[-1] if above else None)
                above.append(row)
                yield row

    def row(
        self, clause: PrintedClause, kind: SectionKind | None, above: Row | None
    ) -> Row:
        under = above.id if above else ""
        old = None if clause.id in self.done else self.olds.get(clause.id)
        before = self.was.get(clause.id)
        self.done.add(clause.id)
        if old and before and self.stays(old, before[0] is kind, under):
            changed = clause.text != before[1]
            return Row(clause, old.id, old.section, under, old, is_changed=changed)
        section = above.section if above else kind
        name = next(self.names)
        return Row(clause, name, section, under, old, is_new=True, is_changed=True)

    def stays(self, old: Clause, in_section: bool, under: str) -> bool:  # noqa: FBT001
        was_under = old.under if old.under in self.olds else ""
        return old.id not in self.own and in_section and was_under == under


def built(
    opened: OpenDraft,
    rows: Iterable[Row],
    words: Mapping[str, str],
    who: Mapping[str, Actor],
) -> OpenDraft:
    """Return the draft with these clauses: reworded, put in, taken out and in order.

    `words` are the phrases of those that are changed, by id; `who` acts in those of
    the person's own, where it is not the body itself.
    """
    rows = tuple(rows)
    made = opened
    for row in rows:
        if row.is_changed and not row.is_new:
            made = editing.edit(made, row.id, words[row.id])
    stay = {row.id for row in rows if not row.is_new}
    for clause in opened.motion.clauses:
        if clause.id not in stay:
            made = editing.take_out(made, clause.id)
    return _in_order(_with_own(made, rows, words, who), rows)


def _with_own(
    opened: OpenDraft,
    rows: Iterable[Row],
    words: Mapping[str, str],
    who: Mapping[str, Actor],
) -> OpenDraft:
    own = (
        ClauseChoice(
            row.id,
            ClauseState.ADDED,
            words[row.id],
            row.section,
            who=who.get(row.id, Actor.SELF),
            under=row.under,
        )
        for row in rows
        if row.is_new
    )
    return _with(opened, (*opened.draft.clauses, *own))


def _in_order(opened: OpenDraft, rows: Iterable[Row]) -> OpenDraft:
    """Return the draft with the clauses of each section in the order of `rows`."""
    wanted: dict[SectionKind | None, list[str]] = {}
    for row in rows:
        wanted.setdefault(row.section, []).append(row.id)
    choices = {one.id: one for one in opened.draft.clauses}
    for section, names in wanted.items():
        now = [one.id for one in opened.motion.clauses if one.section is section]
        if now != names:
            for place, name in enumerate(names):
                base = choices.get(name) or ClauseChoice(name, ClauseState.MOVED)
                choices[name] = replace(base, order=place)
    return _with(opened, tuple(choices.values()))


def _with(opened: OpenDraft, clauses: tuple[ClauseChoice, ...]) -> OpenDraft:
    return replace(opened, draft=replace(opened.draft, clauses=clauses))
