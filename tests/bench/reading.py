"""How long reading a motion takes, beside python-docx reading its paragraphs.

    uv run --group bench python tests/bench/reading.py

Ours looks at the whole file first, counts its lists and finds title, sections, clauses
and placeholders; python-docx, the floor, only gives the text of the paragraphs. Both
read the same paper in turns, so that a busy machine slows both alike. Only a ratio can
fail the run: that of the reading of the Word file alone.
"""

from __future__ import annotations

import gc
import sys
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1] / "exporters"))

import docx
import occasions

from drafter.exporters.page import Variant, compose
from drafter.exporters.paper import to_docx
from drafter.parsing.docx import read_docx
from drafter.parsing.reading import read_motion

ROUNDS = 60
PAPERS = 10
"""Read in each round by each of them."""
BAR = 1.0
SLACK = 1.25
"""How far over the bar a run may be before it fails."""


def words(data: bytes) -> object:
    return read_docx(data, "motion.docx").paragraphs


def motion(data: bytes) -> object:
    return read_motion(data, "motion.docx").sections


def by_python_docx(data: bytes) -> object:
    return [one.text for one in docx.Document(BytesIO(data)).paragraphs]


def timed(read, data: bytes) -> float:
    """Return the milliseconds of one reading, out of several."""
    began = perf_counter()
    for _ in range(PAPERS):
        read(data)
    return (perf_counter() - began) * 1000 / PAPERS


def main() -> int:
    page = compose(occasions.occasion(), Variant())
    data = to_docx(page, occasions.base())
    readers = (words, motion, by_python_docx)
    gc.disable()
    rounds = [[timed(read, data) for read in readers] for _ in range(ROUNDS)][2:]
    text, whole, floor = (median(times) for times in zip(*rounds, strict=True))
    ratio = median(one[0] / one[2] for one in rounds)
    both = median(one[1] / one[2] for one in rounds)
    print(f"one paper, {len(page.blocks)} paragraphs, medians of {ROUNDS} rounds")
    print(f"  ours, the text     {text:6.2f} ms")
    print(f"  ours, the motion   {whole:6.2f} ms   {both:.2f} x python-docx")
    print(f"  python-docx        {floor:6.2f} ms")
    limit = f"bar {BAR:g}, fails over {BAR * SLACK:g}"
    print(f"  ratio of the text  {ratio:6.2f}      {limit}")
    return int(ratio > BAR * SLACK)


if __name__ == "__main__":
    sys.exit(main())
