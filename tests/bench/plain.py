"""How long it takes until plain mode asks its first question.

    uv run --group bench python tests/bench/plain.py

Beside it, in turns, the interpreter that does nothing; what is measured is the second
start, from exec to the end, with an input that ends at the first question. The ratio
can fail the run.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from statistics import median

ROUNDS = 20
BAR, GOAL, SLACK = 8.0, 3.0, 1.25
FLOOR = "python -c pass"
PLAIN = "drafter --plain, first question"


def ended(run: list[str], home: str) -> float:
    """Return the milliseconds that a program takes from exec to its end."""
    began = time.perf_counter()
    done = subprocess.run(
        run,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
        env={"DRAFTER_HOME": home, "PYTHONUTF8": "1"},
    )
    spent = (time.perf_counter() - began) * 1000
    assert run[1] == "-c" or "What would you like to do?" in done.stdout
    return spent


def main() -> int:
    programs = {
        FLOOR: [sys.executable, "-c", "pass"],
        PLAIN: [sys.executable, "-m", "drafter", "--plain"],
    }
    times: dict[str, list[float]] = {name: [] for name in programs}
    with tempfile.TemporaryDirectory() as home:
        for run in programs.values():
            ended(run, home)
        for _ in range(ROUNDS):
            for name, run in programs.items():
                times[name].append(ended(run, home))
    print(f"plain mode, {ROUNDS} rounds in turns, ms: median [fastest-slowest]")
    for name, some in times.items():
        print(f"  {name:34} {median(some):6.1f} [{min(some):.0f}-{max(some):.0f}]")
    pairs = zip(times[PLAIN], times[FLOOR], strict=True)
    ratio = median(mine / theirs for mine, theirs in pairs)
    said = "" if ratio <= BAR else "  OVER THE BAR"
    print(f"  {'the ratio':34} {ratio:6.2f}   bar {BAR:g}, goal {GOAL:g}{said}")
    return int(ratio > BAR * SLACK)


if __name__ == "__main__":
    sys.exit(main())
