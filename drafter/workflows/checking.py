"""What is wrong with a motion before it goes anywhere."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from drafter.checks import engine
from drafter.checks.check import Matter
from drafter.errors import (
    BadAnswerError,
    CannotAddressError,
    MisquotationError,
    MissingAnswersError,
)
from drafter.language.house_style import dress
from drafter.language.quotations import misquoted
from drafter.model.draft import ClauseState
from drafter.model.finding import Finding, Severity
from drafter.model.motion import Actor, How
from drafter.storage import library
from drafter.templating.interview import BRANCH_QUESTIONS
from drafter.templating.render import motion_gaps
from drafter.workflows import companions
from drafter.workflows.deadlines import last_day

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.model.motion import PrintedMotion
    from drafter.model.word_list import WordList
    from drafter.workflows.drafting import OpenDraft

PLACEHOLDER = "A blank that its model motion leaves open"
PUBLIC_VOTE = (
    "elect",
    "referend",
    "mayor",
    "polling",
    "candidate",
    "ballot",
    "vote",
    "voting",
)
"""What words of a public vote hold, in small letters."""
DETAILS = ("branch_name", "region", "secretary", "mover", "seconder", "mp")
"""Details of the branch that are text and may stand in the motion."""


def check(opened: OpenDraft) -> tuple[Finding, ...]:
    """Return what every check finds in a draft, what matters most first."""
    return engine.run(matter_of(opened))


def matter_of(opened: OpenDraft) -> Matter:
    """Return a draft as the checks want it."""
    draft = opened.draft
    details = {name: getattr(draft.profile, name) for name in DETAILS}
    return Matter(
        printed=_printable(opened),
        body=opened.destination,
        today=opened.today,
        motion=opened.motion,
        meeting=opened.meeting,
        meeting_date=draft.profile.meeting_date,
        deadline=last_day(draft.profile, opened.meeting),
        own_deadline=draft.profile.motion_deadline_days is not None,
        labels={name: label_of(opened, name) for name in motion_gaps(opened.motion)},
        answers={**details, **draft.answers},
        statement=draft.statement,
        to_settle=_to_settle(opened),
        lists=word_lists(),
        public=_public_texts(opened),
        example=draft.example,
    )


def _to_settle(opened: OpenDraft) -> dict[str, tuple[str, ...]]:
    """Return what was left to settle in the clauses that stand as they were made."""
    draft = opened.draft
    edited = {one.id for one in draft.clauses if one.state is ClauseState.EDITED}
    return {name: says for name, says in draft.to_settle.items() if name not in edited}


def _public_texts(opened: OpenDraft) -> Mapping[str, str]:
    """Return what goes to the public, where a vote of the public is spoken of at all.

    Companions add no words of that kind, so that nothing is missed; and making them
    takes longer than every check.
    """
    answers = " ".join(opened.draft.answers.values())
    clauses = " ".join(clause.text for clause in opened.motion.clauses)
    template = opened.draft.template
    said = (
        f"{opened.motion.title} {template.ask} {template.because} {answers} {clauses}"
    ).lower()
    of_a_vote = any(word in said for word in PUBLIC_VOTE)
    return companions.public_texts(opened) if of_a_vote else {}


@cache
def word_lists() -> Mapping[str, WordList]:
    """Return the house's word lists by id; they do not change while we run."""
    return library.load_word_lists()


def find_faults(opened: OpenDraft) -> tuple[Finding, ...]:
    """Return what blocks the paper: gaps, and quotations not word for word."""
    return (*_gaps(opened), *_misquotations(opened))


def refuse_faults(opened: OpenDraft, *, with_gaps: bool) -> None:
    """Refuse a motion that cannot be printed.

    Raises:
        BadAnswerError: an answer cannot be read.
        MissingAnswersError: there are gaps, and `with_gaps` does not allow them.
        MisquotationError: a quotation is not word for word in its statement.
    """
    faults = opened.interview.scope.faults
    asked = {one.name for one in opened.interview.questions} if faults else set()
    for name, fault in faults.items():
        if name in asked:
            raise BadAnswerError(name, fault)
    gaps = [(one.answer, one.message) for one in _gaps(opened)]
    if gaps and not with_gaps:
        raise MissingAnswersError(tuple(gaps))
    for clause, words in _misquoted(opened):
        raise MisquotationError(_cite(opened, clause), words, _issuer(opened))


def label_of(opened: OpenDraft, name: str) -> str:
    """Return the question whose answer is `name`."""
    field = opened.draft.template.field(name)
    of_branch = next((one for one in BRANCH_QUESTIONS if one.name == name), None)
    found = field or of_branch
    return found.label if found else PLACEHOLDER


def _gaps(opened: OpenDraft) -> Iterator[Finding]:
    for name in motion_gaps(opened.motion):
        message = label_of(opened, name)
        yield Finding("gap", Severity.BLOCKS, message, answer=name)


def _misquotations(opened: OpenDraft) -> Iterator[Finding]:
    for clause, words in _misquoted(opened):
        message = str(MisquotationError(_cite(opened, clause), words, _issuer(opened)))
        path = _paths(opened).get(clause, "")
        yield Finding("misquotation", Severity.BLOCKS, message, clause=path)


def _misquoted(opened: OpenDraft) -> Iterator[tuple[str, str]]:
    statement = opened.draft.statement
    for clause in opened.motion.clauses:
        if clause.how is How.QUOTED and statement is not None:
            held = " ".join(map(statement.sentence, clause.derives_from))
            for words in misquoted(clause.text, held):
                yield clause.id, words


def _issuer(opened: OpenDraft) -> str:
    return opened.draft.statement.issuer if opened.draft.statement else ""


def _cite(opened: OpenDraft, clause: str) -> str:
    cites = {one.id: one.cite for one in opened.printed.clauses}
    return cites.get(clause, clause)


def _paths(opened: OpenDraft) -> dict[str, str]:
    return {one.id: one.path for one in opened.printed.clauses}


def _printable(opened: OpenDraft) -> PrintedMotion:
    """Return the motion as printed, without clauses that this body cannot print."""
    try:
        return opened.printed
    except CannotAddressError:
        known = {Actor.SELF, *opened.destination.verbs}
        sound = tuple(one for one in opened.motion.clauses if one.who in known)
        motion = replace(opened.motion, clauses=sound)
        return dress(motion, opened.style, opened.destination)
