"""A rule change that cannot be voted on as it stands is told what it lacks."""

from __future__ import annotations

import pytest
from matters import LISTS, clause, matter
from rules_of_bodies import ruled

from drafter.checks import engine
from drafter.checks.rule_wording import CHECK
from drafter.model.finding import Severity
from drafter.model.motion import Clause

RULE = "Chapter 3, Clause IV, rule 2 of the Rules of the Example Federation"
PRESENT = "Each branch elects two delegates."
AMENDED = "Each branch elects three delegates."


def change(rule=RULE, present=PRESENT, amended=AMENDED, **keys):
    texts = {"rule": rule, "present": present, "amended": amended, "reason": "Why."}
    parts = (Clause(name, None, text) for name, text in texts.items())
    return matter(*parts, kind="rule-change", **keys)


def told(of):
    return [(one.severity, one.message.partition(".")[0]) for one in CHECK.run(of)]


def test_a_sound_rule_change_has_nothing_to_tell():
    assert told(change()) == []


@pytest.mark.parametrize(
    "rule",
    [
        "Rule 7 of our standing orders",
        "Rule D.1.4 of the Rule Book 2030",
        "Chapter 7, Clause II.3, of the Rule Book",
        "Appendix B of the Constitution",
        "Standing Order 12 of the Example Council’s standing orders (page 4)",
        "rule 4, paragraphs (a) and (b), of the Rules",
    ],
)
def test_a_rule_with_its_number_and_book_is_good(rule):
    assert told(change(rule)) == []


@pytest.mark.parametrize(
    ("rule", "says"),
    [
        ("the rule on delegates in our rule book", "The rule has no number"),
        ("Rule 7", "The rule book is not named"),
        ("Rules 7 and 12 of the rule book", "This names more than one rule"),
        ("Rule 7; rule 12 of the rule book", "This names more than one rule"),
    ],
)
def test_a_rule_that_nobody_finds_is_told(rule, says):
    assert told(change(rule)) == [(Severity.ADVISES, says)]


def test_missing_present_words_warn_unless_the_rule_is_new():
    assert told(change(present="")) == [
        (Severity.WARNS, "The present words of the rule are missing")
    ]
    assert told(change(f"{RULE} (new)", present="")) == []
    assert told(change(amended="")) == []  # it goes


def test_a_proposed_wording_that_changes_nothing_warns():
    (finding,) = CHECK.run(change(amended=PRESENT.replace(" ", "  ")))

    assert finding.severity is Severity.WARNS
    assert finding.message.startswith("The proposed wording is the present one.")
    assert finding.clause == "paragraph.3"


def test_an_instruction_in_place_of_the_wording_is_told():
    assert told(change(amended="Delete “two” and insert “three”.")) == [
        (Severity.ADVISES, "This reads like an instruction")
    ]
    by_rule = "Delete from the roll anybody who is “lapsed”."
    assert told(change(present=by_rule, amended=f"{by_rule} Tell them.")) == []


def test_a_body_that_takes_no_rule_changes_says_so():
    body = ruled("wording.rule-changes", "no rule changes")
    assert [one[0] for one in told(change(body=body))] == [Severity.WARNS]

    other = ruled("wording.rule-changes", "no rule change in disguise")
    assert told(change(body=other)) == []


def test_a_motion_is_no_rule_change():
    assert not list(CHECK.run(matter(clause("amend rule 4"))))


def test_the_words_of_a_rule_are_not_looked_at_as_ours_are():
    present = "Each labor organization shall organize its members as of tomorrow."
    of = change(present=present, amended=f"{present} It reports on it.", lists=LISTS)

    assert engine.run(of) == ()
