"""Gaps that someone else left block."""

import pytest
from matters import believes, clause, found, matter, notes, words_at

from drafter.checks.placeholder import CHECK
from drafter.language.gaps import LINE_TO_FILL, mark_gap


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("write to [name of MP] within seven days", "[name of MP]"),
        ("donate ____ to the Example Strike Fund", "____"),
        ("donate £XXX to the Example Strike Fund", "£XXX"),
        ("attend the lobby on {insert date}", "{insert date}"),
        ("call on ...... MP to oppose it", "......"),
        ("affiliate [DELETE AS APPROPRIATE]", "[DELETE AS APPROPRIATE]"),
    ],
)
def test_a_gap_blocks_where_it_stands(text, gap):
    of = matter(clause(text))

    (finding,) = CHECK.run(of)
    assert words_at(finding, of) == gap
    assert finding.severity.value == "blocks"
    assert gap in finding.message


@pytest.mark.parametrize(
    "text",
    [
        f"donate {LINE_TO_FILL} to the Example Strike Fund",
        f"support the workers of {mark_gap('the_country')}",
        "say again that “the [Minister] has not done this [sic] well”",
        "support the report [PDF], and Article XX of the Charter",
        "oppose cuts to pay and/or hours (of any kind)",
        "wait no longer... and act",
    ],
)
def test_what_only_looks_like_a_gap_is_good(text):
    assert not found(CHECK, clause(text), notes(f"that they {text}"))


def test_the_body_that_votes_is_offered_where_it_is_one_of_the_choices():
    of = matter(notes("that this [branch/CLP] has met"), body="labour-clp")

    (finding,) = CHECK.run(of)
    (edit,) = finding.mend.edits
    assert (edit.new, finding.mend.label) == ("CLP", "Write CLP")
    assert (edit.start, edit.end) == (finding.start, finding.end)


def test_a_body_that_is_no_choice_is_not_offered():
    (finding,) = found(CHECK, notes("that this [region/CLP] has met"))

    assert finding.mend is None


def test_a_gap_in_the_title_is_told_without_a_place():
    (finding,) = found(CHECK, clause("oppose it"), title="No war on [country]")

    assert (finding.clause, finding.start, finding.end) == ("", 0, 0)
    assert "[country]" in finding.message


def test_a_gap_that_was_typed_into_an_answer_names_the_answer():
    answers = {"mp": "[your MP]", "country": "Examplia"}

    (finding,) = found(CHECK, clause("write to [your MP]"), answers=answers)
    assert finding.answer == "mp"


def test_a_clause_in_brackets_is_advice_to_decide_on_it():
    (finding,) = found(CHECK, believes("[As a transport union, we move the arms]"))

    assert finding.severity.value == "advises"
