"""The program as one folder with its own Python, for people who have none."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SAMPLE = CHECKOUT / "templates" / "samples" / "no-war.toml"
MOST = 90_000_000
"""Bytes of the whole folder."""
NO_PYTHON = {"PATH": "/nowhere", "PYTHONHOME": "", "LANG": "C.UTF-8"}

pytestmark = [
    pytest.mark.install,
    pytest.mark.skipif(os.name == "nt", reason="the command is a shell script"),
]


@pytest.fixture(scope="module")
def program(tmp_path_factory):
    folder = tmp_path_factory.mktemp("program")
    command = ["bash", CHECKOUT / ".ci" / "program", folder]
    subprocess.run(command, check=True, capture_output=True)
    return folder / "drafter" / "drafter"


def test_it_makes_a_paper_where_there_is_no_python(program, run, tmp_path):
    done = run(program, "new", "no-war", "--answers", SAMPLE, **NO_PYTHON)

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "No war on Iran.docx").stat().st_size > 5_000


def test_it_makes_a_pack_in_two_processes(program, run, tmp_path):
    rows = "\n".join(f"Example Branch {row},union-branch" for row in range(8))
    (tmp_path / "list.csv").write_text(f"branch_name,body\n{rows}\n", "utf-8")
    asked = ["--branches", "list.csv", "--to", "pack", "--processes", "2"]
    done = run(program, "pack", "no-war", *asked, "--answers", SAMPLE, **NO_PYTHON)

    assert "8 of 8 branches made" in done.stderr, done.stderr
    assert len([*(tmp_path / "pack").rglob("*.docx")]) == 8


def test_it_carries_every_screen_and_stays_small(program):
    library = program.parent / "_internal" / "drafter"
    files = [path for path in program.parent.rglob("*") if path.is_file()]

    assert (library / "tui" / "drafter.tcss").is_file()
    assert (library / "_templates" / "motions" / "no-war.toml").is_file()
    assert sum(path.stat().st_size for path in files) < MOST
