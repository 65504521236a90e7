"""drafter new tells how much there is to look at, once the paper is made."""

from __future__ import annotations

import pytest

from drafter.cli.new import _to_look_at
from drafter.model.finding import Finding, Severity

RULE = Finding("word-limit", Severity.WARNS, "Too long.")
ADVICE = Finding("sources", Severity.ADVISES, "Say where this comes from.")
GAP = Finding("gap", Severity.BLOCKS, "Which country?", answer="country")


@pytest.mark.parametrize(
    ("found", "number", "said"),
    [
        ((), 3, []),
        ((GAP,), 3, []),
        ((ADVICE,), 3, ["1 thing to look at: drafter check 3 shows it."]),
        (
            (RULE, ADVICE),
            3,
            [
                (
                    "2 things to look at, 1 of them against a rule: drafter check 3 "
                    "shows them."
                )
            ],
        ),
        (
            (ADVICE, ADVICE),
            0,
            ["2 things to look at: keep the draft, and drafter check shows them."],
        ),
    ],
)
def test_what_there_is_to_look_at_is_told_in_one_line(found, number, said):
    assert list(_to_look_at(found, number)) == said


def test_a_paper_over_the_limit_of_its_body_is_made_and_ends_with_1(new, folder):
    came = new("--destination", "ucu-congress", "-o", "long.txt")

    assert (came.code, came.out) == (1, "long.txt\n")
    assert (folder / "long.txt").is_file()
    assert "against a rule: drafter check 1 shows" in came.err


def test_json_holds_every_finding_as_check_has_it(new, drafter):
    made = new("--destination", "ucu-congress", "--json")
    checked = drafter("check", "1", "--json")

    assert made.data["findings"] == checked.data["findings"]
    assert (made.code, checked.code) == (1, 1)
