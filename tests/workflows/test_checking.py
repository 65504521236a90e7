"""What is wrong with a motion before it goes anywhere."""

from __future__ import annotations

from dataclasses import replace

import pytest
from house_cases import changed, sample, with_answers

from drafter.errors import BadAnswerError, MisquotationError, MissingAnswersError
from drafter.model.draft import ClauseChoice, ClauseState
from drafter.model.finding import Severity
from drafter.workflows import editing
from drafter.workflows.checking import find_faults, refuse_faults

OPENED = sample("no-war")
LABEL = "Which country is threatened or under attack?"


def test_a_sound_motion_has_no_fault_and_is_not_refused():
    assert find_faults(OPENED) == ()
    refuse_faults(OPENED, with_gaps=False)


def test_a_gap_blocks_and_names_its_question():
    opened = with_answers(OPENED, country="")

    (finding,) = find_faults(opened)
    assert (finding.check, finding.severity) == ("gap", Severity.BLOCKS)
    assert (finding.answer, finding.message) == ("country", LABEL)
    with pytest.raises(MissingAnswersError) as caught:
        refuse_faults(opened, with_gaps=False)
    assert caught.value.names == ("country",)
    refuse_faults(opened, with_gaps=True)


def test_a_branch_without_a_name_is_a_gap_with_its_question():
    template = replace(OPENED.draft.template, title="{{ branch_name }}")
    profile = replace(OPENED.draft.profile, branch_name="")

    (finding,) = find_faults(changed(OPENED, template=template, profile=profile))
    assert (finding.answer, finding.message) == (
        "branch_name",
        "What is your branch called?",
    )


def test_an_answer_that_cannot_be_read_is_refused_even_with_gaps():
    opened = with_answers(OPENED, fact_1_date="31/2/2020")

    with pytest.raises(BadAnswerError, match="There is no 31/2/2020"):
        refuse_faults(opened, with_gaps=True)


def test_an_answer_that_is_not_asked_for_stops_nothing():
    opened = with_answers(OPENED, donation_sum="much")

    refuse_faults(opened, with_gaps=False)

    assert find_faults(opened) == ()


def test_a_quotation_that_is_not_word_for_word_blocks():
    opened = editing.edit(OPENED, "endorse", "endorse “immediate withdrawal” from it")

    (finding,) = find_faults(opened)
    assert (finding.check, finding.clause) == ("misquotation", "resolves.1")
    assert "“immediate withdrawal”, which is not word for word" in finding.message
    with pytest.raises(MisquotationError):
        refuse_faults(opened, with_gaps=True)


def test_a_quotation_in_other_marks_is_the_same():
    opened = editing.edit(OPENED, "endorse", "endorse 'no catastrophic war'")

    assert find_faults(opened) == ()


def test_an_added_clause_may_quote_whom_it_likes():
    added = ClauseChoice(
        "added-1",
        ClauseState.ADDED,
        "that Ann Example said “no”",
        OPENED.motion.clauses[0].section,
    )

    assert find_faults(changed(OPENED, clauses=(added,))) == ()
