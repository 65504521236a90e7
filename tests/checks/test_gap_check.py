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
