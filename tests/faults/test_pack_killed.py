"""A pack that is killed half way and resumed is the pack that was never killed.

    DRAFTER_FAULTS=1 uv run pytest -m faults

DRAFTER_KILLS says how often it is killed; 20 times if it says nothing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from branch_lists import answers_file, held, manifest

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(os.environ.get("DRAFTER_FAULTS") != "1", reason="takes minutes"),
]

KILLS = int(os.environ.get("DRAFTER_KILLS", "20"))
ROWS = 200
PATIENCE = 120
BODIES = ("union-branch", "labour-clp", "no-such-body", "trades-council")


def write_list(folder, day=1):
    rows = [
        f"Branch {number % 150},EX/{number},{BODIES[number % 4]},{day} March 2027"
        for number in range(ROWS)
    ]
    text = "\n".join(["branch_name,branch_number,body,meeting_date", *rows])
    (folder / "branches.csv").write_text(text)
    answers_file(folder)


def command(folder, name, *options):
    program = [sys.executable, "-m", "drafter", "pack", "no-war"]
    files = ["--branches", folder / "branches.csv", "--to", folder / name]
    given = ["--answers", folder / "answers.toml", "--companions", "email-to-secretary"]
    return [*program, *map(str, (*files, *given)), *options]


def finish(folder, name, *options):
    done = subprocess.run(
        command(folder, name, *options), capture_output=True, text=True, check=False
    )
    assert done.returncode == 1, done.stderr  # rows of a body that does not exist
    assert "Traceback" not in done.stderr


def kill_at(folder, name, share, *options):
    """Kill it once that share of the papers is made, somewhere in a row."""
    with subprocess.Popen(
        command(folder, name, *options),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as program:
        end = time.monotonic() + PATIENCE
        wanted = int(share * ROWS * 3 / 4)
        while program.poll() is None and time.monotonic() < end:
            if sum(1 for _one in folder.glob(f"{name}/*")) > wanted:
                break
        time.sleep(share * 0.003)
        program.kill()


def lines(folder):
    """Return a manifest without what a second run says in another word."""
    made = {"made", "unchanged"}
    return [
        {**line, "result": "made" if line["result"] in made else line["result"]}
        for line in manifest(folder)
    ]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    folder = tmp_path_factory.mktemp("whole")
    write_list(folder)
    finish(folder, "pack")
    return folder / "pack"


@pytest.mark.parametrize("number", range(KILLS))
def test_killed_and_resumed_it_is_as_if_it_had_not_been_killed(number, whole, tmp_path):
    write_list(tmp_path)
    processes = ("--processes", str(1 + number % 2))
    kill_at(tmp_path, "pack", number * 0.618 % 1, *processes)
    kill_at(tmp_path, "pack", number * 0.382 % 1, "--resume", *processes)
    finish(tmp_path, "pack", "--resume", *processes)
    assert held(tmp_path / "pack") == held(whole)
    assert lines(tmp_path / "pack") == lines(whole)


def test_killed_while_it_makes_changed_rows_again_no_old_paper_is_left(whole, tmp_path):
    write_list(tmp_path, day=2)
    finish(tmp_path, "pack")
    write_list(tmp_path)
    for number in range(3):
        with subprocess.Popen(
            command(tmp_path, "pack", "--resume"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as program:
            time.sleep(1 + number * 0.2)
            program.kill()
    finish(tmp_path, "pack", "--resume")
    assert held(tmp_path / "pack") == held(whole)


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="no /proc here")
def test_killed_it_leaves_no_process_behind(tmp_path):
    write_list(tmp_path)
    with subprocess.Popen(
        command(tmp_path, "pack", "--processes", "2"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as program:
        tasks = Path(f"/proc/{program.pid}/task/{program.pid}/children")
        end = time.monotonic() + PATIENCE
        workers = []
        while len(workers) < 3 and time.monotonic() < end and program.poll() is None:
            workers = tasks.read_text().split()  # and one that keeps account of them
        program.kill()
    assert len(workers) == 3
    while any(alive(one) for one in workers) and time.monotonic() < end:
        time.sleep(0.05)
    assert not any(alive(one) for one in workers)


def alive(process):
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
