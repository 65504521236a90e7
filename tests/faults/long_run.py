"""The long run of faults, by one command that prints its figures.

    uv run python tests/faults/long_run.py                 a thousand kills
    uv run python tests/faults/long_run.py --minutes 60    an hour of generated input
    uv run python tests/faults/long_run.py --at-once 120   eight processes on one store

`--kills N` and `--seed N` choose how many and which: the same seed is the same work,
though a kill falls where the machine lets it. Ends with 1 if anything was lost.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1]))

from at_once import print_at_once, run_at_once
from killing import Tally, kill_once
from works import every_kind

MOST_SHOWN = 20


def run_kills(kills: int, first: int) -> int:
    """Kill that often; print the figures; return the exit code."""
    told: dict[str, Tally] = defaultdict(Tally)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        kinds = every_kind(folder)
        began = time.perf_counter()
        for seed in range(first, first + kills):
            kind = kinds[seed % len(kinds)]
            told[kind.NAME].add(kill_once(kind, seed, folder / "work"))
    print(f"{'work':12}{'kills':>7}{'acknowledged':>14}{'faults':>8}{'s a kill':>10}")
    for what, one in told.items():
        each = one.seconds / one.kills
        figures = f"{one.kills:7}{one.acknowledged:14}{len(one.lost):8}{each:10.2f}"
        print(f"{what:12}{figures}")
    lost = [said for one in told.values() for said in one.lost]
    acknowledged = sum(one.acknowledged for one in told.values())
    print(
        f"{kills:,} kills, {acknowledged:,} acknowledged changes, {len(lost)} faults, "
        f"{time.perf_counter() - began:.0f} s"
    )
    for said in lost[:MOST_SHOWN]:
        print(f"  {said[:300]}")
    return int(bool(lost))


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--kills", type=int, default=1000)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--minutes", type=float, default=0.0)
    options.add_argument("--at-once", type=float, default=0.0)
    chosen = options.parse_args()
    if chosen.minutes:
        from generated import run_input  # noqa: PLC0415  only for that

        return run_input(chosen.minutes, chosen.seed)
    if chosen.at_once:
        with tempfile.TemporaryDirectory() as name:
            told = run_at_once(Path(name), chosen.at_once)
        return print_at_once(told, chosen.at_once)
    return run_kills(chosen.kills, chosen.seed)


if __name__ == "__main__":
    sys.exit(main())
