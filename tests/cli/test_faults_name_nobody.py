"""A fault of the program: what is printed and kept of it names nobody."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from drafter.storage import faults
from drafter.storage.locations import data_folder

HOUSE = Path(__file__).parents[2]
SAMPLE = HOUSE / "templates" / "samples" / "no-war.toml"
NAME = "Zyxwvutia"
BREAK = """
import {module} as broken

def fail(*given, **named):
    member = "{name} Example"
    try:
        {{}}[member]
    except KeyError as error:
        raise ValueError(f"broken by {{member}}") from error

broken.{what} = fail
"""
LIST = f"branch_name,body,mover\nSample,union-branch,{NAME}\nTwo,union-branch,{NAME}\n"
NEW = ("new", "no-war", "--answers", str(SAMPLE), "--set", f"mover={NAME}")
PACK = (*("pack", "no-war", "--branches", "list.csv", "--to", "pack", "--answers"),)
PACK = (*PACK, str(SAMPLE), "--processes", "2")


@pytest.fixture
def broken(folder):
    """Run a command of a program that is broken in one place, in all its processes."""
    guard = folder.parent / "guard"
    guard.mkdir()
    (folder / "list.csv").write_text(LIST)

    def run(module: str, what: str, *arguments: str):
        code = BREAK.format(module=module, what=what, name=NAME)
        (guard / "sitecustomize.py").write_text(code)
        place = os.pathsep.join((str(guard), str(HOUSE)))
        return subprocess.run(
            [sys.executable, "-m", "drafter", *arguments],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "PYTHONPATH": place},
        )

    return run


@pytest.mark.parametrize(
    ("module", "what", "arguments"),
    [
        ("drafter.workflows.drafting", "start", NEW),
        ("drafter.workflows.pack_papers", "PaperMaker.papers", PACK),
        ("drafter.workflows.pack_papers", "PaperMaker.__init__", PACK),
    ],
)
def test_it_ends_in_sentences_and_code_2(broken, folder, module, what, arguments):
    done = broken(module, what, *arguments)
    said = done.stdout + done.stderr

    assert done.returncode == 2
    assert "had to stop" in said or "was ended from outside" in said
    assert "Traceback" not in said
    assert NAME not in said
    report = data_folder() / faults.REPORT
    if report.exists():
        kept = report.read_text()
        assert NAME not in kept
        assert "ValueError" in kept
        assert "sitecustomize.py, line 9: fail" in kept
        assert "drafter/" in kept
        assert report.stat().st_mode & 0o077 == 0
    left = [path.name for path in folder.parent.rglob("*.drafter")]
    assert left == []


def test_a_report_tells_places_and_kinds_and_no_words(tmp_path):
    def outer():
        try:
            {}[NAME]
        except KeyError as error:
            raise OSError(2, "none", f"/home/{NAME}/motion.docx") from error

    with pytest.raises(OSError, match="none") as caught:
        outer()
    told = faults.report(caught.value)

    assert told.count("outer") == 2
    assert "FileNotFoundError\n" in told
    assert "KeyError\n" in told
    assert NAME not in told
    assert faults.keep_report(tmp_path / "new", caught.value)
    assert (tmp_path / "new" / faults.REPORT).read_text() == told


def test_where_no_report_can_be_kept_none_is(tmp_path):
    (tmp_path / "file").write_text("")

    assert faults.keep_report(tmp_path / "file" / "folder", ValueError()) == ""


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of a POSIX shell")
def test_a_reader_that_leaves_is_no_fault():
    line = f"'{sys.executable}' -m drafter templates | head -c 1"
    done = subprocess.run(
        ["sh", "-c", line], cwd=HOUSE, capture_output=True, text=True, check=False
    )

    assert len(done.stdout) == 1
    assert "Error" not in done.stderr
    assert "Traceback" not in done.stderr
