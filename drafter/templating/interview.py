"""The interview: what to ask next, and what an answer changes. No screen.

Answers are kept as they were typed and never dropped: a question that is not
asked at present keeps its answer, so that going back loses nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from drafter.language.cleaning import clean
from drafter.model.draft import ClauseState
from drafter.model.motion import SectionKind
from drafter.model.template import Field, FieldKind
from drafter.templating.answers import fault_in_answer
from drafter.templating.environment import names_in_condition
from drafter.templating.render import included_parts, render_motion
from drafter.templating.scope import default_for, scope_for
from drafter.templating.uses import names_of_part, names_of_template

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from drafter.model.draft import ClauseChoice
    from drafter.model.motion import Motion
    from drafter.model.template import Template
    from drafter.templating.scope import Scope
    from drafter.templating.values import Value


class Step(StrEnum):
    """The part of the work that a question belongs to."""

    FACTS = "facts"
    BELIEFS = "beliefs"
    ACTIONS = "actions"
    MEETING = "meeting"


STEP_OF = {
    SectionKind.NOTES: Step.FACTS,
    SectionKind.RESOLVES: Step.ACTIONS,
}

BRANCH_QUESTIONS = (
    Field(
        "branch_name",
        "What is your branch called?",
        "As it is to stand on the paper.",
        example="Example Town Branch",
    ),
    Field(
        "meeting_date",
        "When is the meeting?",
        "The day on which the motion is voted on, like 9 January 2020 or 2020-01-09.",
        FieldKind.DATE,
        example="9 January 2020",
        required=False,
    ),
    Field(
        "meeting_place",
        "Where is the meeting?",
        example="Example Hall",
        required=False,
    ),
    Field(
        "secretary",
        "Who is the secretary?",
        "The person the motion is sent to.",
        FieldKind.PERSON,
        required=False,
    ),
    Field(
        "mover",
        "Who moves the motion?",
        "Leave it empty if you do not know yet: the paper has a line for it.",
        FieldKind.PERSON,
        required=False,
    ),
    Field(
        "seconder",
        "Who seconds it?",
        "Leave it empty if you do not know yet: the paper has a line for it.",
        FieldKind.PERSON,
        required=False,
    ),
    Field(
        "mp",
        "Who is your Member of Parliament?",
        "Leave it empty if members live in several constituencies.",
        FieldKind.PERSON,
        example="A. N. Example MP",
        required=False,
    ),
)
"""What a branch is asked; kept in its details and not asked again."""


@dataclass(frozen=True)
class Question:
    """One question as it stands now."""

    field: Field
    step: Step
    answer: str
    """What was typed; empty if nothing was."""
    suggestion: str
    """What counts as the answer while nothing is typed."""
    fault: str
    """What is wrong with the answer, as a sentence; empty if nothing is."""

    @property
    def name(self) -> str:
        """The name of the field."""
        return self.field.name

    @property
    def settled(self) -> bool:
        """Whether the motion has no gap here."""
        typed = clean(self.answer).strip()
        answered = bool(typed or self.suggestion) or not self.field.required
        return answered and not self.fault


@dataclass(frozen=True)
class Effects:
    """What one answer changed."""

    reworded: tuple[str, ...]
    """Ids of clauses that now read otherwise."""
    appeared: tuple[str, ...]
    """Ids of clauses that came in."""
    gone: tuple[str, ...]
    """Ids of clauses that went out."""
    opened: tuple[str, ...]
    """Names of questions that are now asked."""
    closed: tuple[str, ...]
    """Names of questions that are not asked any more; their answers are kept."""


@dataclass(frozen=True)
class Interview:
    """An interview at one moment; every answer makes the next one."""

    template: Template
    around: Mapping[str, Value]
    """Branch, body and calendar."""
    answers: Mapping[str, str]
    """What was typed, by field."""
    choices: tuple[ClauseChoice, ...] = ()

    @cached_property
    def scope(self) -> Scope:
        """The values that the answers give."""
        return scope_for(self.template, self.answers, self.around)

    @cached_property
    def motion(self) -> Motion:
        """The motion as far as it is known."""
        return render_motion(self.template, self.scope, self.choices)

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        """What is to be asked now, in order.

        A field of a clause that is not in the motion is not asked for.
        """
        return tuple(map(self._question, self._fields()))

    def next_question(self, after: str = "") -> Question | None:
        """Return the next question that is not settled, or None when all are.

        With `after`, the question that follows that one, settled or not.
        """
        if not after:
            return next((one for one in self.questions if not one.settled), None)
        return self._beside(after, 1)

    def previous_question(self, before: str) -> Question | None:
        """Return the question before that one; None at the first."""
        return self._beside(before, -1)

    def answered(self, name: str, typed: str) -> Interview:
        """Return the interview with one answer more; the others stay."""
        return replace(self, answers={**self.answers, name: typed})

    def effects(self, later: Interview) -> Effects:
        """Return what is different in a `later` moment of the same interview."""
        before = {clause.id: clause for clause in self.motion.clauses}
        after = {clause.id: clause for clause in later.motion.clauses}
        asked_before = [question.name for question in self.questions]
        asked_after = [question.name for question in later.questions]
        return Effects(
            reworded=tuple(
                one for one in after if one in before and after[one] != before[one]
            ),
            appeared=tuple(one for one in after if one not in before),
            gone=tuple(one for one in before if one not in after),
            opened=tuple(one for one in asked_after if one not in asked_before),
            closed=tuple(one for one in asked_before if one not in asked_after),
        )

    def _fields(self) -> Iterator[Field]:
        """Yield the fields to ask for: of clauses that are in, or of no clause."""
        here = self._names_in_use
        everywhere = names_of_template(self.template)
        for field in self.template.fields:
            wanted = field.name in here or field.name not in everywhere
            if wanted and field.name in self.scope.asked:
                yield field

    @cached_property
    def _names_in_use(self) -> frozenset[str]:
        parts = included_parts(self.template, self.scope, self.choices)
        decided = {choice.id: choice.state for choice in self.choices}
        used = names_of_template(self.template, tuple(parts))
        for part in self.template.parts:  # what may yet bring a clause in
            out = ClauseState.KEPT if part.on else ClauseState.TAKEN_OUT
            if decided.get(part.id, out) is not ClauseState.TAKEN_OUT:
                used |= names_in_condition(part.when)
        return used

    def _question(self, field: Field) -> Question:
        typed = self.answers.get(field.name, "")
        default = "" if clean(typed).strip() else default_for(field, self.scope.values)
        return Question(
            field,
            self.step_of(field.name),
            typed,
            "" if fault_in_answer(field, default) else default,
            self.scope.faults.get(field.name, ""),
        )

    def step_of(self, name: str) -> Step:
        """Return the step in which the field `name` is asked for.

        It is the step of the first clause that uses the field. Fields are asked in
        their order, so one that stands before a field of an earlier step, as a
        country before the facts, is asked there.
        """
        return self._steps.get(name, Step.FACTS)

    @cached_property
    def _steps(self) -> dict[str, Step]:
        steps: dict[str, Step] = {}
        latest = list(Step)[-1]
        for field in reversed(self.template.fields):
            latest = min(latest, self._natural_step(field.name), key=list(Step).index)
            steps[field.name] = latest
        return steps

    def _natural_step(self, name: str) -> Step:
        for clause in self.template.clauses:
            if name in names_of_part(clause):
                return STEP_OF.get(clause.section, Step.BELIEFS)
        return Step.FACTS

    def _beside(self, name: str, step: int) -> Question | None:
        names = [question.name for question in self.questions]
        place = names.index(name) + step if name in names else 0
        return self.questions[place] if 0 <= place < len(names) else None
