"""Every model motion of the library, opened with its sample in every fitting body."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from motion_builders import TODAY

from drafter.model.draft import ClauseChoice, ClauseState
from drafter.model.motion import MotionKind
from drafter.storage import library
from drafter.workflows import drafting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drafter.workflows.drafting import OpenDraft

IDS = tuple(path.stem for path in library.template_paths())
MADE_OF_CLAUSES = tuple(
    name
    for name in IDS
    if library.load_template(name).kind in {MotionKind.MOTION, MotionKind.EMERGENCY}
)
"""Those that are neither statements nor made of parts."""
BODIES = {book.id: book for book in library.load_rulebooks()}
STYLES = {name: library.load_style(name) for name in library.style_ids()}


@cache
def sample(name: str) -> OpenDraft:
    """Return the model motion with its sample's answers, as its own body votes."""
    request = drafting.Request(name, answers_file=library.sample_path(name))
    return drafting.start(request, TODAY)


def changed(opened: OpenDraft, **keys) -> OpenDraft:
    """Return the draft with other values, in the same bodies and style."""
    return replace(opened, draft=replace(opened.draft, **keys))


def in_body(opened: OpenDraft, body: str) -> OpenDraft:
    book = BODIES[body]
    made = changed(opened, meeting=body, destination=body)
    return replace(made, meeting=book, destination=book, style=STYLES[book.style])


def in_style(opened: OpenDraft, style: str) -> OpenDraft:
    return replace(opened, style=STYLES[style])


def with_choice(opened: OpenDraft, clause: str, state: ClauseState) -> OpenDraft:
    kept = [one for one in opened.draft.clauses if one.id != clause]
    return changed(opened, clauses=(*kept, ClauseChoice(clause, state)))


def with_everything(opened: OpenDraft) -> OpenDraft:
    """Put every clause in and answer with its example what the sample left open."""
    parts = opened.draft.template.parts
    choices = (ClauseChoice(part.id, ClauseState.KEPT) for part in parts)
    return answered(changed(opened, clauses=tuple(choices)))


def with_answers(opened: OpenDraft, **answers: str) -> OpenDraft:
    return changed(opened, answers={**opened.draft.answers, **answers})


def answered(opened: OpenDraft) -> OpenDraft:
    """Answer every open question with its example."""
    examples = {
        one.name: one.field.example or "an example"
        for one in opened.interview.questions
        if not one.settled
    }
    return with_answers(opened, **examples) if examples else opened


def fitting(name: str) -> tuple[str, ...]:
    """Return one body of every kind and style that a model motion is written for."""
    levels = sample(name).draft.template.levels
    kinds = {
        (book.level, book.family, book.style): body
        for body, book in BODIES.items()
        if book.level in levels
    }
    return tuple(kinds.values())


def occasions() -> Iterator[tuple[str, str]]:
    """Yield every model motion with one body of every kind that may decide on it."""
    for name in IDS:
        for body in fitting(name):
            yield name, body
