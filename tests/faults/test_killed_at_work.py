"""Killed at any moment of its work, the program loses nothing that it acknowledged.

    DRAFTER_FAULTS=1 uv run pytest -m faults tests/faults/test_killed_at_work.py

A thousand kills, with figures: uv run python tests/faults/long_run.py
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32" or os.environ.get("DRAFTER_FAULTS") != "1":
    pytest.skip("takes minutes; needs fork", allow_module_level=True)

from killing import kill_once
from works import every_kind

pytestmark = pytest.mark.faults

KILLS = 42


@pytest.fixture(scope="module")
def kinds(tmp_path_factory):
    return every_kind(tmp_path_factory.mktemp("ready"))


@pytest.mark.parametrize("seed", range(KILLS))
def test_no_change_that_was_acknowledged_is_lost(kinds, seed, tmp_path):
    killed = kill_once(kinds[seed % len(kinds)], seed, tmp_path / "work")

    assert killed.lost == ()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--kills", "7"], "7 kills, "),
        (["--at-once", "1"], "8 processes on one store for 1 s: "),
        (["--minutes", "0.001"], "all                150 inputs, 0 faults, "),
    ],
)
def test_the_long_run_prints_its_figures(options, said):
    program = [sys.executable, Path(__file__).with_name("long_run.py"), *options]
    done = subprocess.run(program, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr
    assert said in done.stdout
