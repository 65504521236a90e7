"""What a person does to a draft: answer, choose clauses, say who decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from house_cases import sample
from hypothesis import given
from hypothesis import strategies as st
from motion_builders import BELIEVES, RESOLVES

from drafter.errors import BadAnswerError, UnknownNameError
from drafter.model.draft import ClauseState
from drafter.templating.render import motion_gaps
from drafter.workflows import editing
from drafter.workflows.questions import asked

OPENED = sample("no-war")
DAY = date(2026, 11, 25)


def ids(opened) -> list[str]:
    return [clause.id for clause in opened.motion.clauses]


def text(opened, clause: str) -> str:
    return next(one.text for one in opened.motion.clauses if one.id == clause)


# Answers


def test_an_answer_shows_at_once():
    assert (
        editing.answer(OPENED, "country", "Utopia").motion.title == "No war on Utopia"
    )
    assert OPENED.motion.title == "No war on Iran"


def test_a_title_of_ones_own_stands_on_the_motion_until_it_is_emptied():
    own = editing.retitle(OPENED, " Hands off\x1b\nIran ")
    later = editing.answer(own, "country", "Utopia")

    assert later.motion.title == later.printed.title == "Hands off Iran"
    assert editing.retitle(later, " ").motion.title == "No war on Utopia"
    assert editing.retitle(own, "").draft == OPENED.draft


def test_half_an_answer_is_kept_and_is_a_gap():
    half = editing.answer(OPENED, "fact_1_date", "9 Jan")

    assert half.draft.answers["fact_1_date"] == "9 Jan"
    assert "fact_1_date" in half.interview.scope.faults


def test_an_answer_is_cleaned_as_it_comes_in():
    assert (
        editing.answer(OPENED, "country", "Ir\x1ban").draft.answers["country"] == "Iran"
    )


# The branch


def test_a_detail_of_the_branch_is_read_as_what_it_is():
    moved = editing.branch_detail(OPENED, "meeting_date", "1 February 2020")

    assert moved.draft.profile.meeting_date == date(2020, 2, 1)
    gone = editing.branch_detail(moved, "meeting_date", " ")
    assert gone.draft.profile.meeting_date is None


def test_a_detail_that_cannot_be_read_is_refused():
    with pytest.raises(BadAnswerError, match="There is no 31/2/2020"):
        editing.branch_detail(OPENED, "meeting_date", "31/2/2020")
    fault = editing.branch_fault("meeting_date", "31/2/2020", DAY)
    assert fault.startswith("There is no")


def test_a_date_without_its_year_is_asked_after_and_not_filled_in():
    said = '"3 December" is not a full date. Did you mean 3 December 2026?'
    assert editing.branch_fault("meeting_date", "3 December", DAY) == said
    opened = editing.answer(replace(OPENED, today=DAY), "fact_1_date", "3 December")
    (line,) = (one for one in asked(opened) if one.field.name == "fact_1_date")
    assert (line.answer, line.fault) == ("3 December", said)


def test_a_branch_keeps_a_name():
    with pytest.raises(BadAnswerError, match="The paper needs it"):
        editing.branch_detail(OPENED, "branch_name", " ")
    assert editing.branch_fault("branch_name", "Example", DAY) == ""


def test_another_body_decides():
    clp = editing.decide(OPENED, "labour-clp", "labour-clp")

    assert clp.destination.noun == "CLP"
    assert clp.draft.answers == OPENED.draft.answers
    with pytest.raises(UnknownNameError):
        editing.decide(OPENED, "zzz", "zzz")


# Clauses


def test_a_clause_is_taken_out_and_put_in_again():
    out = editing.take_out(OPENED, "no-support")

    assert "no-support" not in ids(out)
    assert editing.put_in(out, "no-support").motion == OPENED.motion


def test_edited_words_come_back_with_the_clause():
    edited = editing.edit(OPENED, "no-support", "that {{ this }} is <ours>")
    back = editing.put_in(editing.take_out(edited, "no-support"), "no-support")

    assert text(edited, "no-support") == "that {{ this }} is <ours>"
    assert back.motion == edited.motion


def test_empty_words_put_the_first_ones_back():
    edited = editing.edit(OPENED, "no-support", "that this is ours")

    assert editing.edit(edited, "no-support", " ").motion == OPENED.motion


def test_an_edited_clause_is_pointed_out_when_its_first_words_change():
    edited = editing.edit(OPENED, "casualties", "that it would be bad")
    assert editing.edited_since(edited) == ()

    changed = editing.answer(edited, "country", "Utopia")
    assert editing.edited_since(changed) == ("casualties",)
    assert text(changed, "casualties") == "that it would be bad"


def test_clauses_are_added_last_edited_and_forgotten():
    once = editing.add(OPENED, BELIEVES, " that peace is better ")
    twice = editing.add(once, RESOLVES, "march")

    assert text(once, "added-1") == "that peace is better"
    assert ids(twice)[-1] == "added-2"
    other = editing.edit(twice, "added-2", "march on Saturday")
    assert text(other, "added-2") == "march on Saturday"
    assert editing.edit(other, "added-2", "").motion == once.motion
    assert editing.take_out(once, "added-1").motion == OPENED.motion


def test_a_clause_is_moved_within_its_section():
    believes = [one.id for one in OPENED.motion.clauses if one.section is BELIEVES]
    moved = editing.move(OPENED, believes[0], 1)

    after = [one.id for one in moved.motion.clauses if one.section is BELIEVES]
    assert after == [believes[1], believes[0], *believes[2:]]
    assert editing.move(moved, believes[0], -1).motion == OPENED.motion


def test_a_clause_at_an_end_stays_there():
    assert editing.move(OPENED, "first-fact", -1) is OPENED
    assert ids(editing.move(OPENED, "first-fact", 99))[3] == "first-fact"


def test_a_moved_clause_that_is_edited_stays_where_it_was_moved():
    moved = editing.move(OPENED, "first-fact", 1)
    edited = editing.edit(moved, "first-fact", "that it was so")

    assert ids(edited) == ids(moved)
    assert text(edited, "first-fact") == "that it was so"


DONE = {
    "out": editing.take_out,
    "in": editing.put_in,
    "edit": lambda opened, name: editing.edit(opened, name, f"that {name} is edited"),
    "plain": lambda opened, name: editing.edit(opened, name, ""),
    "up": lambda opened, name: editing.move(opened, name, -1),
    "down": lambda opened, name: editing.move(opened, name, 1),
    "add": lambda opened, _: editing.add(opened, BELIEVES, "that more is so"),
}
STEPS = st.lists(
    st.tuples(
        st.sampled_from(sorted(DONE)),
        st.sampled_from(ids(OPENED)),
    ),
    max_size=8,
)


@given(STEPS)
def test_whatever_is_done_no_clause_stands_twice_and_no_answer_is_lost(steps):
    opened = OPENED
    for step, clause in steps:
        if step not in {"up", "down"} or clause in ids(opened):
            opened = DONE[step](opened, clause)

    assert len(set(ids(opened))) == len(ids(opened))
    assert opened.draft.answers == OPENED.draft.answers
    out = {one.id for one in opened.draft.clauses if one.state is ClauseState.TAKEN_OUT}
    assert out & set(ids(opened)) == set()
    assert motion_gaps(opened.motion) == ()
