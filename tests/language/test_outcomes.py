"""Results in the words of a minute."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.language.outcomes import EXPLAINED, IN_WORDS, outcome_words, vote_words
from drafter.model.outcome import Manner, Outcome, Result, Votes

AMENDED = "carried as amended, by 9 votes to 8"
DAY = date(2020, 1, 9)


def test_every_result_has_its_words_and_is_explained():
    assert set(IN_WORDS) == set(EXPLAINED) == set(Result)


@pytest.mark.parametrize(
    ("result", "keys", "said"),
    [
        ("carried", {}, "carried"),
        ("carried", {"votes": Votes(24, 1)}, "carried by 24 votes to 1"),
        ("carried", {"manner": Manner.NEM_CON}, "carried nem con"),
        ("carried", {"manner": Manner.UNANIMOUS}, "carried unanimously"),
        ("lost", {"manner": Manner.SHOW_OF_HANDS}, "lost on a show of hands"),
        ("carried-as-amended", {"votes": Votes(9, 8)}, AMENDED),
        ("fell", {"why": "no mover was there."}, "fell (no mover was there)"),
        ("remitted", {}, "remitted"),
        ("ruled-out-of-order", {}, "ruled out of order"),
    ],
)
def test_a_result_is_said_as_a_minute_says_it(result, keys, said):
    assert outcome_words(Outcome(Result(result), DAY, **keys)) == said


@pytest.mark.parametrize(
    ("votes", "said"),
    [
        (Votes(1, 0), "1 vote to 0"),
        (Votes(24, 1, 1), "24 votes to 1, with 1 abstention"),
        (Votes(24, 1, 3), "24 votes to 1, with 3 abstentions"),
    ],
)
def test_a_counted_vote_is_said_in_full(votes, said):
    assert vote_words(votes) == said
