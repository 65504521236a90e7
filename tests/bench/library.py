"""How quick a library of 500 model motions is, beside the least it could take.

    uv run --group bench python tests/bench/library.py

Filtering is measured beside a plain `in` over the same texts; loading heads with the
cache beside loading them without; on screen, what a key in the search takes beside one
in a bare Input. Those that are compared take turns, so that a busy machine slows both
alike. Only the ratios can fail the run; milliseconds are goals for the machine at hand.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

from library_keys import on_screen

from drafter.storage import library
from drafter.storage.heads import read_heads
from drafter.workflows.finding import Index, Wanted, index_of

COUNT = 500
ROUNDS = 20
TYPED = ("w", "wa", "war", "war i", "war ir", "war iran", "zzz")
FILTER_BAR, FILTER_GOAL = 4.0, 10.0
"""Times the plain scan, and milliseconds for a key press."""
CACHE_BAR = 0.03
"""Times the loading without a cache."""
SLACK = 1.25


def shelf(folder: Path) -> list[Path]:
    """Write model motions like the longest of the house, each with its own name."""
    text = library.template_path("no-war").read_text("utf-8")
    paths = []
    for number in range(COUNT):
        path = folder / f"made-{number}.toml"
        made = text.replace('id = "no-war"', f'id = "made-{number}"', 1)
        path.write_text(made.replace("No war", f"No war {number}", 1), "utf-8")
        paths.append(path)
    return paths


def timed(work) -> float:
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


def filtered(index: Index) -> None:
    for typed in TYPED:
        index.find(Wanted(tuple(typed.split())))


def scanned(texts: list[str]) -> None:
    for typed in TYPED:
        [text for text in texts if typed in text]


def told(name: str, mine: float, least: float, bar: float) -> bool:
    """Print two times and their ratio; return whether that fails the run."""
    ratio = mine / least
    over = "  OVER THE BAR" if ratio > bar else ""
    print(
        f"{name:12} {mine:8.2f} ms  floor {least:8.2f} ms  ratio {ratio:6.2f}", end=""
    )
    print(f"  bar {bar:g}, slack {SLACK}{over}")
    return ratio > bar * SLACK


def filtering(paths: list[Path], cache: Path) -> bool:
    index = index_of(read_heads(paths, (), cache))
    texts = [entry.text for entry in index.entries]
    pairs = [
        (timed(lambda: filtered(index)), timed(lambda: scanned(texts)))
        for _ in range(ROUNDS)
    ]
    mine, least = (median(some) / len(TYPED) for some in zip(*pairs, strict=True))
    missed = "" if mine <= FILTER_GOAL else "  MISSED"
    print(f"a key press among {COUNT}: goal {FILTER_GOAL:g} ms{missed}")
    return told("  filtering", mine, least, FILTER_BAR)


def loading(paths: list[Path], cache: Path) -> bool:
    few = ROUNDS // 4
    pairs = [
        (
            timed(lambda: read_heads(paths, (), cache)),
            timed(lambda: read_heads(paths, ())),
        )
        for _ in range(few)
    ]
    mine, least = (median(some) for some in zip(*pairs, strict=True))
    print(f"the heads of {COUNT}, kept and read anew")
    return told("  loading", mine, least, CACHE_BAR)


def main() -> int:
    with TemporaryDirectory() as folder:
        paths = shelf(Path(folder))
        cache = Path(folder) / "heads.json"
        read_heads(paths, (), cache)
        failed = [filtering(paths, cache), loading(paths, cache)]
    failed.append(on_screen())
    return int(any(failed))


if __name__ == "__main__":
    sys.exit(main())
