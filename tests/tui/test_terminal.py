from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time

import pytest

from drafter.tui import terminal

APP = """
import sys
from pathlib import Path
from drafter.tui.terminal import QuietCrash, install_signal_savers, run_full_screen
from drafter.tui.widgets.ordered_input import OrderedInput

class Sample(QuietCrash):
    fault_folder = Path(sys.argv[1])
    BINDINGS = [("f9", "fail", "Fail"), ("ctrl+q", "quit", "Quit")]

    def compose(self):
        yield OrderedInput(id="field")

    def on_mount(self):
        install_signal_savers(self, self.save)

    def save(self):
        value = self.query_one("#field").value
        self.fault_folder.joinpath("saved").write_text(value, encoding="utf-8")

    def action_fail(self):
        secret = "member " + "Jones"
        raise ValueError("broken by " + secret)

sys.exit(run_full_screen(Sample()))
"""


class Terminal:
    """A program in a terminal of its own."""

    def __init__(self, folder, **environ):
        ours, theirs = pty.openpty()
        self.screen = ours
        self.folder = folder
        self.read = b""
        known = {"TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}
        self.program = subprocess.Popen(
            [sys.executable, "-c", APP, str(folder)],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=os.environ | known | environ,
            start_new_session=True,
        )
        os.close(theirs)

    def wait_for(self, words, limit=20.0):
        until = time.monotonic() + limit
        while words not in self.read and time.monotonic() < until:
            if select.select([self.screen], [], [], 0.1)[0]:
                try:
                    self.read += os.read(self.screen, 65536)
                except OSError:  # the program has closed it
                    return

    def type(self, keys):
        os.write(self.screen, keys)

    def ended(self):
        self.wait_for(b"never said", 0.5)
        code = self.program.wait(20)
        self.wait_for(b"never said", 0.5)
        os.close(self.screen)
        return code


@pytest.fixture
def sample(tmp_path):
    started = Terminal(tmp_path)
    started.wait_for(b"\x1b[?25l")
    time.sleep(0.2)
    yield started
    if started.program.poll() is None:
        started.program.kill()
        started.program.wait()


RESTORED = b"\x1b[?1049l"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_it_saves_and_puts_the_terminal_right(sample, number):
    sample.type(b"Leeds \xa3 \xc2\xa35")
    sample.wait_for("£5".encode())
    sample.program.send_signal(number)
    assert sample.ended() == 128 + number
    saved = sample.folder.joinpath("saved").read_text(encoding="utf-8")
    assert saved == "Leeds \ufffd £5"
    assert RESTORED in sample.read


def test_a_fault_prints_one_sentence_and_keeps_no_values(sample):
    sample.type(b"\x1b[20~")
    sample.wait_for(b"describe")
    assert sample.ended() == 1
    said = sample.read[sample.read.index(RESTORED) :].decode()
    report = sample.folder / "last-fault.txt"
    assert "Your draft is safe" in said
    assert "Traceback" not in said
    assert "Jones" not in said
    kept = report.read_text(encoding="utf-8")
    assert "ValueError\n" in kept
    assert "action_fail" in kept
    assert "Jones" not in kept
    assert report.stat().st_mode & 0o077 == 0


class Stream:
    def __init__(self, tty):
        self.tty = tty

    def isatty(self):
        if self.tty is None:
            raise ValueError
        return self.tty


@pytest.fixture
def streams(monkeypatch):
    def put(**given):
        monkeypatch.setattr(sys, "__stdin__", Stream(given.get("stdin", True)))
        monkeypatch.setattr(sys, "__stdout__", Stream(given.get("stdout", True)))
        monkeypatch.setattr(sys, "__stderr__", Stream(given.get("stderr", True)))

    put()
    return put


def test_a_terminal_fits(streams):
    assert terminal.fit_for_full_screen({"TERM": "xterm-256color"}) == ""


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_cannot_move_about_does_not_fit(streams, term):
    said = terminal.fit_for_full_screen({"TERM": term})
    assert said.startswith("This terminal ")
    assert said.endswith(terminal.PLAIN)


def test_a_terminal_of_no_kind_does_not_fit(streams):
    assert "does not say" in terminal.fit_for_full_screen({})


@pytest.mark.parametrize("which", ["stdin", "stdout", "stderr"])
@pytest.mark.parametrize("tty", [False, None])
def test_what_goes_elsewhere_is_no_terminal(streams, which, tty):
    streams(**{which: tty})
    said = terminal.fit_for_full_screen({"TERM": "xterm"})
    assert "needs a terminal" in said
    assert said.endswith(terminal.PLAIN)


def test_no_streams_at_all_do_not_fit(monkeypatch):
    monkeypatch.setattr(sys, "__stdin__", None)
    assert "needs a terminal" in terminal.fit_for_full_screen({"TERM": "xterm"})


def test_a_report_that_cannot_be_kept_is_not_in_the_way(tmp_path):
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    assert terminal._keep_report(in_the_way / "folder", ValueError()) == ""
    assert terminal._keep_report(None, ValueError()) == ""
