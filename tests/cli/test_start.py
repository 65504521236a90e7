"""The program as a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from drafter import __version__


def run(*arguments: str, **keys) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "drafter", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        stdin=subprocess.DEVNULL if "input" not in keys else None,
        **keys,
    )


def test_the_version_is_told():
    done = run("--version")

    assert (done.returncode, done.stdout) == (0, f"drafter {__version__}\n")


def test_without_a_terminal_it_says_what_can_be_done():
    done = run()

    assert (done.returncode, done.stderr) == (0, "")
    assert "drafter templates" in done.stdout


def test_answers_are_piped_in_and_a_refusal_is_no_traceback(tmp_path):
    done = run("new", "no-war", "--answers", "-", "--json", input="x = ", cwd=tmp_path)

    assert (done.returncode, done.stderr) == (2, "")
    assert json.loads(done.stdout)["error"].startswith("Standard input cannot be used")


@pytest.mark.parametrize(
    "arguments", [["--frob"], ["frob"], ["new"], ["draft", "open"]]
)
def test_a_wrong_use_is_one_sentence(drafter, arguments):
    came = drafter(*arguments)

    assert (came.code, came.out) == (2, "")
    assert len(came.err.splitlines()) == 1
    assert "See: drafter" in came.err


def test_help_is_there_for_every_command(drafter):
    for words in ([], ["new"], ["templates"], ["bodies"], ["branch"], ["draft"]):
        came = drafter(*words, "--help")
        assert came.code == 0
        assert "Usage: drafter" in came.out


def test_the_version_is_told_among_other_words_too(drafter):
    assert drafter("--version").out == f"drafter {__version__}\n"
