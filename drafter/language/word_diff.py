"""Which words of a text were changed.

Words are compared by rapidfuzz's Levenshtein distance on their numbers, then what
stands between two words that stayed is compared letter by letter; so the diff is
exact to the last space, and a changed space or comma never costs an unchanged word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Sequence

    from rapidfuzz.distance import Opcodes

LETTER = r"[^\W_\u0300-\u036f][\u0300-\u036f]*"
WORD = re.compile(rf"(?:{LETTER})+(?:[-\u2011.,'’](?:{LETTER})+)*")
"""A word, as "self-employed", "41,000" and "doesn't"."""
COMBINING = frozenset(map(chr, range(0x300, 0x370)))
CHECKED = 2_000
"""Texts of more words are not searched for a diff with still fewer marked words."""
SMALL_GAP = 2
"""Changes with so many unchanged words between them are read out as one."""

Block = tuple[int, int, int, int]
"""Where a run of words starts and ends in the old words, and in the new."""


@dataclass(frozen=True)
class Hunk:
    """Letters `start` to `end` of the old text, whose place `new` takes.

    `new_start` is where that stands in the new text.
    """

    start: int
    end: int
    old: str
    new: str
    new_start: int


def words_of(text: str) -> list[str]:
    """Return the words of `text`, as they are compared."""
    return WORD.findall(text)


def word_diff(old: str, new: str) -> tuple[Hunk, ...]:
    """Return what changed from `old` to `new`, in order; nothing where all is alike.

    Putting each hunk's `new` in the place of its `old` turns `old` into `new`. No
    diff marks fewer words, in texts of up to `CHECKED` words.
    """
    if old == new:
        return ()
    return tuple(_Texts(old, new).hunks())


def grouped(hunks: Iterable[Hunk], old: str, gap: int = SMALL_GAP) -> tuple[Hunk, ...]:
    """Return `hunks` of `old`, joined where at most `gap` words stand between them.

    That is how people read changes out: "delete A and insert B", not four small ones.
    For marking words it is wrong, since it takes in words that did not change.
    """
    made: list[Hunk] = []
    for hunk in hunks:
        last = made[-1] if made else None
        if last and len(words_of(old[last.end : hunk.start])) <= gap:
            made[-1] = _joined(last, hunk, old)
        else:
            made.append(hunk)
    return tuple(made)


def marked_words(hunks: Iterable[Hunk]) -> int:
    """Return how many words `hunks` take out and put in."""
    return sum(len(words_of(one.old)) + len(words_of(one.new)) for one in hunks)


def least_marked(old: str, new: str) -> int:
    """Return the least number of words that a diff of the two texts can mark."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415  slow to load, seldom needed

    return Indel.distance(words_of(old), words_of(new))


def kept_runs(olds: Sequence[Hashable], news: Sequence[Hashable]) -> list[Block]:
    """Return the runs that both rows of values have, in order, as many as can be."""
    from rapidfuzz.distance import Indel  # noqa: PLC0415  slow to load, seldom needed

    return _kept(Indel.opcodes(olds, news))


def _joined(one: Hunk, other: Hunk, old: str) -> Hunk:
    between = old[one.end : other.start]
    return Hunk(
        one.start,
        other.end,
        f"{one.old}{between}{other.old}",
        f"{one.new}{between}{other.new}",
        one.new_start,
    )


class _Texts:
    """Two texts and where their words are."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.old_spans = [found.span() for found in WORD.finditer(old)]
        self.new_spans = [found.span() for found in WORD.finditer(new)]

    def hunks(self) -> Iterator[Hunk]:
        """Yield what stands between words that stayed, where it is not the same."""
        old_end = new_end = 0
        for old_start, old_stop, new_start, new_stop in self.kept():
            yield from self.hunk(old_end, old_start, new_end, new_start)
            old_end, new_end = old_stop, new_stop
        yield from self.hunk(old_end, len(self.old), new_end, len(self.new))

    def hunk(
        self, start: int, end: int, new_start: int, new_end: int
    ) -> Iterator[Hunk]:
        """Yield the two stretches as a hunk, without what they begin and end with."""
        old, new = self.old[start:end], self.new[new_start:new_end]
        if old == new:
            return
        head = _same_marks(old, new)
        tail = _same_marks(old[head:][::-1], new[head:][::-1])
        yield Hunk(
            start + head,
            end - tail,
            old[head : len(old) - tail],
            new[head : len(new) - tail],
            new_start + head,
        )

    def kept(self) -> Iterator[Block]:
        """Yield the letters of every stretch that both texts have, in order."""
        for start, end, new_start, new_end in self.blocks():
            yield from self.alike(start, end, new_start, new_end)

    def alike(
        self, start: int, end: int, new_start: int, new_end: int
    ) -> Iterator[Block]:
        """Yield a run of like words whole, or word by word if its spaces differ."""
        whole = (
            self.old_spans[start][0],
            self.old_spans[end - 1][1],
            self.new_spans[new_start][0],
            self.new_spans[new_end - 1][1],
        )
        if self.old[whole[0] : whole[1]] == self.new[whole[2] : whole[3]]:
            yield whole
            return
        for place in range(end - start):
            yield (
                *self.old_spans[start + place],
                *self.new_spans[new_start + place],
            )

    def blocks(self) -> list[Block]:
        """Return the runs of words that both texts have, in order."""
        numbers: dict[str, int] = {}
        olds = _numbered(self.old, self.old_spans, numbers)
        news = _numbered(self.new, self.new_spans, numbers)
        return _alike(olds, news)


def _numbered(
    text: str, spans: Sequence[tuple[int, int]], numbers: dict[str, int]
) -> list[int]:
    return [numbers.setdefault(text[start:end], len(numbers)) for start, end in spans]


def _alike(olds: list[int], news: list[int]) -> list[Block]:
    """Return the runs that both lists have; as many as can be if the lists are short.

    Levenshtein's way of changing one list into the other reads best, but may change
    a word where it could stay. Where it does, the way that only takes out and puts
    in (Indel) is taken, which keeps as many words as can be.
    """
    # Loaded when first needed: it takes longer than drawing the first screen may.
    from rapidfuzz.distance import Indel, Levenshtein  # noqa: PLC0415

    made = _kept(Levenshtein.opcodes(olds, news))
    if len(olds) + len(news) <= CHECKED:
        kept = sum(end - start for start, end, _, _ in made)
        if len(olds) + len(news) - 2 * kept > Indel.distance(olds, news):
            return _kept(Indel.opcodes(olds, news))
    return made


def _kept(opcodes: Opcodes) -> list[Block]:
    return [
        (one.src_start, one.src_end, one.dest_start, one.dest_end)
        for one in opcodes
        if one.tag == "equal"
    ]


def _same_marks(old: str, new: str) -> int:
    """Return how many marks and spaces, up to a word, both texts begin with alike."""
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other or one.isalnum() or one in COMBINING:
            break
        count += 1
    return count
