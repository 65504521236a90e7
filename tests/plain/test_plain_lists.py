"""Drafts, branches, settings and help, line by line."""

from __future__ import annotations

import pytest
from talk_stage import NOW, at_home

from drafter.workflows import bodies, branches, drafting, drafts, home, preferences


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty current folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def draft_of(name: str) -> int:
    """Keep a draft of a model motion; return its number."""
    opened = drafting.begin(name, None, NOW.date())
    return drafting.keep(opened, NOW, "started").draft.id


def test_without_drafts_it_is_said_what_to_do():
    said = at_home("go on with", "quit")

    assert "There are no drafts yet." in said.out
    assert said.code == 0


def test_one_draft_is_named_and_taken_and_going_back_leads_home():
    draft_of("donation")

    said = at_home("go on with", "<", "quit")

    assert "Your draft: A donation for ...: union branch" in said.out
    assert said.code == 0
    assert said.out.count("What would you like to do?") == 2


def test_of_several_drafts_one_is_found_by_words_and_worked_on():
    draft_of("donation")
    draft_of("strike-solidarity")

    said = at_home("go on with", "a donation", "1", "back to", "quit")

    assert "A donation for" in said.out
    assert "What next?" in said.out


def test_a_draft_goes_back_to_an_earlier_state():
    number = draft_of("donation")
    lines = ("go on with", "1", "go through", "", "", "", "us", "later", "back to", "")
    at_home(*lines)
    before = len(drafts.history(number))
    earliest = str(before)

    said = at_home("go on with", "go back to an earlier", earliest, "<", "quit")

    assert "The draft is as it was at 2020-01-06 19:30" in said.out
    assert drafts.open_kept(number, NOW.date()).draft.answers == {}


def test_a_draft_is_passed_on_as_a_file_that_opens(folder):
    draft_of("donation")

    said = at_home("go on with", "write it to a file", "theirs", "<", "quit")

    assert f"Made: {folder / 'theirs.motion'}" in said.out.replace(
        "Made: theirs", f"Made: {folder / 'theirs'}"
    )
    assert drafts.import_draft(str(folder / "theirs.motion"), NOW) == 2


def test_a_draft_is_removed_only_after_asking():
    draft_of("donation")
    at_home("go on with", "remove it", "", "<", "quit")
    assert len(home.drafts()) == 1

    said = at_home("go on with", "remove it", "yes", "quit")

    assert home.drafts() == ()
    assert "Removed: A donation for ...." in said.out


def test_a_branch_is_kept_from_its_name_on_and_each_detail_with_it():
    lines = ("your branches", "a new branch", "", "Exampleton Branch", "", "9/1/2020")

    said = at_home(*lines)

    assert "Not taken: Write what it is called." in said.out
    assert "Kept as Exampleton Branch." in said.out
    (kept,) = branches.listed()
    assert kept.body == "union-branch"
    assert kept.meeting_date is not None
    assert said.code == 1


def test_a_detail_that_cannot_be_read_is_asked_again_and_going_back_keeps_the_others():
    lines = ["your branches", "a new branch", "Exampleton Branch", ""]
    lines += ["31/2/2020", "9/1/2020", "<", "", "Example Hall", "quit"]

    said = at_home(*lines)

    assert "Not taken: " in said.out
    assert "It is now: 9 January 2020 (Enter keeps it" in said.out
    assert branches.listed()[0].meeting_place == "Example Hall"


def test_a_branch_is_changed_renamed_and_removed():
    branches.add("", {"branch_name": "Exampleton Branch", "body": "union-branch"})
    change = ["1", "change", "Otherham Branch", *[""] * 9]
    lines = ["your branches", *change, "1", "remove", "no", "1", "remove", "yes"]

    said = at_home(*lines, "go on", "quit")

    assert "The details of Otherham Branch are kept." in said.out
    assert "Removed: Otherham Branch." in said.out
    assert branches.listed() == ()
    assert said.code == 0


def test_settings_for_papers_are_changed_by_number(folder):
    lines = ["settings", "2", "2", "3", "99", "16", "1", "nowhere", "1", str(folder)]

    said = at_home(*lines, "go on", "quit")

    chosen = preferences.known()[0]
    assert chosen.dates == "ordinal"
    assert chosen.type_size == 16
    assert chosen.folder == str(folder)
    assert "Not taken: 99 cannot be used" in said.out
    assert "How dates are written: 5th January 2026" in said.out


def test_help_says_how_it_works_and_what_the_words_mean():
    said = at_home("help", "1", "2", "3", "4", "", "quit")

    assert "mover: the member who proposes the motion and speaks first." in said.lines
    assert "a line that holds only a full stop ends it" in said.out
    assert home.where_kept() in said.out
    assert said.code == 0


def test_no_line_says_anything_by_place_or_with_boxes():
    out = at_home("help", "1", "2", "3", "4", "", "settings", "", "quit").out

    assert not set(out) & set("│─┌┐└┘├┤►▶●○█░✓✗\t\r\x1b")
    assert not [line for line in out.splitlines() if "   " in line]


def test_everything_is_forgotten_only_with_the_word():
    draft_of("donation")
    branches.add("", {"branch_name": "Exampleton Branch", "body": "union-branch"})
    said = at_home("forget", "everything", "yes", "quit")
    assert "Nothing was forgotten." in said.out
    assert len(home.drafts()) == 1

    said = at_home("forget", "everything", "Forget", "quit")

    assert "This stays, because it is out of reach:" in said.out
    assert (home.drafts(), branches.listed()) == ((), ())


def test_one_branch_is_forgotten_with_its_name():
    branches.add("", {"branch_name": "Exampleton Branch", "body": "union-branch"})

    said = at_home("forget", "2", "1", "yes", "forget", "2", "quit")

    assert "The details of Exampleton Branch." in said.out
    assert branches.listed() == ()
    assert "There is none." in said.out


def test_a_body_of_ones_own_is_described_changed_and_removed():
    lines = ["bodies of your own", "describe", "Example Valley Branch", "", "Lodge"]
    lines += ["seven", "7", "10", "clear", "noon", "250", "", "the chair"]
    said = at_home(*lines, "go on", "quit")
    book = bodies.open_body("example-valley-branch")
    assert "Not taken: “seven” is not a number" in said.out
    assert (book.noun, book.rule("limit.words").value) == ("Lodge", 250)
    assert book.deadline["motion"].clear

    lines = [
        "bodies of your own",
        "1",
        "change",
        "",
        "",
        "",
        "",
        "-",
        "300",
        "<",
        "200",
    ]
    at_home(*lines, "quit")
    book = bodies.open_body("example-valley-branch")
    assert book.rule("limit.words").value == 200
    assert book.rule("deadline.motion").source != "own"

    said = at_home("bodies of your own", "1", "remove", "yes", "go on", "quit")
    assert "Removed: Example Valley Branch." in said.out
    assert not bodies.is_own("example-valley-branch")
