"""How long it takes until home is on the screen, beside an empty Textual app.

    uv run --group bench python tests/bench/start.py

Every program starts in a terminal of its own, in turns, so that a busy machine slows
all alike. What is measured is the second start, from exec to the last word drawn.
Posting, an app of some size, gets an environment of its own; if it cannot be had or
does not start, that is said and the rest goes on. Ratios and memory can fail the run.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).parent))

from pty_drafts import LAST_DRAFT, command, furnish
from pty_terminal import Terminal

ROUNDS = 12
SLACK = 1.25
"""How far over its bar a figure may be before the run fails."""
EMPTY_BAR, EMPTY_GOAL = 1.6, 1.4
POSTING_BAR = 0.4
VERSION_GOAL = 1.5
MEMORY_BAR = 60.0
"""MB."""
MEMORY_SLACK = 1.05
"""Memory does not hang on how busy the machine is."""
ROUNDS_MORE = 2
GROWTH_BAR = 2.0
"""MB that all steps may take when they are opened again; they are taken down."""
IDLE_GOAL = 1.0
"""Per cent of one processor."""
IDLE_SECONDS = 10.0
HOME = "drafter home"
FORWARD, BACK = "\x1bOS", "\x1bOR"
POSTING = ("posting==2.11.1", "tree-sitter==0.25.2")
EMPTY = """\
from textual.app import App
from textual.widgets import Static

class Empty(App):
    def compose(self):
        yield Static("Nothing here.")

Empty().run()
"""
INPUT = """\
from textual.app import App
from textual.widgets import Input

class Bare(App):
    def compose(self):
        yield Input(placeholder="Type here.")

Bare().run()
"""

Program = tuple[list[str], tuple[str, ...], dict[str, str]]
"""What to run, the words that tell it is there, and its surroundings."""


def painted(program: Program) -> float:
    """Return the milliseconds from exec to the words on the screen."""
    run, words, around = program
    with Terminal(run, **around) as terminal:
        return terminal.wait_for(*words)


def ended(run: list[str]) -> float:
    """Return the milliseconds that a program takes from exec to its end."""
    with Terminal(run) as terminal:
        while not terminal.ended():
            terminal.read(0.0005)
        return (time.perf_counter() - terminal.began) * 1000


def posting(folder: Path) -> Program | None:
    """Return posting in an environment of its own, or None if it does not start."""
    place = Path(tempfile.gettempdir()) / "drafter-bench-posting"
    run = place / "bin" / "posting"
    make = ["uv", "pip", "install", "-q", "--compile-bytecode", "-p", str(place)]
    try:
        if not run.exists():
            shutil.rmtree(place, ignore_errors=True)
            subprocess.run(
                ["uv", "venv", "-q", "-p", sys.executable, place], check=True
            )
            subprocess.run([*make, *POSTING], check=True)
        around = {"HOME": str(folder), "cwd": str(folder)}
        program = ([str(run)], ("Collection", "Quit"), around)
        painted(program)
    except (OSError, subprocess.CalledProcessError, TimeoutError) as error:
        print(f"posting cannot be measured, so it is left out: {str(error)[:200]}")
        return None
    return program


def programs(folder: Path) -> dict[str, Program]:
    """Return what is measured, each with the words that come last."""
    empty, bare = folder / "empty.py", folder / "bare.py"
    empty.write_text(EMPTY)
    bare.write_text(INPUT)
    around = {"DRAFTER_HOME": str(furnish(folder / "home", 10))}
    words = ("Start a motion", "Country 9", "Quit")
    found: dict[str, Program] = {
        "empty app": ([sys.executable, str(empty)], ("Nothing here.",), {}),
        HOME: (command(), words, around),
    }
    other = posting(folder)
    return found | ({"posting": other} if other else {})


def editing(folder: Path) -> tuple[float, float, float]:
    """Return the peak of memory in MB while a motion is written, and idle per cent.

    Between the two: by how much the peak grows when every step is opened again, and
    again.
    """
    home = furnish(folder / "edited", 1)
    with Terminal(command(), DRAFTER_HOME=str(home)) as terminal:
        terminal.wait_for("Country 0", "Quit")
        terminal.press(f"{LAST_DRAFT}\r", "Who votes on it?")
        terminal.press(FORWARD, "Which country")
        for letter in "the workers of every land " * 4:
            terminal.send(letter)
            terminal.read(0.03)
        walk(terminal)
        memory = terminal.peak_memory()
        for _ in range(ROUNDS_MORE):
            walk(terminal)
        return memory, terminal.peak_memory() - memory, idle(terminal)


def walk(terminal: Terminal) -> None:
    """Go through the steps from the second to the last, and back, one by one."""
    there = [f"Step {number}" for number in range(3, 8)]
    back = [f"Step {number}" for number in range(6, 1, -1)]
    for key, steps in ((FORWARD, there), (BACK, back)):
        for step in steps:
            terminal.press(key, step)


def idle(terminal: Terminal) -> float:
    """Return the per cent of a processor used while nobody types."""
    terminal.settle(1.5, 4)
    before, began = terminal.processor(), time.perf_counter()
    while time.perf_counter() - began < IDLE_SECONDS:
        terminal.read(0.1)
    spent = time.perf_counter() - began
    return (terminal.processor() - before) / spent * 100


def verdict(
    name: str, figure: float, bar: float, goal: str = "", slack: float = SLACK
) -> bool:
    """Print a figure beside its bar; return whether it fails the run."""
    said = "" if figure <= bar else "  OVER THE BAR"
    print(f"  {name:38} {figure:6.2f}   bar {bar:g}{goal}{said}")
    return figure > bar * slack


def main() -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        found = programs(folder)
        floor, version = [sys.executable, "-c", "pass"], [*command(), "--version"]
        times: dict[str, list[float]] = {
            one: [] for one in ("python -c pass", "drafter --version", *found)
        }
        for program in found.values():
            painted(program)
        for _ in range(ROUNDS):
            times["python -c pass"].append(ended(floor))
            times["drafter --version"].append(ended(version))
            for one, program in found.items():
                times[one].append(painted(program))
        print(f"start, {ROUNDS} rounds in turns, ms: median [fastest-slowest]")
        for one, some in times.items():
            print(f"  {one:20} {median(some):7.1f} [{min(some):.0f}-{max(some):.0f}]")
        failed = compare(times)
        memory, grown, rest = editing(folder)
    failed |= verdict(
        "memory at most while editing, MB", memory, MEMORY_BAR, slack=MEMORY_SLACK
    )
    failed |= verdict("and more, after two more rounds, MB", grown, GROWTH_BAR)
    print(f"  {'processor while idle, %':38} {rest:6.2f}   goal {IDLE_GOAL:g}")
    return int(failed)


def compare(times: dict[str, list[float]]) -> bool:
    """Print the ratios; return whether one fails the run."""

    def ratio(one: str, other: str) -> float:
        pairs = zip(times[one], times[other], strict=True)
        return median(mine / theirs for mine, theirs in pairs)

    goal = f", goal {EMPTY_GOAL:g}"
    empty = "empty app"
    failed = verdict("home / an empty Textual app", ratio(HOME, empty), EMPTY_BAR, goal)
    if "posting" in times:
        failed |= verdict("home / posting", ratio(HOME, "posting"), POSTING_BAR)
    version = ratio("drafter --version", "python -c pass")
    print(f"  {'--version / python -c pass':38} {version:6.2f}   goal {VERSION_GOAL:g}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
