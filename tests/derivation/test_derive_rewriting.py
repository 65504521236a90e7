"""How sentences of a statement read as clauses of a motion."""

from __future__ import annotations

import re
from time import process_time

import pytest
from derived_statements import LISTS, about, clause, derived, flags, unit
from hypothesis import given
from hypothesis import strategies as st

from drafter.derivation.derive import rewritten_as
from drafter.derivation.units import Label
from drafter.derivation.wording import without_end
from drafter.model.motion import How

CALLS = {
    "We call for an end to the siege.": "to call for an end to the siege",
    "We further call on the council to pay.": "to call on the council to pay",
    "Example Peace Campaign calls on unions to act.": "to call on unions to act",
    "We, therefore, urge ministers to resign.": "to urge ministers to resign",
    "As a trade union, we demand fair pay.": "to demand fair pay",
    "We condemn the raid and call for talks.": "to condemn the raid and call for talks",
    "The Campaign rejects the plan and condemns the sale.": (
        "to reject the plan and condemn the sale"
    ),
    "We strongly oppose the sale.": "to strongly oppose the sale",
    "We are calling for a boycott.": "to call for a boycott",
    "This branch resolves to affiliate to the campaign.": (
        "to affiliate to the campaign"
    ),
    "RESOLVED: That a copy be sent to Ann Example.": (
        "to agree that a copy be sent to Ann Example"
    ),
    "Branches are urged to attend.": "to urge branches to attend",
    "Let's stop the sale.": "to stop the sale",
    "End the siege!": "to support the demand to end the siege",
    "Do not cross the line.": "to support the demand not to cross the line",
    "No to war.": "to oppose war",
    "Ceasefire now.": "to support the call “Ceasefire now”",
    "Hands off our library!": "to support the call “Hands off our library!”",
    "There must be no return to the old ways.": (
        "to demand that there be no return to the old ways"
    ),
}
REASONS = {
    "We believe that war is wrong.": "that war is wrong",
    "We note with alarm that rents have doubled.": "that rents have doubled",
    "Whereas, the plant has closed; and": "that the plant has closed",
    "We do not support the sale.": "that this Branch does not support the sale",
    "We hope that talks will resume.": "that this Branch hopes that talks will resume",
    "We are appalled at the raid and condemn the mayor.": (
        "that this Branch is appalled at the raid and condemns the mayor"
    ),
    "However, the talks have failed.": "that the talks have failed",
    "That is more than half of a nurse’s wage.": (
        "that this is more than half of a nurse’s wage"
    ),
    "Sampleton is a proud town.": "that Sampleton is a proud town",
    "“The cuts are cruel,” said Ann Example.": (
        "that Ann Example said: “The cuts are cruel”"
    ),
    "They have no plan for the U.S.": "that they have no plan for the US",
}


@pytest.mark.parametrize(("sentence", "expected"), CALLS.items())
def test_a_call_becomes_an_infinitive(sentence, expected):
    assert clause(sentence) == expected


@pytest.mark.parametrize(("sentence", "expected"), REASONS.items())
def test_a_fact_or_belief_becomes_a_that_phrase(sentence, expected):
    assert clause(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    ["We have seen the ruins.", "We are seeing hunger.", "We met the minister in May."],
)
def test_what_the_issuer_saw_or_did_stays_its_own_words(sentence):
    made = unit(sentence)

    assert made.clause == f"that Example Peace Campaign said: “{sentence}”"
    assert made.how is How.QUOTED
    assert "experience" in flags(sentence)


def test_a_commitment_of_the_issuer_is_noted_and_not_made():
    text = "We will not rest until they are free."
    made = rewritten_as(text, 0, Label.RESOLVES, about(), LISTS)

    assert made.clause == (
        "to note the commitment of Example Peace Campaign "
        "not to rest until they are free"
    )
    assert "commitment" in {flag.kind for flag in made.flags if flag.settle}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Bring our troops home.", "country"),
        ("Our members have more in common with workers there.", "our"),
        ("We urge you to vote for it.", "reader"),
        ("This would cost lives.", "pronoun"),
        ("The march is this Saturday.", "day"),
        ("He sent 3.500 more troops.", "figure"),
        ("There is hunger in this country.", "place"),
        ("The Assembly will meet on 1 May 2026.", "tense"),
        ("“Nobody wanted the war.”", "speaker"),
    ],
)
def test_what_a_person_must_settle_is_flagged(sentence, kind):
    assert kind in flags(sentence)


def test_a_relative_day_is_told_as_the_date_it_was():
    made = unit("The march is this Saturday.", day="14 January 2026")

    assert "Saturday 17 January 2026" in next(
        flag.says for flag in made.flags if flag.kind == "day"
    )


def test_what_is_cut_off_is_told_word_for_word():
    made = unit(
        "Example Peace Campaign rejects the offer and has written to the mayor."
    )

    assert made.clause == "to reject the offer"
    assert any("and has written to the mayor" in flag.says for flag in made.flags)


@pytest.mark.parametrize("denied", ["do not", "don’t", "cannot", "will not", "never"])
@pytest.mark.parametrize("label", [one for one in Label if one is not Label.DROP])
def test_no_denial_is_lost_wherever_it_is_filed(denied, label):
    text = f"We {denied} support the sale."
    made = rewritten_as(text, 0, label, about(), LISTS)
    kept = {"don’t": "not", "cannot": "cannot", "never": "never"}.get(denied, "not")

    assert kept in made.clause or "don’t" in made.clause


def test_points_of_a_list_take_the_words_that_lead_into_it():
    made = derived("We call on the council to:\n- keep it open\n- publish the costs")

    assert [unit.clause for unit in made.units] == [
        "",
        "to call on the council to keep it open",
        "to call on the council to publish the costs",
    ]
    assert [one.derives_from for one in made.template.clauses[:2]] == [(1, 2), (1, 3)]


def test_a_person_can_file_a_sentence_anywhere():
    text = "The council must keep the library open."
    as_filed = {
        label: rewritten_as(text, 0, label, about(), LISTS).clause for label in Label
    }

    assert as_filed[Label.BELIEVES] == "that the council must keep the library open"
    assert as_filed[Label.RESOLVES] == (
        "to demand that the council keep the library open"
    )
    assert as_filed[Label.DROP] == ""


def test_a_long_run_of_spaces_does_not_hold_up_the_end_of_a_clause():
    sentence = f"We call on the council to act{' ' * 40_000}now"
    began = process_time()
    assert without_end(sentence) == sentence
    assert without_end("the council should act; and") == "the council should act"
    assert process_time() - began < 0.5


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("We will not only be on the lines but in the courts.", "not only to be on"),
        ("We pledge not only to be on the lines but to win.", "not only to be on"),
        ("We must not only oppose the sale but stop it.", "not only oppose the sale"),
        ("We do not only fear the sale.", "not only fear"),
        ("We will not meekly sell the baths.", "not to meekly sell"),
        ("We must not quietly sell the baths.", "must not quietly sell"),
    ],
)
def test_what_is_denied_is_what_was_denied(sentence, said):
    assert said in clause(sentence)


@given(
    st.sampled_from(["will not", "cannot", "do not", "must not", "will", "never", ""]),
    st.sampled_from(
        [
            *("allow", "allocate", "alloy", "allot", "bother", "tooth", "nowhere"),
            *("rally", "rely", "apply", "supply", "reply", "comply", "furthest"),
        ]
    ),
)
def test_no_word_is_broken_by_an_adverb_that_it_begins_with(auxiliary, word):
    sentence = " ".join(f"We {auxiliary} {word} the sale of the baths.".split())
    words = re.findall(r"[\w’-]+", clause(sentence))
    assert {word, f"{word}s", f"{word[:-1]}ies"} & {*words}, clause(sentence)
    assert "not" not in words or "not" in auxiliary
