"""What reads badly where something was left out is told, and nothing else."""

from __future__ import annotations

import pytest

from drafter.language.holes import holes_in

BAD = {
    "That the sale of.": "a sentence without its end",
    "That nobody was asked about that.": "a sentence without its end",
    "That it is so;.": "punctuation twice",
    "That it is,, so.": "punctuation twice",
    "That it is..": "punctuation twice",
    "That the the baths close.": "a word twice",
    "That it , closes.": "a space before punctuation",
}
GOOD = (
    "That nobody was told before that.",
    "That nothing has been heard since that.",
    "That they had waited ... and waited.",
    "That the band. The land; the offer: of",
)


@pytest.mark.parametrize("text", BAD)
def test_a_hole_is_told_by_its_name(text):
    assert holes_in(text) == (BAD[text],)


@pytest.mark.parametrize("text", GOOD)
def test_whole_words_are_left_in_peace(text):
    assert holes_in(text) == ()
