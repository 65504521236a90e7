"""A sign that somebody else's motion has before its gap, and an answer that has it."""

from __future__ import annotations

from datetime import date

from drafter.checks.doubled_sign import ID
from drafter.workflows import bringing, checking, editing
from drafter.workflows.mending import mend

TEXT = """\
Fares

This branch notes:
1. that fares rose.

This branch resolves:
1. to donate £[amount] to the campaign
"""


def test_a_sign_typed_with_the_sum_is_seen_and_taken_out_of_the_answer():
    read = bringing.read_text(TEXT)
    opened = bringing.bring(read, "fares.txt", None, date(2026, 11, 25))
    (field,) = opened.draft.template.fields
    assert "donate £  ...  to the campaign" in field.help

    opened = editing.answer(opened, field.name, "£100")
    (found,) = [one for one in checking.check(opened) if one.check == ID]
    opened = mend(opened, found.mend)

    assert opened.draft.answers[field.name] == "100"
    assert any("donate £100 to" in one.text for one in opened.printed.clauses)
