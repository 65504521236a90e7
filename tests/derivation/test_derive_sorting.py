"""Where a sentence belongs: the cues of grammar, one by one."""

from __future__ import annotations

import pytest
from derived_statements import clause, derived, unit

from drafter.derivation.units import Label

NOTES, BELIEVES, RESOLVES, SOLIDARITY, DROP = Label

DUTIES = {
    "FXRA must use its powers to cap the rents.": RESOLVES,
    "The Town Hall needs to adopt a rent plan.": RESOLVES,
    "The UK must not abandon its promise to the crews.": RESOLVES,
    "Homes are a right, so the mayor must open the empty flats.": RESOLVES,
    "The cuts must be stopped.": RESOLVES,
    "It is essential that the company step back from its plans.": RESOLVES,
    "Exampleton Water: it’s time to mend the pipes.": RESOLVES,
    "Now it’s time to give carers the rise they are owed.": RESOLVES,
    "The time for a fair rent is now.": RESOLVES,
    "Councils have to make cuts of £3 million in 2031.": NOTES,
    "Every patient must be treated with respect.": BELIEVES,
    "Nobody should have to choose between food and heat.": BELIEVES,
}
ACTS = {
    "We are appalled at the sale and call on the council to buy it back.": RESOLVES,
    "We are appalled by, and strongly condemn, the sacking of the cooks.": RESOLVES,
    "We remain committed to organising the tenants of every block.": RESOLVES,
    "We stand together, committed to building a fair town.": RESOLVES,
    "Today we say we will not be divided.": RESOLVES,
    "Cooks are skilled and we won’t stand by and see kitchens closed.": RESOLVES,
    "The council has failed, and we’re calling for fresh talks.": RESOLVES,
    "Our campaign against the sale will continue.": RESOLVES,
    "EXU general secretary Ann Example is calling on the council to talk.": RESOLVES,
    "The Exampleton Federation is urging ministers to act.": RESOLVES,
    "Keep workers and their families safe.": RESOLVES,
    "Our Union therefore calls on the council to talk.": RESOLVES,
    "We support the call for fresh talks.": RESOLVES,
    "We support all tenants who have refused the rise.": SOLIDARITY,
    "We fully support the actions of rent strikers.": SOLIDARITY,
    "We welcome the news that the cooks are to strike.": SOLIDARITY,
    "We welcome the decision to keep the baths.": RESOLVES,
    "We fully support your struggle and the right to strike.": SOLIDARITY,
    "We, as a union of cooks, bakers and cleaners, support your strike.": SOLIDARITY,
    "The Branch Committee has voted to support the cooks in their strike.": SOLIDARITY,
    "We are deeply saddened that two of the crew have died.": SOLIDARITY,
    "Example Peace Campaign is Britain and Ireland’s oldest network.": NOTES,
}
FACTS = {
    "This did not happen.": NOTES,
    "Measures named include “flexible shifts” and a freeze.": NOTES,
    "Some, as in Exampleton, seem to have cause for hope.": NOTES,
    "Others still wait for a hearing.": NOTES,
    "The depot is already shut on Sundays.": NOTES,
    "The tenants of the estate were ignored.": NOTES,
    "The party said it would keep the baths at the heart of the town.": NOTES,
    "The proposed cuts to the clinic are cruel and are based on spin.": BELIEVES,
    "Disabled people will become trapped in their own homes.": BELIEVES,
    "It won’t leave us with a town that works.": BELIEVES,
    "Such a sale, if unanswered, will encourage them to go on.": BELIEVES,
    "The changes that have been announced do not go far enough.": BELIEVES,
    "Ministers have done nothing to help the crews.": BELIEVES,
    "This comes too late for the crews.": BELIEVES,
    "The Exampleton led group will try again.": BELIEVES,
}
LINES = {
    "General Secretary Ann Example said;": DROP,
    "With all solidarity and best wishes.": DROP,
    "Resolution passed at the branch meeting on 1 July 2031": DROP,
    "Editors note": DROP,
}


@pytest.mark.parametrize(("sentence", "label"), DUTIES.items())
def test_who_must_do_what_is_a_call_and_how_things_must_be_a_belief(sentence, label):
    assert unit(sentence).label is label


@pytest.mark.parametrize(("sentence", "label"), ACTS.items())
def test_what_the_issuer_does_is_seen_wherever_it_stands(sentence, label):
    assert unit(sentence).label is label


@pytest.mark.parametrize(("sentence", "label"), FACTS.items())
def test_tense_and_concreteness_part_facts_from_opinions(sentence, label):
    assert unit(sentence).label is label


@pytest.mark.parametrize(("line", "label"), LINES.items())
def test_a_line_about_the_text_is_no_part_of_it(line, label):
    assert unit(line).label is label


def test_a_first_line_without_an_end_is_the_title():
    text = (
        "Union chief says the council has lost the plot\n\n"
        "The council sold the baths in May."
    )

    assert [one.label for one in derived(text).units] == [DROP, NOTES]


def test_a_statement_of_one_line_has_no_title():
    assert unit("We call on the council to reopen the baths").label is RESOLVES


def test_what_the_issuer_is_closes_a_statement():
    told = "The council sold the baths in May. It was a secret sale.\n\n" * 3
    text = f"{told}Example Peace Campaign is Britain and Ireland’s oldest network."

    assert derived(text).units[-1].label is DROP


def test_points_that_name_what_is_to_become_of_things_are_demands():
    text = (
        "These are the things that matter to the town:\n\n"
        "- No depots to be closed\n- Opening hours to be kept"
    )

    assert [one.label for one in derived(text).units][1:] == [RESOLVES, RESOLVES]


def test_a_lead_that_only_names_who_speaks_says_nothing_of_the_points():
    text = (
        "From the Exampleton branch:\n\n- We reject the sale of the baths.\n"
        "- The baths had 4,000 visitors in 2030."
    )

    assert [one.label for one in derived(text).units][1:] == [RESOLVES, NOTES]


def test_a_whereas_that_says_what_is_owed_is_a_belief():
    text = (
        "WHEREAS, the movement has the responsibility to act because nobody else will, "
        "and"
    )

    assert unit(text).label is BELIEVES
    assert unit("WHEREAS, the council sold the baths in 2031, and").label is NOTES


def test_a_feeling_with_a_call_is_declared_whole():
    assert clause(
        "We are appalled at the sale and call on the council to buy it back."
    ) == (
        "to declare that this Branch is appalled at the sale and calls on the council "
        "to buy it back"
    )
