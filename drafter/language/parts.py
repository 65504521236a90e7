"""The parts of a rule change or a submission, each under its own heading."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.language.phrases import capitalised, finished
from drafter.language.rule_wording import GONE, NEW, change_said, marked_words
from drafter.model.motion import (
    MotionKind,
    PrintedClause,
    PrintedSection,
    RulePart,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafter.model.motion import Clause, Mark

LEADS = {
    RulePart.RULE.value: "The rule",
    RulePart.PRESENT.value: "Present wording",
    RulePart.AMENDED.value: "Proposed wording",
    RulePart.CHANGE.value: "The change in short",
    RulePart.REASON.value: "Reason",
}
"""The heading of each part of a rule change."""
NOTHING = {RulePart.PRESENT.value: NEW, RulePart.AMENDED.value: GONE}
"""What is printed where a rule is new, or goes."""


def parts_of(kind: MotionKind, clauses: Sequence[Clause]) -> Iterator[PrintedSection]:
    """Yield each of `clauses`, which have no section, under its own heading.

    In a rule change the words that go and those that come are marked, and after both
    wordings stands what is to be deleted and inserted. What a person added has no
    heading.
    """
    is_change = kind is MotionKind.RULE_CHANGE
    made = _rule_change(clauses) if is_change else _answers(clauses)
    for number, (lead, printed) in enumerate(made, 1):
        cite = printed.cite or f"paragraph {number}"
        clause = replace(printed, path=f"paragraph.{number}", cite=cite)
        yield PrintedSection(None, lead, (clause,))


def _answers(clauses: Sequence[Clause]) -> Iterator[tuple[str, PrintedClause]]:
    answers = 0
    for one in clauses:
        answers += bool(one.lead)
        cite = f"Answer {answers}" if one.lead else ""
        yield one.lead, _printed(one.id, one.text, cite)


def _rule_change(clauses: Sequence[Clause]) -> Iterator[tuple[str, PrintedClause]]:
    texts = {one.id: one.text for one in clauses}
    present, amended = (
        texts.get(part.value, "") for part in (RulePart.PRESENT, RulePart.AMENDED)
    )
    gone, come = marked_words(present, amended)
    marks = {RulePart.PRESENT.value: gone, RulePart.AMENDED.value: come}
    if not (present and amended):
        marks = {}  # the whole of a wording needs no marks
    said = change_said(texts.get(RulePart.RULE.value, ""), present, amended)
    for one in clauses:
        lead = LEADS.get(one.id, "")
        text = one.text.strip() or NOTHING.get(one.id, "")
        if one.id == RulePart.RULE.value:
            text = finished(capitalised(text), ".")
        yield lead, _printed(one.id, text, lead, marks.get(one.id, ()))
        if one.id == RulePart.AMENDED.value and said:
            change = RulePart.CHANGE.value
            yield LEADS[change], _printed(change, said, LEADS[change])


def _printed(
    name: str, text: str, cite: str, marks: tuple[Mark, ...] = ()
) -> PrintedClause:
    return PrintedClause(name, "", "", text, 0, cite, marks=marks)
