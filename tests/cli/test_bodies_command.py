"""drafter bodies: who decides, what we know of their rules, and your own body."""

from __future__ import annotations

import pytest

from drafter.storage import rulebooks


def test_the_list_has_every_body(drafter):
    data = drafter("bodies", "list", "--json").data

    assert {one["id"] for one in data} == set(rulebooks.house_ids())
    assert {frozenset(one) for one in data} == {
        frozenset({"id", "name", "level", "noun"})
    }
    assert drafter("bodies").out == drafter("bodies", "list").out


def test_every_rule_is_shown_with_its_source(drafter):
    data = drafter("bodies", "show", "labour-clp", "--json").data

    assert data["format"] == 1
    assert data["notice"]["meeting"]["source"] in {one["id"] for one in data["sources"]}
    assert "words in a motion" in data["not_confirmed"]


def test_the_age_of_every_old_rule_is_told(drafter):
    ages = drafter("bodies", "show", "ucu-congress", "--json").data["ages"]

    assert ages["limit.words"] == "Last seen 2018: check with your secretary."
    assert ages["emergency.test"].startswith("From a page without a date: check with")


def test_a_body_is_shown_at_a_glance(drafter):
    out = drafter("bodies", "show", "ucu-congress").out

    assert out.startswith("UCU Congress (ucu-congress)\nIn a motion: Congress.")
    assert "instructs the National Executive Committee" in out
    rules, advice, missing, read = (
        out.index(heading)
        for heading in (
            "\nRules\n",
            "\nAdvice\n",
            "\nNot confirmed: ask your secretary\n",
            "\nWhere it was read\n",
        )
    )
    assert rules < advice < missing < read
    binding = out[rules:advice]
    assert "2018*    Words in a motion: 150 (the title is not counted) [1]" in binding
    assert "2018*    A motion has to be in: 11 weeks before" in out[advice:missing]
    assert "         An emergency motion has to be in\n" in out[missing:read]
    assert "[1]      Form for motions, UCU, 2018\n         https://docsbay.net" in out
    assert "* Last seen more than two years ago" in out


def test_what_is_not_certain_stands_under_advice(drafter):
    out = drafter("bodies", "show", "tuc-congress").out

    advice = out[out.index("\nAdvice\n") :]
    assert (
        "Words in a motion: 250 (the title is not counted) [1, not certain]" in advice
    )
    assert "Inferred, not read" in advice


@pytest.mark.parametrize("body", rulebooks.house_ids())
def test_the_page_of_a_body_fits_80_columns(drafter, body):
    came = drafter("bodies", "show", body)

    assert came.code == 0
    long = [one for one in came.out.splitlines() if len(one) > 80]
    assert all(one.strip().startswith("http") for one in long)


def test_an_unknown_body_is_a_sentence(drafter):
    came = drafter("bodies", "show", "union-brnch")

    assert came.code == 2
    assert came.err.startswith('There is no body called "union-brnch". Did you mean un')


# Your own body

VALLEY = (
    "Example Valley Branch",
    *("--notice-days", "7", "--deadline-days", "10", "--clear-days"),
    *("--deadline-hour", "noon", "--words", "300", "--title-words", "12"),
    *("--signed-by", "the chair", "--extends", "union-branch", "--noun", "Branch"),
)


def test_ones_own_body_is_added_listed_shown_used_and_removed(drafter, new):
    came = drafter("bodies", "add", *VALLEY)

    assert (came.code, came.out) == (0, "")
    assert "drafter bodies show example-valley-branch" in came.err
    first = drafter("bodies").out.splitlines()[0]
    assert first.split("  ")[0] == "example-valley-branch"
    assert first.endswith("Example Valley Branch (yours)")
    page = " ".join(drafter("bodies", "show", "example-valley-branch").out.split())
    assert "It has the rules of union-branch besides its own." in page
    assert "10 days before the meeting (clear days), by noon [1]" in page
    assert "Our own standing orders, as entered by us" in page
    assert new("--meeting", "example-valley-branch").code == 0
    gone = drafter("bodies", "remove", "example-valley-branch")
    assert gone.code == 0
    assert gone.err.startswith("example-valley-branch is gone.")
    assert drafter("bodies", "show", "example-valley-branch").code == 2


def test_ones_own_body_in_json(drafter):
    kept = drafter("bodies", "add", *VALLEY, "--json").data

    assert kept["kept"] == "example-valley-branch"
    assert kept["file"].endswith("example-valley-branch.toml")
    gone = drafter("bodies", "remove", "example-valley-branch", "--json").data
    assert gone == {"format": 1, "removed": "example-valley-branch"}


def test_an_earlier_one_is_written_over_only_when_asked(drafter):
    drafter("bodies", "add", *VALLEY)

    assert drafter("bodies", "add", *VALLEY).code == 2
    assert drafter("bodies", "add", *VALLEY, "--replace").code == 0


def test_what_cannot_be_is_a_sentence(drafter):
    came = drafter("bodies", "add", "Ours", "--deadline-hour", "tea time")

    assert came.code == 2
    assert came.err == '"tea time" is not an hour: write noon, or an hour like 17:00.\n'


def test_a_broken_file_is_told_beside_the_list_and_ends_with_1(drafter, home):
    home.mkdir(mode=0o700)  # as Drafter makes it
    (home / "rulebooks").mkdir()
    (home / "rulebooks" / "ucu-congress.toml").write_text("x =", "utf-8")

    came = drafter("bodies", "list", "--json")

    assert came.code == 1
    assert len(came.data) == 29
    assert came.err.startswith("ucu-congress.toml: is not TOML")
    shown = drafter("bodies", "show", "ucu-congress")
    assert shown.code == 1
    assert shown.out.startswith("UCU Congress")
    assert shown.err == came.err
    assert drafter("bodies", "show", "union-branch").code == 0
