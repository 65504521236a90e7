"""The closed subset of Jinja that templates are written in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.templating.environment import (
    DEEPEST,
    LONGEST,
    condition_faults,
    faults_in,
    fill,
    holds,
    names_in,
    names_in_condition,
)
from drafter.templating.values import Gap

VALUES = {
    "country": "Iran",
    "sum": Decimal("1250.50"),
    "count": Decimal(3),
    "day": date(2020, 1, 9),
    "places": ("Hull", "Leeds", "York"),
    "sure": True,
    "none": None,
    "gap": Gap("gap"),
}


# What a template may not


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("{% for one in places %}{{ one }}{% endfor %}", "a loop"),
        ("{{ country() }}", "a call"),
        ("{{ country.upper }}", "a dot"),
        ("{{ country['x'] }}", "square brackets"),
        ("{{ country[0] }}", "square brackets"),
        ("{% set x = 1 %}", "an assignment"),
        ("{% set x %}words{% endset %}", "an assignment"),
        ("{% with x = 1 %}{% endwith %}", "an assignment"),
        ("{% macro x() %}{% endmacro %}", "a macro"),
        ("{% call country() %}{% endcall %}", "a call"),
        ("{% include 'x' %}", "an include"),
        ("{% import 'x' as y %}", "an import"),
        ("{% from 'x' import y %}", "an import"),
        ("{% extends 'x' %}", "an extends"),
        ("{% block x %}{% endblock %}", "a block"),
        ("{% filter money %}1{% endfilter %}", "a filter block"),
        ("{{ sum + 1 }}", "arithmetic"),
        ("{{ sum * 1000 }}", "arithmetic"),
        ("{{ sum ** 9 }}", "arithmetic"),
        ("{{ -sum }}", "arithmetic"),
        ("{{ country ~ 'x' }}", "~"),
        ("{{ country is defined }}", '"is"'),
        ("{{ [1, 2] }}", "a list"),
        ("{{ (1, 2) }}", "a list"),
        ("{{ {'a': 1} }}", "a table"),
    ],
)
def test_what_reaches_further_is_named(text, named):
    (fault,) = faults_in(text)

    assert fault == (
        f"holds {named}, which a template may not; only blanks, our filters, if, "
        "comparisons, and, or, not"
    )


def test_an_unknown_filter_is_told_with_those_there_are():
    assert faults_in("{{ country | upper }}") == (
        (
            'has no filter "upper": use one of longdate, shortdate, money, listed, '
            "ordinal, a_an, sentence, phrase, spoken"
        ),
    )


def test_the_filter_that_compares_is_not_for_templates():
    assert "has no filter" in faults_in("{{ country | compared }}")[0]


def test_a_filter_takes_nothing_in_brackets():
    assert faults_in("{{ sum | money(2) }}") == (
        'gives the filter "money" something in brackets: leave it out',
    )


@pytest.mark.parametrize(
    "text",
    [
        "{{ country",
        "{% if country %}",
        "{{ }}",
        "{% do x %}",
        "{{ a b }}",
        "{{ '\\' }}",
    ],
)
def test_what_cannot_be_read_says_so(text):
    (fault,) = faults_in(text)

    assert fault.startswith("cannot be read: ")
    assert "Jinja" not in fault


@pytest.mark.parametrize(
    "text",
    [
        "{% if a %}" * (DEEPEST + 1) + "{% endif %}" * (DEEPEST + 1),
        f"{{{{ {'not ' * 3000}a }}}}",
        f"{{{{ {'(' * 3000}a{')' * 3000} }}}}",
        f"{{{{ a{' and a' * 200} }}}}",
    ],
)
def test_what_is_nested_too_deeply_says_so(text):
    assert faults_in(text) == ("is nested too deeply; write it more simply",)


def test_what_is_too_long_says_so():
    assert faults_in("x" * LONGEST) == ()
    assert faults_in("x" * (LONGEST + 1)) == (
        "is longer than 20,000 characters; shorten it",
    )


def test_a_number_of_thousands_of_figures_is_a_fault():
    (fault,) = faults_in(f"{{{{ {'9' * 5000} }}}}")

    assert fault == "holds a number that is too long; write a shorter one"


@pytest.mark.parametrize(
    "written", ["\\x1b[31m", "\\ud800", "\\ufdd0x\\ufdd1", "\\u202e"]
)
def test_no_backslash_brings_in_what_no_text_may_hold(written):
    (fault,) = faults_in(f"{{{{ '{written}' }}}}")

    assert fault == "holds a character that no text may hold; take it out"


def test_a_short_if_needs_its_else():
    assert faults_in("{{ 'yes' if sure }}") == (
        "says what stands there if, and not what else: add else",
    )


@given(st.text(st.characters(codec="ascii"), max_size=60))
def test_any_text_is_allowed_or_has_faults_that_are_sentences(text):
    faults = faults_in(f"{{{{ {text} }}}}")

    assert all(isinstance(fault, str) and fault for fault in faults)


# What it may


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("no blanks & no <b>", "no blanks & no <b>"),
        ("war on {{ country }}", "war on Iran"),
        ("{{ day | longdate }}", "9 January 2020"),
        ("{{ day | shortdate }}", "9 January"),
        ("{{ day }}", "9 January 2020"),
        ("{{ sum | money }}", "£1,250.50"),
        ("{{ count | ordinal }}", "third"),
        ("{{ places | listed }}", "Hull, Leeds and York"),
        ("{{ country | a_an }}", "an Iran"),
        ("{{ sure }}", "yes"),
        ("{{ 'x' if sure else 'y' }}", "x"),
        ("{% if country == 'Iran' %}a{% elif sure %}b{% else %}c{% endif %}", "a"),
        ("{% if count > 2 and not none %}many{% endif %}", "many"),
        ("{% if 1 < count < 4 %}few{% endif %}", "few"),
        ("{% if 'Iran' in country or none %}there{% endif %}", "there"),
        ("{# left out #}kept\n", "kept\n"),
        ("{% raw %}{{ country }}{% endraw %}", "{{ country }}"),
    ],
)
def test_what_is_allowed_has_no_fault_and_fills(text, said):
    assert faults_in(text) == ()
    assert fill(text, VALUES) == said


@pytest.mark.parametrize(
    "condition",
    [
        "gap > 3",
        "none > 3",
        "none <= none",
        "'x' in none",
        "'x' not in gap",
        "day > 3",
        "country < day",
        "1 < gap < 3",
    ],
)
def test_what_has_no_order_is_not_before_or_after(condition):
    assert condition_faults(condition) == ()
    assert not holds(condition, VALUES)


@pytest.mark.parametrize(
    ("condition", "true"),
    [
        ("", True),
        ("country", True),
        ("none", False),
        ("sure and country == 'Iran'", True),
        ("country != 'Iran'", False),
        ("not (country == 'Iraq')", True),
        ("count >= 3", True),
        ("count == 3", True),
        ("day == day", True),
    ],
)
def test_a_condition_holds_or_does_not(condition, true):
    assert holds(condition, VALUES) is true


@pytest.mark.parametrize("condition", ["{{ a }}", "a }}x{{ b", "a %}{% endif"])
def test_a_condition_has_no_braces(condition):
    assert condition_faults(condition) == (
        "is a condition by itself: write it without braces",
    )


@pytest.mark.parametrize("condition", ["a b", "a, b", "a.b", "a()", "if a"])
def test_a_condition_is_held_to_the_subset(condition):
    assert condition_faults(condition)


def test_names_are_those_of_the_blanks_and_conditions():
    text = "{{ a }}{% if b == 'x' %}{{ c | money }}{% endif %}"

    assert names_in(text) == {"a", "b", "c"}
    assert names_in("none") == set()
    assert names_in_condition("a and not b") == {"a", "b"}
    assert names_in_condition("") == set()


# What fills a blank


@given(st.text(st.characters(), max_size=80))
def test_words_of_a_person_are_never_a_template(words):
    assert fill("so: {{ country }}", {"country": words}) == f"so: {words}"


def test_a_missing_answer_leaves_its_mark():
    assert fill("on {{ gap }}", VALUES) == "on \ufdd0gap\ufdd1"
    assert fill("{{ gap | longdate }}{{ gap | money }}", VALUES).count("\ufdd0") == 2
