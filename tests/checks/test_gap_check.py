"""A gap blocks."""

from matters import clause, found, notes

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
