"""Phrases as parts of sentences: verbs, capitals and full stops."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.phrases import (
    bare_action,
    capitalised,
    finished,
    mid_sentence,
    that_phrase,
    third_person,
)


@pytest.mark.parametrize(
    ("verb", "said"),
    [
        ("note", "notes"),
        ("call on", "calls on"),
        ("press", "presses"),
        ("teach", "teaches"),
        ("deny", "denies"),
        ("say", "says"),
        ("send solidarity to", "sends solidarity to"),
    ],
)
def test_a_verb_is_put_in_the_third_person(verb, said):
    assert third_person(verb) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("that it is", "That it is"),
        ("eBay pays", "eBay pays"),
        ("NHS staff", "NHS staff"),
        ("école", "École"),
        ("3,500 more", "3,500 more"),
        ("", ""),
        ("a", "A"),
    ],
)
def test_a_capital_comes_first_unless_a_name_says_otherwise(text, said):
    assert capitalised(text) == said


@pytest.mark.parametrize(
    ("text", "end", "said"),
    [
        ("so it is", ".", "so it is."),
        ("so it is. ", ".", "so it is."),
        ("so it is.", ";", "so it is;"),
        ("so it is.", "; and", "so it is; and"),
        ("is it so?", ".", "is it so?"),
        ("no!", ".", "no!"),
        ("and so on…", ".", "and so on…"),
        ("they said “no”", ".", "they said “no”."),
        ("they said “no.”", ".", "they said “no.”"),
        ("they asked “why?”", ".", "they asked “why?”"),
        ("they said “no.”", "; and", "they said “no.”; and"),
        ("is it so?", "; and", "is it so?; and"),
        ("(as it said.)", ".", "(as it said.)"),
        ("in the U.S.", ".", "in the U.S."),
        ("in the U.S.", "; and", "in the U.S.; and"),
    ],
)
def test_a_sentence_is_closed_once(text, end, said):
    assert finished(text, end) == said


@given(st.text(max_size=40), st.sampled_from([".", ";", "; and", ":"]))
def test_closing_a_text_keeps_its_words(text, end):
    said = finished(text, end)

    assert said.startswith(text.rstrip().rstrip("."))
    assert said.endswith(end) or end == "."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("That it is so", "that it is so"),
        ("that, as reported, it is so", "that, as reported, it is so"),
        ("ferries are late", "that ferries are late"),
    ],
)
def test_a_phrase_opens_with_that_once(text, said):
    assert that_phrase(text) == said


def test_an_action_has_no_to_of_its_own_and_a_subject_no_capital():
    assert bare_action("To march") == bare_action("march") == "march"
    assert mid_sentence("This Branch") == "this Branch"
    assert mid_sentence("Congress") == "Congress"
