"""What Word and LibreOffice show as the number of words."""

from __future__ import annotations

import pytest
from counted_strings import COUNTED
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.words import (
    count_words,
    joined_dashes,
    libreoffice_shows,
    without_labels,
    word_shows,
)

LABELS = ["1. ", "12) ", "(a) ", "b. ", "iv) ", "xii. ", "2.1. ", "(3). ", "• ", "- ",
          "– ", "1.\t", "(a)\u00a0", "1. (a) "]  # fmt: skip
PLAIN = st.text(st.characters(exclude_characters="\n\r", categories=["L"]), min_size=1)


@pytest.mark.parametrize(("ours", "theirs", "text"), COUNTED)
def test_libreoffice_shows_what_it_was_seen_to_show(ours, theirs, text):
    assert (count_words(text), libreoffice_shows(text)) == (ours, theirs)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", 0),
        ("war – and peace", 4),
        ("war—and peace", 2),
        ("1. That it sails", 4),
        ("• send", 2),
        ("moved ____", 2),
        ("one\n\ttwo", 2),
    ],
)
def test_word_shows_everything_between_spaces(text, shown):
    assert word_shows(text) == shown


@pytest.mark.parametrize("label", LABELS)
def test_a_label_at_the_start_of_a_line_is_left_out(label):
    text = f"{label}crews sail\n  {label}ferries\n"

    assert without_labels(text) == "crews sail\nferries\n"


@pytest.mark.parametrize(
    "text",
    ["2.5 million", "2024. It was", "e.g. this", "I say", "a branch", "civil. War",
     "(see above) it", "£3. So", "-ing", "3.30 pm", "did) so"],
)  # fmt: skip
def test_what_looks_like_a_label_but_is_none_stays(text):
    assert without_labels(text) == text


def test_a_label_alone_on_its_line_is_left_out():
    assert without_labels("1.\nThat it sails") == "\nThat it sails"


@pytest.mark.parametrize(
    ("text", "dashes"),
    [
        ("ferries—which crews—must sail", 2),
        ("2011–2023 and 4--9", 2),
        ("“stop”—“now”", 1),
        ("ferries — which sail", 0),
        ("well-paid, out-of-date", 0),
        ("type --help, or `--set`", 0),
        ("a dash at the end—", 0),
    ],
)
def test_dashes_that_join_words_are_found(text, dashes):
    assert len(joined_dashes(text)) == dashes


@given(st.text())
def test_libreoffice_counts_no_less_than_our_words(text):
    assert libreoffice_shows(text) >= count_words(text)
    assert word_shows(text) >= count_words(text)


@given(st.text(), st.text())
def test_two_paragraphs_show_the_words_of_both(one, other):
    both = f"{one}\n{other}"

    assert word_shows(both) == word_shows(one) + word_shows(other)
    assert libreoffice_shows(both) == libreoffice_shows(one) + libreoffice_shows(other)


@given(st.lists(st.tuples(st.sampled_from(LABELS), PLAIN)))
def test_labels_are_no_words(points):
    typed = "\n".join(label + text for label, text in points)
    bare = "\n".join(text for _label, text in points)

    assert count_words(without_labels(typed)) == count_words(bare)


@given(st.text())
def test_what_is_left_has_no_label_before_a_word(text):
    once = without_labels(text)

    assert count_words(once) <= count_words(text)
    assert without_labels(once) == once
