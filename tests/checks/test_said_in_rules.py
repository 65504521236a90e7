"""What a rule's value lists, and the days that a clause names."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules_of_bodies import rule

from drafter.checks.said import joined, listed, of, without_article
from drafter.checks.said_dates import days_in
from drafter.language.dates import long_date, short_date

NEAR = date(2031, 1, 2)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("That this meeting; That this conference", 2),
        ("DM; the editor; the charities", 3),
        ("officials", 1),
        ("“call on” and “instruct”", 2),
        ("officials, staff or the editor", 3),
        ("notes (facts); believes (opinion)", 2),
    ],
)
def test_a_value_lists_what_stands_between_its_marks(value, words):
    assert len(listed(rule(value))) == words


def test_what_is_listed_has_neither_marks_nor_brackets_nor_articles():
    assert listed(rule("“call on” and “instruct”")) == ("call on", "instruct")
    assert listed(rule("notes (facts); believes (opinion)")) == ("notes", "believes")
    assert without_article("the editor") == "editor"
    assert without_article("theatres") == "theatres"


def test_words_are_joined_and_counted_as_people_do():
    assert joined(["a", "b", "c"]) == "a, b or c"
    assert joined(["a"]) == "a"
    assert (of(1, "word"), of(1400, "word")) == ("1 word", "1,400 words")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on 30 December and on 3 January", [date(2030, 12, 30), date(2031, 1, 3)]),
        ("on January 3 and 4 February 2029", [date(2031, 1, 3), date(2029, 2, 4)]),
        ("on 31 February", []),
        ("may 5 people march in 3 weeks", []),
        ("12 May 2031", [date(2031, 5, 12)]),
        ("at 5 Marchmont Road", []),
    ],
)
def test_days_are_found_with_and_without_their_year(text, days):
    assert [one.day for one in days_in(text, NEAR)] == days


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_every_day_is_found_as_it_is_written(day):
    (full,) = days_in(f"that on {long_date(day)} it was so", NEAR)
    (short,) = days_in(f"that on {short_date(day)} it was so", day)

    assert full.day == short.day == day
