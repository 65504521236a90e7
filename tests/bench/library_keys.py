"""How long a key in the search takes to its echo and to the narrowed list.

Measured in a terminal, with a library of some hundred model motions, beside the echo of
a bare Input. Each key brings rows onto the screen that were not there before.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parent))

from keys import BARE, ECHO_BAR, KEYS, PAUSE, SLACK, SMALL, Case
from pty_drafts import command, furnish
from pty_screen import first_times
from pty_terminal import Terminal

from drafter.storage import library

ROUNDS = 2
EACH = 19
"""Model motions that one key more brings to the top: more than are on a screen."""
SEVERAL = 3
"""Keys after which what is typed is nowhere else: single letters are everywhere."""
FRAME = 1000 / 60
"""Milliseconds between two frames."""


def row(key: int) -> str:
    """Return how the names begin that are at the top once so many keys are typed."""
    return f"Level {key:02}"


def shelve(folder: Path) -> int:
    """Put model motions into the own library in `folder`; return how many."""
    text = library.template_path("no-war").read_text("utf-8")
    shelf = folder / "library" / "motions"
    shelf.mkdir(parents=True)
    for key in range(1, len(KEYS) + 1):
        for number in range(EACH):
            name = f"made-{key:02}-{number:02}"
            made = text.replace('id = "no-war"', f'id = "{name}"', 1)
            made = made.replace('"No war"', f'"{row(key)}, {number:02}"', 1)
            made = made.replace('ask = "', f'ask = "{KEYS[:key]} ', 1)
            (shelf / f"{name}.toml").write_text(made, "utf-8")
    return len(KEYS) * EACH


def furnished(folder: Path) -> int:
    """Return how many model motions there are in a home, their heads read once."""
    os.environ["DRAFTER_HOME"] = str(folder)
    furnish(folder, 0)
    count = shelve(folder)
    library.template_heads()
    return count


class Searched(Case):
    """The screen of model motions, its search typed into."""

    def take(self) -> None:
        """Press every key once."""
        home = str(self.home)
        with Terminal(self.run, size=self.size, DRAFTER_HOME=home) as terminal:
            terminal.wait_for("Start a motion")
            terminal.press("\r", "Choose a model motion")
            terminal.settle(0.6)
            pressed = []
            for key in KEYS:
                pressed.append(time.perf_counter())
                terminal.send(key)
                while (left := pressed[-1] + PAUSE - time.perf_counter()) > 0:
                    terminal.read(left)
            terminal.settle(0.5)
        whole = {"screen": (0, self.size[0])}
        counts = range(SEVERAL, len(KEYS) + 1)
        typed = [KEYS[:count] for count in counts]
        rows = [f"> {row(count)}" for count in counts]
        at = pressed[SEVERAL - 1 :]
        for name, words in (("echo", typed), ("list", rows)):
            came = first_times(terminal.log, self.size, whole, words)["screen"]
            took = [(then - when) * 1000 for when, then in zip(at, came, strict=True)]
            self.times.setdefault(name, []).extend(took)


def on_screen() -> bool:
    """Print what a key in the search takes; return whether that fails the run."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        bare = folder / "bare.py"
        bare.write_text(BARE)
        count = furnished(folder / "home")
        floor = Case("bare Input", [sys.executable, str(bare)], SMALL, echo_goal=0)
        found = Searched("the search", command(), SMALL, home=folder / "home")
        for _ in range(ROUNDS):
            floor.take()
            found.take()
    least = floor.percentiles("echo")[1]
    print(f"a key in the search among {count}, ms: middle / slowest but 5 in 100")
    print(f"  bare Input {floor.percentiles('echo')[0]:6.1f} / {least:6.1f}")
    bars = {"echo": ECHO_BAR * least, "list": ECHO_BAR * least + FRAME}
    failed = False
    for part, bar in bars.items():
        half, most = found.percentiles(part)
        over = "  OVER THE BAR" if most > bar else ""
        said = f"{most / least:.1f} x the bare Input, bar {bar / least:.1f}{over}"
        print(f"  {part:10} {half:6.1f} / {most:6.1f}  {said}")
        failed = failed or most > bar * SLACK
    return failed


if __name__ == "__main__":
    sys.exit(on_screen())
