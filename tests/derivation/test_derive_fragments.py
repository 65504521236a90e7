"""What names something and says nothing of it is told, a sentence never."""

from __future__ import annotations

import pytest
from derived_statements import LISTS, clause, derived, flags

from drafter.derivation.fragments import is_fragment
from drafter.derivation.lexicon import lexicon_of
from drafter.derivation.sounding import is_broken

LEXICON = lexicon_of(LISTS)
FRAGMENTS = (
    "a shabby plan to hide planned closures from the town",
    "the want of plain comforts such as a seat, a roof and a timetable",
    "paying £40 a month to the food bank straight from the raffle",
    "a warm classroom; smaller classes in every school; and an end to fees",
    "the workers who are on strike at the depot",
)
SENTENCES = (
    "the council sold the baths, and nobody was asked",
    "drivers in the town face longer hours and lower pay",
    "the plan only considers the car park",
    "the council supports families in need",
    "uncertainty grows",
    "your work matters",
    "the biggest unions, including the one which represents drivers, voted in favour",
    "today’s demonstration starts at the town hall and finishes at one",
    "more needs to be done",
)


@pytest.mark.parametrize("said", FRAGMENTS)
def test_words_without_a_verb_of_their_own_are_a_fragment(said):
    assert is_fragment(said, LEXICON)


@pytest.mark.parametrize("said", SENTENCES)
def test_a_sentence_is_no_fragment(said):
    assert not is_fragment(said, LEXICON)


@pytest.mark.parametrize(
    "sentence",
    [
        "Amendment carried unanimously at the May meeting.",
        "Thank you to the people who came to the meeting in May 2024.",
        "The branch has long experience of.",
    ],
)
def test_what_is_no_statement_must_be_settled(sentence):
    known = {one.kind for one in derived(f"{sentence}\n\nRents rose.").units[0].flags}
    assert known & {"by-hand", "fragment"}


@pytest.mark.parametrize(
    "sentence",
    [
        "To keep the baths open, the mayor must act.",
        "More needs to be done for the nurses.",
        "That includes the nurses of Mill Lane.",
    ],
)
def test_a_whole_sentence_has_no_such_flag(sentence):
    assert not flags(sentence) & {"by-hand", "fragment"}


def test_an_infinitive_alone_is_no_belief():
    assert is_broken("to conduct a ballot of the branch on the sale", LEXICON)
    assert not is_broken("to keep the baths open, the mayor must act", LEXICON)


def test_that_at_the_start_is_not_swallowed():
    assert clause("That includes the nurses of Mill Lane.") == (
        "that this includes the nurses of Mill Lane"
    )
