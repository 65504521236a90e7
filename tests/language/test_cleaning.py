"""What is let in at the door."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.cleaning import clean

NONCHARACTERS = {chr(p * 0x10000 + end) for p in range(17) for end in (0xFFFE, 0xFFFF)}
NONCHARACTERS |= {chr(code) for code in range(0xFDD0, 0xFDF0)}
OVERRIDES = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
any_text = st.text(st.characters(), max_size=200)


@pytest.mark.parametrize(
    "text",
    [
        "Siân “Sid” O’Neill & Söhne <b>",
        "Ógra Bhaile Átha Cliath",
        "لا للحرب",
        "אין מלחמה \u200f!",
        "战争不要",
        "युद्ध नहीं",
        "👩🏽‍🏭✊🏽",
        "{{ x }} {% if %} \\ \t tab",
        "line\nline",
    ],
)
def test_text_of_any_script_stays_as_it_is(text):
    assert clean(text) == text


@pytest.mark.parametrize("end", ["\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_line_end_becomes_a_newline(end):
    assert clean(f"one{end}two") == "one\ntwo"


def test_what_a_terminal_obeys_does_not_come_in():
    assert clean("\x1b[31mred\x1b]0;title\x07\x9b0m") == "[31mred]0;title0m"


def test_what_shows_text_in_another_order_does_not_come_in():
    assert clean("branch \u202egpj.exe\u2069") == "branch gpj.exe"


def test_halves_of_characters_do_not_come_in():
    assert clean("a\ud800b\udfffc") == "abc"


@given(any_text)
def test_nothing_that_does_things_is_left(text):
    left = set(clean(text))

    assert not left & (NONCHARACTERS | OVERRIDES)
    assert not any(
        unicodedata.category(one) in {"Cc", "Cs"} for one in left - {*"\t\n"}
    )


@given(any_text)
def test_cleaning_twice_changes_nothing_more(text):
    assert clean(clean(text)) == clean(text)


@given(st.text(st.characters(exclude_categories=("C", "Zl", "Zp"))))
def test_every_letter_mark_sign_and_space_stays(text):
    assert clean(text) == text
