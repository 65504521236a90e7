from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafter.language.word_diff import (
    grouped,
    least_marked,
    marked_words,
    word_diff,
    words_of,
)

WORDS = st.lists(
    st.sampled_from(
        ["a", "the", "pay", "jobs", "naïve", "who’s", "self-employed", "£200", "“no”"]
    ),
    max_size=30,
)
TEXTS = WORDS.map(" ".join) | st.text(st.sampled_from("ab ,.;\n’“”"), max_size=40)


def rebuilt(old: str, hunks) -> str:
    made, end = [], 0
    for hunk in hunks:
        assert old[hunk.start : hunk.end] == hunk.old
        made += [old[end : hunk.start], hunk.new]
        end = hunk.end
    return "".join((*made, old[end:]))


def said(old: str, new: str) -> list[tuple[str, str]]:
    return [(hunk.old, hunk.new) for hunk in word_diff(old, new)]


@given(TEXTS, TEXTS)
def test_the_hunks_turn_the_old_text_into_the_new(old, new):
    hunks = word_diff(old, new)

    assert rebuilt(old, hunks) == new
    assert rebuilt(old, grouped(hunks, old)) == new
    for hunk in hunks:
        assert new[hunk.new_start : hunk.new_start + len(hunk.new)] == hunk.new


@given(TEXTS, TEXTS)
def test_no_diff_marks_fewer_words(old, new):
    assert marked_words(word_diff(old, new)) == least_marked(old, new)


@given(TEXTS)
def test_nothing_is_changed_in_the_same_text(text):
    assert word_diff(text, text) == ()


def test_a_changed_word_does_not_mark_its_neighbours():
    old = "calls on the council to keep the route open"
    new = "calls on the council to keep the ferry open"

    assert said(old, new) == [("route", "ferry")]


def test_a_changed_comma_marks_no_word():
    assert said("jobs, pay and safety", "jobs; pay and safety") == [(",", ";")]


def test_words_added_before_a_final_stop_leave_the_stop():
    assert said("keep the route open.", "keep the route open and safe.") == [
        ("", " and safe")
    ]


def test_a_changed_space_is_seen():
    assert said("keep  the route", "keep the route") == [(" ", "")]


def test_two_edits_with_two_words_between_are_read_out_as_one():
    old = "the branch notes that ferry crews work long hours"
    new = "the branch regrets that ferry workers work long hours"

    hunks = word_diff(old, new)

    assert len(hunks) == 2
    (one,) = grouped(hunks, old)
    assert (one.old, one.new) == (
        "notes that ferry crews",
        "regrets that ferry workers",
    )


def test_words_keep_their_apostrophes_hyphens_and_figures():
    assert words_of("who’s self-employed: 41,000 (2.5 %)") == [
        "who’s",
        "self-employed",
        "41,000",
        "2.5",
    ]
