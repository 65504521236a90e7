"""Told to end, cut off, or broken: every key is kept and the terminal put right."""

from __future__ import annotations

import os
import signal
import sys

import pytest
from pty_drafts import LAST_DRAFT, command, furnish
from pty_terminal import Terminal, shown

from drafter.storage.drafts import Drafts

F4 = "\x1bOS"
SECRET = "Ms Example the mover"  # noqa: S105  a name, as an answer may hold
MORE = " and two others"
BROKEN = f"""\
import sys
from pathlib import Path
from textual.binding import Binding
from drafter.tui import app

class Broken(app.DrafterApp):
    CSS_PATH = Path(app.__file__).with_name("drafter.tcss")
    BINDINGS = [Binding("f9", "break", "Break", priority=True)]

    def action_break(self):
        mover = {SECRET!r}
        raise RuntimeError("broken")

app.DrafterApp = Broken
sys.exit(app.run())
"""


def at_work(home, run=None):
    """Return a terminal in which somebody has just typed into a draft."""
    furnish(home, 1)
    terminal = Terminal(run or command(), DRAFTER_HOME=str(home))
    terminal.wait_for("Country 0")
    terminal.press(f"{LAST_DRAFT}\r", "Who votes on it?")
    terminal.press(F4, "Which country")
    terminal.press(MORE, f"Country 0{MORE}")
    return terminal


def kept(home):
    (line,) = Drafts(home).listed()
    return Drafts(home).load(line.id).answers["country"]


def restored(drawn):
    """Return whether the screen, the cursor and the mouse are as they were."""
    after = drawn[drawn.rindex(b"\x1b[?1049l") - 200 :]
    return all(sign in after for sign in (b"\x1b[?25h", b"\x1b[?1000l", b"\x1b[?2004l"))


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_told_to_end_it_keeps_every_key_and_puts_the_terminal_right(home, number, code):
    with at_work(home) as terminal:
        os.kill(terminal.pid, number)
        assert terminal.end() == code
        assert restored(terminal.drawn)
    assert kept(home) == f"Country 0{MORE}"


def test_interrupted_from_outside_it_keeps_every_key(home):
    with at_work(home) as terminal:
        os.kill(terminal.pid, signal.SIGINT)
        terminal.end()
        assert restored(terminal.drawn)
    assert kept(home) == f"Country 0{MORE}"


def test_when_the_window_is_closed_it_keeps_every_key_and_ends(home):
    with at_work(home) as terminal:
        terminal.hang_up()
        terminal.end()
    assert kept(home) == f"Country 0{MORE}"


def test_the_interrupted_draft_is_offered_at_the_next_start(home):
    with at_work(home) as terminal:
        os.kill(terminal.pid, signal.SIGTERM)
        terminal.end()
    with Terminal(command(), DRAFTER_HOME=str(home)) as terminal:
        terminal.wait_for("Carry on with", f"Country 0{MORE}")
        terminal.press("\r", "Who votes on it?")


def test_left_by_ctrl_q_nothing_is_offered(home):
    with at_work(home) as terminal:
        terminal.send("\x11")
        assert terminal.end() == 0
        assert restored(terminal.drawn)
    assert kept(home) == f"Country 0{MORE}"
    with Terminal(command(), DRAFTER_HOME=str(home)) as terminal:
        terminal.wait_for("Start a motion", "Country 0")
        assert "Carry on with" not in shown(bytes(terminal.drawn))


def test_a_fault_keeps_every_key_and_shows_no_ones_words(home, tmp_path):
    program = tmp_path / "broken.py"
    program.write_text(BROKEN)
    with at_work(home, [sys.executable, str(program)]) as terminal:
        terminal.send("\x1b[20~")
        assert terminal.end() == 1
        assert restored(terminal.drawn)
        said = shown(terminal.drawn[terminal.drawn.rindex(b"\x1b[?1049l") :])
    assert kept(home) == f"Country 0{MORE}"
    assert SECRET not in said
    assert "Country 0" not in said
    assert "Your draft is safe" in said
    assert str(home) in "".join(said.split())
    report = (home / "last-fault.txt").read_text()
    assert "broken.py, line 12: action_break" in report
    assert SECRET not in report


@pytest.mark.parametrize(
    "bytes_", [b"\xa3", b"\xff\xfe", b"\x1b[M\xe0\xe1\x21", b"\xc3"]
)
def test_bytes_that_are_no_text_do_not_end_it(home, bytes_):
    with at_work(home) as terminal:
        terminal.send(bytes_)
        terminal.settle(0.2)
        terminal.press(" still", "still")
        assert not terminal.ended()
