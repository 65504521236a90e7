"""Fact or opinion, call or commitment: what the shape of a sentence says of it."""

from __future__ import annotations

import pytest
from derived_statements import clause, derived, flags, unit

from drafter.derivation.units import Label

SENTENCES = {
    "Managers walked out of the talks after the vote.": Label.NOTES,
    "The trust has confirmed that two wards are to close.": Label.NOTES,
    "The ballot closes next week.": Label.NOTES,
    "The strike will begin on 4 May and run for three days.": Label.NOTES,
    "Cuts cost lives.": Label.BELIEVES,
    "Privatisation serves nobody but shareholders.": Label.BELIEVES,
    "Everyone deserves a home.": Label.BELIEVES,
    "A society that cannot house its young has no future.": Label.BELIEVES,
    "Bombing towns will not bring peace.": Label.BELIEVES,
    "This was never about money, it was about control.": Label.BELIEVES,
    "We are of the firm view that the offer is too low.": Label.BELIEVES,
    "We are ready to defend every job.": Label.RESOLVES,
    "Our campaign will fight every closure.": Label.RESOLVES,
    "Together, we will keep the pool open.": Label.RESOLVES,
    "We petition the council to keep the library open.": Label.RESOLVES,
    "We expect the minister to answer.": Label.RESOLVES,
    "As a porter told us, wards are full, and we demand more staff.": Label.RESOLVES,
    "An injury to one is an injury to all.": Label.SOLIDARITY,
    "You have our full support.": Label.SOLIDARITY,
    "We would also like to pay tribute to the crews.": Label.SOLIDARITY,
    "Our thoughts are with the families.": Label.SOLIDARITY,
    "This statement was agreed by the committee on 5 May.": Label.DROP,
    "Please keep us informed of your plans.": Label.DROP,
    "If you would like to help, email the secretary.": Label.DROP,
}


@pytest.mark.parametrize(("sentence", "label"), SENTENCES.items())
def test_a_sentence_is_filed_by_its_shape(sentence, label):
    assert unit(sentence).label is label


def test_being_ready_is_a_commitment_that_must_be_settled():
    made = clause("We remain determined to win this dispute.")

    assert made.startswith("to note the commitment of Example Peace Campaign to win")
    assert flags("We remain determined to win this dispute.") == {"commitment"}


def test_a_feeling_about_what_the_issuer_does_itself_must_be_settled():
    assert "experience" in flags("We are humbled to be working with the families.")


def test_a_later_sentence_of_a_point_is_not_led_in():
    text = (
        "We demand:\n\n- Reopen the ward.\n- Fund the clinic. It treated 900 people "
        "last year."
    )

    labels = [one.label for one in derived(text).units]
    assert labels == [Label.DROP, Label.RESOLVES, Label.RESOLVES, Label.NOTES]


def test_a_fact_before_a_list_is_kept_beside_it():
    text = (
        "The owners went to court on Monday to stop the strike and to have the union "
        "fined for it:\n\n- The case was thrown out.\n- They have appealed."
    )

    assert derived(text).units[0].label is Label.NOTES


def test_demands_named_in_a_lead_are_filed_as_demands():
    text = (
        "That is why the students have written down their three demands:\n\n"
        "- No new mines.\n- Free buses for everyone under 18."
    )

    assert [one.label for one in derived(text).units[1:]] == [Label.RESOLVES] * 2


def test_no_wonder_and_long_live_become_whole_clauses():
    assert clause("No wonder carers are leaving.") == (
        "that it is no wonder that carers are leaving"
    )
    assert clause("Long live the carers’ strike!") == (
        "to support the call “Long live the carers’ strike!”"
    )
