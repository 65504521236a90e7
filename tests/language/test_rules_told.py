"""A body's rules in words: what each says, and how far it can be relied on."""

from __future__ import annotations

from datetime import date

import pytest

from drafter.language.rules import RULES, age, is_old, told
from drafter.model.rulebook import (
    RULE_GROUPS,
    Confidence,
    Counts,
    Force,
    Rule,
    RuleSource,
)

TODAY = date(2026, 11, 25)


def rule(value=150, confidence=Confidence.HIGH, **keys):
    return Rule(value, "form", confidence, Force.RULE, **keys)


def source(year, *, undated=False):
    return RuleSource("form", "Form for motions", year, undated=undated)


@pytest.mark.parametrize(
    ("name", "held", "said"),
    [
        (
            "limit.words",
            rule(counts=Counts.CLAUSES_AND_LEADS),
            "words in a motion: 150 (the title is not counted)",
        ),
        (
            "limit.words",
            rule(1400, counts=Counts.ALL_TOGETHER),
            "words in a motion: 1,400 (for everything that one branch sends in)",
        ),
        (
            "deadline.motion",
            rule(16, unit="weeks before conference", hour="noon"),
            "a motion has to be in: 16 weeks before conference, by noon",
        ),
        (
            "deadline.motion",
            rule(10, unit="days before the meeting", clear=True),
            "a motion has to be in: 10 days before the meeting (clear days)",
        ),
        ("deadline.motion", rule("31 January"), "a motion has to be in: 31 January"),
        ("debate.mover", rule(5, unit="minutes"), "the mover speaks for: 5 minutes"),
        ("debate.tea", rule("none"), "debate.tea: none"),
    ],
)
def test_a_rule_is_told_in_words(name, held, said):
    assert told(name, held) == said


@pytest.mark.parametrize(
    ("year", "old"), [(2018, True), (2023, True), (2024, False), (2026, False)]
)
def test_a_rule_is_old_after_two_years(year, old):
    assert is_old(source(year), TODAY) is old


@pytest.mark.parametrize(
    ("held", "seen", "said"),
    [
        (rule(), source(2026), ""),
        (rule(), source(2018), "Last seen 2018: check with your secretary."),
        (
            rule(),
            source(2026, undated=True),
            "From a page without a date: check with your secretary.",
        ),
        (
            rule(confidence=Confidence.LOW),
            source(2025),
            "Not certain: check with your secretary.",
        ),
        (
            rule(confidence=Confidence.LOW),
            source(2022),
            "Last seen 2022 and not certain: check with your secretary.",
        ),
    ],
)
def test_a_rule_says_how_far_it_can_be_relied_on(held, seen, said):
    assert age(held, seen, TODAY) == said


def test_every_name_of_a_rule_is_in_a_table_of_rulebooks():
    assert {name.partition(".")[0] for name in RULES} == set(RULE_GROUPS)
    assert len(set(RULES.values())) == len(RULES)
