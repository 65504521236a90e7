"""Sums of money, where a body advises against them."""

import pytest
from matters import Cost, clause, found, matter, notes, words_at
from rules_of_bodies import ruled

from drafter.checks.sums_advised_against import CHECK

BODY = ruled("wording.sums", "no sums of money", force="advice", confidence="low")


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("call for £4 billion a year for child care", "£4 billion"),
        ("call for 12 million pounds for libraries", "12 million pounds"),
        ("call for a wage of £15.20, and no less", "£15.20"),
        ("call for £4bn", "£4bn"),
        ("call for £1,500.", "£1,500"),
    ],
)
def test_a_sum_is_told_with_its_place(text, money):
    of = matter(clause(text), body=BODY)

    (finding,) = CHECK.run(of)
    assert words_at(finding, of) == money
    assert finding.severity.value == "advises"


@pytest.mark.parametrize(
    "text",
    [
        "donate £100 to the Example Strike Fund from our general fund",
        "affiliate to the Example Campaign for £25 a year",
        "call for child care to be free",
        "call for 4 weeks of notice and 15 more buses",
        "support those who said “give us £4 billion”",
        "lift the pound’s worth of every pension",
    ],
)
def test_what_the_branch_pays_and_what_is_no_sum_is_good(text):
    assert not found(CHECK, clause(text), body=BODY)


def test_a_clause_that_spends_states_its_sum():
    cost = Cost("£50", "Example Hall", "our general fund")

    assert not found(CHECK, clause("hire a hall for £50", cost=cost), body=BODY)


def test_the_fee_of_an_affiliation_may_be_noted():
    fee = notes("that affiliation costs £25 a year")

    assert not found(CHECK, fee, body=BODY)


def test_a_body_that_does_not_mind_takes_sums():
    assert not found(CHECK, clause("call for £4 billion"))
