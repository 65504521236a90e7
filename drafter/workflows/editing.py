"""What a person does to a draft: answer, choose clauses, say who decides.

Every step takes an open draft and returns the next one; nothing is saved here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.errors import BadAnswerError
from drafter.language.cleaning import clean
from drafter.model.draft import ClauseChoice, ClauseState
from drafter.model.paper_defaults import PaperDefaults
from drafter.templating.answers import read_answer
from drafter.templating.interview import BRANCH_QUESTIONS
from drafter.workflows.dates_asked import fault_of
from drafter.workflows.drafting import OpenDraft, open_draft

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from drafter.model.draft import Draft
    from drafter.model.motion import Clause, SectionKind

BRANCH_FIELDS = {field.name: field for field in BRANCH_QUESTIONS}


def answer(opened: OpenDraft, name: str, typed: str) -> OpenDraft:
    """Return the draft with what was typed as the answer to `name`.

    Half an answer is kept too: what cannot be read yet is a gap in the motion.
    """
    answers = {**opened.draft.answers, name: clean(typed)}
    return _with(opened, replace(opened.draft, answers=answers))


def branch_detail(opened: OpenDraft, name: str, typed: str) -> OpenDraft:
    """Return the draft with one detail of its branch.

    Raises:
        BadAnswerError: it cannot be read, as a date that does not exist.
    """
    field = BRANCH_FIELDS[name]
    value = read_answer(field, typed)
    if value is None and field.required:
        raise BadAnswerError(name, "The paper needs it; write it as it is to stand.")
    empty = None if name == "meeting_date" else ""
    changes = {name: empty if value is None else value}
    profile = replace(opened.draft.profile, **changes)  # type: ignore[arg-type]
    return _with(opened, replace(opened.draft, profile=profile))


def branch_fault(name: str, typed: str, today: date) -> str:
    """Return what is wrong with a branch detail as one sentence, or "".

    `today` is the day from which a date without its year is counted.
    """
    field = BRANCH_FIELDS[name]
    if field.required and not typed.strip():
        return "The paper needs it; write it as it is to stand."
    return fault_of(field, typed, today)


def decide(opened: OpenDraft, meeting: str, destination: str) -> OpenDraft:
    """Return the draft with another body that votes, or whose rules bind it.

    Raises:
        UnknownNameError: a body is not known.
    """
    draft = replace(opened.draft, meeting=meeting, destination=destination)
    return open_draft(draft, opened.today, opened.papers)


def retitle(opened: OpenDraft, words: str) -> OpenDraft:
    """Return the draft under a title in the person's own words.

    Empty words bring the first title back.
    """
    title = " ".join(clean(words).split())
    others = {k: v for k, v in opened.draft.overrides.items() if k != "title"}
    overrides = others | ({"title": title} if title else {})
    return _with(opened, replace(opened.draft, overrides=overrides))


def take_out(opened: OpenDraft, clause: str) -> OpenDraft:
    """Return the draft without a clause; what was done to it is remembered.

    A clause that the person added is forgotten.
    """
    choice = opened.draft.choice(clause)
    if choice and choice.state is ClauseState.ADDED:
        kept = (one for one in opened.draft.clauses if one.id != clause)
        return _chosen(opened, kept)
    return _choose(opened, clause, ClauseState.TAKEN_OUT)


def put_in(opened: OpenDraft, clause: str) -> OpenDraft:
    """Return the draft with a clause back in, in its edited words if it had any."""
    choice = opened.draft.choice(clause)
    edited = choice is not None and bool(choice.text)
    return _choose(opened, clause, ClauseState.EDITED if edited else ClauseState.KEPT)


def edit(opened: OpenDraft, clause: str, words: str) -> OpenDraft:
    """Return the draft with a clause in the person's own words.

    Empty words put the clause's first words back.
    """
    text = clean(words).strip()
    choice = opened.draft.choice(clause)
    if choice and choice.state is ClauseState.ADDED:
        changed = replace(choice, text=text)
        return take_out(opened, clause) if not text else _put(opened, changed)
    if not text:
        base = choice or ClauseChoice(clause, ClauseState.KEPT)
        plain = replace(base, state=ClauseState.KEPT, text="", written_for="")
        return _put(opened, plain)
    base = choice or ClauseChoice(clause, ClauseState.EDITED)
    said = base.written_for or _phrase(opened, clause)
    edited = replace(base, state=ClauseState.EDITED, text=text, written_for=said)
    return _put(opened, edited)


def add(opened: OpenDraft, section: SectionKind | None, words: str) -> OpenDraft:
    """Return the draft with one clause more, last in its section.

    None: a paragraph, which has no section.
    """
    taken = {part.id for part in opened.draft.template.parts}
    taken |= {choice.id for choice in opened.draft.clauses}
    number = next(n for n in range(1, len(taken) + 2) if f"added-{n}" not in taken)
    made = ClauseChoice(
        f"added-{number}", ClauseState.ADDED, clean(words).strip(), section
    )
    return _put(opened, made)


def move(opened: OpenDraft, clause: str, places: int) -> OpenDraft:
    """Return the draft with a clause moved within its section: -1 up, 1 down."""
    section = next(one.section for one in opened.motion.clauses if one.id == clause)
    ids = [one.id for one in opened.motion.clauses if one.section is section]
    before = ids.index(clause)
    after = min(max(before + places, 0), len(ids) - 1)
    if after == before:
        return opened
    ids.insert(after, ids.pop(before))
    moved = opened
    for order, name in enumerate(ids):
        choice = moved.draft.choice(name)
        base = choice or ClauseChoice(name, ClauseState.MOVED)
        moved = _put(moved, replace(base, order=order))
    return moved


def edited_since(opened: OpenDraft) -> tuple[str, ...]:
    """Return the edited clauses whose template now says something else.

    An answer changed that their first words used: the person should look again.
    """
    first = {clause.id: clause.text for clause in _unedited(opened)}
    return tuple(
        choice.id
        for choice in opened.draft.clauses
        if choice.state is ClauseState.EDITED
        and choice.written_for
        and first.get(choice.id, choice.written_for) != choice.written_for
    )


def _unedited(opened: OpenDraft) -> tuple[Clause, ...]:
    plain = tuple(
        replace(one, state=ClauseState.KEPT) if one.state is ClauseState.EDITED else one
        for one in opened.draft.clauses
    )
    interview = _with_usual_dates(opened).interview
    return replace(interview, choices=plain).motion.clauses


def _phrase(opened: OpenDraft, clause: str) -> str:
    clauses = _with_usual_dates(opened).motion.clauses
    return next((one.text for one in clauses if one.id == clause), "")


def _with_usual_dates(opened: OpenDraft) -> OpenDraft:
    """Return the draft as it is whatever the settings say of dates.

    Another way to write a date is no other answer: no edited clause is out of date.
    """
    usual = PaperDefaults()
    return opened if opened.papers == usual else replace(opened, papers=usual)


def _choose(opened: OpenDraft, clause: str, state: ClauseState) -> OpenDraft:
    base = opened.draft.choice(clause) or ClauseChoice(clause, state)
    return _put(opened, replace(base, state=state))


def _put(opened: OpenDraft, choice: ClauseChoice) -> OpenDraft:
    """Return the draft with one choice in place of the earlier one, if any."""
    if opened.draft.choice(choice.id) is None:
        return _chosen(opened, (*opened.draft.clauses, choice))
    return _chosen(
        opened,
        (choice if one.id == choice.id else one for one in opened.draft.clauses),
    )


def _chosen(opened: OpenDraft, choices: Iterable[ClauseChoice]) -> OpenDraft:
    return _with(opened, replace(opened.draft, clauses=tuple(choices)))


def _with(opened: OpenDraft, draft: Draft) -> OpenDraft:
    """Return the same bodies with another draft; seen things are worked out anew."""
    return OpenDraft(
        draft,
        opened.meeting,
        opened.destination,
        opened.style,
        opened.today,
        papers=opened.papers,
    )


def with_everything(opened: OpenDraft) -> tuple[ClauseChoice, ...]:
    """Return the choices that would put every clause in."""
    return tuple(
        ClauseChoice(part.id, ClauseState.KEPT) for part in opened.draft.template.parts
    )
