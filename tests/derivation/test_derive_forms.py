"""Where a sentence belongs by its form: whose turn it is, what stands, what is done."""

from __future__ import annotations

import pytest
from derived_statements import derived

from drafter.derivation.units import Label

NOTES, BELIEVES, RESOLVES, SOLIDARITY, DROP = Label

DEMANDS = [
    "It is up to ministers to find the money.",
    "It is now for the Secretary of State to act.",
    "Our message to the board is clear: drop the charges.",
    "Enough is enough – bring the service back in-house.",
    "What we need is a properly funded bus service.",
    "We need to see real investment in council housing.",
    "The company has to come clean about its plans.",
    "The law should be changed so that no tenant can be evicted.",
    "Those who sold the land must be held to account.",
    "The water must be restored immediately.",
    "If the board is serious about talks, it must drop its conditions.",
    "All the workers who kept the buses running should join this march.",
    "The council should be investing in the depot.",
    "We are clear that we will talk at any time.",
    "We’re fighting.",
    "That’s why we will be marching on Saturday.",
    "More must be done to protect night workers.",
    "Urgent action is required to save the pool.",
    "We’re taking a stand against the sale.",
    "We won’t accept a single compulsory redundancy.",
    "Our branches remain steadfast in our commitment to defending the crews.",
    "Now is the time to fight the shameful sale of our homes.",
]
VERDICTS = [
    "The board has nobody to blame but itself.",
    "No wonder carers are living in fear of the winter.",
    "With this sale the mayor is siding with the landlords.",
    "Exampleton Carers and Exampleton Porters are deeply concerned at the sale.",
    "If this council values its staff, then it must also value their time.",
    "War solves nothing.",
    "We see this as an attack on the whole town.",
    "Cooks have exactly the skills that are needed.",
    "On the contrary, the lies spread fear.",
]
FACTS = [
    "Our members clean the trains, stations and depots.",
    "Families now face a winter without a bus.",
    "The ferry carries mail, food and medicine to the islands.",
    "This led to a vote for further strikes.",
    "Batley Road has a long history of floods.",
    "The estate is in disarray over the sale.",
    "But the vast majority of those children are in primary schools.",
    "Three local firms can trace their growth back to the sale.",
    "The company claims that the changes are needed to stay in business.",
    "The minister will visit the site next week.",
    "The protest saw racist abuse and chants.",
    "Even heads of schools doubt the wisdom of it.",
]
WARMTH = [
    "You are not alone.",
    "We will always be by your side.",
    "Greetings to the striking miners from the members of our branch.",
]
ABOUT_ITSELF = [
    "Here are our demands.",
    "The full list of names is below.",
    "See the attached leaflet for details.",
    "Add your name to the letter.",
    "Stay up to date with our campaigns and events.",
]


def filed(sentence: str) -> Label:
    """Return where a sentence goes that is not the first line of its statement."""
    return derived(f"The council met in March 2031.\n\n{sentence}").units[-1].label


@pytest.mark.parametrize("sentence", DEMANDS)
def test_whose_turn_it_is_and_what_is_asked_for_is_resolved(sentence):
    assert filed(sentence) is RESOLVES


@pytest.mark.parametrize("sentence", VERDICTS)
def test_who_is_to_blame_and_what_is_felt_is_a_belief(sentence):
    assert filed(sentence) is BELIEVES


@pytest.mark.parametrize("sentence", FACTS)
def test_what_somebody_does_in_the_present_is_a_fact(sentence):
    assert filed(sentence) is NOTES


@pytest.mark.parametrize("sentence", WARMTH)
def test_a_word_to_those_who_struggle_is_solidarity(sentence):
    assert filed(sentence) is SOLIDARITY


@pytest.mark.parametrize("sentence", ABOUT_ITSELF)
def test_what_leads_elsewhere_is_left_out(sentence):
    assert filed(sentence) is DROP


def test_a_pledge_in_a_list_stays_one_whatever_its_lead_says():
    text = "We believe:\n\n- Our town is for all\n- We will march in May"
    assert derived(text).units[-1].label is RESOLVES


@pytest.mark.parametrize("sentence", ["It conveys a sad message that rents rise."])
def test_it_is_nobody_who_acts(sentence):
    assert filed(sentence) is not SOLIDARITY
