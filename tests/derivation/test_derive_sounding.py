"""Clauses that are no whole sentence are told, and whole ones are left in peace."""

from __future__ import annotations

import pytest
from derived_statements import flags

BROKEN = (
    "Just as nobody there should live in fear of the next raid.",
    "Not only that but some people rely on the library for a warm room.",
    "Applauds the campaign that kept the baths open.",
    "Is concerned at how the sale was handled.",
    "The present opening hours to be kept.",
    "We believe that requires a new pool and an end to the cuts.",
    "We are appalled by,",
)
WHOLE = (
    "The council sold the baths, and nobody was asked.",
    "Just as the baths were saved, the library must be saved.",
    "The baths are to be kept.",
    "The demand for the baths has grown.",
    "We are proud of the members whom the council relies on.",
    "The library is what the town stands for.",
)


@pytest.mark.parametrize("sentence", BROKEN)
def test_what_is_no_whole_sentence_must_be_settled(sentence):
    assert flags(sentence) & {"by-hand", "fragment", "link"}


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_whole_sentence_is_not_said_to_be_broken(sentence):
    assert not flags(sentence) & {"by-hand", "fragment", "link"}


def test_a_day_that_owns_something_is_a_day():
    assert "day" in flags("Today’s report says that rents rose.")


def test_what_the_issuer_resolves_of_itself_is_asked_about():
    said = "Resolved, that Example Peace Campaign commits to marching every week."
    assert "commitment" in flags(said)
