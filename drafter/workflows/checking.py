"""What is wrong with a motion before it goes anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import BadAnswerError, MisquotationError, MissingAnswersError
from drafter.language.quotations import misquoted
from drafter.model.finding import Finding, Severity
from drafter.model.motion import How
from drafter.templating.interview import BRANCH_QUESTIONS
from drafter.templating.render import motion_gaps

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.workflows.drafting import OpenDraft

PLACEHOLDER = "A blank that its model motion leaves open"


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
    asked = {question.name for question in opened.interview.questions}
    for name, fault in opened.interview.scope.faults.items():
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
