"""Small things that made a clause wrong: whose words, whose verb, whom it tells."""

from __future__ import annotations

import pytest
from derived_statements import clause, derived, flags, unit


def clauses(text: str, **keys) -> list[str]:
    return [one.clause for one in derived(text, **keys).units if one.clause]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Example Peace Campaign rejects and condemns all threats.",
            "to reject and condemn all threats",
        ),
        (
            "Conference calls for talks and commits itself to the march.",
            "to call for talks and commit itself to the march",
        ),
        (
            "Conference reaffirms its opposition to cuts and commits itself to march.",
            "to reaffirm its opposition to cuts and commit itself to march",
        ),
        (
            "We are appalled by the raid and commit ourselves to the march.",
            "that this Branch is appalled by the raid and commits itself to the march",
        ),
    ],
)
def test_every_verb_of_the_body_agrees(sentence, expected):
    assert clause(sentence) == expected


def test_a_greeting_is_left_out_and_that_is_told():
    made = unit("Dear comrades, we send our solidarity to the drivers.")
    assert made.clause == "to send our solidarity to the drivers"
    assert any("Dear comrades" in flag.says for flag in made.flags)


def test_well_done_becomes_congratulations():
    assert clause("Well done to all the strikers at the depot.") == (
        "to congratulate all the strikers at the depot"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Meet outside the town hall at noon.",
        "Please keep the pressure up.",
        "Hold a meeting in your workplace.",
        "Don’t cross the picket line.",
    ],
)
def test_what_the_reader_is_told_to_do_is_no_demand_of_ours(sentence):
    assert "reader" in flags(sentence)


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        (
            "Existing opening hours to be kept in Sampleton",
            "to demand that existing opening hours be kept in Sampleton",
        ),
        ("Re-open the depot", "to support the demand to re-open the depot"),
        ("Reinstate the drivers", "to support the demand to reinstate the drivers"),
        (
            "Ensure tenants are given a voice",
            "to support the demand to ensure tenants are given a voice",
        ),
    ],
)
def test_a_verb_of_demand_is_known_in_more_forms(point, expected):
    assert clauses(f"Our demands:\n\n- {point}\n- An end to fees")[0] == expected


def test_a_name_that_is_a_verb_too_demands_nothing():
    said = "Unite members will decide on the date of the strike."
    assert clause(said, issuer="Unite") == (
        "that Unite members will decide on the date of the strike"
    )


def test_a_sentence_in_a_list_of_demands_is_no_thing_that_is_demanded():
    text = "Our demands:\n\n- The Sampleton Plan only considers car-borne visitors."
    (made,) = clauses(text)
    assert "demand for" not in made


def test_resolves_is_not_said_twice():
    text = "This branch resolves to:\n\n- Support the drivers\n- Write to the mayor"
    assert clauses(text) == ["to support the drivers", "to write to the mayor"]
    assert clause("This branch resolves; to write to the mayor.") == (
        "to write to the mayor"
    )


def test_the_following_keeps_its_colon():
    text = (
        "Conference instructs the executive to ensure the following:\n\n"
        "1. Delegates report to their branches each month.\n"
        "2. Branches are told of it."
    )
    assert clauses(text)[0] == (
        "to instruct the executive to ensure the following: "
        "Delegates report to their branches each month"
    )


def test_who_speaks_in_the_paragraphs_below_is_named_in_their_lead():
    text = (
        "Ann Example, chair of Sample Carers, said:\n\n"
        "“Fees have doubled since 2020.”\n\n"
        "Bob Sample, secretary of the Mill Lane Tenants, said:\n\n"
        "“Rents have doubled since 2020.”"
    )
    made = clauses(text, issuer="Sample Carers")
    assert made[0] == "that fees have doubled since 2020"
    assert made[1] == "that Bob Sample said: “Rents have doubled since 2020.”"


def test_who_spoke_is_no_sentence_when_the_quotation_was_cut_off():
    text = (
        "Ann Example of Sample Carers issued this statement:\n\n"
        "“Fees have doubled. Nobody was asked. The mayor must act”, "
        "Ms Example concluded."
    )
    assert not any("concluded" in one for one in clauses(text))


@pytest.mark.parametrize(
    ("sentence", "opening"),
    [
        ("THE Example Union (EXU) called a march in 2024.", "that the Example Union"),
        ("Unfortunately Sampleton has no baths.", "that unfortunately Sampleton"),
        ("Closer to Sampleton, the rents fell.", "that closer to Sampleton"),
    ],
)
def test_a_capital_of_the_sentence_alone_goes(sentence, opening):
    assert clause(sentence, issuer="Sample Carers").startswith(opening)


def test_what_is_committed_to_reads_as_it_was():
    made = clause("We commit ourselves to working with the tenants.")
    assert made.endswith("Example Peace Campaign to working with the tenants")


def test_members_of_nobody_in_particular_are_asked_about():
    assert "our" in flags("All members will be asked for their views in 2027.")


def test_a_condition_with_an_order_is_no_sentence():
    assert "by-hand" in flags("If the baths are not kept then march.")
