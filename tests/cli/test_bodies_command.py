"""drafter bodies: who decides, and what we know of their rules."""

from __future__ import annotations


def test_the_list_has_every_body(drafter):
    data = drafter("bodies", "list", "--json").data

    assert {"union-branch", "labour-clp"} <= {one["id"] for one in data}
    assert {frozenset(one) for one in data} == {
        frozenset({"id", "name", "level", "noun"})
    }
    assert drafter("bodies").out == drafter("bodies", "list").out


def test_every_rule_is_shown_with_its_source(drafter):
    data = drafter("bodies", "show", "labour-clp", "--json").data

    assert data["format"] == 1
    assert data["notice"]["meeting"]["source"] in {one["id"] for one in data["sources"]}
    assert "words in a motion" in data["not_confirmed"]


def test_a_body_is_shown_in_words(drafter):
    out = drafter("bodies", "show", "union-branch").out

    assert "In a motion: This Branch. Style: list." in out
    assert "Advice: a motion has to be in: 10 days before the meeting" in out
    assert "Not confirmed, so ask your secretary: words in a motion" in out


def test_an_unknown_body_is_a_sentence(drafter):
    came = drafter("bodies", "show", "union-brnch")

    assert came.code == 2
    assert came.err.startswith('There is no body called "union-brnch". Did you mean un')
