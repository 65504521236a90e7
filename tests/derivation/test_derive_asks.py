"""Calls, promises and facts that no verb of calling or telling gives away."""

from __future__ import annotations

import pytest
from derived_statements import derived

from drafter.derivation.units import Label

NOTES, BELIEVES, RESOLVES, SOLIDARITY, DROP = Label

CALLS = (
    "We need ministers to get round the table and settle this dispute.",
    "We also need Exampleton Council to publish its plans.",
    "We need answers from the company about the missing pension payments.",
    "We need firm guarantees from the operator that no driver will lose pay.",
    "Carers need the government to keep its promise.",
    "Our charity is urging MPs to vote against the clause on Tuesday.",
    "The campaign looks to the new mayor to bring the buses back.",
    "The federation is asking every branch to write to its MP.",
    "The network, which runs thirty kitchens, wants the mayor to scrap the levy.",
    "That’s why EXU, along with other unions, is calling for an inquiry.",
    "This is why our members will be voting for action.",
    "The Exampleton Trades Council joins with tenants in demanding repairs.",
    "Our appeal is for everybody in the town to write to the board.",
    "Our demand is that the council reopen the pool.",
    "All we are asking for is a fair offer.",
    "This attack is condemned in the strongest terms.",
    "We urge residents to support them and to stand with them.",
    "Members are urged not to cross the picket line.",
    "The ball is now in the employer’s court.",
)
PROMISES = (
    "If they try to close the library, our members will defy them.",
    "They should know that we will fight every closure.",
    "We are clear – if a cook is sacked, the union will do everything we can.",
    "We know that it is hard, and we will help every tenant who asks.",
    "We are appalled by this decision and will not allow it to stand.",
    "We in Exampleton refuse to be silent.",
    "We say clearly to the board that we will fight every job loss.",
    "Our members are determined to fight on until they win.",
    "Should the trust go ahead, our members will not hesitate to walk out.",
    "We cannot and will not accept the loss of these jobs.",
)
FACTS = (
    "The council is asking residents for their views until 1 June.",
    "There are no plans to replace the bus.",
    "The trust said it would review the plan.",
    "Under the proposed rota, porters would work every other weekend.",
    "The tribunal will decide whether the sacking was unfair.",
    "Tenants of this block are four times more likely to be ill.",
    "The company refuses to say how many jobs will go.",
    "We will also be speaking at the town hall on Friday.",
    "Lobby groups in the town have asked for an answer.",
)
WARM = (
    "Deepest sympathy is expressed to the families of the crew.",
    "The fight of the warehouse workers is our fight too.",
    "These cooks have the unwavering support of the branch.",
    "You have shown us all what courage looks like.",
)
HELD = (
    "We need to be honest about what went wrong.",
    "Disabled tenants must be equal partners.",
    "We express our deep concern at the rise in rents.",
    "We warn that closing the baths will harm the town.",
    "The government wants us to believe that there is no money.",
    "If the school closes, the village will lose its heart.",
)
FILED = {
    **dict.fromkeys(CALLS, RESOLVES),
    **dict.fromkeys(PROMISES, RESOLVES),
    **dict.fromkeys(FACTS, NOTES),
    **dict.fromkeys(WARM, SOLIDARITY),
    **dict.fromkeys(HELD, BELIEVES),
}
AROUND = "The news came as a shock to the town.\n\n{}\n\nIt was raised last week.\n"


@pytest.mark.parametrize(("sentence", "label"), FILED.items())
def test_a_sentence_among_others_is_filed_by_its_grammar(sentence, label):
    found = derived(AROUND.format(sentence)).units[1]

    assert found.text == sentence
    assert found.label is label, found.reasons


def test_a_call_without_a_verb_of_calling_says_why_it_is_one():
    found = derived(AROUND.format(CALLS[2])).units[1]

    assert found.reasons[0] == "it says what whoever speaks needs from somebody"
