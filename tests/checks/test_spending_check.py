"""Money needs a sum, a payee and a fund; what others give is theirs."""

import pytest
from matters import Cost, clause, found, matter, notes, words_at

from drafter.checks.spending import CHECK

LACKS = {
    "donate £100 to the Example Strike Fund": "from which fund",
    "make a donation to the Example Strike Fund from our general fund": "how much",
    "donate £100 from our general fund": "who is paid",
    "make a donation": "how much it spends or who is paid or from which fund",
    "affiliate to the Sample Campaign at a cost of £25": "from which fund",
    "send greetings to the drivers and a donation of £50": "from which fund",
    "instruct the treasurer to pay £50 to the Sample Fund": "from which fund",
    "contribute £40 towards the coach": "from which fund",
}
ALL_SAID = [
    "donate £100 to the Example Strike Fund from our general fund",
    "contribute up to £50 towards the coach out of branch funds",
    "affiliate to the Sample Campaign",
    "donate five per cent of our income to the Example Fund from our reserves",
    "donate the proceeds of the raffle to the Example Strike Fund",
    "support the appeal for the drivers",
    "donate blood",
    "contribute to the debate on pay",
    "call on the Government to give £5 million to libraries",
    "encourage members to donate £5 to the Example Strike Fund",
    "tell members how to give to the strike fund",
]


@pytest.mark.parametrize(("act", "lacks"), LACKS.items())
def test_what_is_missing_is_named(act, lacks):
    (finding,) = found(CHECK, clause(act))

    assert f"does not say {lacks}" in finding.message
    assert finding.message.startswith("Resolves 1 ")


@pytest.mark.parametrize("act", ALL_SAID)
def test_money_with_sum_payee_and_fund_or_no_money_is_left_alone(act):
    assert found(CHECK, clause(act)) == ()


def test_the_finding_points_to_the_spending():
    before = matter(clause("support the appeal and donate £50 to it"))
    (finding,) = CHECK.run(before)

    assert words_at(finding, before) == "donate"


def test_what_the_template_knows_of_a_cost_counts():
    cost = Cost("£50 (fifty pounds)", "the Sample Fund", "our general fund")

    assert found(CHECK, clause("help the drivers", cost=cost)) == ()
    (finding,) = found(CHECK, clause("help them", cost=Cost("£50", "them", "")))
    assert "from which fund" in finding.message


def test_a_point_below_or_another_clause_may_say_the_fund():
    gift = clause("donate £100 to the Example Strike Fund", id="gift")
    below = clause("from our general fund", under="gift")
    beside = clause("agree that this be paid from the general fund")

    assert found(CHECK, gift, below) == found(CHECK, gift, beside) == ()


def test_costs_among_the_facts_are_no_spending():
    assert found(CHECK, notes("that the firm is to pay £5 million to owners")) == ()


def test_affiliates_and_members_spend_their_own_money():
    gift = "make donations of their own"

    assert found(CHECK, clause(gift, who="affiliates"), body="trades-council") == ()
