from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from motion_builders import BELIEVES, NOTES, RESOLVES, printed
from motions_random import drawn_by, edited, motion

from drafter.amendments.apply import apply
from drafter.amendments.compare import compare
from drafter.amendments.parts import shape_of
from drafter.amendments.relabel import relabelled
from drafter.errors import StaleAmendmentError
from drafter.model.amendment import LEAD, Change, Op
from drafter.model.motion import Clause, SectionKind

chances = st.randoms(use_true_random=False)
FERRY = (
    Clause("close", NOTES, "that Example Ferries will close the Sample Island route"),
    Clause("crew", NOTES, "that 112 crew are to lose their jobs before the spring"),
    Clause("public", BELIEVES, "that ferries are a public service for all islanders"),
    Clause("rally", RESOLVES, "take the banner to the rally and ask members to come"),
    Clause(
        "fund", RESOLVES, "give two hundred pounds to the hardship fund of the crew"
    ),
)


def ferry(*clauses: Clause, **keys):
    return printed(*(clauses or FERRY), **keys)


def with_text(number: int, text: str):
    clauses = list(FERRY)
    clauses[number] = replace(clauses[number], text=text)
    return ferry(*clauses)


def found(original, revised) -> list[tuple[str, str, str, str]]:
    return [
        (one.op.value, one.clause or one.after, one.old, one.new)
        for one in compare(original, revised)
    ]


# What holds for any two motions


@given(chances)
@settings(max_examples=150, deadline=None)
def test_the_changes_make_the_one_motion_into_the_other(chance):
    original = motion(chance)
    revised = edited(chance, original)

    amended = apply(compare(original, revised), original)

    assert shape_of(amended) == shape_of(revised)


@given(chances)
@settings(max_examples=60, deadline=None)
def test_two_motions_that_have_nothing_in_common_can_be_compared(chance):
    original, revised = motion(chance), motion(chance)

    amended = apply(compare(original, revised), original)

    assert shape_of(amended) == shape_of(revised)


@given(chances)
@settings(max_examples=60, deadline=None)
def test_the_same_motion_has_no_changes_and_keeps_its_labels(chance):
    original = motion(chance)

    assert compare(original, original) == ()
    assert apply((), original) == original
    assert relabelled(original, original) == original


@given(chances)
@settings(max_examples=60, deadline=None)
def test_the_order_of_changes_at_different_places_does_not_matter(chance):
    original = motion(chance)
    changes = list(compare(original, edited(chance, original)))
    amended = apply(changes, original)
    places = {one.after for one in changes if one.after}
    moved = [one for one in changes if not one.after]
    chance.shuffle(moved)
    for place in chance.sample(sorted(places), len(places)):
        moved += [one for one in changes if one.after == place]

    assert apply(moved, original) == amended


# T125 to T129: nothing that stays is struck out and written again


def test_one_changed_word_is_one_change():
    revised = with_text(1, "that 112 crew are to lose their homes before the spring")

    assert found(ferry(), revised) == [("replace", "notes.2", "jobs", "homes")]


def test_a_new_clause_leaves_those_after_it_alone():
    new = Clause("talk", NOTES, "that the company has not spoken to the union")
    revised = ferry(FERRY[0], new, *FERRY[1:])

    (change,) = compare(ferry(), revised)

    assert (change.op, change.after, change.label) == (Op.INSERT, "notes.1", "2.")
    assert change.new == "That the company has not spoken to the union."


def test_a_divided_clause_says_so_and_touches_no_other():
    first = replace(FERRY[3], text="take the banner to the rally")
    second = Clause("ask", RESOLVES, "ask members to come")
    revised = ferry(*FERRY[:3], first, second, FERRY[4])

    changes = compare(ferry(), revised)

    assert {one.clause or one.after for one in changes} == {"resolves.1"}
    assert changes[0].relation == "divided: the rest is Resolves 5"
    assert (changes[-1].kin, changes[-1].relation) == (
        "resolves.1",
        "divided from Resolves 4",
    )


def test_joined_clauses_say_so():
    both = "that Example Ferries will close the Sample Island route and that 112 crew "
    one = replace(FERRY[0], text=f"{both}are to lose their jobs before the spring")

    changes = compare(ferry(), ferry(one, *FERRY[2:]))

    assert changes[-1].relation == "joined to Notes 1"
    assert changes[-1].kin == "notes.1"
    assert {one.clause for one in changes} == {"notes.1", "notes.2"}


def test_a_moved_clause_says_where_from_and_where_to():
    revised = ferry(*FERRY[:3], FERRY[4], FERRY[3])

    changes = compare(ferry(), revised)

    assert sorted(one.relation for one in changes) == [
        "moved from Resolves 4",
        "moved to Resolves 5",
    ]


def test_a_clause_with_another_number_says_its_new_one():
    changed = replace(FERRY[1], text="that 112 crew are to lose their homes by spring")

    changes = compare(ferry(), ferry(*FERRY[2:3], changed, *FERRY[3:]))

    assert {one.relation for one in changes if not one.whole} == {"now Notes 1"}


def test_a_change_at_the_end_of_a_long_motion_is_found_alone():
    clauses = [
        Clause(f"c{at}", NOTES, f"that point {at} of the many is made here")
        for at in range(300)
    ]
    revised = [*clauses[:-1], replace(clauses[-1], text="that the last says no more")]

    changes = compare(ferry(*clauses), ferry(*revised))

    assert {one.clause for one in changes} == {"notes.300"}


# Titles, leads, sections


def test_title_and_lead_have_paths_of_their_own():
    original = ferry()
    first = replace(original.sections[0], lead="This Branch regrets:")
    revised = replace(
        original, title="The example", sections=(first, *original.sections[1:])
    )

    assert found(original, revised) == [
        ("replace", "title", "An", "The"),
        ("replace", "lead.1", "notes", "regrets"),
    ]
    assert apply(compare(original, revised), original) == revised


def test_a_section_can_go_and_another_can_come():
    original, revised = ferry(*FERRY[:3]), ferry(*FERRY[:2], *FERRY[3:])

    changes = compare(original, revised)

    assert ("insert", LEAD, RESOLVES) in {
        (one.op.value, one.clause, one.section) for one in changes
    }
    assert shape_of(apply(changes, original)) == shape_of(revised)


def test_an_empty_section_stays_empty():
    original = ferry()
    empty = replace(original.sections[1], clauses=())
    revised = replace(
        original, sections=(original.sections[0], empty, original.sections[2])
    )

    amended = apply(compare(original, revised), original)

    assert [len(one.clauses) for one in amended.sections] == [2, 0, 2]
    assert amended.clauses[2].label == "3."


# Carrying out changes that somebody else worded


def test_a_clause_that_brings_its_lead_opens_a_section():
    new = Change(
        Op.INSERT,
        new="The company's accounts.",
        whole=True,
        section=SectionKind.WELCOMES,
        lead="This Branch welcomes:",
    )

    amended = apply([new, replace(new, new="Their publication.")], ferry())

    assert [one.lead for one in amended.sections] == [
        "This Branch notes:",
        "This Branch believes:",
        "This Branch welcomes:",
        "This Branch resolves:",
    ]
    assert [one.label for one in amended.clauses] == [f"{at}." for at in range(1, 8)]


def test_a_clause_can_come_first_in_its_section():
    new = Change(Op.INSERT, new="Do it.", whole=True, section=RESOLVES)

    assert apply([new], ferry()).sections[2].clauses[0].text == "Do it."


def test_labels_and_citations_go_on_as_the_motion_has_them():
    nested = Clause("a", RESOLVES, "by post", under="fund")
    original = ferry(*FERRY, nested)
    after = Change(Op.INSERT, new="by hand.", whole=True, after="resolves.2.1", level=1)
    gone = Change(Op.DELETE, original.clauses[0].text, clause="notes.1", whole=True)

    amended = apply([after, gone], original)

    assert [(one.label, one.cite) for one in amended.clauses[-3:]] == [
        ("4.", "Resolves 4"),
        ("(a)", "Resolves 4(a)"),
        ("(b)", "Resolves 4(b)"),
    ]


def test_a_stale_change_names_the_place_and_the_words():
    change = Change(Op.DELETE, "cancel", "", "notes.1", 27, 33)

    with pytest.raises(StaleAmendmentError, match=r"Notes 1 does not say “cancel”"):
        apply([change], ferry())


def test_a_change_of_a_clause_that_is_not_there_is_stale():
    change = Change(Op.DELETE, "x", clause="notes.9", whole=True)

    with pytest.raises(StaleAmendmentError, match=r"notes\.9"):
        apply([change], ferry())


def test_two_changes_of_the_same_words_are_refused():
    change = Change(Op.REPLACE, "close", "end", "notes.1", 26, 31)
    assert ferry().clauses[0].text[26:31] == "close"

    with pytest.raises(StaleAmendmentError):
        apply([change, replace(change, new="shut")], ferry())


def test_many_random_edits_are_carried_out_exactly():
    for seed in range(300):
        chance = drawn_by(seed)
        original = motion(chance)
        revised = edited(chance, original)
        amended = apply(compare(original, revised), original)
        assert shape_of(amended) == shape_of(revised), seed
