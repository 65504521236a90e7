"""Back to the sentences: a derived draft, and the statement it was made of.

What a person changes there reaches the draft clause by clause. A clause that was edited
in the draft since stays as it is, and that is said.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING

from drafter.derivation.units import About, Decided, Decision, Label
from drafter.model.draft import ClauseState, SentenceChoice, Sorted
from drafter.workflows import deriving, drafting, reviewing

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from drafter.model.draft import Draft
    from drafter.model.profile import BranchProfile
    from drafter.model.template import Template, TemplateClause
    from drafter.workflows.drafting import OpenDraft
    from drafter.workflows.reviewing import Review


def as_draft(review: Review, profile: BranchProfile | None, today: date) -> OpenDraft:
    """Return a new draft that can go back to its sentences, not saved yet."""
    opened = deriving.as_draft(review.found, profile, today)
    starts = {
        name: review.units[place].start for name, place in review.found.places.items()
    }
    draft = replace(opened.draft, sentences=_kept(review, starts))
    return drafting.open_draft(draft, today)


def reopened(draft: Draft, today: date) -> Review | None:
    """Return the sentences of a derived draft as they were left; None: it has none."""
    held = draft.sentences
    if held is None:
        return None
    about = About(held.issuer, held.title, held.date, today, whole=held.whole)
    units = {one.start: _decision(one) for one in held.choices}
    decided = Decided(units, frozenset(held.blanks))
    found = deriving.derived(held.text, about, decided)
    return reviewing.Review(held.text, about, decided, found)


def taken_over(opened: OpenDraft, review: Review) -> tuple[OpenDraft, tuple[str, ...]]:
    """Return the draft with what was changed at its sentences, and what stayed.

    A clause keeps its id while its sentence is filed in the same section, so that what
    was done with it in the draft (taken out, moved) stands. Each clause that was edited
    there stays in its words; the sentences say which.
    """
    draft = opened.draft
    held = draft.sentences
    new = _Taken(draft, review, {} if held is None else held.clauses)
    known = new.ids
    choices = tuple(one for one in draft.clauses if one.id in known or _added(one))
    later = replace(
        draft,
        template=new.template,
        statement=review.found.statement,
        clauses=choices,
        to_settle=new.to_settle,
        sentences=_kept(review, new.starts),
    )
    return drafting.open_draft(later, opened.today, opened.papers), new.told


def _added(choice: object) -> bool:
    return getattr(choice, "state", None) is ClauseState.ADDED


def _decision(one: SentenceChoice) -> Decision:
    label = Label(one.label) if one.label else None
    words = {Label(name): said for name, said in one.words.items()}
    return Decision(label, words, frozenset(one.settled))


def _kept(review: Review, starts: Mapping[str, int]) -> Sorted:
    """Return the state of the sentences as a draft keeps it."""
    about, decided = review.about, review.decided
    return Sorted(
        review.text,
        dict(starts),
        about.issuer,
        about.title,
        about.date,
        about.whole,
        tuple(
            SentenceChoice(
                start,
                one.label.value if one.label else "",
                {label.value: said for label, said in one.words.items()},
                tuple(sorted(one.settled)),
            )
            for start, one in sorted(decided.units.items())
        ),
        tuple(sorted(decided.blanks)),
    )


@dataclass(frozen=True)
class _Clause:
    """A clause of the template to be, and where its sentence starts; -1: nowhere."""

    clause: TemplateClause
    start: int
    made_as: str
    """Its id in what was derived now; empty: it is kept from before."""


class _Taken:
    """Puts the clauses that were derived now in the place of those of the draft."""

    def __init__(self, draft: Draft, review: Review, before: Mapping[str, int]) -> None:
        self.old: Template = draft.template
        self.found = review.found
        self.units = review.units
        self.before = before
        """Where the sentence of each clause of the draft starts, by the clause's id."""
        self.edited = {
            one.id for one in draft.clauses if one.text and not _added(one)
        } & set(before)
        self.clauses = tuple(self._clauses())

    @property
    def ids(self) -> frozenset[str]:
        return frozenset(one.clause.id for one in self.clauses)

    @property
    def starts(self) -> dict[str, int]:
        return {one.clause.id: one.start for one in self.clauses if one.start >= 0}

    @property
    def template(self) -> Template:
        """The template of the draft with the clauses as they are now."""
        new = self.found.template
        used = "".join(
            one.clause.text + one.clause.whom for one in self.clauses if not one.made_as
        )
        names = {field.name for field in new.fields}
        kept = tuple(
            field
            for field in self.old.fields
            if field.name not in names and f"{{{{ {field.name}" in used
        )
        return replace(
            self.old,
            clauses=tuple(one.clause for one in self.clauses),
            fields=(*new.fields, *kept),
            derived_from=new.derived_from,
            ask=new.ask,
            because=new.because,
        )

    @property
    def to_settle(self) -> dict[str, tuple[str, ...]]:
        """What is still to be settled, by the id of its clause."""
        flags = {
            one.clause.id: self.units[self.found.places[one.made_as]].flags
            for one in self.clauses
            if one.made_as in self.found.places
        }
        left = {
            name: tuple(flag.says for flag in held if flag.settle)
            for name, held in flags.items()
        }
        return {name: says for name, says in left.items() if says}

    @property
    def told(self) -> tuple[str, ...]:
        """Which clauses stayed as they were edited, though their sentence changed."""
        new = {one.id: one for one in self.found.template.clauses}
        made = {
            self.units[place].start: new[name]
            for name, place in self.found.places.items()
        }
        return tuple(
            f"The clause “{_short(one.text)}” was edited in the motion and stays so."
            for one in self.old.clauses
            if one.id in self.edited and not _same(one, made.get(self.before[one.id]))
        )

    def _clauses(self) -> Iterator[_Clause]:
        """Yield the clauses in the order of the statement."""
        old = {one.id: one for one in self.old.clauses}
        by_start = {start: name for name, start in self.before.items()}
        taken = {*self.before, *(one.id for one in self.old.clauses)}
        left = dict.fromkeys(name for name in self.before if name in self.edited)
        for clause in self.found.template.clauses:
            place = self.found.places.get(clause.id)
            if place is None:  # "to endorse the statement" stands last
                yield from self._rest(left, old)
                left = {}
                yield _Clause(clause, -1, clause.id)
                continue
            start = self.units[place].start
            known = by_start.get(start, "")
            if known in self.edited and known in old:
                left.pop(known, None)
                yield _Clause(self._as_edited(old[known], start), start, "")
                continue
            same = known in old and old[known].section is clause.section
            name = known if same else _free(clause.section.value, taken)
            taken.add(name)
            yield _Clause(replace(clause, id=name), start, clause.id)
        yield from self._rest(left, old)

    def _rest(
        self, left: Mapping[str, object], old: Mapping[str, TemplateClause]
    ) -> Iterator[_Clause]:
        """Yield edited clauses whose sentences were left out now."""
        for name in left:
            if name in old:
                start = self.before[name]
                yield _Clause(self._as_edited(old[name], start), start, "")

    def _as_edited(self, clause: TemplateClause, start: int) -> TemplateClause:
        """Return an edited clause with the sentences it comes from, as counted now."""
        number = next((one.number for one in self.units if one.start == start), 0)
        return replace(clause, derives_from=(number,) if number else ())


def _same(old: TemplateClause, new: TemplateClause | None) -> bool:
    return new is not None and (old.section, old.text, old.whom) == (
        new.section,
        new.text,
        new.whom,
    )


def _short(text: str) -> str:
    words = text.split()
    few = 8
    return f"{' '.join(words[:few])} ..." if len(words) > few else text


def _free(section: str, taken: set[str]) -> str:
    """Return an id that no clause has: "resolves-3"."""
    return next(name for n in count(1) if (name := f"{section}-{n}") not in taken)
