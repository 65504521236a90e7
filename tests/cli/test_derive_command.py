"""drafter derive: a statement becomes a model motion that can be used at once."""

from __future__ import annotations

import pytest

STATEMENT = """The Sample Island Ferry Workers' Union stands with the crews.

Last month the owners sacked 40 sailors. We believe that cheap crews make unsafe ships.

We call on every branch to write to the owners. We demand that the sailors get their
jobs back.
"""


@pytest.fixture
def statement(folder):
    (folder / "statement.txt").write_text(STATEMENT, encoding="utf-8")
    return "statement.txt"


def test_every_sentence_is_told_with_where_it_goes(drafter, statement):
    data = drafter("derive", statement, "--issuer", "SIFWU", "--json").data
    text = data["statement"]["text"]

    assert data["statement"]["issuer"] == "SIFWU"
    assert {one["label"] for one in data["units"]} >= {"believes", "resolves"}
    for unit in data["units"]:
        assert unit["text"]
    assert "cheap crews make unsafe ships" in text
    assert data["template"]["clause"]


def test_what_is_kept_can_be_used_and_found(drafter, statement):
    came = drafter("derive", statement, "--issuer", "SIFWU", "--save")
    (name,) = [
        one["id"]
        for one in drafter("templates", "list", "--json").data
        if one["origin"] == "yours"
    ]

    assert f"Kept as {name}" in came.err
    assert drafter("templates", "show", name).code == 0
    made = drafter(
        "new", name, "--meeting", "union-branch", "--with-gaps", "-o", "paper.txt",
        "--set", "branch_name=Example Town Branch", "--no-keep",
    )  # fmt: skip
    assert made.code in {0, 1}


def test_two_of_the_same_name_are_both_kept(drafter, statement):
    for _ in range(2):
        assert drafter("derive", statement, "--issuer", "SIFWU", "--save").code == 0

    own = [one["id"] for one in drafter("templates", "list", "--json").data]
    assert sum(name.endswith("-2") for name in own) == 1


def test_a_template_file_lints_clean_with_its_statement_beside_it(
    drafter, statement, folder
):
    came = drafter("derive", statement, "--issuer", "SIFWU", "-o", "ferry.toml")

    assert came.code == 0
    assert (folder / "statements").is_dir()
    linted = drafter("templates", "lint", "ferry.toml")
    assert (linted.code, linted.out) == (0, linted.out)
    again = drafter("derive", statement, "-o", "ferry.toml")
    assert again.code == 2


def test_a_statement_with_other_words_is_not_written_over(drafter, statement, folder):
    about = ("--issuer", "SIFWU", "--date", "9 January 2027")
    came = drafter("derive", statement, *about, "-o", "ferry.toml")
    assert came.out.startswith("1. ")
    (folder / statement).write_text("We demand that they\nstay.", encoding="utf-8")
    came = drafter("derive", statement, *about, "-o", "again.toml")

    assert (came.code, "Remove it if it is no longer needed" in came.err) == (2, True)


def test_a_line_that_ends_within_a_demand_does_not_hide_it(drafter, folder):
    text = "The ferry runs. We\ncall on the council to keep it."
    (folder / "wrapped.txt").write_text(text, encoding="utf-8")

    units = drafter("derive", "wrapped.txt", "--json").data["units"]
    assert [one["label"] for one in units][1:] == ["resolves"]


@pytest.mark.parametrize("text", ["", "   \n\n", "---\n***\n"])
def test_a_text_without_words_is_one_sentence(drafter, folder, text):
    (folder / "empty.txt").write_text(text, encoding="utf-8")
    came = drafter("derive", "empty.txt")

    assert (came.code, came.err.count("\n")) == (2, 1)
