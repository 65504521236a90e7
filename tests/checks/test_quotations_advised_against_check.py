"""Quotations, where a body advises against them."""

import pytest
from matters import clause, found, matter, notes, words_at
from rules_of_bodies import ruled

from drafter.checks.quotations_advised_against import CHECK

BODY = ruled("wording.quotations", "no quotations", force="advice", confidence="low")


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "that the employer said “we have no more to give”",
            "“we have no more to give”",
        ),
        ('that it was called "a good day for all"', '"a good day for all"'),
        ("that they wrote 'we don’t negotiate here'", "'we don’t negotiate here'"),
    ],
)
def test_what_somebody_said_is_told_with_its_place(text, quoted):
    of = matter(notes(text), body=BODY)

    (finding,) = CHECK.run(of)
    assert words_at(finding, of) == quoted
    assert "Say it in your own words" in finding.message
    assert finding.severity.value == "advises"


@pytest.mark.parametrize(
    "text",
    [
        "support the campaign “Homes for All”",
        "support the campaign “Peace and Bread for the World”",
        "reject the so-called “offer”",
        "reject the “final offer”",
        "reject what they call a “fair pay offer”",
        "defend workers’ rights and the union’s rules",
        "support it",
    ],
)
def test_names_terms_and_apostrophes_are_good(text):
    assert not found(CHECK, clause(text), body=BODY)


def test_one_is_enough_to_tell_of_in_a_clause():
    text = "that they said “we will not pay” and “we will not talk”"

    assert len(found(CHECK, notes(text), notes("that it said “no, never, no”"))) == 0
    assert len(found(CHECK, notes(text), body=BODY)) == 1


def test_a_statement_may_quote():
    said = notes("that it said “we will not pay”")

    assert not found(CHECK, said, body=BODY, kind="statement")


def test_three_words_are_enough_in_a_clause_that_quotes_its_statement():
    text = "endorse the call for “no more war”"

    assert found(CHECK, clause(text, how="quoted"), body=BODY)
    assert not found(CHECK, clause(text), body=BODY)
