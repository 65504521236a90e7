"""The Tab key: ids and numbers in four shells, and never a traceback."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.__main__ import run

PROGRAM = Path(sys.executable).with_name("drafter")
SHELLS = ("bash", "zsh", "fish", "powershell")


@pytest.fixture
def tab(monkeypatch, capsys):
    """Press Tab after a line in a shell; return the lines of what it is told."""

    def press(line: str, shell: str = "bash") -> list[str]:
        words = line.split(" ")
        told = {
            "_DRAFTER_COMPLETE": f"complete_{shell}",
            "COMP_WORDS": line,
            "COMP_CWORD": str(len(words) - 1),
            "_TYPER_COMPLETE_ARGS": line,
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
            "_TYPER_COMPLETE_WORD_TO_COMPLETE": words[-1],
        }
        with monkeypatch.context() as shell_has:
            for name, value in told.items():
                shell_has.setenv(name, value)
            capsys.readouterr()
            with pytest.raises(SystemExit):
                run([])
        said = capsys.readouterr()
        assert said.err == ""
        return [one for one in said.out.splitlines() if one]

    return press


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_is_told_the_ids_of_model_motions(tab, shell):
    told = tab("drafter new no-w", shell)

    assert len(told) == 1
    assert "no-war" in told[0]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("drafter templates show no-war", ["no-war"]),
        ("drafter new no-war --style tu", ["tuc"]),
        ("drafter new no-war --meeting labour-cl", ["labour-clp"]),
        ("drafter new no-war --destination ucu", ["ucu-congress"]),
        (
            "drafter new no-war --companions email-to-secretary,certif",
            ["email-to-secretary,certificate"],
        ),
        ("drafter bodies show tuc-con", ["tuc-congress"]),
        ("drafter check 1 --body us-l", ["us-local"]),
        ("drafter draft send-on 1 labour-n", ["labour-npf"]),
        ("drafter forget every", ["everything"]),
        ("drafter doc", ["doctor"]),
        ("drafter new nothing-begins-like-this", []),
    ],
)
def test_ids_are_finished_where_they_are_asked_for(tab, line, found):
    assert tab(line) == found


def test_numbers_of_drafts_come_with_their_titles_where_a_shell_shows_them(tab, new):
    assert tab("drafter draft open ") == []
    new("-o", "paper.txt")

    for words in ("draft open", "draft history", "forget draft", "outcome"):
        assert tab(f"drafter {words} ") == ["1"]
    assert tab("drafter draft open ", "fish") == ["1\tNo war on Iran"]
    assert tab("drafter draft open 2") == []


def test_looking_begins_no_store(tab, home):
    tab("drafter draft open ")

    assert not (home / "drafter.db").exists()


@pytest.mark.parametrize("home", ["/dev/null/x", "~nobody-of-that-name/x", "x" * 5000])
def test_a_folder_that_cannot_be_ends_in_nothing(tab, monkeypatch, home):
    monkeypatch.setenv("DRAFTER_HOME", home)

    assert tab("drafter draft open ") == []
    assert tab("drafter bodies show tuc-con") in (["tuc-congress"], [])


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_for_a_shell_is_shown(monkeypatch, capsys, shell):
    monkeypatch.setenv("_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION", "1")
    with pytest.raises(SystemExit) as ended:
        run(["--show-completion", shell])
    said = capsys.readouterr().out

    assert ended.value.code == 0
    assert "_DRAFTER_COMPLETE" in said
    assert f"complete_{shell}" in said


@pytest.fixture
def at_home(tmp_path, monkeypatch):
    """A home with nothing in it, and the program where a shell looks for it."""
    monkeypatch.setenv("PATH", f"{PROGRAM.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("ZDOTDIR", raising=False)


def needs(shell: str) -> pytest.MarkDecorator:
    there = shutil.which(shell) and PROGRAM.exists()
    return pytest.mark.skipif(not there, reason=f"needs {shell} and the program")


def said_in(shell: str, *lines: str) -> str:
    """Return what a shell prints at some lines after the completion is put in."""
    script = "\n".join(("drafter --install-completion >/dev/null", *lines))
    done = subprocess.run(
        [shell, "-c", script], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    return done.stdout


@needs("bash")
@pytest.mark.usefixtures("at_home")
def test_bash_itself_finishes_a_word():
    said = said_in(
        "bash",
        "source ~/.bashrc",
        "COMP_WORDS=(drafter new no-w) COMP_CWORD=2",
        "_drafter_completion drafter",
        'echo "${COMPREPLY[@]}"',
    )

    assert said == "no-war\n"


@needs("fish")
@pytest.mark.usefixtures("at_home")
def test_fish_itself_finishes_a_word_and_shows_the_titles_of_drafts(new):
    new("-o", "paper.txt")
    said = said_in(
        "fish",
        "source ~/.config/fish/completions/drafter.fish",
        'complete -C "drafter new no-w"',
        'complete -C "drafter draft open "',
    )

    assert said == "no-war\n1\tNo war on Iran\n"


@needs("zsh")
@pytest.mark.usefixtures("at_home")
def test_zsh_itself_finishes_a_word_at_the_second_tab():
    """The first Tab in a new terminal only fetches the script, and rings."""
    said_in("zsh", "true")
    terminal = (
        "zmodload zsh/zpty",
        "zpty it TERM=dumb zsh -i",
        "zpty -w -n it $'drafter new no-w\\t'",
        "zpty -r it said $'*no-w\\a'",
        "zpty -w -n it $'\\t'",
        "zpty -r it said '*ar '",
        "print -r -- ${said[-3,-1]}",
    )
    done = subprocess.run(
        ["zsh", "-fc", "\n".join(terminal)],
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )

    assert done.stdout == "ar \n", done.stderr
