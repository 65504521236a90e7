"""Gaps that someone else left, and what only looks like one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.language.gaps import LINE_TO_FILL, mark_gap
from drafter.language.placeholders import PlaceholderKind, placeholders_in

MARKS = "[](){}<>_.…/£XxaB “”\n?"


@pytest.mark.parametrize(
    ("text", "found", "kind"),
    [
        ("This [branch/CLP] notes", "[branch/CLP]", "choice"),
        (
            "This (branch/region/trades council) notes",
            "(branch/region/trades council)",
            "choice",
        ),
        ("[branch/committee/other body]", "[branch/committee/other body]", "choice"),
        ("This Branch/CLP notes", "Branch/CLP", "choice"),
        ("call on [name of MP] to act", "[name of MP]", "field"),
        ("[body] notes", "[body]", "field"),
        (
            "[relevant national body within the union]",
            "[relevant national body within the union]",
            "field",
        ),
        ("[insert motion here]", "[insert motion here]", "field"),
        ("signed (insert name)", "(insert name)", "field"),
        ("on {insert date}", "{insert date}", "field"),
        ("{{ country }}", "{{ country }}", "field"),
        (
            "<Representative ____/Senator ____>",
            "<Representative ____/Senator ____>",
            "field",
        ),
        ("[TBC]", "[TBC]", "field"),
        ("donate [    ] to", "[    ]", "blank"),
        ("donate £[ ] to", "£[ ]", "blank"),
        ("donate ____ to", "____", "blank"),
        ("Whereas ___________; and", "___________", "blank"),
        ("donate $_____ to", "$_____", "blank"),
        ("...... MP", "......", "blank"),
        ("That this …………………………notes", "…………………………", "blank"),
        ("donate £XXX to", "£XXX", "blank"),
        ("our XX members", "XX", "blank"),
        ("on XX March", "XX", "blank"),
        ("on XX/XX/2026", "XX/XX/2026", "blank"),
        ("by 20XX", "20XX", "blank"),
        ("a book called “____”", "____", "blank"),
        ("[DELETE AS APPROPRIATE]", "[DELETE AS APPROPRIATE]", "note"),
        ("[DETELE AS APPROPRIATE]", "[DETELE AS APPROPRIATE]", "note"),
        (
            "(other unions delete paragraph 3)",
            "(other unions delete paragraph 3)",
            "note",
        ),
        (
            "[As a transport union, we move them]",
            "[As a transport union, we move them]",
            "optional",
        ),
        (
            "[Call on our executive to act].",
            "[Call on our executive to act]",
            "optional",
        ),
    ],
)
def test_a_gap_that_someone_left_is_found_where_it_stands(text, found, kind):
    (one,) = placeholders_in(text)

    assert (one.text, one.kind.value) == (found, kind)
    assert text[one.start : one.end] == found


@pytest.mark.parametrize(
    "text",
    [
        LINE_TO_FILL,
        f"donate {LINE_TO_FILL} to",
        mark_gap("fact_1__x"),
        "they wrote [sic] that the [T]he",
        "they said [...] and […] no more",
        "see [1] and [^1], and [2026] EWCA Civ 3",
        "see [the report](https://example.org)",
        "she said “the [Minister] will not [name] them”",
        "she said “the [branch] will act, and then",
        "Article XX, Part XXX, and the XX Congress",
        "the XX century",
        "[Fees: branches pay £25]",
        "[Note: this can be ordered here]",
        "he/she, and/or, 5/6, 24/7",
        "this website/app, the union/employer side",
        "enough.... and so on... it went..",
        "www.example.org/a__b, f___ing",
        "- [ ] a box to tick",
        "call f() or worker(s) or branch(es)",
        "a (South) branch (name withheld) in (of all places) Exampleton",
        "<https://example.org> and <info@example.org>",
        "the report [PDF], call [on] them",
        "TK Maxx, 5 < 6 and 7 > 6",
        "Rule 5(a)(ii) and Standing Order 12(b)",
        "our £100 and $5",
    ],
)
def test_what_only_looks_like_a_gap_is_left_alone(text):
    assert placeholders_in(text) == ()


def test_a_choice_names_what_can_be_kept():
    (one,) = placeholders_in("This (branch/CLP/trades council) notes")

    assert one.choices == ("branch", "CLP", "trades council")


def test_a_choice_without_brackets_is_found_again_in_the_same_text():
    found = placeholders_in("This Branch/CLP calls on every branch/CLP to act.")

    assert [one.text for one in found] == ["Branch/CLP", "branch/CLP"]
    assert {one.kind for one in found} == {PlaceholderKind.CHOICE}


@given(st.text(alphabet=MARKS))
def test_placeholders_lie_in_the_text_in_order_and_apart(text):
    end = 0
    for one in placeholders_in(text):
        assert end <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        end = one.end


@pytest.mark.parametrize(
    "mark", ["[", "(", "{", "<", "_", ".", "…", "X", "_ ", ". ", "“"]
)
def test_a_flood_of_marks_takes_no_time(mark):
    start = time.process_time()
    placeholders_in(mark * 20_000)

    assert time.process_time() - start < 1
