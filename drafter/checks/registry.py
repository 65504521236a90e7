"""Every check, in the order in which findings of one severity are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drafter.checks import (
    action_without_actor,
    action_without_date,
    addressee,
    ambiguous_number,
    avoided_verb,
    branch_first,
    deadline,
    doubled_sign,
    emergency,
    gap,
    industrial_action,
    issuer_voice,
    left_to_settle,
    long_sentence,
    misquotation,
    naming,
    old_fact,
    one_subject,
    opening,
    past_action,
    placeholder,
    political_fund,
    politician_by_name,
    public_text,
    quotations_advised_against,
    relative_date,
    rule_change,
    rule_wording,
    said_twice,
    sections,
    sources,
    speaker,
    spending,
    sums_advised_against,
    title_limit,
    us_spelling,
    whole_sentence,
    word_limit,
)

if TYPE_CHECKING:
    from drafter.checks.check import Check

CHECKS: tuple[Check, ...] = (
    gap.CHECK,
    misquotation.CHECK,
    addressee.CHECK,
    word_limit.CHECK,
    title_limit.CHECK,
    opening.CHECK,
    rule_change.CHECK,
    rule_wording.CHECK,
    deadline.CHECK,
    branch_first.CHECK,
    emergency.CHECK,
    sections.CHECK,
    one_subject.CHECK,
    avoided_verb.CHECK,
    politician_by_name.CHECK,
    quotations_advised_against.CHECK,
    sums_advised_against.CHECK,
    placeholder.CHECK,
    left_to_settle.CHECK,
    past_action.CHECK,
    whole_sentence.CHECK,
    doubled_sign.CHECK,
    relative_date.CHECK,
    ambiguous_number.CHECK,
    sources.CHECK,
    old_fact.CHECK,
    speaker.CHECK,
    said_twice.CHECK,
    issuer_voice.CHECK,
    us_spelling.CHECK,
    long_sentence.CHECK,
    action_without_actor.CHECK,
    action_without_date.CHECK,
    spending.CHECK,
    political_fund.CHECK,
    industrial_action.CHECK,
    naming.CHECK,
    public_text.CHECK,
)
"""All of them; a new check is added here and nowhere else."""


def find(name: str) -> Check | None:
    """Return the check with that id."""
    return next((one for one in CHECKS if one.id == name), None)
