"""Arguments and surroundings that no one means: one sentence, code 2, at once."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
import typer

from drafter.storage.files import safe_stem

SAMPLE = Path(__file__).parents[2] / "templates" / "samples" / "no-war.toml"
ESCAPE = "\x1b]0;owned\x07\x1b[2J"
LONG = "x" * 70_000
HUGE = "9" * 400
PUT_TOGETHER = cache(typer.main.get_command)
LONGEST = 1.0
"""Seconds of the processor: what a person takes for at once."""

WORDS = {
    "escape": f"no{ESCAPE}war",
    "null": "no\0war",
    "newline": "no\nwar\nTraceback (most recent call last):",
    "long": LONG,
    "surrogate": "no\udcffwar",
    "direction": "no\u202ewar",
    "empty": "",
    "above": "../../../../etc/passwd",
    "device": "/dev/full",
    "formula": "=cmd|' /C calc'!A0",
    "braces": "{{ 7 * 7 }}{% for x in y %}",
    "option": "--",
    "home": "~nobody-of-that-name/x",
    "format": "%s%n{0.__class__}",
}
COMMANDS = (
    ("new", "{}"),
    ("new", "no-war", "--answers", "{}"),
    ("new", "no-war", "--branch", "{}"),
    ("new", "no-war", "--meeting", "{}"),
    ("new", "no-war", "--set", "{}"),
    ("new", "no-war", "--set", "{}=x"),
    ("new", "no-war", "--without", "{}"),
    ("new", "no-war", "--meeting", "union-branch", "--style", "{}"),
    ("new", "no-war", "--answers", str(SAMPLE), "--companions", "{}", "-o", "p.txt"),
    ("new", "no-war", "--answers", str(SAMPLE), "--no-keep", "-o", "{}/p.txt"),
    ("new", "no-war", "--answers", str(SAMPLE), "--letterhead", "{}/x", "-o", "p.docx"),
    ("read", "{}/x"),
    ("check", "{}/x"),
    ("check", "--explain", "{}"),
    ("count", "{}/x", "--body", "union-branch"),
    ("derive", "{}/x"),
    ("amend", "{}/x", "{}/y"),
    ("apply", "{}/x", "{}/y"),
    ("composite", "{}/x", "{}/y"),
    ("pack", "no-war", "--branches", "{}/x", "--to", "pack"),
    ("templates", "show", "{}"),
    ("templates", "remove", "{}"),
    ("templates", "favourite", "{}"),
    ("templates", "lint", "{}/x"),
    ("templates", "add", "{}/x", "--yes"),
    ("bodies", "show", "{}"),
    ("branch", "show", "{}"),
    ("branch", "remove", "{}"),
    ("branch", "add", "--set", "branch_name=x", "--set", "body={}"),
    ("draft", "open", "{}"),
    ("draft", "import", "{}/x"),
    ("draft", "export", "1", "-o", "{}/x"),
    ("outcome", "1", "{}"),
    ("forget", "draft", "{}"),
    ("forget", "branch", "{}", "--yes"),
    ("{}",),
    ("--{}",),
)
FINE = {
    "empty": (
        (
            "new",
            "no-war",
            "--answers",
            str(SAMPLE),
            "--companions",
            "{}",
            "-o",
            "p.txt",
        ),
        ("branch", "add", "--set", "branch_name=x", "--set", "body={}"),
    )
}
"""What is allowed to be empty, by kind."""
MOST_SAID = 2000
"""Letters."""


@dataclass(frozen=True)
class Came:
    """What a command came to."""

    code: int
    out: str
    err: str


def refused(came):
    """Return what is wrong with an answer that has to be one sentence of refusal."""
    said = came.err
    faults = [] if came.code == 2 else [f"code {came.code}"]
    faults += ["something on standard output"] if came.out else []
    faults += ["nothing said"] if not said.strip() else []
    faults += ["a traceback"] if 'File "' in said else []
    faults += (
        ["control characters"]
        if any(
            (ord(letter) < 32 and letter != "\n") or letter in "\x7f\u202e"
            for letter in said
        )
        else []
    )
    return faults


@pytest.fixture
def _put_together_once(monkeypatch):
    """Put the commands together once for all the lines that are tried."""
    monkeypatch.setattr(typer.main, "get_command", PUT_TOGETHER)


@pytest.mark.usefixtures("_put_together_once")
@pytest.mark.parametrize("kind", WORDS)
def test_no_argument_gets_more_than_a_sentence(drafter, folder, kind):
    wrong = {}
    for command in COMMANDS:
        start = time.process_time()
        came = drafter(*(one.replace("{}", WORDS[kind]) for one in command))
        faults = refused(came)
        if time.process_time() - start > LONGEST:
            faults.append("slow")
        if faults and command not in FINE.get(kind, ()):
            wrong[command] = (faults, came.err[:MOST_SAID], came.out[:MOST_SAID])
    assert wrong == {}
    assert {path.name for path in folder.iterdir()} <= {"p.txt"}


@pytest.mark.usefixtures("_put_together_once")
@pytest.mark.parametrize(
    "place",
    [
        "/dev/null/x",
        "~nobody-of-that-name/x",
        LONG,
        "a\nfolder\x1b[2J",
        "/proc/drafter",
    ],
)
@pytest.mark.parametrize(
    "line",
    [
        "branch list",
        "draft list",
        f"new no-war --answers {SAMPLE} -o p.txt",
        "forget everything --yes",
        "templates favourite no-war",
        "bodies add Example",
    ],
)
def test_no_folder_gets_more_than_a_sentence(drafter, monkeypatch, place, line):
    monkeypatch.setenv("DRAFTER_HOME", place)
    came = drafter(*line.split())

    assert came.code in {0, 1, 2}
    if came.code == 2:
        assert refused(Came(2, "", came.err)) == []
        assert len(came.err) < MOST_SAID


def test_a_file_in_the_place_of_the_folder_is_said_and_left(
    drafter, monkeypatch, tmp_path
):
    place = tmp_path / "file"
    place.write_text("mine")
    monkeypatch.setenv("DRAFTER_HOME", str(place))

    assert refused(drafter("draft", "list")) == []
    came = drafter("doctor")
    assert came.code == 2
    assert "a file is in its place" in came.out
    assert "No draft and no branch" in drafter("forget", "everything", "--yes").out
    assert place.read_text() == "mine"


@pytest.mark.parametrize(
    "around",
    [
        {"COLUMNS": "0", "LINES": "0"},
        {"COLUMNS": "-5", "LINES": "rubbish"},
        {"COLUMNS": HUGE},
        {"LANG": "xx_YY.rubbish", "LC_ALL": "xx_YY.rubbish"},
        {"TERM": "\x1b[2J", "NO_COLOR": "\x1b", "COLORTERM": "\x1b"},
        {"TERM": LONG},
        {"_DRAFTER_COMPLETE": "rubbish"},
    ],
)
def test_strange_surroundings_change_nothing(drafter, monkeypatch, around):
    for name, value in around.items():
        monkeypatch.setenv(name, value)
    if "_DRAFTER_COMPLETE" in around:
        with pytest.raises(SystemExit):
            drafter("draft", "list")
        return
    for line in ("draft list", "templates list war", "privacy", "doctor", "new --help"):
        came = drafter(*line.split())
        assert came.code in {0, 1}, (line, came.err)
        assert "\x1b" not in came.out + came.err


@pytest.mark.skipif(os.name != "posix", reason="locales are POSIX")
def test_in_the_oldest_locale_names_are_still_written(folder):
    done = subprocess.run(
        [sys.executable, "-m", "drafter", "privacy"],
        capture_output=True,
        check=False,
        env={
            **os.environ,
            "LC_ALL": "C",
            "PYTHONUTF8": "0",
            "PYTHONCOERCECLOCALE": "0",
        },
    )

    assert done.returncode == 0, done.stderr
    assert "someone’s politics".encode() in done.stdout


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("C:\\Windows\\x", "C--Windows-x"),
        ("aux", "Motion aux"),
        ("com1.txt", "Motion com1.txt"),
        ("a\0b\x1b[2J", "ab[2J"),
        (" .hidden. ", "hidden"),
        ("x" * 500, "x" * 120),
        ("", "Motion"),
    ],
)
def test_a_title_is_a_name_of_a_file_on_three_systems(title, stem):
    assert safe_stem(title) == stem


def test_what_is_named_after_a_title_stays_in_the_folder(drafter, folder):
    theirs = folder / "theirs.txt"
    theirs.write_text(
        "../../CON\n\nThis Branch notes:\n1. That a thing is so.\n\n"
        "This Branch resolves:\n2. To write to the council.\n"
    )
    drafter("read", "theirs.txt", "-o", "theirs.motion")
    drafter("draft", "import", "theirs.motion")
    number = drafter("draft", "list", "--json").data[0]["id"]
    exported = drafter("draft", "export", number)

    assert exported.code == 0
    made = {path.name for path in folder.iterdir()} - {"theirs.txt", "theirs.motion"}
    assert made == {exported.out.strip()}
    assert {path.name for path in folder.parent.iterdir()} == {"here"}
