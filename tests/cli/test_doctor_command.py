"""drafter doctor: what is wrong here, and the mend; nothing is changed by looking."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing

import pytest

from drafter import __version__
from drafter.storage.health import folder_health, store_health
from drafter.storage.settings import Settings
from drafter.workflows.doctor import State, Terminal, exit_code, look


def terminal(**other):
    usual = {
        "is_terminal": True,
        "columns": 80,
        "lines": 24,
        "encoding": "UTF-8",
        "environ": {"TERM": "xterm-256color"},
        "platform": "linux",
    }
    return Terminal(**(usual | other))


def found(what, **other):
    """Return state and words of one thing that was looked at; None: it was not."""
    looked = {one.what: one for one in look(terminal(**other))}
    one = looked.get(what)
    return one and (one.state, one.said, one.mend)


def test_where_all_is_well_it_says_so_and_ends_with_0(drafter, home):
    Settings(home).keep("theme", "drafter-dark")
    came = drafter("doctor")

    assert came.code == 0, came.out
    assert f"ok      Drafter: version {__version__}" in came.out
    assert f"ok      Folder: {home}" in came.out
    assert "ok      Drafts: whole, format 1, 0 copies kept" in came.out


def test_for_programs_it_is_json(drafter):
    came = drafter("doctor", "--json")

    assert came.data["code"] == came.code == 0
    assert {
        "what": "Drafts",
        "state": "ok",
        "said": "none yet",
        "mend": "",
    } in came.data["looked"]


@pytest.mark.parametrize(
    ("what", "other", "state"),
    [
        ("Terminal", {}, State.OK),
        ("Terminal", {"is_terminal": False}, State.NOTE),
        ("Terminal", {"environ": {"TERM": "dumb"}}, State.ADVICE),
        ("Terminal", {"environ": {}}, State.ADVICE),
        ("Terminal", {"environ": {}, "platform": "win32"}, State.OK),
        ("Size", {}, State.OK),
        ("Size", {"columns": 79}, State.ADVICE),
        ("Size", {"lines": 23}, State.ADVICE),
        ("Colours", {"environ": {"TERM": "vt100"}}, State.NOTE),
        ("Colours", {"environ": {"TERM": "x", "COLORTERM": "truecolor"}}, State.OK),
        ("Colours", {"environ": {"TERM": "x", "NO_COLOR": "1"}}, State.NOTE),
        ("Letters", {"encoding": "utf_8"}, State.OK),
        ("Letters", {"encoding": "cp1252", "platform": "win32"}, State.OK),
        ("Letters", {"encoding": "ANSI_X3.4-1968"}, State.ADVICE),
        ("Letters", {"encoding": "ascii", "is_terminal": False}, State.NOTE),
        ("Pasting", {}, State.NOTE),
        ("Clipboard", {}, State.NOTE),
        ("Word", {}, State.OK),
    ],
)
def test_of_a_terminal(what, other, state):
    said = found(what, **other)

    assert said[0] == state
    assert bool(said[2]) == (state == State.ADVICE)


def test_a_damaged_store_is_told_and_left_as_it_is(home, drafter):
    home.mkdir()
    (home / "drafter.db").write_bytes(b"no store at all" * 100)
    before = (home / "drafter.db").read_bytes()

    state, said, mend = found("Drafts")
    assert (state, said) == (State.FAULT, "the file of your drafts is damaged")
    assert "drafter draft list" in mend
    assert drafter("doctor").code == 2
    assert (home / "drafter.db").read_bytes() == before


def test_a_store_of_a_newer_drafter_is_told(home):
    Settings(home).keep("theme", "drafter-dark")
    with closing(sqlite3.connect(home / "drafter.db")) as store:
        store.execute("PRAGMA user_version = 999")

    assert found("Drafts")[2] == "Install the newest Drafter."


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_what_others_can_read_is_told_with_its_mend(home):
    Settings(home).keep("theme", "drafter-dark")
    (home / "drafter.db").chmod(0o644)
    home.chmod(0o750)

    state, said, mend = found("Privacy")
    assert state == State.ADVICE
    assert said == f"other users can read {home}, {home / 'drafter.db'}"
    assert mend.startswith("Type: chmod go= ")
    assert exit_code(look(terminal())) == 1


def test_a_home_that_nobody_has_is_told(monkeypatch, drafter):
    monkeypatch.setenv("DRAFTER_HOME", "~nobody-of-that-name/x")
    came = drafter("doctor")

    assert came.code == 2
    assert "fault   Folder: DRAFTER_HOME is ~nobody-of-that-name/x" in came.out


def test_looking_makes_nothing(home, tmp_path):
    assert found("Folder")[1] == f"{home}, made when there is something to keep"
    assert not home.exists()
    assert store_health(home).is_there is False
    health = folder_health(tmp_path / "a" / "b")
    assert (health.is_there, health.is_folder, health.writable) == (False, True, True)
    assert health.free
