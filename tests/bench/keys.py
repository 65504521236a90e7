"""How long a pressed key takes to its echo and to the preview, beside a bare Input.

    uv run --group bench python tests/bench/keys.py

Every program runs in a terminal of its own, in turns. One key after another is
pressed; what was drawn is replayed through pyte to see when the key stood in the
field, and when in the preview. Only ratios, with a quarter of slack, can fail the
run; milliseconds are goals for the machine at hand.
"""

from __future__ import annotations

import shutil
import string
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

sys.path.insert(0, str(Path(__file__).parent))

from pty_drafts import LAST_DRAFT, command, furnish
from pty_screen import first_times
from pty_terminal import Terminal

RUNS = 3
PAUSE = 0.15
"""Seconds between two keys."""
KEYS = string.ascii_lowercase
SMALL = (80, 24)
ECHO_BAR = 4.0
"""Times the echo of a bare Input, at the size that everybody has."""
SLACK = 1.25
BESIDE = 118
"""Columns from which the preview stands beside the work."""
START = "Country 0"
BARE = f"""\
from textual.app import App
from textual.widgets import Input

class Bare(App):
    def compose(self):
        yield Input("{START}", select_on_focus=False, compact=True)

Bare().run()
"""
F2, F4 = "\x1bOQ", "\x1bOS"


@dataclass
class Case:
    """One program at one size, and the milliseconds that its keys took."""

    name: str
    run: list[str]
    size: tuple[int, int]
    words: int = 0
    echo_goal: float = 16.0
    preview_goal: float = 0.0
    home: Path | None = None
    """The drafts it starts with, copied for each run."""
    times: dict[str, list[float]] = field(default_factory=dict)

    @property
    def parts(self) -> dict[str, tuple[int, int]]:
        """The columns of the field, and of the preview if there is one."""
        wide = self.size[0]
        if not self.words:
            return {"echo": (0, wide)}
        if wide < BESIDE:
            return {"echo": (27, wide)}
        paper = wide - int(wide * 0.46)
        return {"echo": (27, paper), "preview": (paper, wide)}

    def take(self) -> None:
        """Press every key once."""
        with (
            tempfile.TemporaryDirectory() as name,
            Terminal(
                self.run, size=self.size, DRAFTER_HOME=self.copied(name)
            ) as terminal,
        ):
            terminal.wait_for(START)
            if self.words:
                terminal.press(f"{LAST_DRAFT}\r", "Who votes on it?")
                terminal.press(F4, "Which country")
            terminal.settle(0.6)
            pressed = []
            for key in KEYS:
                pressed.append(time.perf_counter())
                terminal.send(key)
                while (left := pressed[-1] + PAUSE - time.perf_counter()) > 0:
                    terminal.read(left)
            terminal.settle(0.5)
        words = [START + KEYS[: place + 1] for place in range(len(KEYS))]
        found = first_times(terminal.log, self.size, self.parts, words)
        for name, came in found.items():
            took = [(then - at) * 1000 for at, then in zip(pressed, came, strict=True)]
            self.times.setdefault(name, []).extend(took)

    def copied(self, name: str) -> str:
        """Return a home of its own in the folder called `name`."""
        if self.home:
            shutil.copytree(self.home, name, dirs_exist_ok=True)
        return name

    def percentiles(self, name: str) -> tuple[float, float]:
        """Return the middle one and the slowest but five in a hundred."""
        cuts = quantiles(self.times[name], n=100, method="inclusive")
        return cuts[49], cuts[94]


def cases(folder: Path) -> list[Case]:
    """Return the floor at each size, and the workspace with motions of two lengths."""
    bare = folder / "bare.py"
    bare.write_text(BARE)
    floor = [sys.executable, str(bare)]
    short = furnish(folder / "short", 1)
    long = furnish(folder / "long", 1, 5000)
    many = furnish(folder / "many", 1, 5000, 16)
    run = command()
    return [
        Case("bare Input", floor, (80, 24), echo_goal=0),
        Case("bare Input", floor, (200, 60), echo_goal=0),
        Case("about 250 words", run, (80, 24), 250, 16, 0, short),
        Case("5,000 words", run, (80, 24), 5000, 16, 0, long),
        Case("about 250 words", run, (120, 30), 250, 16, 60, short),
        Case("5,000 words", run, (120, 30), 5000, 16, 100, long),
        Case("300 clauses", run, (80, 24), 5000, 16, 0, many),
        Case("300 clauses", run, (120, 30), 5000, 16, 100, many),
        Case("about 250 words", run, (200, 60), 250, 35, 60, short),
        Case("5,000 words", run, (200, 60), 5000, 35, 100, long),
    ]


def report(case: Case, floors: dict[tuple[int, int], float]) -> bool:
    """Print one case; return whether its echo fails the run."""
    size = "{}x{}".format(*case.size)
    failed = False
    for name in case.times:
        half, most = case.percentiles(name)
        goal = case.echo_goal if name == "echo" else case.preview_goal
        said = f"goal {goal:g}" if goal else ""
        if goal and most > goal:
            said += " MISSED"
        if name == "echo" and case.words:
            ratio = most / (floors.get(case.size) or floors[SMALL])
            said += f", {ratio:.1f} x the bare Input"
            if case.size == SMALL:
                said += f", bar {ECHO_BAR:g}"
                said += " OVER THE BAR" if ratio > ECHO_BAR else ""
                failed = ratio > ECHO_BAR * SLACK
        print(f"  {case.name:16} {size:7} {name:8} {half:6.1f} / {most:6.1f}  {said}")
    return failed


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        every = cases(Path(name))
        for _ in range(RUNS):
            for case in every:
                case.take()
    floors = {one.size: one.percentiles("echo")[1] for one in every if not one.words}
    print(f"{RUNS} runs of {len(KEYS)} keys, ms: middle / slowest but 5 in 100")
    failed = [case for case in every if report(case, floors)]
    return int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
