"""Clauses that say the same."""

import pytest
from matters import believes, clause, found, notes

from drafter.checks.said_twice import CHECK


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "that working people would be the main casualties of a war on Examplia",
            "that the main casualties of war on Examplia will be working people",
        ),
        (
            "that the library in Sample Street serves children and pensioners",
            "that the Sample Street library is serving pensioners and children",
        ),
        (
            "that bus fares in Exampleton have gone up faster than wages",
            "that in Exampleton the fares of buses had gone up faster than the wages",
        ),
    ],
)
def test_a_clause_that_repeats_another_is_found_at_the_second(one, other):
    (finding,) = found(CHECK, notes(one), believes(other))

    assert finding.clause == "believes.1"
    assert "nearly the same as Notes 1" in finding.message
    assert found(CHECK, notes(one), believes(other), style="prose")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "oppose any attack on Examplia by sea or air",
            "oppose any attack on Sampleland by sea or air",
        ),
        (
            "support hospital workers on strike in Exampleton",
            "support school workers on strike in Exampleton",
        ),
        (
            "donate £100 to the Example Strike Fund",
            "donate £50 to the Sample Strike Fund",
        ),
        (
            "send a message of support to the Example Union",
            "send a speaker to the Example Union with our support",
        ),
        (
            "call for all troops to leave Examplia",
            "call for all troops to leave Examplia, and for talks between all sides",
        ),
        ("oppose it", "oppose it all"),
        (
            "welcome the first report on pay in Exampleton schools",
            "welcome the second report on pay in Exampleton schools",
        ),
        (
            "vote for a ban on the sale of arms to Examplia",
            "vote not for a ban on the sale of arms to Examplia",
        ),
    ],
)
def test_clauses_that_go_together_are_good(one, other):
    assert not found(CHECK, clause(one), clause(other))


def test_a_belief_and_the_action_that_follows_are_good():
    believed = believes("that British troops should leave Examplia at once")
    resolved = clause("call for British troops to leave Examplia at once")

    assert not found(CHECK, believed, resolved)


def test_the_same_action_by_others_is_good():
    text = "raise the case of the Exampleton strikers at once"

    assert not found(
        CHECK,
        clause(text, who="secretary", id="a"),
        clause(text, who="delegates", id="b"),
    )
    assert found(CHECK, clause(text, id="a"), clause(text, id="b"))


def test_points_below_two_clauses_are_read_with_what_stands_above_them():
    above = [
        clause("write to the council, to:", id="a"),
        clause("tell members, to:", id="b"),
    ]
    text = "ask for the Sample Street library to stay open"
    below = [clause(text, id=f"{one.id}1", under=one.id) for one in above]

    assert not found(CHECK, *above, *below)


def test_a_third_repetition_is_told_once_each():
    text = "keep the Sample Street library open on Saturdays"

    assert len(found(CHECK, *(clause(text, id=name) for name in "abc"))) == 2
