"""A rule change in disguise is told; anything else about rules is not."""

import pytest
from matters import clause, found, matter, notes, words_at
from rules_of_bodies import ruled

from drafter.checks.rule_change import CHECK

BODY = ruled("wording.rule-changes", "no rule change in disguise")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("amend rule 4 so that branches elect their officers", "amend rule 4"),
        ("delete Clause II.3 of the rule book", "delete Clause II.3 of the rule book"),
        ("change the party’s rules on selections", "change the party’s rules"),
        ("amend our rules so that reps are elected", "amend our rules"),
        ("replace Rule A.1.2 with new words", "replace Rule A.1.2"),
        (
            "amend Chapter 3 of the party rule book",
            "amend Chapter 3 of the party rule book",
        ),
        ("revise the union rule book", "revise the union rule book"),
        (
            "add a right of recall to the union's rules",
            "add a right of recall to the union's rules",
        ),
    ],
)
def test_a_change_of_the_body_s_own_rules_is_told(text, words):
    of = matter(clause(text), body=BODY)

    (finding,) = CHECK.run(of)
    assert words_at(finding, of) == words
    assert f"would {words}: a motion to the Branch cannot" in finding.message
    assert finding.severity.value == "warns"


@pytest.mark.parametrize(
    "text",
    [
        "affiliate to the campaign, as far as our rules allow",
        "change the rules on housing benefit",
        "amend Rule 21 of the Immigration Rules",
        "amend clause 4 of the Example Bill",
        "amend rule 4 of the world football federation",
        "ask the executive to bring forward a rule change",
        "support a change in the law",
        "amend the constitution of Examplia",
        "change the way rule 4 is explained to members",
        "print the rule book in large type",
        "change our rota, as standing orders allow",
        "call for fair rules and an end to unfair ones",
        "oppose the proposal to “amend rule 4”",
        "insert a leaflet in every pay packet",
    ],
)
def test_rules_of_others_and_rules_kept_are_good(text):
    assert not found(CHECK, clause(text), body=BODY)


def test_what_is_noted_changes_nothing():
    assert not found(CHECK, notes("that others amend rule 4 each year"), body=BODY)


def test_a_body_whose_rule_is_not_known_is_left_alone():
    assert not found(CHECK, clause("amend rule 4"))


def test_a_statement_changes_no_rules():
    assert not found(CHECK, clause("amend rule 4"), body=BODY, kind="statement")
