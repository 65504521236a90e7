"""Make the mechanical mend of a finding: in the answer it comes from, or the clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.errors import DrafterError
from drafter.model.draft import ClauseState
from drafter.templating.uses import names_of_part
from drafter.workflows import editing

if TYPE_CHECKING:
    from drafter.model.finding import Edit, Mend
    from drafter.model.motion import PrintedClause
    from drafter.workflows.drafting import OpenDraft

ONE_MARK = dict.fromkeys(map(ord, '“”‘’"'), "'")


class CannotMendError(DrafterError):
    """The words that a mend is for are no longer where they were."""

    def __init__(self, label: str) -> None:
        """Name the mend by its `label`."""
        super().__init__(
            f"{label}: the words are no longer there, or stand in more than one "
            "answer. Change them by hand."
        )


def mend(opened: OpenDraft, how: Mend) -> OpenDraft:
    """Return the draft with a mend made, so that one undo takes all of it back.

    Words that were typed into an answer are changed in that answer, so that they
    change wherever it is used; other words change in the clause, which is then
    edited. The edits of one mend are made from the last to the first, so that the
    places of the others still hold.

    Raises:
        CannotMendError: the words are not in one certain place.
    """
    for edit in sorted(how.edits, key=lambda one: one.start, reverse=True):
        changed = _answered(opened, edit) if edit.answer else _reworded(opened, edit)
        if changed is None:
            raise CannotMendError(how.label)
        opened = changed
    return opened


def _answered(opened: OpenDraft, edit: Edit) -> OpenDraft | None:
    typed = opened.draft.answers.get(edit.answer, "")
    if edit.end > len(typed):
        return None
    new = typed[: edit.start] + edit.new + typed[edit.end :]
    return editing.answer(opened, edit.answer, new)


def _reworded(opened: OpenDraft, edit: Edit) -> OpenDraft | None:
    printed = next(
        (one for one in opened.printed.clauses if one.path == edit.clause), None
    )
    if printed is None or edit.end > len(printed.text):
        return None
    old = printed.text[edit.start : edit.end]
    name = _answer_holding(opened, printed, old)
    if name:
        typed = opened.draft.answers[name]
        return editing.answer(opened, name, typed.replace(old, edit.new, 1))
    return _clause_edited(opened, printed, edit)


def _answer_holding(opened: OpenDraft, printed: PrintedClause, old: str) -> str:
    """Return the one answer of an unedited clause that holds `old`, once, or ""."""
    choice = opened.draft.choice(printed.id)
    if not old or (choice and choice.state in {ClauseState.EDITED, ClauseState.ADDED}):
        return ""
    parts = [one for one in opened.draft.template.parts if one.id == printed.id]
    used = frozenset[str]().union(*map(names_of_part, parts))
    holding = [
        name
        for name in sorted(used)
        for _ in range(opened.draft.answers.get(name, "").count(old))
    ]
    return holding[0] if len(holding) == 1 else ""


def _clause_edited(
    opened: OpenDraft, printed: PrintedClause, edit: Edit
) -> OpenDraft | None:
    phrase = next(one.text for one in opened.motion.clauses if one.id == printed.id)
    before = _plain(printed.text).find(_plain(phrase.rstrip(" .;:")))
    start, end = edit.start - before, edit.end - before
    old = printed.text[edit.start : edit.end]
    if before < 0 or start < 0 or _plain(phrase[start:end]) != _plain(old):
        return None
    return editing.edit(opened, printed.id, phrase[:start] + edit.new + phrase[end:])


def _plain(text: str) -> str:
    """Return `text` in small letters, with one kind of mark, letter for letter.

    Some house styles print other quotation marks than the phrase has.
    """
    small = text.lower()
    return (small if len(small) == len(text) else text).translate(ONE_MARK)
