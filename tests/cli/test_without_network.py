"""Every command and the screen work where nothing may go out, and try nothing."""

from __future__ import annotations

import os
import select
import socket
import subprocess
import sys
import time
from pathlib import Path

import no_network
import pytest

HERE = Path(__file__).parents[1]
SAMPLE = HERE.parent / "templates" / "samples" / "no-war.toml"
LINES = 'branch_name,body\n"Sample Quay Branch",union-branch\nSpecimen,union-branch\n'
THEIRS = "No cuts\n\nThis Branch notes:\n1. That cuts are made.\n"
COMMANDS = """
new no-war --answers {sample} -o paper.docx
templates list war
bodies
branch add --set branch_name=Sample --set body=union-branch
draft open 1
check 1
count 1
read theirs.txt
derive theirs.txt
amend theirs.txt theirs.txt
pack no-war --branches list.csv --to pack --answers {sample} --processes 2
outcome 1 carried --to papers
privacy
doctor
forget everything --yes
"""
TRIES = {
    "connect": lambda one: one.connect(("127.0.0.1", 9)),
    "bind": lambda one: one.bind(("127.0.0.1", 0)),
    "sendto": lambda one: one.sendto(b"x", ("127.0.0.1", 9)),
    "getaddrinfo": lambda _: socket.getaddrinfo("localhost", 80),
    "gethostbyname": lambda _: socket.gethostbyname("localhost"),
}


@pytest.fixture
def guarded(tmp_path, monkeypatch):
    """Have every Python that is started here forbid it too, and note what is tried."""
    guard = tmp_path / "guard"
    guard.mkdir()
    (guard / "sitecustomize.py").write_text("import no_network\nno_network.forbid()\n")
    notes = tmp_path / "notes"
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(guard), str(HERE))))
    monkeypatch.setenv(no_network.NOTES, str(notes))
    return notes


@pytest.mark.parametrize("what", TRIES)
def test_the_tests_themselves_may_not(what):
    with socket.socket(type=socket.SOCK_DGRAM) as one, pytest.raises(PermissionError):
        TRIES[what](one)
    assert no_network.tried.pop().startswith(f"socket.{what}")


def test_a_process_that_is_started_may_not(guarded):
    code = "import socket; socket.getaddrinfo('localhost', 80)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False
    )

    assert done.returncode == 1
    assert guarded.read_text().startswith("socket.getaddrinfo")


def test_every_command_runs_and_tries_nothing(guarded, folder):
    (folder / "list.csv").write_text(LINES)
    (folder / "theirs.txt").write_text(THEIRS)
    lines = COMMANDS.format(sample=SAMPLE.as_posix()).strip().splitlines()
    code = (
        "from drafter.__main__ import run\n"
        "if __name__ == '__main__':\n"
        f"    codes = [run(line.split()) for line in {lines!r}]\n"
        "    print(*codes)\n"
    )
    (folder / "all.py").write_text(code)
    environ = {**os.environ, "PYTHONPATH": f"{os.environ['PYTHONPATH']}:{HERE.parent}"}
    done = subprocess.run(
        [sys.executable, "all.py"],
        capture_output=True,
        text=True,
        check=False,
        env=environ,
    )

    codes = done.stdout.split("\n")[-2].split()
    assert len(codes) == len(lines), done.stderr
    assert set(codes) <= {"0", "1"}, list(zip(lines, codes, strict=True))
    assert not guarded.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX terminal")
def test_the_screen_opens_and_closes_and_tries_nothing(guarded, folder):
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    environ = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}
    environ["PYTHONPATH"] += f":{HERE.parent}"
    program = subprocess.Popen(
        [sys.executable, "-m", "drafter"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environ,
        start_new_session=True,
    )
    os.close(theirs)
    read, end = b"", time.monotonic() + 20
    while program.poll() is None and time.monotonic() < end:
        if select.select([ours], [], [], 0.2)[0]:
            try:
                read += os.read(ours, 65536)
            except OSError:
                break
        elif b"Drafter" in read:
            os.write(ours, b"\x11")
    assert program.wait(20) == 0, read[-2000:]
    os.close(ours)
    assert not guarded.exists()
