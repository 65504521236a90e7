"""Plain mode as a process of its own: when it starts, and how it ends."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time

import pytest

from drafter.plain.talk import COMMANDS
from drafter.workflows import home

PROGRAM = [sys.executable, "-m", "drafter"]
LONGEST = 20.0
"""Seconds for which an answer may take on a busy machine."""
LIST = "What would you like to do?"


def piped(lines: bytes, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program on what stands in a pipe."""
    return subprocess.run(
        [*PROGRAM, *arguments],
        input=lines.decode("latin-1"),
        capture_output=True,
        check=False,
        encoding="latin-1",
    )


class Terminal:
    """The program in a terminal that knows nothing but lines."""

    def __init__(self, *arguments: str) -> None:
        self.master, inside = pty.openpty()
        self.process = subprocess.Popen(
            [*PROGRAM, *arguments],
            stdin=inside,
            stdout=inside,
            stderr=inside,
            env={**os.environ, "TERM": "dumb"},
        )
        os.close(inside)
        self.said = ""

    def wait_for(self, words: str) -> str:
        end = time.monotonic() + LONGEST
        while words not in self.said and time.monotonic() < end:
            if select.select([self.master], [], [], 0.1)[0]:
                self.said += os.read(self.master, 65536).decode()
        assert words in self.said
        said, self.said = self.said, ""
        return said

    def write(self, text: str) -> None:
        os.write(self.master, text.encode())

    def code(self) -> int:
        code = self.process.wait(LONGEST)
        os.close(self.master)
        return code


@pytest.mark.parametrize("arguments", [(), ("--plain",)])
def test_lines_in_a_pipe_are_answers(arguments):
    done = piped(b"quit\n", *arguments)

    assert (done.returncode, done.stderr) == (0, "")
    assert LIST in done.stdout


def test_an_input_that_is_at_its_end_is_no_person():
    assert LIST not in piped(b"").stdout
    assert "drafter templates" in piped(b"").stdout


def test_an_input_that_ends_at_the_first_list_is_done():
    done = piped(b"", "--plain")

    assert (done.returncode, done.stderr) == (0, "")
    assert LIST in done.stdout


def test_a_pipe_into_which_nobody_writes_is_not_waited_for():
    reader, writer = os.pipe()
    done = subprocess.run(
        PROGRAM,
        stdin=reader,
        capture_output=True,
        text=True,
        check=False,
        timeout=LONGEST,
    )
    os.close(reader)
    os.close(writer)

    assert done.returncode == 0
    assert "drafter templates" in done.stdout


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_a_stream_that_is_closed_is_no_traceback(stream):
    closed = {"stdin": "<&-", "stdout": ">&-"}[stream]
    command = f"'{sys.executable}' -m drafter --plain {closed}"
    done = subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, check=False
    )

    assert done.returncode in {0, 2}
    assert "Traceback" not in done.stderr


def test_when_nobody_reads_any_more_it_ends_with_141_and_without_a_word():
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*PROGRAM, "--plain"],
        input=b"1\n",
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)

    assert (done.returncode, done.stderr) == (141, b"")


def test_bytes_of_every_kind_end_in_no_traceback():
    done = piped(bytes(range(256)) * 20 + b"\n1\n\xff\n", "--plain")

    assert done.returncode in {0, 1}
    assert done.stderr == ""


def test_a_terminal_that_cannot_show_a_screen_is_talked_to_line_by_line():
    terminal = Terminal()
    first = terminal.wait_for("Number: ")
    terminal.write("start a motion\n")
    terminal.wait_for("Words: ")
    terminal.write("donate\n")
    terminal.wait_for("Words or number: ")
    terminal.write("donate to a fund\n")
    terminal.wait_for("Number: ")
    terminal.write("1\n")
    terminal.wait_for("Words: ")
    terminal.process.send_signal(signal.SIGINT)
    last = terminal.wait_for("Goodbye.")

    assert terminal.code() == 130
    assert COMMANDS in first
    assert "\x1b" not in first
    assert "Your motion is kept as draft 1." in last
    assert len(home.drafts()) == 1


def test_plain_stands_alone():
    done = piped(b"", "--plain", "templates")

    assert (done.returncode, done.stdout) == (2, "")
    assert "--plain stands alone" in done.stderr
