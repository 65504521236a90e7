"""How long one paper takes, beside python-docx writing the same paragraphs by hand.

    uv run --group bench python tests/bench/paper.py

Both write the same motion into the same base package, in turns, so that a busy
machine slows both alike. Only the ratio can fail the run.
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

from drafter.exporters.archive import zipped
from drafter.exporters.page import Variant, compose
from drafter.exporters.paper import style_of, to_docx

ROUNDS = 60
PAPERS = 10
"""Written in each round by each of the two."""
BAR = 1.5
SLACK = 1.25
"""How far over the bar a run may be before it fails."""
GOAL = 15.0
"""Milliseconds."""


def ours(base, occasion) -> bytes:
    return to_docx(compose(occasion, Variant()), base)


def by_hand(base: bytes, names, page) -> bytes:
    """Write the page's paragraphs as one would with python-docx."""
    document = docx.Document(BytesIO(base))
    for block in page.blocks:
        document.add_paragraph(block.text, style=names[style_of(block)])
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def timed(write, *given) -> float:
    """Return the milliseconds of one paper, out of several."""
    began = perf_counter()
    for _ in range(PAPERS):
        write(*given)
    return (perf_counter() - began) * 1000 / PAPERS


def main() -> int:
    base = occasions.base()
    package = zipped(base)
    occasion = occasions.occasion()
    page = compose(occasion, Variant())
    names = {one.style_id: one.name for one in docx.Document(BytesIO(package)).styles}
    gc.disable()
    rounds = [
        (timed(ours, base, occasion), timed(by_hand, package, names, page))
        for _ in range(ROUNDS)
    ]
    mine, floor = (median(times) for times in zip(*rounds[2:], strict=True))
    ratio = median(one / other for one, other in rounds[2:])
    print(f"one paper, {len(page.blocks)} paragraphs, medians of {ROUNDS} rounds")
    print(f"  ours         {mine:6.2f} ms   goal {GOAL:g} ms")
    print(f"  python-docx  {floor:6.2f} ms")
    print(f"  ratio        {ratio:6.2f}      bar {BAR:g}, fails over {BAR * SLACK:g}")
    return int(ratio > BAR * SLACK)


if __name__ == "__main__":
    sys.exit(main())
