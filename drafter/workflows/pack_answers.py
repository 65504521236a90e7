"""The answers that all branches of a pack share: a draft's, a file's, or both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drafter.storage.answers import AnswersFile, read_answers_file
from drafter.workflows import drafts
from drafter.workflows.drafting import drafts as kept

if TYPE_CHECKING:
    from drafter.storage.files import Place


def drafts_of(template: str) -> tuple[tuple[str, str], ...]:
    """Return number and title of each draft of a model motion, the last one first."""
    return tuple(
        (str(line.id), f"{line.title or 'A motion without a title'} (draft {line.id})")
        for line in drafts.listed()
        if kept().load(line.id).template.id == template
    )


def given(answers_file: Place, draft: int) -> AnswersFile:
    """Return what a file and a draft answer; the file wins. "" and 0: there is none.

    Of a draft the answers are taken, and neither its branch nor its clauses.

    Raises:
        UnknownNameError: there is no such draft.
        FileError, ProblemsError: the file cannot be used.
    """
    found = (
        read_answers_file(answers_file) if answers_file else AnswersFile(name="--set")
    )
    if not draft:
        return found
    answers = kept().load(draft).answers
    return replace(found, answers={**answers, **found.answers})
