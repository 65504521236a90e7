"""A whole text pasted where the terminal does not mark it: it arrives as keys."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time

import pytest
from widget_stage import play

from drafter.tui.widgets.asked import Line
from drafter.tui.widgets.listing import PlainList
from drafter.tui.widgets.ordered_area import OrderedArea
from drafter.tui.widgets.ordered_input import OrderedInput

MOTION = """No war on Example

This branch notes:
1.\tthat ships were sent to Example on 5 January;
2.\tthat £5 million was spent – more than on “flood defences”.

This branch resolves:
1.\tto write to the mayor.
"""
KEYS = MOTION.replace("\n", "<enter>").replace("\t", "<tab>")
TYPED = "Leeds<enter>North"


def typed_into(make, keys):
    """Type into a field that has another one after it; return both and the app."""

    where = []

    async def act(app, settle):
        app.held[0].focus()
        await settle()
        app.press(keys)
        for _ in range(4):
            await settle()
        where.append(app.focused is app.held[0])

    app = play(act, make, OrderedInput)
    app.stayed = where[0]
    return app.held[0], app.held[1].value, app


def test_an_area_keeps_every_line_and_tab_and_is_not_left():
    area, other, app = typed_into(OrderedArea, KEYS)

    assert area.text == MOTION
    assert other == ""
    assert app.stayed


@pytest.mark.parametrize("kind", [OrderedInput, Line])
def test_a_line_joins_them_and_neither_goes_on_nor_hands_in(kind):
    line, other, app = typed_into(kind, KEYS)

    assert line.value.rstrip() == " ".join(MOTION.split())
    assert other == ""
    assert app.stayed
    assert not [one for one in app.heard if isinstance(one, OrderedInput.Submitted)]


def test_what_a_person_types_in_one_burst_still_goes_on_at_enter():
    line, other, _ = typed_into(Line, TYPED)

    assert (line.value, other) == ("Leeds", "North")


def test_a_list_does_nothing_by_the_letters_of_a_text():
    listed, _, app = typed_into(lambda: PlainList("one", "two"), KEYS)

    assert listed.highlighted in {None, 0}
    assert not [one for one in app.heard if isinstance(one, PlainList.OptionSelected)]


APP = """
import sys
from pathlib import Path
from textual.app import App
from drafter.tui.terminal import run_full_screen, QuietCrash
from drafter.tui.widgets.asked import Line
from drafter.tui.widgets.ordered_area import OrderedArea

class Sample(QuietCrash):
    BINDINGS = [("ctrl+q", "keep", "Keep")]

    def compose(self):
        yield OrderedArea(id="area")
        yield Line(id="line")
        yield Line(id="next")

    def on_mount(self):
        self.query_one("#area").focus()

    def action_keep(self):
        area, line, after = self.query_one("#area").text, *(
            self.query_one(one).value for one in ("#line", "#next")
        )
        Path(sys.argv[1]).write_text("\\0".join((area, line, after)), encoding="utf-8")
        self.exit()

sys.exit(run_full_screen(Sample()))
"""


def at_a_terminal(target, *steps):
    """Type each step into a real terminal; return what stands in the three fields."""
    ours, theirs = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "-c", APP, str(target)],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=os.environ | {"TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"},
        start_new_session=True,
    )
    os.close(theirs)
    end = time.monotonic() + 30
    shown, left = b"", [*steps, "\x11"]
    while program.poll() is None and time.monotonic() < end:
        if select.select([ours], [], [], 0.4)[0]:
            try:
                shown += os.read(ours, 65536)
            except OSError:
                break
        elif b"\x1b[?25l" in shown:
            os.write(ours, left.pop(0).encode() if left else b"")
    program.kill() if program.poll() is None else None
    program.wait()
    os.close(ours)
    return target.read_text("utf-8").split("\0")


def test_at_a_real_terminal_a_text_that_comes_as_keys_stays_in_its_field(tmp_path):
    keys = MOTION.replace("\n", "\r")

    area, line, after = at_a_terminal(tmp_path / "kept", keys, "\t", keys)

    assert area == MOTION
    assert line.rstrip() == " ".join(MOTION.split())
    assert after == ""


def test_a_form_filled_in_one_burst_still_goes_on_at_each_tab():
    words = "that forty sailors were sacked without notice on the fifth of January"
    line, other, _ = typed_into(OrderedArea, f"{words}<tab>{words}")

    assert (line.text, other) == (words, words)


def test_a_number_at_the_very_start_keeps_its_tab():
    area, other, _ = typed_into(OrderedArea, "1.<tab>" + "that ships were sent " * 5)

    assert area.text.startswith("1.\tthat ships")
    assert other == ""
