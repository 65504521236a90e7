"""How long the papers of a pack take, beside docxtpl and beside writing the same bytes.

    uv run --group bench python tests/bench/pack.py

On a disk in memory, where there is one. First the stage that fills a layout and
writes the file: docxtpl, which renders the same paper, and a plain write of the same
bytes take turns with it, so that a busy machine slows all alike. Then the whole
command with every check, beside docxtpl rendering alone before and after it. Only
ratios can fail the run; the whole command is measured by processor time, since it
cannot take turns with anything.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import monotonic, perf_counter, process_time

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parent))

import pack_branches
from docxtpl import DocxTemplate

from drafter.exporters.packs import fill, values_of
from drafter.exporters.page import Variant
from drafter.exporters.paper import to_docx
from drafter.storage import library
from drafter.workflows import exporting
from drafter.workflows.pack_papers import PaperMaker

ROOT = Path(__file__).parents[2]
BRANCHES = 5000
ROUNDS = 20
BY_DOCXTPL = 6
"""Papers of docxtpl in each round."""
AT_LEAST = {"stage, x docxtpl": 100.0, "whole command, x docxtpl": 5.0}
AT_MOST = {"stage, x a plain write": 5.0, "memory, MB per 10,000": 1.0}
SLACK = 1.25
"""How far beyond a bar a run may be before it fails."""
IN_MEMORY = Path("/dev/shm")  # noqa: S108  a disk in memory
MAKING = ("stage, x docxtpl", "stage, x a plain write")


def prepared():
    """Return the layout of the branches' papers, and each branch's values."""
    maker = PaperMaker(pack_branches.job())
    opened = (maker.opened(maker.draft(row)) for row in pack_branches.rows(BRANCHES))
    pages = [exporting.page_of(one, Variant()) for one in opened]
    for page in pages[:100]:
        maker.word_papers.docx(page)
    layout = maker.word_papers.layout_for(pages[0])
    return layout, [values_of(page, layout.places) for page in pages]


def tagged(layout, folder: Path) -> Path:
    """Write the same paper as a template of docxtpl; return its path."""
    words = iter(f"{{{{ v{number} }}}}" for number in range(len(layout.places) + 3))
    blocks = list(layout.page.blocks)
    for place in layout.places:
        blocks[place] = replace(blocks[place], text=next(words))
    header, title, author = words
    page = replace(
        layout.page, blocks=tuple(blocks), header=header, title=title, author=author
    )
    path = folder / "tagged.docx"
    path.write_bytes(to_docx(page, library.base_package()))
    return path


def by_docxtpl(path: Path, values, folder: Path) -> None:
    for number, one in enumerate(values):
        document = DocxTemplate(path)
        known = {f"v{place}": text for place, text in enumerate(one)}
        document.render(known, autoescape=True)
        document.save(folder / f"t{number}.docx")


def write(path: str, data: bytes) -> None:
    with open(path, "wb") as file:  # noqa: PTH123  as fast as can be
        file.write(data)


def plainly(files, folder: Path) -> None:
    for number, data in enumerate(files):
        write(f"{folder}/w{number}.docx", data)


def ours(layout, values, folder: Path) -> None:
    for number, one in enumerate(values):
        write(f"{folder}/o{number}.docx", fill(layout, one))


def timed(work, *given, clock=perf_counter) -> float:
    """Return the microseconds of one paper; the folder, given last, is emptied."""
    began = clock()
    work(*given)
    took = clock() - began
    for path in given[-1].iterdir():
        path.unlink()
    return took * 1e6 / len(given[-2])


def stage(layout, values, template: Path, folder: Path) -> dict[str, float]:
    """Return the ratios of filling and writing; each round has other branches."""
    size = len(values) // ROUNDS
    rounds = []
    for start in range(0, len(values), size):
        some = values[start : start + size]
        files = [fill(layout, one) for one in some]
        rounds.append(
            (
                timed(by_docxtpl, template, some[:BY_DOCXTPL], folder),
                timed(plainly, files, folder),
                timed(ours, layout, some, folder),
            )
        )
    slow, least, mine = (median(times) for times in zip(*rounds, strict=True))
    print(f"fill and write, {len(values):,} branches, medians of {ROUNDS} rounds")
    print(f"  ours         {mine:8.1f} µs a paper, {len(files[0]):,} bytes")
    print(f"  docxtpl      {slow:8.1f} µs, autoescape on")
    print(f"  plain write  {least:8.1f} µs of the same bytes")
    found = (median(a / c for a, _b, c in rounds), median(c / b for _a, b, c in rounds))
    return dict(zip(MAKING, found, strict=True))


def memory(layout, values, folder: Path) -> dict[str, float]:
    """Return how much memory grows while 10,000 papers are made, in MB."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        return {}
    gc.collect()
    before = int(statm.read_text().split()[1])
    for _ in range(10_000 // len(values)):
        timed(ours, layout, values, folder)
    grown = (int(statm.read_text().split()[1]) - before) * os.sysconf("SC_PAGE_SIZE")
    return {"memory, MB per 10,000": grown / 1e6}


def begin(barrier) -> None:
    globals()["barrier"] = barrier


def share(layout, values, folder: Path) -> tuple[float, float]:
    """Fill and write a share; return when that began and when it ended."""
    ours(layout, values[:100], folder)
    globals()["barrier"].wait()  # so that each process takes one share
    began = monotonic()
    ours(layout, values, folder)
    return began, monotonic()


def in_two(layout, values, folder: Path) -> None:
    context = get_context("spawn")
    halves = (values[::2], values[1::2])
    places = [folder / str(number) for number in (1, 2)]
    for place in places:
        place.mkdir()
    shares = [(layout, *one) for one in zip(halves, places, strict=True)]
    with context.Pool(2, begin, (context.Barrier(2),)) as pool:
        times = pool.starmap(share, shares, chunksize=1)
    took = max(end for _, end in times) - min(start for start, _ in times)
    print(f"  in 2 processes {took * 1e6 / len(values):6.1f} µs a paper")


def command(folder: Path, processes: int) -> tuple[float, float]:
    """Return the seconds of the whole command: by the clock, and of processors."""
    pack_branches.write_list(folder / "list.csv", BRANCHES)
    pack_branches.write_answers(folder / "answers.toml")
    target = folder / f"pack{processes}"
    options = {
        "--branches": folder / "list.csv",
        "--to": target,
        "--answers": folder / "answers.toml",
        "--meeting": pack_branches.BODY,
        "--processes": processes,
    }
    words = [str(word) for pair in options.items() for word in pair]
    before, began = os.times(), monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "drafter", "pack", pack_branches.TEMPLATE, *words],
        env={**os.environ, "DRAFTER_HOME": str(folder / "home")},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    took, after = monotonic() - began, os.times()
    made = sum(1 for _ in target.glob("*/*.docx"))
    if made != BRANCHES:
        raise SystemExit(f"{made} papers of {BRANCHES}:\n{done.stderr[-2000:]}")
    used = sum(after[2:4]) - sum(before[2:4])
    return took, used


def whole(values, template: Path, folder: Path) -> dict[str, float]:
    """Return how the whole command compares with docxtpl rendering alone."""
    place = folder / "docxtpl"
    place.mkdir()
    some = values[: ROUNDS * BY_DOCXTPL]
    slow = [timed(by_docxtpl, template, some, place, clock=process_time)]
    took, used = command(folder, 1)
    slow.append(timed(by_docxtpl, template, some, place, clock=process_time))
    mine, least = used * 1e6 / BRANCHES, sum(slow) / 2
    print(f"the whole command with its checks, {BRANCHES:,} branches, {took:.1f} s")
    print(f"  ours         {mine:8.1f} µs of a processor a paper")
    print(f"  docxtpl      {least:8.1f} µs, before and after")
    took, used = command(folder, 2)
    print(f"  in 2 processes {took:6.1f} s, {used * 1e6 / BRANCHES:8.1f} µs")
    return {"whole command, x docxtpl": least / mine}


def failed(found: dict[str, float]) -> bool:
    """Print each ratio beside its bar; return whether one is beyond its slack."""
    beyond = False
    for name, value in found.items():
        bar = AT_LEAST.get(name) or AT_MOST[name]
        limit = bar / SLACK if name in AT_LEAST else bar * SLACK
        bad = value < limit if name in AT_LEAST else value > limit
        least = "at least" if name in AT_LEAST else "at most"
        over = "  BEYOND IT" if bad else ""
        print(
            f"  {name:26}{value:8.2f}   bar {least} {bar:g}, fails at {limit:g}{over}"
        )
        beyond = beyond or bad
    return beyond


def main() -> int:
    layout, values = prepared()
    shared = IN_MEMORY if IN_MEMORY.is_dir() else None
    with TemporaryDirectory(prefix="drafter-bench-", dir=shared) as name:
        folder = Path(name)
        made = folder / "made"
        made.mkdir()
        template = tagged(layout, folder)
        timed(by_docxtpl, template, values[:5], made)
        found = stage(layout, values, template, made)
        found |= memory(layout, values, made)
        in_two(layout, values, made)
        found |= whole(values, template, folder)
    return int(failed(found))


if __name__ == "__main__":
    sys.exit(main())
