"""A template while somebody writes it: how it reads now, and what was found in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.storage import library, presence, statements, watching
from drafter.storage.answers import read_answers_file
from drafter.storage.samples import sample_for
from drafter.templating.faults import template_problems
from drafter.workflows import authoring, drafts, motions

if TYPE_CHECKING:
    from datetime import date

    from drafter.model.problem import Problem
    from drafter.model.statement import Statement
    from drafter.model.template import Template
    from drafter.storage.files import Place

NOT_THERE = "There is no file there now. It is looked for again each second."


@dataclass(frozen=True)
class Rehearsal:
    """A template file as it was at one moment."""

    file: str
    stamp: str
    """Tells whether the file has changed since."""
    fault: str = ""
    """Why it could not be looked at, as a sentence."""
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    words: tuple[int, int] | None = None
    """The fewest and the most it can have; None: it has problems, or is none."""
    ways: int = 0
    """How many ways through it were read."""
    text: str = ""
    """How it reads; "" if it cannot be shown."""
    of_sample: bool = False
    """Whether that is with the answers of its sample, or an outline with its blanks."""
    of_before: bool = False
    """Whether the text is that of an earlier state, because this one has none."""


def changed(place: Place, last: Rehearsal | None) -> bool:
    """Return whether the file, or its sample, has changed since `last`."""
    return last is None or watching.stamp_of(place) != last.stamp


def rehearse(place: Place, today: date, last: Rehearsal | None = None) -> Rehearsal:
    """Return how the template file at `place` reads now, and what was found in it.

    Where it cannot be shown, half-way through a save, the text of `last` is kept.
    """
    stamp = watching.stamp_of(place)  # before it is read: a later save is seen then
    made = _look(place, today, stamp)
    if made.text or last is None or not last.text:
        return made
    return replace(made, text=last.text, of_sample=last.of_sample, of_before=True)


def _look(place: Place, today: date, stamp: str) -> Rehearsal:
    if not presence.is_file(place):
        return Rehearsal(library.called(place), stamp, fault=NOT_THERE)
    try:
        found = authoring.lint_file(place, today)
        text, of_sample = _text(place, today)
    except DrafterError as error:
        return Rehearsal(library.called(place), stamp, fault=str(error))
    return Rehearsal(
        found.file,
        stamp,
        problems=found.problems,
        notes=found.notes,
        words=found.trial.words if found.trial else None,
        ways=found.trial.paths if found.trial else 0,
        text=text,
        of_sample=of_sample,
    )


def _text(place: Place, today: date) -> tuple[str, bool]:
    """Return how a file reads, and whether that is with its sample's answers."""
    if statements.is_statement(place):
        statement, _ = statements.read_statement(place)
        return (statement.text if statement else ""), False
    template, _ = library.read_template(place)
    if template is None:
        return "", False
    statement, problems = statements.find_statement(template.derived_from, place)
    if problems or template_problems(template, statement, template.id):
        return "", False  # what is found says why
    try:
        with_sample = _of_sample(template, statement, place, today)
    except DrafterError:
        with_sample = ""
    return with_sample or motions.outline_of(template), bool(with_sample)


def _of_sample(
    template: Template, statement: Statement | None, place: Place, today: date
) -> str:
    found = sample_for(place)
    if found is None:
        return ""
    answers = read_answers_file(found)
    level = template.levels[0].value
    opened = authoring.opened_with(template, statement, answers, level, today)
    return drafts.text_of(opened)
