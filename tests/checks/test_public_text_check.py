"""A text for the public that asks for votes says who is behind it."""

import pytest
from matters import clause, matter

from drafter.checks.public_text import CHECK

IMPRINT = "Promoted by Sam Sample on behalf of Example Branch, 1 Sample Street."
ASKS = [
    "Vote for Alex Example in the by-election on 5 March.",
    "The election is on 5 March. Please vote against the Example Party.",
    "We call on everyone to vote for Bo Specimen, candidate in Sampleton, on 5 March.",
    "Vote No in the referendum on 5 March!",
]
ASKS_NOT = [
    "Members voted for the motion by 31 votes to 2.",
    f"Vote for Alex Example in the by-election on 5 March. {IMPRINT}",
    "We ask our MP to vote against the Bill before the general election.",
    "Vote for Alex Example in the branch election on 5 March.",
    "Vote for strike action in the ballot.",
    "The general election is on 5 March. Ask every candidate about the library.",
    "“Vote for Alex Example in the by-election”, said a poster that we took down.",
    "The branch sends solidarity to the drivers at Sample depot.",
]


def ran(text, name="posts", **keys):
    before = matter(clause("oppose it"), public={name: text}, **keys)
    return tuple(CHECK.run(before))


@pytest.mark.parametrize("text", ASKS)
def test_a_call_to_vote_without_an_imprint_is_told(text):
    (finding,) = ran(text)

    assert finding.source.title.startswith("Elections Act 2022")
    assert finding.message.startswith("The companion “posts” asks people")
    assert finding.message.endswith("This is not legal advice.")
    assert not finding.clause


@pytest.mark.parametrize("text", ASKS_NOT)
def test_other_votes_and_texts_with_an_imprint_are_left_alone(text):
    assert ran(text) == ()


def test_what_is_printed_has_its_own_sections():
    (election,) = ran(ASKS[0], name="press-notice")
    (referendum,) = ran(ASKS[3], name="newsletter-item")

    assert election.source.title.endswith("Act 2000, section 143")
    assert referendum.source.title.endswith("Act 2000, section 126")


def test_bodies_abroad_are_left_alone():
    assert ran(ASKS[0], body="us-local") == ()
