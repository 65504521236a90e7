"""A title has its own limit."""

import pytest
from matters import clause, found
from rules_of_bodies import ruled, without

from drafter.checks.title_limit import CHECK

TEN = ruled("limit.title", 10, unit="words")
ACT = clause("act")


@pytest.mark.parametrize(
    "title",
    [
        "No war on Examplia, solidarity with its workers, an end to sanctions",
        "Why our branch must support the nurses of Example Town General Hospital",
        "One two three four five six seven eight nine ten eleven",
    ],
)
def test_a_title_of_more_words_is_told(title):
    (finding,) = found(CHECK, ACT, body=TEN, title=title)

    assert finding.severity.value == "warns"
    assert "the limit that the Branch sets is 10" in finding.message


@pytest.mark.parametrize(
    "title",
    [
        "No war on Examplia",
        "One two three four five six seven eight nine ten",
        "Ten words - a dash is none - and well-paid is one",
        "",
    ],
)
def test_a_title_within_it_is_good(title):
    assert not found(CHECK, ACT, body=TEN, title=title)


def test_it_says_how_much_too_long_it_is():
    eleven = "One two three four five six seven eight nine ten eleven"

    (finding,) = found(CHECK, ACT, body=TEN, title=eleven)
    assert "The title has 11 words" in finding.message
    assert "it is 1 word over" in finding.message


def test_a_limit_in_characters_counts_characters():
    body = ruled("limit.title", 20, unit="characters")

    (finding,) = found(CHECK, ACT, body=body, title="No war on Examplia, now")
    assert "The title has 23 characters" in finding.message
    assert not found(CHECK, ACT, body=body, title="No war on Examplia")


def test_a_body_whose_limit_is_not_confirmed_takes_any_title():
    assert not found(CHECK, ACT, body=without("limit.title"), title="word " * 40)
