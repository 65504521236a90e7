"""How long all checks take on one motion, beside reading it word by word.

    uv run --group bench python tests/bench/checks.py

The floor goes once through the same motion as simply as can be: it counts the words of
each clause and splits the clause into sentences and words. The two take turns, so that
a busy machine slows both alike, and every round has a fresh motion, so that nothing is
remembered. Only the ratio can fail the run; milliseconds are goals for the machine at
hand. The slowest checks are named, so that a new slow one is seen at once.
"""

from __future__ import annotations

import gc
import re
import sys
from collections import Counter
from dataclasses import replace
from itertools import cycle
from pathlib import Path
from statistics import median
from time import perf_counter
from zlib import crc32

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1] / "checks"))

from matters import Source, believes, book, clause, matter, notes

from drafter.checks import engine
from drafter.checks.registry import CHECKS
from drafter.language.words import count_words

SLACK = 1.25
"""How far over the bar a run may be before it fails."""
SIZES = {250: (5.0, 15.0, 80), 5000: (100.0, 30.0, 20)}
"""By words: the goal in milliseconds, the bar as a ratio, and the rounds.

The bar is higher for a long motion, since clauses are compared with each other there.
"""
SENTENCE = re.compile(r"[^.!?]+[.!?]?")
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
FACT = Source("A. N. Example, Example News", date="January 2026")

LEXICON = {
    "people": "drivers nurses teachers dockers cleaners bakers weavers porters cooks "
    "clerks fitters miners actors gardeners carers printers welders guards couriers",
    "place": "depot library school hospital harbour quarry bakery foundry theatre mill "
    "station airport laundry brewery nursery shipyard clinic farm archive dairy",
    "thing": "wages rotas pensions breaks contracts uniforms training safety overtime "
    "holidays transport childcare heating lockers tools staffing noise dust promotion",
    "deed": "closed halved frozen delayed outsourced doubled sold rebuilt abandoned "
    "reorganised merged inspected measured postponed scrapped extended questioned",
}
CHOICES = {kind: words.split() for kind, words in LEXICON.items()}
CHOICES["day"] = [str(day) for day in range(1, 29)]
SLOT = re.compile(r"\{(\w+)\}")
NOTED = (
    "that on {day} February 2026 the {people} of the {place} had their {thing} {deed}, "
    "as {people} at a {place} in Sampleton had their {thing} {deed} in {day} cases"
)
BELIEVED = (
    "that {people}, {people} and {people} can run a {place} or a {place} with {thing} "
    "that is not {deed}, as they say: “{thing} before {thing}”; and so can {people}"
)
RESOLVED = (
    ("self", "oppose any plan by which a {place} or {place} is {deed} or {deed}"),
    ("secretary", "write to the owners of the {place} about {thing}, {thing}, {thing}"),
    ("self", "donate £{day} to the fund of the {people} from our general fund"),
    ("members", "visit the {people} at the {place} in their own time, with {thing}"),
)


def said(pattern: str, number: int) -> str:
    """Return the pattern in words of clause `number`: no two share many of them."""

    def chosen(slot: re.Match[str]) -> str:
        some = CHOICES[slot[1]]
        return some[crc32(f"{number} {slot.start()}".encode()) % len(some)]

    return SLOT.sub(chosen, pattern)


def written(words: int):
    """Return what is before the checks: a motion of about so many words."""
    made, long = [], 0
    for who, act in cycle(RESOLVED):
        noted, believed, acted = (said(one, long) for one in (NOTED, BELIEVED, act))
        made += [
            notes(noted, source=FACT, id=f"n{long}"),
            believes(believed, id=f"b{long}"),
            clause(acted, who=who, id=f"r{long}"),
        ]
        long += sum(map(count_words, (noted, believed, acted)))
        if long >= words:
            break
    return matter(*made, body=book("union-branch"), title="Who decides at work")


def floor(before) -> int:
    """Count the words of each clause and split it into sentences and words."""
    seen = 0
    for one in before.printed.clauses:
        tokens = one.text.split()
        seen += sum(any(map(str.isalnum, token)) for token in tokens)
        seen += sum(len(WORD.findall(part)) for part in SENTENCE.findall(one.text))
    return seen


def timed(work, before) -> float:
    """Return the milliseconds of one go at a motion that nothing knows yet."""
    fresh = replace(before)
    count_words.cache_clear()
    began = perf_counter()
    work(fresh)
    return (perf_counter() - began) * 1000


def measure(words: int) -> bool:
    """Print how long the checks take; return whether they fail the run."""
    goal, bar, rounds = SIZES[words]
    before = written(words)
    times = [(timed(engine.run, before), timed(floor, before)) for _ in range(rounds)]
    mine, least = (median(some) for some in zip(*times[2:], strict=True))
    ratio = median(one / other for one, other in times[2:])
    missed = "" if mine <= goal else "  MISSED"
    over = "  OVER THE BAR" if ratio > bar else ""
    print(f"{words:,} words, {len(before.points)} clauses, {len(CHECKS)} checks")
    print(f"  all checks   {mine:7.2f} ms   goal {goal:g} ms{missed}")
    print(f"  reading it   {least:7.2f} ms")
    most = bar * SLACK
    print(f"  ratio        {ratio:7.1f}      bar {bar:g}, fails over {most:g}{over}")
    slowest(before)
    return ratio > bar * SLACK


def slowest(before) -> None:
    """Print the checks that take most of the time, each run by itself."""
    spent = Counter()
    for check in CHECKS:
        goes = [
            timed(lambda one, check=check: list(check.run(one)), before)
            for _ in range(5)
        ]
        spent[check.id] = median(goes)
    for name, took in spent.most_common(5):
        print(f"    {name:28} {took:7.2f} ms")


def main() -> int:
    gc.disable()
    failed = [measure(words) for words in SIZES]
    return int(any(failed))


if __name__ == "__main__":
    sys.exit(main())
