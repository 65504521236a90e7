"""drafter branch: the details of a person's branches."""

from __future__ import annotations

import pytest

WEST = ("branch", "add", "--set", "branch_name=Example West", "--set", "mover=Bo")


def test_nothing_is_kept_at_first(drafter):
    came = drafter("branch", "list")

    assert (came.code, came.out) == (0, "")
    assert came.err.startswith("No branch is kept yet. Next: drafter branch add")
    assert drafter("branch", "--json").data == []


def test_a_branch_is_added_listed_and_shown(drafter):
    came = drafter(*WEST, "--set", "body=union-branch")

    assert came.err == (
        'Kept. Use it with: drafter new no-war --branch "Example West"\n'
    )
    assert drafter("branch", "list").out.split() == [
        "Example",
        "West",
        "union-branch",
        "Bo",
    ]
    assert drafter("branch", "show", "example west", "--json").data == {
        "format": 1,
        "branch_name": "Example West",
        "body": "union-branch",
        "mover": "Bo",
        "clear_days": False,
    }


def test_what_is_shown_is_a_file_that_can_be_added(drafter, folder):
    drafter(*WEST, "--set", "meeting_date=9 January 2020", "--set", "clear_days=yes")
    shown = drafter("branch", "show", "Example West").out
    drafter("branch", "remove", "Example West")
    (folder / "west.toml").write_text(shown, encoding="utf-8")

    assert drafter("branch", "add", "west.toml", "--json").data == {
        "format": 1,
        "kept": "Example West",
    }
    assert drafter("branch", "show", "Example West").out == shown


def test_a_detail_is_changed_and_another_taken_away(drafter):
    drafter(*WEST)
    drafter("branch", "edit", "Example West", "--set", "mover=", "--set", "mp=A. N. MP")

    data = drafter("branch", "show", "Example West", "--json").data
    assert (data.get("mover"), data["mp"]) == (None, "A. N. MP")


def test_a_branch_can_be_called_something_else(drafter):
    drafter(*WEST)
    drafter("branch", "edit", "Example West", "--set", "branch_name=Example East")

    names = [one["branch_name"] for one in drafter("branch", "list", "--json").data]
    assert names == ["Example East"]


@pytest.mark.parametrize("name", ["EXAMPLE WEST", "Example   West"])
def test_a_branch_written_otherwise_is_not_lost(drafter, name):
    drafter(*WEST)
    came = drafter("branch", "edit", "Example West", "--set", f"branch_name={name}")

    assert came.code == 0
    (kept,) = drafter("branch", "list", "--json").data
    assert (kept["branch_name"], kept["mover"]) == (name, "Bo")


def test_a_removed_branch_is_gone(drafter):
    drafter(*WEST)

    assert drafter("branch", "remove", "Example West", "--json").data == {
        "format": 1,
        "removed": "Example West",
    }
    assert drafter("branch", "list", "--json").data == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["add"], "Say what the branch is called: drafter branch add --set branch_n"),
        (["add", "--set", "branch_name="], "--set cannot be used:\n  --set, branch_na"),
        (["add", "--set", "mover=Bo"], "--set cannot be used:\n  --set, branch_name: "),
        (["add", "gone.toml"], "There is no file gone.toml. Check the name and the"),
        (["add", "--set", "branch_name=X", "--set", "body=zz"], "There is no body ca"),
        (["add", "--set", "branch_name=X", "--set", "movr=x"], "--set cannot be used"),
        (["add", "--set", "branch_name=example WEST"], "A branch called example WEST"),
        (["edit", "Nobody", "--set", "mover=x"], 'There is no branch called "Nobody"'),
        (["edit", "Example West", "--set", "meeting_date=soon"], "--set cannot be us"),
        (["edit", "Example West", "--set", "branch_name= "], "--set cannot be used:"),
        (["show", "Nobody"], 'There is no branch called "Nobody". See your branches'),
        (["remove", "Nobody"], 'There is no branch called "Nobody". See your branches'),
    ],
)
def test_what_cannot_be_done_is_a_sentence_and_changes_nothing(
    drafter, arguments, sentence
):
    drafter(*WEST)
    before = drafter("branch", "list", "--json").out
    came = drafter("branch", *arguments)

    assert (came.code, came.out) == (2, "")
    assert came.err.startswith(sentence)
    assert drafter("branch", "list", "--json").out == before


def test_renaming_a_branch_writes_over_no_other(drafter):
    drafter(*WEST)
    drafter("branch", "add", "--set", "branch_name=Example East")
    came = drafter(
        "branch", "edit", "Example East", "--set", "branch_name=Example West"
    )

    assert came.code == 2
    assert len(drafter("branch", "list", "--json").data) == 2
