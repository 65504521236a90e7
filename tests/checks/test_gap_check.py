"""A gap blocks."""

from matters import Source, clause, found, notes

from drafter.checks.gap import CHECK
from drafter.language.gaps import mark_gap


def test_a_gap_is_told_once_by_its_question():
    gap = mark_gap("country")
    (finding,) = found(
        CHECK,
        notes(f"that {gap} is far"),
        clause(f"support {gap}"),
        title="No war",
        labels={"country": "Which country?"},
    )

    assert (finding.message, finding.answer) == ("Which country?", "country")
    assert finding.severity.value == "blocks"


def test_a_gap_in_a_source_below_the_motion_is_told_too():
    told = Source(mark_gap("who_says_so"))
    (finding,) = found(CHECK, notes("that it rained", source=told), title="Rain")

    assert (finding.answer, finding.clause) == ("who_says_so", "notes.1")


def test_a_motion_without_gaps_has_none():
    assert found(CHECK, notes("that it rained"), clause("buy umbrellas")) == ()


def test_a_gap_in_the_title_or_in_an_action_is_told():
    gap = mark_gap("place")

    (titled,) = found(CHECK, clause("act"), title=f"Peace in {gap}")
    (acting,) = found(CHECK, clause(f"write to {gap}"), title="Peace")
    assert (titled.answer, titled.clause) == ("place", "")
    assert (acting.answer, acting.clause) == ("place", "resolves.1")


def test_lines_to_fill_in_and_brackets_of_others_are_no_gaps_of_ours():
    assert found(CHECK, clause("write to ________________"), title="Peace") == ()
    assert found(CHECK, clause("write to [name of MP]"), title="Peace") == ()
