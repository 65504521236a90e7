"""Party politics is paid from the political fund; other causes are not."""

import pytest
from matters import Cost, clause, found

from drafter.checks.political_fund import CHECK

PARTY_MONEY = [
    "donate £200 to the Example Party from our general fund",
    "donate £100 to the election campaign of Alex Example from branch funds",
    "affiliate to Sampleton Constituency Labour Party at a cost of £30 from our funds",
    "donate £50 to our Labour candidate from the general fund",
]
OTHER_MONEY = [
    "donate £200 to the Example Party from our political fund",
    "donate £200 to the Example Peace Campaign from our general fund",
    "donate £50 towards the Christmas Party from our general fund",
    "spend £40 on leaflets for the branch election from our general fund",
    "support the candidates of the Example Party",
    "call on the Government to fund every party with £5",
]


@pytest.mark.parametrize("act", PARTY_MONEY)
def test_money_for_a_party_names_the_political_fund(act):
    (finding,) = found(CHECK, clause(act))

    assert finding.source.title.endswith("Act 1992, sections 71 and 72")
    assert finding.source.url.endswith("/ukpga/1992/52/section/71")
    assert finding.message.endswith("This is not legal advice.")


@pytest.mark.parametrize("act", OTHER_MONEY)
def test_other_causes_and_the_political_fund_are_left_alone(act):
    assert found(CHECK, clause(act)) == ()


def test_the_fund_that_the_template_knows_counts():
    cost = Cost("£200", "the Example Party", "our political fund")
    act = clause("donate £200 to the Example Party", cost=cost)

    assert found(CHECK, act) == ()


@pytest.mark.parametrize(
    "body", ["labour-clp", "labour-branch", "trades-council", "su-generic", "us-local"]
)
def test_bodies_that_hold_no_unions_money_are_left_alone(body):
    assert found(CHECK, clause(PARTY_MONEY[0]), body=body) == ()
