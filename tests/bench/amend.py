"""Amendments: how exact they are, how much is marked, how long it takes.

    uv run --group bench python tests/bench/amend.py

Counts decide: no amendment may be worded or tracked wrong, no mark may be wider than
it must be. Times are measured in turns beside difflib and beside an untracked paper;
only their ratios can fail the run.
"""

from __future__ import annotations

import gc
import re
import sys
import tomllib
from difflib import SequenceMatcher
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))
sys.path.insert(0, str(Path(__file__).parents[1] / "exporters"))
sys.path.insert(0, str(Path(__file__).parents[1] / "amendments"))

import occasions
from motions_on_paper import pages, random_pages, shown, tracked
from motions_random import drawn_by, edited, motion
from tracked_reading import accepted, marked_words, rejected

from drafter.amendments.list_shapes import habits_of
from drafter.amendments.wording import amend, read_back
from drafter.amendments.wording_lines import seen
from drafter.exporters.marks import Piece, marked
from drafter.exporters.page import Variant, compose
from drafter.exporters.paper import to_docx
from drafter.exporters.side_by_side import pairs_of
from drafter.language.word_diff import least_marked, word_diff, words_of
from drafter.storage.library import load_wording, wording_ids

MOTIONS = Path(__file__).parents[2] / "templates" / "motions"
GAP = re.compile(r"\{[{%].*?[%}]\}")
WORDED, TRACKED = 2_000, 1_000
LONG, EDITS = 25_000, 1_050
ROUNDS, PAPERS = 40, 10
SLACK = 1.25
DIFF_BAR, TRACKED_BAR = 0.1, 2.0


def worded() -> int:
    """Word random amendments; return how many were printed wrong."""
    wordings = [load_wording(name) for name in wording_ids()]
    wrong = refused = count = 0
    began = perf_counter()
    for seed in range(WORDED):
        chance = drawn_by(seed)
        original = motion(chance)
        revised = edited(chance, original)
        wording = wordings[seed % len(wordings)]
        made = amend(original, revised, wording)
        count += len(made.instructions)
        refused += bool(made.refused)
        wrong += not made.refused and not exact(made, original, revised, wording)
    each = (perf_counter() - began) * 1000 / WORDED
    exactly = WORDED - refused - wrong
    print(f"wording of {WORDED} random amendments, {count} instructions")
    print(f"  exact {exactly}, refused {refused}, wrong {wrong}   bar: none wrong")
    print(f"  {each:.1f} ms each, read back included")
    return wrong


def exact(made, original, revised, wording) -> bool:
    amended = read_back(made, original, wording)
    in_prose = habits_of(original).in_prose
    return amended is not None and seen(amended, in_prose=in_prose) == seen(
        revised, in_prose=in_prose
    )


def tracked_to_the_letter() -> int:
    """Track random amendments; return how many are wrong or marked too widely."""
    base = occasions.base()
    wrong = wide = marks = least = 0
    for seed in range(TRACKED):
        original, amended, changes = random_pages(drawn_by(seed))
        docx = tracked(original, amended, changes, base)
        wrong += accepted(docx) != shown(amended) or rejected(docx) != shown(original)
        allowed, minimum = bounds(original, amended, changes)
        marks += marked_words(docx)
        least += minimum
        wide += marked_words(docx) > allowed
    print(f"tracked papers of {TRACKED} random amendments")
    print(f"  wrong {wrong}   bar: none")
    print(f"  words marked {marks}, least that can be {least}, too wide in {wide}")
    return wrong + wide


def bounds(original, amended, changes) -> tuple[int, int]:
    """Return how many words may be marked, and the least that can be."""
    least = tails = 0
    for pair in pairs_of(original, amended, changes):
        old, new = (" ".join(one.text for one in each)
                    for each in (pair.olds, pair.news))  # fmt: skip
        least += (
            len(words_of(old)) + len(words_of(new))
            if pair.whole
            else least_marked(old, new)
        )
        if pair.olds and pair.news and not pair.whole:
            ends = [one.pieces[-1:] for one in marked(pair)]
            tails += sum(bool(end) and end[0][0] is Piece.INSERTED for end in ends)
    return least + 2 * tails, least


def house_words() -> list[str]:
    """Return the words of the house's model motions, each as often as it comes."""
    words: list[str] = []
    for path in sorted(MOTIONS.glob("*.toml")):
        for clause in tomllib.loads(path.read_text("utf-8")).get("clause", ()):
            words += GAP.sub("Example", clause.get("text", "")).split()
    return words


def diffs() -> float:
    """Compare two long texts; return our time as a part of difflib's."""
    chance = drawn_by(1)
    words = house_words()
    old = [chance.choice(words) for _ in range(LONG)]
    new = list(old)
    for _ in range(EDITS):
        place = chance.randrange(len(new))
        put = [chance.choice(words) for _ in range(chance.randint(0, 2))]
        new[place : place + chance.randint(0, 2)] = put
    texts = " ".join(old), " ".join(new)
    ratios, ours = [], []
    for _ in range(3):
        began = perf_counter()
        word_diff(*texts)
        half = perf_counter()
        SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        ours.append(half - began)
        ratios.append((half - began) / (perf_counter() - half))
    ratio = median(ratios)
    print(f"diff of {LONG} words, {EDITS} edits")
    print(f"  ours    {median(ours) * 1000:8.1f} ms")
    print(f"  difflib {median(ours) / ratio * 1000:8.1f} ms")
    print(f"  ratio   {ratio:8.3f}   bar {DIFF_BAR:g}")
    return ratio / DIFF_BAR


def times() -> float:
    """Return the time of a tracked paper as a part of the bar beside a plain one."""
    base = occasions.base()
    occasion = occasions.occasion()
    chance = drawn_by(3)
    revised = edited(chance, occasion.printed, 6)
    original, amended, changes = pages(occasion.printed, revised, occasions.LIST)
    plain = compose(occasion, Variant())
    gc.disable()
    rounds = [
        (timed(tracked, original, amended, changes, base), timed(to_docx, plain, base))
        for _ in range(ROUNDS)
    ]
    gc.enable()
    mine, floor = (median(each) for each in zip(*rounds[2:], strict=True))
    ratio = median(one / other for one, other in rounds[2:])
    print(f"one tracked paper, {len(changes)} changes, medians of {ROUNDS} rounds")
    print(f"  tracked   {mine:6.2f} ms")
    print(f"  untracked {floor:6.2f} ms")
    print(f"  ratio     {ratio:6.2f}   bar {TRACKED_BAR:g}")
    return ratio / TRACKED_BAR


def timed(write, *given) -> float:
    began = perf_counter()
    for _ in range(PAPERS):
        write(*given)
    return (perf_counter() - began) * 1000 / PAPERS


def main() -> int:
    faults = worded() + tracked_to_the_letter()
    over = max(diffs(), times())
    return int(faults > 0 or over > SLACK)


if __name__ == "__main__":
    sys.exit(main())
