"""A call to stop work without a ballot; support for others is no such call."""

import pytest
from matters import believes, clause, found, matter, notes, words_at

from drafter.checks.industrial_action import CHECK

CALLS = {
    "call on members to walk out on 5 March": "walk out",
    "call on all members to strike from Monday": "strike from monday",
    "take strike action on 5 March": "take strike action",
    "instruct our members to work to rule": "work to rule",
    "encourage members to refuse to handle goods from Example Foods": None,
    "ask members to boycott Example Foods at work": None,
    "hold a one-day strike on 5 March": "hold a one-day strike",
    "that all members walk out on 5 March": "that all members walk out",
}
SUPPORT = [
    "support the lawful strike of the drivers at Sample depot",
    "send a message of solidarity to the strikers",
    "encourage members to visit the picket lines",
    "join the demonstration on 5 March",
    "donate £50 to the Example Strike Fund from our general fund",
    "call on our National Executive Committee to ballot members for strike action",
    "call on the TUC to call a general strike",
    "organise a strike support group",
    "encourage members to boycott Example Foods",
    "encourage members to join the climate strike in their lunch break",
    "strike out rule 5",
    "refuse all donations from arms companies",
    "call on members to take industrial action within the law and union policy",
    "call on members to strike when the ballot has been won",
    "picket the town hall on 5 March",
]


@pytest.mark.parametrize(("act", "words"), CALLS.items())
def test_a_call_to_stop_work_needs_a_ballot(act, words):
    before = matter(clause(act))
    (finding,) = CHECK.run(before)

    assert finding.source.title.startswith("Trade Union and Labour Relations")
    assert finding.source.year == 1992
    assert "regional officer" in finding.message
    assert finding.message.endswith("This is not legal advice.")
    if words:
        assert words_at(finding, before).lower() == words


@pytest.mark.parametrize("act", SUPPORT)
def test_support_ballots_and_peoples_own_time_are_left_alone(act):
    assert found(CHECK, clause(act)) == ()


def test_what_the_template_asks_of_members_is_read_too():
    (finding,) = found(CHECK, clause("strike on 5 March", who="members"))

    assert "names no ballot" in finding.message


def test_a_ballot_among_the_facts_is_enough_unless_it_is_for_others():
    ballot = notes("that members voted for action in the ballot of 1 March")

    assert found(CHECK, ballot, clause("take strike action on 5 March")) == ()
    sympathy = clause("take strike action in sympathy with the drivers")
    (finding,) = found(CHECK, ballot, sympathy)
    assert finding.source.url.endswith("/section/224")


def test_picketing_another_workplace_is_told_with_its_own_section():
    act = clause("picket the depot of Example Foods", who="members")
    (finding,) = found(CHECK, act)

    assert finding.source.title.endswith("sections 219, 220 and 224")


@pytest.mark.parametrize("body", ["labour-clp", "us-local", "su-generic"])
def test_other_bodies_are_left_alone(body):
    assert found(CHECK, clause("take strike action on 5 March"), body=body) == ()


def test_what_is_believed_or_quoted_calls_on_nobody():
    assert found(CHECK, believes("that members should walk out")) == ()
    assert found(CHECK, clause("“walk out now”, as they say in Sampleton")) == ()
