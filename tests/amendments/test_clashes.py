"""Several amendments to one motion: what clashes, what falls, in which order."""

from dataclasses import replace
from itertools import permutations

import pytest
from motion_builders import BELIEVES, NOTES, RESOLVES, printed, texts

from drafter.amendments.carrying import carry, voting_order
from drafter.amendments.clashes import Kind, clashes_between
from drafter.amendments.reading import Usage
from drafter.amendments.tabled import table
from drafter.model.motion import Clause

MOTION = printed(
    Clause("doors", NOTES, "that the doors of Example House are locked"),
    Clause("keys", NOTES, "that staff asked for keys in May"),
    Clause("safe", BELIEVES, "that a locked door is not safe"),
    Clause("write", RESOLVES, "write to the landlord"),
    Clause("meet", RESOLVES, "meet again in June"),
)
SCOTTISH = Usage.SCOTTISH


def tabled(*amendments):
    return [
        table(text, MOTION, SCOTTISH, f"Amendment {number}")
        for number, text in enumerate(amendments, 1)
    ]


def carried(amendments, *names, **keys):
    return carry(MOTION, amendments, names, SCOTTISH, **keys)


APART = (
    "In Notes 1, replace “locked” with “barred”",
    "In Notes 2, after “keys” insert “and lamps”",
    "Delete Believes 3",
    "Add at the end of Resolves: “to ring the bell”",
)


@pytest.mark.parametrize("order", list(permutations(range(4)))[::5])
def test_amendments_that_do_not_clash_are_carried_in_any_order(order):
    amendments = tabled(*APART)
    names = [amendments[place].name for place in order]

    made = carried(amendments, *names)

    assert made.motion == carried(amendments, *(one.name for one in amendments)).motion
    assert made.fallen == ()


def test_amendments_that_do_not_clash_are_told_to_be_none():
    assert clashes_between(tabled(*APART), MOTION) == ()


def test_two_that_change_the_same_words_are_explained_with_choices():
    amendments = tabled(
        "In Notes 1, replace “locked” with “barred”",
        "In Notes 1, replace “are locked” with “stay shut”",
    )

    (clash,) = clashes_between(amendments, MOTION)

    assert clash.kind is Kind.SAME_WORDS
    assert clash.place == "Notes 1"
    assert "Only one of them can be carried out there" in clash.explained
    assert [one.id for one in clash.choices] == ["one", "other", "neither"]
    assert clash.choices[0].label == (
        "Keep Amendment 1 here: that part of Amendment 2 falls"
    )


def test_when_one_is_carried_the_other_falls_and_is_told_why():
    amendments = tabled(
        "In Notes 1, replace “locked” with “barred”",
        "In Notes 1, replace “are locked” with “stay shut”\nDelete Notes 2",
        "In Resolves 5, replace “June” with “July”",
    )

    made = carried(amendments, "Amendment 1")

    (fallen,) = made.fallen
    assert fallen.name == "Amendment 2"
    assert fallen.instruction == "replace “are locked” with “stay shut”"
    assert fallen.reason == (
        "It falls because Amendment 1, which was carried, changed “locked” to “barred”."
    )
    assert made.standing == ("Amendment 2", "Amendment 3")


def test_what_is_left_of_an_amendment_can_still_be_carried():
    amendments = tabled(
        "In Notes 1, replace “locked” with “barred”",
        "In Notes 1, replace “are locked” with “stay shut”\nDelete Notes 2",
    )

    made = carried(amendments, "Amendment 1", "Amendment 2")

    said = texts(made.motion)
    assert said[0].endswith("are barred.")
    assert not any("keys" in text for text in said)
    assert len(made.fallen) == 1


def test_words_that_another_takes_out_cannot_be_hung_on():
    amendments = tabled(
        "In Notes 2, delete “in May”", "In Notes 2, after “May” insert “and June”"
    )

    (clash,) = clashes_between(amendments, MOTION)
    made = carried(amendments, "Amendment 1")

    assert clash.kind is Kind.TAKEN_OUT
    assert (
        "If Amendment 1 is carried, that part of Amendment 2 falls" in clash.explained
    )
    assert made.fallen[0].reason.endswith("took out “in May”.")


def test_two_that_bring_something_to_one_place_only_need_an_order():
    amendments = tabled(
        "After Notes 1 insert: “that the bell is broken.”",
        "After Notes 1 insert: “that the lamps are old.”",
    )

    (clash,) = clashes_between(amendments, MOTION)
    made = carried(amendments, *clash.choices[1].carries)

    assert clash.kind is Kind.SAME_PLACE
    assert texts(made.motion)[1:3] == [
        "that the lamps are old.",
        "that the bell is broken.",
    ]
    assert made.fallen == ()


def test_two_amendments_that_say_the_same_are_carried_once():
    amendments = tabled("Delete Notes 2", "Delete Notes 2")

    made = carried(amendments, "Amendment 1", "Amendment 2")

    assert clashes_between(amendments, MOTION) == ()
    assert len(made.motion.clauses) == len(MOTION.clauses) - 1


def test_amendments_are_voted_on_in_the_order_of_the_motion():
    amendments = tabled(
        "In Resolves 5, replace “June” with “July”",
        "In Notes 2, replace “May” with “April”",
        "In Notes 2, delete “May”",
    )

    listed = voting_order(amendments, MOTION, secondary=False)

    assert [one.name for one in listed] == ["Amendment 3", "Amendment 2", "Amendment 1"]
    assert listed[0].reason == "It begins at Notes 2, before all others."
    assert listed[2].reason == "It begins at Resolves 5, after Amendment 2 does."


def test_of_two_that_begin_at_one_place_the_one_that_takes_out_more_comes_first():
    amendments = tabled(
        "In Notes 1, replace “locked” with “barred”",
        "In Notes 1, leave out from “locked” to end and insert “open.”",
    )
    longer = tabled(
        "In Notes 2, replace “keys” with “locks”",
        "In Notes 2, replace “keys in May” with “locks”",
    )

    assert len(clashes_between(amendments, MOTION)) == 1
    listed = voting_order(longer, MOTION, secondary=False)

    assert listed[0].name == "Amendment 2"
    assert listed[1].reason == (
        "It begins at Notes 2, as Amendment 2 does, which takes out more."
    )


def test_an_amendment_to_an_amendment_comes_before_it_where_a_body_allows():
    (first,) = tabled("In Resolves 5, replace “June” with “July”")
    second = table(
        "replace “July” with “August”", MOTION, SCOTTISH, "Amendment 1a", first
    )

    allowed = voting_order([first, second], MOTION, secondary=True)
    barred = voting_order([first, second], MOTION, secondary=False)
    made = carry(
        MOTION,
        [first, second],
        ["Amendment 1a", "Amendment 1"],
        SCOTTISH,
        secondary=True,
    )

    assert [one.name for one in allowed] == ["Amendment 1a", "Amendment 1"]
    assert not barred[-1].takes_up
    assert barred[-1].reason == "This body does not take amendments to amendments."
    assert texts(made.motion)[-1] == MOTION.clauses[-1].text.replace("June", "August")


def test_whether_the_mover_accepts_an_amendment_is_recorded():
    first, second = tabled(*APART[:2])
    first, second = replace(first, accepted=True), replace(second, accepted=False)

    listed = voting_order([first, second], MOTION, secondary=False)
    made = carried([first, second], first.name, second.name)

    assert [one.accepted for one in listed] == [True, False]
    assert made.accepted == ("Amendment 1",)


def test_an_amendment_that_has_no_place_is_listed_as_out_of_order():
    (first,) = tabled("Delete paragraph 40")

    (listed,) = voting_order([first], MOTION, secondary=False)

    assert not listed.takes_up


def test_nothing_carried_leaves_the_motion_as_it_was():
    made = carried(tabled(*APART))

    assert made.motion is MOTION
    assert len(made.standing) == 4


def test_what_is_lost_is_off_the_agenda():
    made = carried(tabled(*APART), "Amendment 1", lost=["Amendment 2"])

    assert made.standing == ("Amendment 3", "Amendment 4")
