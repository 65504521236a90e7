"""How long a statement takes to become a template, beside finding its sentences.

    uv run python tests/bench/derive.py

The text is our own fixtures over and over, as many statements and as one. The floor
only finds the sentences of the same text; the two take turns, so that a busy machine
slows both alike. Only the ratio can fail the run; seconds are goals for the machine at
hand.
"""

from __future__ import annotations

import sys
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1] / "derivation"))

from derived_statements import LISTS, about, examples

from drafter.derivation.derive import derive
from drafter.language.sentences import sentences

WORDS = 100_000
GOAL = 5.0
"""Seconds for so many words."""
BAR = 90
"""How many times the floor may pass."""
SLACK = 1.25
ROUNDS = 3


def many() -> list[str]:
    """Return statements of so many words together."""
    made, count = [], 0
    for one in cycle((*examples("seen"), *examples("held"))):
        made.append(one.text)
        count += len(one.text.split())
        if count >= WORDS:
            return made
    return made


def timed(work, text) -> float:
    began = perf_counter()
    work(text)
    return perf_counter() - began


def in_turn(texts: list[str]) -> tuple[float, float]:
    """Return the seconds of deriving all texts, and of only finding sentences."""
    known = about("Example Peace Campaign", day="1 May 2026")
    mine = least = 0.0
    for text in texts:
        mine += timed(lambda one: derive(one, known, LISTS), text)
        least += timed(sentences, text)
    return mine, least


def measure(name: str, texts: list[str]) -> bool:
    """Print how long `texts` take; return whether they fail the run."""
    times = [in_turn(texts) for _ in range(ROUNDS)]
    mine, least = (median(some) for some in zip(*times, strict=True))
    ratio = median(one / other for one, other in times)
    missed = "" if mine <= GOAL else "  MISSED"
    over = "  OVER THE BAR" if ratio > BAR else ""
    print(f"{name}: {sum(len(text.split()) for text in texts):,} words")
    print(f"  derived             {mine:6.2f} s   goal {GOAL:g} s{missed}")
    print(f"  sentences found     {least:6.2f} s")
    print(f"  ratio               {ratio:6.1f}     bar {BAR}, slack {SLACK}{over}")
    return ratio > BAR * SLACK


def main() -> int:
    texts = many()
    failed = [
        measure(f"{len(texts)} statements", texts),
        measure("one text", ["\n\n".join(texts)]),
    ]
    return int(any(failed))


if __name__ == "__main__":
    sys.exit(main())
