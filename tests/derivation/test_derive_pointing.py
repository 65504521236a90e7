"""Words of a clause that mean something in another sentence are flagged."""

from __future__ import annotations

import pytest
from derived_statements import flags, unit

from drafter.derivation.pointing import pointing
from drafter.derivation.units import Label
from drafter.derivation.wording import BODY

LOST = [
    "We call on the council to withdraw them.",
    "We urge ministers to revoke these orders.",
    "We demand their release and safe return.",
    "We express our solidarity with his family.",
    "Through their lobby in the town, they have undermined the law.",
    "All were wearing the badge of the union.",
    "Ministers know this and have done nothing.",
    "Closing it would be an act of vandalism.",
    "One was left with a broken wrist.",
    "Working longer for less, they feel betrayed.",
    "We call on the council to do everything it can to meet these aims.",
]
FOUND = [
    "We call on the council to say what it will do for carers.",
    "We call on the government to pay nurses what it owes them.",
    "Carers deserve better because they keep the town alive.",
    "The minister broke her promise to carers.",
    "It is wrong that carers are paid so little.",
    "The law makes it harder to strike.",
    "We support those who refuse to work in unsafe homes.",
    "Members and their families suffer because the council failed them.",
]


@pytest.mark.parametrize("sentence", LOST)
def test_a_word_whose_meaning_stands_elsewhere_is_flagged(sentence):
    assert "pronoun" in flags(sentence)


@pytest.mark.parametrize("sentence", FOUND)
def test_a_word_whose_meaning_stands_in_the_clause_is_not(sentence):
    assert "pronoun" not in flags(sentence)


def test_the_body_itself_is_meant_by_it():
    assert not list(pointing(f"that {BODY} says what it wants", Label.BELIEVES))


def test_these_after_many_words_speak_of_one_of_them_in_a_fact():
    said = (
        "that the closure of the ward, the loss of the beds and the end of the bus "
        "route in one winter show what these cuts mean"
    )

    assert not list(pointing(said, Label.NOTES))
    assert list(pointing(said.removeprefix("that "), Label.RESOLVES))


def test_the_flag_names_the_word():
    (flag,) = [
        one
        for one in unit("We call on ministers to withdraw them.").flags
        if one.kind == "pronoun"
    ]

    assert flag.says.startswith("“them” points to the sentence before")
