"""drafter forget and drafter privacy, as they are typed."""

from __future__ import annotations

import io

import pytest

from drafter.storage.locations import data_folder
from drafter.workflows import privacy

NAME = "Zyxwvutia Example"
QUAY = ("--set", "branch_name=Sample Quay Branch")


@pytest.fixture
def kept(new, drafter):
    """A branch and a draft of it."""
    drafter("branch", "add", "Sample Quay Branch", "--set", "body=union-branch")
    new("--set", f"mover={NAME}", *QUAY, "-o", "paper.txt")


def bytes_of(folder):
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def answer(monkeypatch, line):
    monkeypatch.setattr("sys.stdin", io.StringIO(line))


def test_it_says_what_would_go_and_a_no_deletes_nothing(drafter, kept, monkeypatch):
    answer(monkeypatch, "no\n")
    came = drafter("forget", "draft", "1")

    assert came.code == 0
    assert "Draft 1, “No war on Iran”, with its history." in came.out
    assert came.err.splitlines()[-2:] == [
        "Forget draft 1? (yes or no)",
        "Nothing was deleted.",
    ]
    assert drafter("draft", "list", "--json").data != []


def test_a_branch_goes_with_its_drafts_and_papers_are_out_of_reach(
    drafter, kept, folder
):
    assert NAME.encode() in bytes_of(data_folder())
    came = drafter("forget", "branch", "sample quay branch", "--yes", "--json")

    assert came.code == 0
    assert came.data["deleted"][0] == "The details of sample quay branch."
    assert came.data["stays"][0].startswith("Papers and .motion files")
    assert NAME.encode() not in bytes_of(data_folder())
    assert b"Sample Quay" not in bytes_of(data_folder())
    assert (folder / "paper.txt").is_file()


def test_everything_asks_for_a_word(drafter, kept, monkeypatch):
    answer(monkeypatch, "yes\n")
    assert "Nothing was deleted." in drafter("forget", "everything").err
    answer(monkeypatch, "everything\nForget\n")
    came = drafter("forget")

    assert "Deleted:" in came.out
    assert NAME.encode() not in bytes_of(data_folder())
    assert drafter("branch", "list", "--json").data == []


def test_without_anything_it_asks_what(drafter, kept, monkeypatch):
    for typed in ("1\nyes\n", "Sample Quay Branch\nyes\n"):
        answer(monkeypatch, typed)
        assert "Deleted:" in drafter("forget").out
    answer(monkeypatch, "\n")
    assert drafter("forget").err.endswith("Nothing was deleted.\n")


@pytest.mark.parametrize(
    "arguments",
    [
        ["draft", "7"],
        ["draft", "7", "--yes"],
        ["draft", "9" * 30],
        ["draft", "one"],
        ["branch", "Nowhere"],
        ["--json"],
        ["everything", "--json"],
    ],
)
def test_what_cannot_be_forgotten_is_said_in_a_sentence(drafter, arguments):
    came = drafter("forget", *arguments)

    assert came.code == 2
    assert len((came.err or came.data["error"]).splitlines()) == 1


def test_privacy_names_the_folder_and_what_is_out_of_reach(drafter):
    came = drafter("privacy")
    told = " ".join(came.out.split())

    assert str(data_folder()) in came.out.replace("\n  ", " ")
    for section in privacy.sections():
        assert section.heading in told
        assert all(" ".join(one.split()) in told for one in section.paragraphs)
    assert len(drafter("privacy", "--json").data["sections"]) == 6
