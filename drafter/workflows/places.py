"""Where in the work a finding is mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drafter.errors import CannotAddressError
from drafter.templating.interview import STEP_OF, Step
from drafter.workflows import questions

if TYPE_CHECKING:
    from drafter.model.finding import Finding
    from drafter.workflows.drafting import OpenDraft

WHO = "who"
ELSEWHERE = {
    "deadline": ("meeting", "meeting_date"),
    "branch-first": (WHO, ""),
    "emergency": ("facts", ""),
    "title-limit": ("facts", ""),
    "word-limit": ("beliefs", ""),
}
"""By the check's id: the step and the question that mend what is in no one clause."""


@dataclass(frozen=True)
class WorkPlace:
    """A place in the work: a step, and a question or a clause of it."""

    step: str
    question: str = ""
    clause: str = ""
    """The id of the clause, not its path."""


def place_of(opened: OpenDraft, finding: Finding) -> WorkPlace:
    """Return the place that mends a finding: its question, its clause, or a step."""
    if finding.answer:
        step = questions.step_of(opened, finding.answer)
        return WorkPlace(step, finding.answer)
    if finding.clause and (found := of_clause(opened, finding.clause)):
        return found
    step, question = ELSEWHERE.get(finding.check, (Step.ACTIONS.value, ""))
    if step not in questions.names_of(opened):
        step = Step.FACTS.value
    return WorkPlace(step, question)


def of_clause(opened: OpenDraft, path: str) -> WorkPlace | None:
    """Return the place of the printed clause with that path; None: it is gone."""
    try:
        printed = opened.printed.clauses
    except CannotAddressError:
        return None
    name = next((one.id for one in printed if one.path == path), "")
    clause = next((c for c in opened.motion.clauses if c.id == name), None)
    if clause is None:
        return None
    if clause.section is None:  # a paragraph, or a part of a rule change
        return WorkPlace(Step.FACTS.value, clause=name)
    return WorkPlace(STEP_OF.get(clause.section, Step.BELIEFS).value, clause=name)
