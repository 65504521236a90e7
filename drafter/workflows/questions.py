"""The questions of a draft, step by step, as a front end asks them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.language.dates import EXAMPLES
from drafter.model.motion import MotionKind
from drafter.model.template import FieldKind
from drafter.templating.interview import BRANCH_QUESTIONS, Step
from drafter.workflows.branches import detail
from drafter.workflows.checking import find_faults
from drafter.workflows.dates_asked import fault_of, with_meant
from drafter.workflows.drafting import branches

if TYPE_CHECKING:
    from drafter.model.template import Field
    from drafter.workflows.drafting import OpenDraft

__all__ = [
    "BRANCH_QUESTIONS",
    "HINTS",
    "STEPS",
    "QuestionLine",
    "asked",
    "branch_answer",
    "choices_of",
    "fault_of",
    "hint_of",
    "keep_branch",
    "names_of",
    "of_branch",
    "of_step",
    "open_gaps",
    "step_of",
    "steps_of",
]

STEPS = (
    ("who", "Who decides"),
    (Step.FACTS.value, "Facts"),
    (Step.BELIEFS.value, "What we believe"),
    (Step.ACTIONS.value, "What we do"),
    (Step.MEETING.value, "Meeting"),
    ("check", "Check"),
    ("export", "Export"),
)
"""The steps of the work on a motion: id and name."""
FACTS_CALLED = {
    MotionKind.RULE_CHANGE: "The rule",
    MotionKind.SUBMISSION: "Answers",
}
"""What the step with the facts is called, where it asks for something else."""
HINTS = {
    FieldKind.DATE: f"Like {EXAMPLES}.",
    FieldKind.MONEY: "In pounds, like £100.",
    FieldKind.NUMBER: "In figures, like 3,500.",
    FieldKind.LIST: "One on each line.",
}
"""How to write an answer of a kind."""
YES_NO = ("yes", "no")


@dataclass(frozen=True)
class QuestionLine:
    """One question as a screen shows it."""

    field: Field
    asked: bool
    """Whether the motion needs it now; if not, its answer is kept all the same."""
    answer: str
    suggestion: str
    fault: str


def steps_of(opened: OpenDraft) -> tuple[tuple[str, str], ...]:
    """Return the steps of the work on a draft: id and name.

    What is not made of clauses has no step for those it cannot have.
    """
    template = opened.draft.template
    if template.kind in {MotionKind.MOTION, MotionKind.EMERGENCY}:
        return STEPS
    without = {Step.BELIEFS.value}
    if not template.clauses:
        without.add(Step.ACTIONS.value)
    named = {Step.FACTS.value: FACTS_CALLED.get(template.kind, "Facts")}
    return tuple(
        (one, named.get(one, name)) for one, name in STEPS if one not in without
    )


def names_of(opened: OpenDraft) -> tuple[str, ...]:
    """Return the ids of the steps of a draft, in order."""
    return tuple(one for one, _ in steps_of(opened))


def of_step(opened: OpenDraft, step: str) -> tuple[QuestionLine, ...]:
    """Return every question of a step, asked or not, in the template's order."""
    interview = opened.interview
    asked = {question.name: question for question in interview.questions}
    lines = []
    for field in opened.draft.template.fields:
        if interview.step_of(field.name).value != step:
            continue
        question = asked.get(field.name)
        answer = opened.draft.answers.get(field.name, "")
        fault = question.fault if question else ""
        lines.append(
            QuestionLine(
                field,
                question is not None,
                answer,
                question.suggestion if question else "",
                with_meant(fault, field, answer, opened.today),
            )
        )
    return tuple(lines)


def asked(opened: OpenDraft) -> tuple[QuestionLine, ...]:
    """Return the questions of the model motion that are asked now, in order."""
    return tuple(
        QuestionLine(
            one.field,
            True,  # noqa: FBT003
            one.answer,
            one.suggestion,
            with_meant(one.fault, one.field, one.answer, opened.today),
        )
        for one in opened.interview.questions
    )


def choices_of(field: Field) -> tuple[str, ...]:
    """Return the answers that can be chosen, if the question is a choice."""
    return YES_NO if field.kind is FieldKind.YES_NO else field.options


def hint_of(field: Field) -> str:
    """Return how to answer a question, or ""."""
    return field.help or HINTS.get(field.kind, "")


def of_branch(opened: OpenDraft) -> tuple[QuestionLine, ...]:
    """Return the questions about the branch and the meeting."""
    return tuple(
        QuestionLine(field, True, branch_answer(opened, field.name), "", "")  # noqa: FBT003
        for field in BRANCH_QUESTIONS
    )


def branch_answer(opened: OpenDraft, name: str) -> str:
    """Return one detail of the branch as a person would type it."""
    return detail(opened.draft.profile, name)


def step_of(opened: OpenDraft, name: str) -> str:
    """Return the id of the step in which the answer `name` is asked for."""
    if any(field.name == name for field in BRANCH_QUESTIONS):
        return Step.MEETING.value
    return opened.interview.step_of(name).value


def open_gaps(opened: OpenDraft) -> dict[str, int]:
    """Return how many answers each step still misses."""
    missing: dict[str, int] = {}
    for finding in find_faults(opened):
        if finding.answer:
            step = step_of(opened, finding.answer)
            missing[step] = missing.get(step, 0) + 1
    return missing


def keep_branch(opened: OpenDraft) -> str:
    """Keep the draft's branch for the next motion; return what was done."""
    profile = opened.draft.profile
    if not profile.branch_name:
        return "Say what the branch is called first."
    branches().keep(replace(profile, body=profile.body or opened.draft.meeting))
    return f"Kept as {profile.known_as}. The next motion starts with it."
