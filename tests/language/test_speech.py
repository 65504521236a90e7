"""What is said aloud, and what stands in a list of things to do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.speech import as_reported, in_breaths, one_verb_after_another


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "It is for the people there to decide, and their protest is no pretext.",
            "It is for the people there to decide. And their protest is no pretext.",
        ),
        (
            "The depot closes in the spring; the drivers have been told nothing.",
            "The depot closes in the spring. The drivers have been told nothing.",
        ),
    ],
)
def test_a_speaker_stops_for_breath_where_a_sentence_can_stand_alone(written, said):
    assert in_breaths(written) == said


@pytest.mark.parametrize(
    "text",
    [
        "We stand together.",
        "It is for the people of Iraq, and nobody else, to decide who stays there.",
        "By reports, a rocket hit a base in the north, and the strike killed 25.",
        "A base was hit, it is reported, and the strike that followed killed many.",
        "The union says “the pay is low, and the hours of work are far too long”.",
        "Bread, rent and fares cost more, and the wages here stay where they were.",
        "It closed, and the drivers lost their work.",
    ],
)
def test_what_would_lose_its_sense_is_said_in_one_breath(text):
    assert in_breaths(text) == text


@given(st.text(st.sampled_from("ab ,;.“”"), max_size=60))
def test_no_word_is_lost_in_a_breath(text):
    def letters(words):
        return [one.lower() for one in words if one.isalpha()]

    assert letters(in_breaths(text)) == letters(text)


@pytest.mark.parametrize(
    ("note", "opened"),
    [
        ("that, so reports say, it rains", "reports say that it rains"),
        ("that, as is also reported, on 6 May it rained",
         "it is also reported that on 6 May it rained"),
        ("that, as reports warn, it may rain", "reports warn that it may rain"),
        ("that, by report, it rains", "that, by report, it rains"),
        ("that it rains", "that it rains"),
    ],
)  # fmt: skip
def test_a_note_opens_with_who_reports_it(note, opened):
    assert as_reported(note) == opened


@pytest.mark.parametrize(
    ("action", "after_will"),
    [
        (
            "send greetings to the union, and to urge the director to negotiate",
            "send greetings to the union, and urge the director to negotiate",
        ),
        ("write to them and to report back", "write to them and report back"),
        (
            "write to the Ambassador, asking the government to stop and to leave",
            "write to the Ambassador, asking the government to stop and to leave",
        ),
        ("send it to our MP, and to the press", "send it to our MP, and to the press"),
        ("send it to Alex, and to Sam", "send it to Alex, and to Sam"),
        ("encourage them to go and to give", "encourage them to go and to give"),
        ("write", "write"),
    ],
)
def test_a_second_infinitive_follows_will(action, after_will):
    assert one_verb_after_another(action) == after_will
