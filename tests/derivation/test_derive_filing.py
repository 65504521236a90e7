"""Where a sentence is filed: calls, duties, verdicts, pledges, notices."""

from __future__ import annotations

import pytest
from derived_statements import clause, derived, flags, unit

CALLS = {
    "The council must keep the home.": "to demand that the council keep the home",
    "Examplia must let aid in.": "that Examplia must let aid in",
    "It is time to end the sale.": "to support the demand to end the sale",
    "It’s time for ministers to act.": "to call on ministers to act",
    "We call the council to keep the home open.": (
        "to call on the council to keep the home open"
    ),
}


@pytest.mark.parametrize(("sentence", "made"), CALLS.items())
def test_what_somebody_must_do_is_called_for(sentence, made):
    assert clause(sentence) == made
    assert (unit(sentence).label == "resolves") is made.startswith("to ")


@pytest.mark.parametrize(
    "sentence",
    [
        "Councils have to make cuts of £3 million in 2031.",
        "Care must be free at the point of use.",
        "Ministers who must know better did nothing.",
    ],
)
def test_what_must_be_or_has_to_be_is_no_call(sentence):
    assert unit(sentence).label != "resolves"


@pytest.mark.parametrize(
    "sentence",
    [
        "The council has failed its own staff.",
        "The offer is a disgrace.",
        "This decision is unacceptable.",
        "We find the offer ill-advised.",
        "On the contrary, the orders spread fear.",
    ],
)
def test_verdicts_are_beliefs(sentence):
    assert unit(sentence).label == "believes"


@pytest.mark.parametrize(
    "sentence",
    [
        "We will stand with every carer who takes action.",
        "We pledge to campaign until 5 May 2031.",
        "We commit to a fair rota in every home.",
    ],
)
def test_pledges_are_the_issuers_and_must_be_settled(sentence):
    made = unit(sentence)

    assert made.label == "resolves"
    assert made.clause.startswith(
        "to note the commitment of Example Peace Campaign to "
    )
    assert "commitment" in flags(sentence)


def test_a_pledge_that_goes_on_stays_a_sentence():
    assert clause("We will watch the vote and will publish the result.") == (
        "to note the commitment of Example Peace Campaign to watch the vote and to "
        "publish the result"
    )


def test_a_notice_of_tickets_or_contacts_is_no_part_of_a_motion():
    text = "To arrange an interview, please contact:\n- Press office\n- Ann Example"

    assert unit("Places can be booked at the branch office.").label == "drop"
    assert {one.label for one in derived(text).units} == {"drop"}


def test_points_that_say_what_must_be_are_demands():
    text = "Carers say:\n- rotas must be fair\n- homes must be safe"

    assert [one.clause for one in derived(text).units[1:]] == [
        "to demand that rotas be fair",
        "to demand that homes be safe",
    ]


LISTS_OF_CALLS = {
    "We call the council:\n- To open the hall\n- To pay the staff": [
        "to call on the council to open the hall",
        "to call on the council to pay the staff",
    ],
    "We call for better care including:\n- more staff\n- fair rotas": [
        "to call for better care including more staff",
        "to call for better care including fair rotas",
    ],
    "We call on landlords to:\n- Forgo the rent\n- It is time to act.": [
        "to call on landlords to forgo the rent",
        "to support the demand to act",
    ],
}


@pytest.mark.parametrize(("text", "made"), LISTS_OF_CALLS.items())
def test_points_go_on_from_the_words_above_them(text, made):
    assert [one.clause for one in derived(text).units[1:]] == made


def test_solidarity_and_support_to_somebody_are_two_things_and_one_act():
    assert clause("We offer our solidarity and support to the families.") == (
        "to offer our solidarity and support to the families"
    )


def test_a_list_of_acts_is_parted_at_each():
    text = (
        "The labour movement, rejects the war, condemns continuous attacks on homes "
        "and expresses full solidarity with the families."
    )

    assert [one.clause for one in derived(text).units] == [
        "to reject the war",
        "to condemn continuous attacks on homes",
        "to express full solidarity with the families",
    ]


def test_a_fact_that_ends_on_another_act_is_to_be_parted_by_hand():
    said = "This union notes the council cut posts and condemns the loss of care."

    assert "by-hand" in flags(said)


@pytest.mark.parametrize(
    ("sentence", "made"),
    [
        ("WE THE undersigned oppose the cut.", "to oppose the cut"),
        (
            "A MASSIVE march took place in May 2031.",
            "that a massive march took place in May 2031",
        ),
        ("THE NEU met in May 2031.", "that the NEU met in May 2031"),
        (
            "Examplia’s unions met in May 2031.",
            "that Examplia’s unions met in May 2031",
        ),
        (
            "Otherwise, the home was shut in May 2031.",
            "that otherwise, the home was shut in May 2031",
        ),
    ],
)
def test_capitals_that_only_open_a_text_become_small(sentence, made):
    assert clause(sentence) == made


def test_a_quotation_without_a_space_after_it_ends_there():
    text = "“The home is shut.”“The town is angry.”Members met in May 2031."

    assert [one.text for one in derived(text).units] == [
        "“The home is shut.”",
        "“The town is angry.”",
        "Members met in May 2031.",
    ]


def test_a_duty_that_somebody_only_tells_of_is_no_call():
    said = "The council says it must save £200,000 by May 2031."

    assert unit(said).label == "notes"
    assert clause(said) == f"that {said[0].lower()}{said[1:-1]}"


def test_a_short_recital_that_goes_on_is_no_heading():
    text = "WHEREAS, the firm got public money in 2031; and\n\nWHEREAS, it cut jobs;"

    assert [one.clause for one in derived(text).units] == [
        "that the firm got public money in 2031",
        "that it cut jobs",
    ]


@pytest.mark.parametrize(
    ("point", "made"),
    [
        ("that the trust drops its plan", "to demand that the trust drops its plan"),
        ("the minister to meet us", "to call on the minister to meet us"),
        ("500 new homes a year", "to demand 500 new homes a year"),
    ],
)
def test_points_below_a_demand_are_whole_acts(point, made):
    assert derived(f"We demand:\n- {point}").units[1].clause == made


@pytest.mark.parametrize(
    "sentence",
    [
        "Wages have not.",
        "We note the growth of the far right.",
        "We believe in public ownership.",
    ],
)
def test_what_makes_no_clause_is_to_be_written_by_hand(sentence):
    assert "by-hand" in flags(sentence)


def test_a_council_that_notes_and_believes_is_the_body():
    text = (
        "Council notes that rents rose in 2031.\n\nCouncil believes that it is wrong."
    )

    assert [one.clause for one in derived(text).units] == [
        "that rents rose in 2031",
        "that it is wrong",
    ]
    (_, once) = derived("The rent rose in 2031. Council agrees to a cut.").units
    assert once.clause == "that Council agrees to a cut"


def test_signatories_speak_whoever_they_are():
    said = "We, the undersigned nurses, carers and patients, are alarmed by the bill."

    assert clause(said) == "that this Branch is alarmed by the bill"


def test_a_sentence_whose_verb_is_not_known_is_kept():
    text = "Talks broke down in May 2031. The quarrel centres on the loss of 200 posts."

    assert derived(text).units[1].clause == (
        "that the quarrel centres on the loss of 200 posts"
    )
