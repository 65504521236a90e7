"""Signs that stand twice."""

import pytest
from matters import clause, found, matter, notes

from drafter.checks.doubled_sign import CHECK


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("that we gave ££100 to it", "That we gave £100 to it."),
        ("that we gave £ £1,250.50 to it", "That we gave £ 1,250.50 to it."),
        ("that 5%% of us left", "That 5% of us left."),
        ("that 5.5 per cent % of us left", "That 5.5 % of us left."),
        ("that 5% per cent of us left", "That 5 per cent of us left."),
        ("that five per cent per cent left", "That five per cent left."),
    ],
)
def test_the_second_sign_is_found_and_taken_out(text, mended):
    of = matter(notes(text))

    (finding,) = CHECK.run(of)
    (edit,) = finding.mend.edits
    printed = of.points[0].text
    assert printed[: edit.start] + edit.new + printed[edit.end :] == mended
    assert "stands twice" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "that we gave £100, £100 and £5",
        "that 5% or 5 per cent of us left",
        "that they wrote “££100”",
        "that the percentage fell by 5%",
    ],
)
def test_one_sign_at_a_time_is_good(text):
    assert not found(CHECK, notes(text), clause(text))
