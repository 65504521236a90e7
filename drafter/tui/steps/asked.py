"""Where in the preview the answer goes that is being given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.tui.widgets.spans import first_difference
from drafter.workflows import editing, previewing, questions

if TYPE_CHECKING:
    from drafter.model.template import Field
    from drafter.tui.widgets.spans import Span
    from drafter.workflows.drafting import OpenDraft


def asked_at(opened: OpenDraft, shown: previewing.Preview, name: str) -> Span | None:
    """Return where the answer `name` goes: its gap, or where it stands.

    An answer that is not printed as it was typed (a date, a sum, a choice) stands
    where the motion would read otherwise without it.
    """
    for gap in shown.gaps:
        if gap.name == name:
            return gap.start, gap.end
    typed = _typed(opened, name)
    field = opened.draft.template.field(name)
    choices = questions.choices_of(field) if field else ()
    at = shown.text.find(typed) if len(typed) > 1 and not choices else -1
    if at >= 0:
        return at, at + len(typed)
    if field is None or not (typed or choices):
        return None
    otherwise = editing.answer(opened, name, _otherwise(field, typed))
    return first_difference(shown.text, previewing.preview(otherwise).text)


def _typed(opened: OpenDraft, name: str) -> str:
    if any(field.name == name for field in questions.BRANCH_QUESTIONS):
        return questions.branch_answer(opened, name).strip()
    return opened.draft.answers.get(name, "").strip()


def _otherwise(field: Field, typed: str) -> str:
    """Return another answer: nothing, or another of the choices."""
    chosen = typed or field.default
    return next((one for one in questions.choices_of(field) if one != chosen), "")
